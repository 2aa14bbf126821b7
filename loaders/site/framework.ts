import {spawn} from "node:child_process";
import {
  cpSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync
} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {clearCache} from "../clear.js";
import {CACHE, touch} from "./cache.js";
import {nameVersions} from "./rename.js";

const ROOT = join(import.meta.dirname, "../..");
const FRAMEWORK = join(
  dirname(createRequire(import.meta.url).resolve("@observablehq/framework/package.json")),
  "dist/bin/observable.js"
);

/**
 * What Framework writes of the site's Markdown and modules, one page a template
 * and language. None of it depends on the tables, so that it is kept by the
 * code's hash. Returns the folder, and whether Framework ran.
 */
export async function frameworkSite(code: string): Promise<{folder: string; made: boolean}> {
  const folder = join(CACHE, "framework", code);
  if (existsSync(folder)) {
    touch(folder);
    return {folder, made: false};
  }
  const next = `${folder}.${process.pid}`;
  rmSync(next, {recursive: true, force: true});
  mkdirSync(dirname(next), {recursive: true});
  clearCache(ROOT);
  await runFramework(next);
  nameVersions(next);
  renameSync(next, folder);
  return {folder, made: true};
}

/** Its thousand lines go into a file; the last of them are shown where it fails. */
async function runFramework(output: string): Promise<void> {
  const log = join(CACHE, "framework.log");
  const child = spawn(process.execPath, ["--max-semi-space-size=64", FRAMEWORK, "build"], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
    env: {...process.env, DUIBIAO_OUTPUT: output, OBSERVABLE_TELEMETRY_DISABLE: "1"}
  });
  const text = createWriteStream(log);
  child.stdout.pipe(text, {end: false});
  child.stderr.pipe(text, {end: false});
  const status = await new Promise((resolve) => child.on("close", resolve));
  await new Promise((resolve) => text.end(resolve));
  if (status === 0) return;
  const last = readFileSync(log, "utf8").split("\n").slice(-30).join("\n");
  throw new Error(
    `Framework could not build the pages; all it said is in .cache/framework.log\n${last}`
  );
}

/** Copies all that Framework wrote but its pages, which are mended one by one. */
export function copyAssets(from: string, to: string): void {
  cpSync(from, to, {recursive: true, filter: (path) => !path.endsWith(".html")});
}
