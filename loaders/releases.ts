import {existsSync, mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {parseArgs} from "node:util";
import {hashOf} from "./versions/archive.js";
import {leftFile, leftOf} from "./versions/left.js";
import {VERSIONS} from "./versions/version.js";

const DIST = join(import.meta.dirname, "..", "dist");

/** What one goes over all files with; throws where a file is not as it should be. */
type Act = (path: string, hash: string | null) => Promise<void> | void;

/**
 * Puts into a built site what the build left out: released versions, and images
 * at twice their size. Returns what failed, a line a file.
 */
export function bringLeft(site: string, folder = VERSIONS): Promise<string[]> {
  return overLeft(site, folder, async (path) => {
    const content = await leftFile(path, site, folder);
    if (content === null) throw new Error("there is nothing to make it from");
    mkdirSync(dirname(join(site, path)), {recursive: true});
    writeFileSync(join(site, path), content);
  });
}

/**
 * Holds what stands in a built site against the hashes of its releases, and looks
 * whether all that the build left out is there. Returns what failed, a line a file.
 */
export function checkLeft(site: string, folder = VERSIONS): Promise<string[]> {
  return overLeft(site, folder, (path, hash) => {
    const place = join(site, path);
    if (!existsSync(place)) throw new Error("is missing; run npm run releases");
    if (hash !== null && hashOf(readFileSync(place)) !== hash)
      throw new Error("is not what was released; run npm run releases");
  });
}

/** Goes on after a failure, so that all that is missing is named at once. */
async function overLeft(site: string, folder: string, act: Act): Promise<string[]> {
  const failures: string[] = [];
  for (const {name, files} of leftOf(site, folder)) {
    const began = performance.now();
    const before = failures.length;
    for (const [path, hash] of files)
      try {
        await act(path, hash);
      } catch (error) {
        failures.push(`${path}: ${(error as Error).message}`);
      }
    const well = files.size - (failures.length - before);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${name}: ${well} of ${files.size} files, ${seconds} s`);
  }
  return failures;
}

/** `npm run releases` brings, `npm run releases -- --check` only looks. */
async function main(): Promise<void> {
  const {values} = parseArgs({options: {check: {type: "boolean", default: false}}});
  if (!existsSync(join(DIST, "index.html")))
    throw new Error("dist/ is missing; run npm run build first");
  const failures = await (values.check ? checkLeft(DIST) : bringLeft(DIST));
  if (failures.length > 0) throw new Error(failures.join("\n"));
}

if (import.meta.filename === process.argv[1]) {
  await main().catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
