import {build, type BuildOptions, type Metafile} from "esbuild";
import {createHash} from "node:crypto";
import {join} from "node:path";
import {PART_NAMES} from "../../src/subjects/notebooks/names.js";
import {VIEWS} from "../../src/subjects/registry.js";
import {SMALL_SCALES} from "../embeds/bundle.js";

const SUBJECTS = join(import.meta.dirname, "../../src/subjects");

/** What only a page's own modules may hold: the engine and its files are found from where they stand. */
const LEFT = ["@duckdb/duckdb-wasm", "observablehq:stdlib"];

const OPTIONS = {
  absWorkingDir: SUBJECTS,
  outdir: SUBJECTS,
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: true,
  charset: "utf8",
  legalComments: "none",
  external: LEFT,
  alias: SMALL_SCALES,
  write: false,
  metafile: true
} satisfies BuildOptions;

/** The code of a view in the reader's browser. */
export interface ViewCode {
  view: string;
  /** The way from the site's root to its file. */
  place: string;
  text: string;
  /** The paths of all modules that stand in it. */
  modules: string[];
}

/**
 * Bundles each view with all that draws it into one file, so that a reader who
 * asks for another state waits for one request and not for one a module. The
 * names hold a hash of the content: such a file never changes.
 */
export async function clientCode(): Promise<ViewCode[]> {
  const exporters = await modulesOfViews();
  const made: ViewCode[] = [];
  for (const view of mounted()) {
    const module = exporters.get(view);
    if (!module)
      throw new Error(
        `view "${view}" is exported by no module that src/subjects/registry.ts loads`
      );
    const {text, modules} = await bundled(view, module);
    const hash = createHash("sha256").update(text).digest("hex").slice(0, 8);
    made.push({view, place: `_import/views/${view}.${hash}.js`, text, modules});
  }
  return made;
}

/** The views that src/subjects/mount.ts brings to life; the others have a module of their own for that. */
function mounted(): string[] {
  const others: string[] = ["add", "lab", ...PART_NAMES];
  return Object.keys(VIEWS).filter((name) => !others.includes(name));
}

/** The module that exports each view: the registry loads them by name. */
async function modulesOfViews(): Promise<Map<string, string>> {
  const {metafile} = await build({...OPTIONS, entryPoints: ["registry.ts"], splitting: true});
  const outputs: Metafile["outputs"][string][] = Object.values(metafile.outputs);
  return new Map(
    outputs.flatMap(({entryPoint, exports}) =>
      entryPoint ? exports.map((name): [string, string] => [name, entryPoint]) : []
    )
  );
}

async function bundled(view: string, module: string): Promise<Pick<ViewCode, "text" | "modules">> {
  const {outputFiles, metafile} = await build({
    ...OPTIONS,
    stdin: {
      contents: `import {ask} from "./ask.js";
import {${view} as asked} from "./${module}";
export * from "./ask.js";
export const view = ask(asked);`,
      resolveDir: SUBJECTS,
      loader: "ts"
    }
  });
  return {text: outputFiles[0].text, modules: Object.keys(metafile.inputs)};
}
