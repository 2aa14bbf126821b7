import {spawnSync} from "node:child_process";
import {cpSync, mkdirSync, symlinkSync, writeFileSync} from "node:fs";
import {join} from "node:path";

/** No font and no style of a foreign host. */
const CONFIG = 'export default {root: "src", globalStylesheets: [], search: false};\n';

/**
 * Builds, below a folder, a plain Framework site over a built checkout's tables,
 * with its packages and its server: what one writes who starts the engine at
 * load. Throws with the build's last lines where that fails.
 */
export function buildPlain(checkout: string, folder: string): string {
  const src = join(folder, "src");
  mkdirSync(src, {recursive: true});
  cpSync(join(import.meta.dirname, "plain"), src, {recursive: true});
  writeFileSync(join(folder, "observablehq.config.js"), CONFIG);
  cpSync(join(checkout, "dist/data/targets.parquet"), join(src, "targets.parquet"));
  // The server serves what stands beside it, wherever a link leads to.
  cpSync(join(checkout, "scripts"), join(folder, "scripts"), {recursive: true});
  cpSync(join(checkout, "package.json"), join(folder, "package.json"));
  symlinkSync(join(checkout, "node_modules"), join(folder, "node_modules"), "dir");
  const {status, stdout, stderr} = spawnSync("npx", ["--no-install", "observable", "build"], {
    cwd: folder,
    encoding: "utf8",
    env: {...process.env, OBSERVABLE_TELEMETRY_DISABLE: "1"}
  });
  if (status !== 0)
    throw new Error(`the plain page was not built:\n${`${stdout}${stderr}`.slice(-2000)}`);
  return folder;
}
