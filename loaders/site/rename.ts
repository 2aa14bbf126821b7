import {createHash} from "node:crypto";
import {existsSync, readdirSync, readFileSync, renameSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {basename, dirname, join} from "node:path";

/** What Framework puts where it finds no version: the package has a second package.json without one. */
const UNKNOWN = "@undefined";

/**
 * Gives the packages that Framework named "opencc-js@undefined" their version.
 * Modules that lead to one, near or far, change with that, so that the hashes in
 * their names do too: a name that readers keep for good never changes its content.
 */
export function nameVersions(folder: string): void {
  const node = join(folder, "_node");
  for (const name of existsSync(node) ? readdirSync(node) : [])
    if (name.endsWith(UNKNOWN))
      nameVersion(folder, name, versionOf(name.slice(0, -UNKNOWN.length)));
}

function nameVersion(folder: string, unknown: string, version: string): void {
  const named = unknown.replace(UNKNOWN, `@${version}`);
  renameSync(join(folder, "_node", unknown), join(folder, "_node", named));
  const files = readdirSync(folder, {recursive: true, encoding: "utf8"}).filter((file) =>
    /\.(js|html)$/.test(file)
  );
  const texts = new Map(files.map((file) => [file, readFileSync(join(folder, file), "utf8")]));
  const names = new Map([[`${unknown}/`, `${named}/`]]);
  for (const [name] of names)
    for (const [file, text] of texts)
      if (text.includes(name)) {
        const [, start, hash] = /^(.+\.)([0-9a-f]{8})\.js$/.exec(basename(file)) ?? [];
        if (!hash) continue;
        const next = createHash("sha256").update(`${hash} ${version}`).digest("hex").slice(0, 8);
        names.set(basename(file), `${start}${next}.js`);
      }
  for (const [file, text] of texts) {
    const mended = [...names].reduce((all, [from, to]) => all.replaceAll(from, to), text);
    const place = join(folder, dirname(file), names.get(basename(file)) ?? basename(file));
    if (mended !== text) writeFileSync(join(folder, file), mended);
    if (place !== join(folder, file)) renameSync(join(folder, file), place);
  }
}

/** The version that a package's own package.json names; it may export nothing of that name. */
function versionOf(name: string): string {
  const paths = createRequire(import.meta.url).resolve.paths(name)!;
  const place = paths.map((path) => join(path, name, "package.json")).find(existsSync);
  if (!place) throw new Error(`${name} is in the site, and in no node_modules`);
  return JSON.parse(readFileSync(place, "utf8")).version;
}
