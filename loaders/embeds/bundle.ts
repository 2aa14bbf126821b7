import {buildSync, transformSync, type BuildOptions} from "esbuild";
import {basename, join} from "node:path";
import {embedCss} from "./colours.js";

const ROOT = join(import.meta.dirname, "../..");
const NUMERIC = join(ROOT, "src/charts/numeric.ts");

/** Scales here are of numbers alone: what they need of two packages stands in for both. */
export const SMALL_SCALES = {"d3-interpolate": NUMERIC, "d3-format": NUMERIC};

/**
 * The scripts of embedded charts by file name, ES modules all: `page.js` loads
 * its `draw-….js` when it is needed; the others stand alone.
 */
export function embedScripts(): Map<string, string> {
  return new Map(
    bundles().flatMap(({outputFiles}) =>
      outputFiles.map(({path, text}): [string, string] => [basename(path), text])
    )
  );
}

/** The paths of all modules that stand in these scripts. */
export function embedModules(): string[] {
  return bundles().flatMap(({metafile}) => Object.keys(metafile.inputs));
}

function bundles() {
  return [
    bundled(["page"], {splitting: true}),
    bundled(["duibiao", "resize"], {define: {EMBED_CSS: JSON.stringify(smallCss())}})
  ];
}

function bundled(names: string[], options: BuildOptions) {
  return buildSync({
    entryPoints: names.map((name) => join(ROOT, "src", "embed", `${name}.ts`)),
    absWorkingDir: ROOT,
    // A kind's charts are made at build alone: their code stays out of what readers load.
    external: ["./charts.js"],
    alias: SMALL_SCALES,
    outdir: ROOT,
    chunkNames: "[name]-[hash]",
    bundle: true,
    format: "esm",
    target: "es2022",
    minify: true,
    charset: "utf8",
    legalComments: "none",
    ...options,
    metafile: true,
    write: false
  });
}

/** The styles of an embedded chart without spaces and comments. */
export function smallCss(): string {
  return transformSync(embedCss(), {loader: "css", minify: true, charset: "utf8"}).code.trim();
}
