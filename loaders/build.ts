import {spawnSync} from "node:child_process";
import {existsSync, renameSync, rmSync} from "node:fs";
import {join} from "node:path";
import {reportCheck} from "./check.js";
import {clearCache} from "./clear.js";
import {publishedTables} from "./derive/published.js";
import {writeFiles} from "./embeds/embeds.js";
import {compress} from "./site/compress.js";
import {installDocument} from "./site/dom.js";
import {clientCode} from "./site/client.js";
import {publishEditions} from "./site/edition.js";
import {publish} from "./site/publish.js";
import {siteRows} from "./site/rows.js";
import {openSources} from "./site/sources.js";

const ROOT = join(import.meta.dirname, "..");
const DIST = join(ROOT, "dist");
const NEXT = join(ROOT, "dist.next");

/**
 * Checks the tables, builds the site beside the old one and puts it in its place
 * only when all went well. Returns the process's exit code.
 */
async function build(): Promise<number> {
  if (reportCheck() !== 0) return 1;
  clearCache(ROOT);
  rmSync(NEXT, {recursive: true, force: true});
  const framework = spawnSync("npx", ["--no-install", "observable", "build"], {
    cwd: ROOT,
    stdio: "inherit",
    env: {...process.env, DUIBIAO_OUTPUT: "dist.next", OBSERVABLE_TELEMETRY_DISABLE: "1"}
  });
  if (framework.status !== 0) return framework.status ?? 1;
  installDocument();
  const tables = publishedTables();
  const sources = openSources(tables);
  const [code, rows] = [await clientCode(), siteRows(tables)];
  writeFiles(NEXT, new Map([...code.files, ...rows.files]));
  const pages = await publish(NEXT, {...sources, places: code.places, digest: rows.digest});
  await publishEditions(NEXT, sources.corpus);
  const {files, written, packed} = await compress(NEXT, join(ROOT, ".cache/brotli"));
  console.log(`${files} files of ${mb(written)} also stand compressed, in ${mb(packed)}`);
  replaceDist();
  console.log(`dist/ is built: ${pages} pages`);
  return 0;
}

/** Bytes as megabytes, for the one who builds. */
function mb(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function replaceDist(): void {
  const old = join(ROOT, "dist.old");
  rmSync(old, {recursive: true, force: true});
  if (existsSync(DIST)) renameSync(DIST, old);
  renameSync(NEXT, DIST);
  rmSync(old, {recursive: true, force: true});
}

process.exitCode = await build();
