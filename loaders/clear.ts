import {existsSync, readdirSync, rmSync} from "node:fs";
import {join} from "node:path";

/**
 * Removes what loaders made before: Framework's cache looks only at the loader
 * file's own time, so an edit in data/ or loaders/ would not be seen. Bundled
 * packages (_node) depend on the lockfile alone and stay.
 */
export function clearCache(root: string = join(import.meta.dirname, "..")): void {
  const cache = join(root, "src/.observablehq/cache");
  if (!existsSync(cache)) return;
  for (const name of readdirSync(cache)) {
    if (name !== "_node") rmSync(join(cache, name), {recursive: true, force: true});
  }
}

if (import.meta.filename === process.argv[1]) clearCache();
