import {spawnSync} from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join, relative, sep} from "node:path";
import {pathToFileURL} from "node:url";

/** What a build leaves behind or keeps for the next one; a copy begins without it. */
const LEFT = /^(node_modules|dist(\.\w+)?|\.git|\.cache|src\/\.observablehq)(\/|$)/;

/** A folder for the benchmark's copies, and its end. */
export function scratch(): {folder: string; remove(): void} {
  const folder = mkdtempSync(join(tmpdir(), "duibiao-bench-"));
  return {folder, remove: () => rmSync(folder, {recursive: true, force: true})};
}

/** Copies a checkout, its packages linked and without anything built; `data` takes the place of its tables. */
export function copyCheckout(from: string, to: string, data?: string): string {
  cpSync(from, to, {
    recursive: true,
    filter: (path) => !LEFT.test(relative(from, path).replaceAll(sep, "/"))
  });
  symlinkSync(join(from, "node_modules"), join(to, "node_modules"), "dir");
  if (data) {
    rmSync(join(to, "data"), {recursive: true});
    cpSync(data, join(to, "data"), {recursive: true});
  }
  return to;
}

/** How long a build took, and what it started. */
export interface Build {
  seconds: number;
  /** Seconds of all its processes on all cores; other work on the machine hardly counts. */
  cpu: number;
  /** Processes of Node, npm's own among them. */
  processes: number;
  output: string;
}

/** Runs `npm run build` in a checkout; throws with its last lines where it fails. */
export function build(checkout: string): Build {
  const counted = join(checkout, "processes.txt");
  rmSync(counted, {force: true});
  const hook = pathToFileURL(join(import.meta.dirname, "count.mjs"));
  const begun = performance.now();
  const {status, stdout, stderr} = spawnSync("sh", ["-c", "npm run --silent build && times"], {
    cwd: checkout,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    env: {...process.env, COUNT_INTO: counted, NODE_OPTIONS: `--import ${hook}`}
  });
  const seconds = (performance.now() - begun) / 1000;
  if (status !== 0) throw new Error(`npm run build failed:\n${`${stdout}${stderr}`.slice(-2000)}`);
  return {
    seconds,
    cpu: cpuIn(stdout),
    processes: readFileSync(counted, "utf8").split("\n").length - 1,
    output: stdout
  };
}

/** The last line of the shell's `times`: user and system time of its children, as 4m30.47s 0m41.53s. */
function cpuIn(output: string): number {
  const last = output.trimEnd().split("\n").at(-1)!;
  return [...last.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + 60 * Number(minutes) + Number(seconds),
    0
  );
}

/** Bytes of the files below a folder whose path there passes the test; 0 where it is missing. */
export function bytesBelow(folder: string, test: (path: string) => boolean = () => true): number {
  return filesBelow(folder)
    .filter(test)
    .reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
}

/** Paths of all files below a folder, with slashes. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, "/"));
}
