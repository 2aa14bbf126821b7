import {buildSync, transformSync} from "esbuild";
import {join} from "node:path";
import {embedCss} from "./colours.js";

const ROOT = join(import.meta.dirname, "..");

/** The scripts of embedded charts by file name, each one ES module without imports. */
export function embedScripts(): Map<string, string> {
  const css = smallCss();
  return new Map(
    ["page", "duibiao", "resize"].map((name) => {
      const {outputFiles} = buildSync({
        entryPoints: [join(ROOT, "src", "embed", `${name}.ts`)],
        absWorkingDir: ROOT,
        bundle: true,
        format: "esm",
        target: "es2022",
        minify: true,
        charset: "utf8",
        legalComments: "none",
        write: false,
        define: {EMBED_CSS: JSON.stringify(css)}
      });
      return [`${name}.js`, outputFiles[0].text];
    })
  );
}

/** The styles of an embedded chart without spaces and comments. */
export function smallCss(): string {
  return transformSync(embedCss(), {loader: "css", minify: true, charset: "utf8"}).code.trim();
}
