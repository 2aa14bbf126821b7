import {existsSync, mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import type {Files} from "../embeds/embeds.js";
import {sourceOf} from "../embeds/images.js";
import {hashOf, isImage, packed, type Manifest} from "./archive.js";
import {releases, VERSIONS, type Release} from "./version.js";

/** The encoder of images that are pinned from now on: the same bytes on every machine. */
export const PINNED = "fflate";

/**
 * Adds a version: a manifest with the hash of every file, and the files
 * themselves, images aside: those are drawn again from their pinned SVG by the
 * pinned rasteriser and must come out with the same hash. Throws where the
 * version is there already or is not newer than the last, and where an image has
 * no SVG to be drawn again from.
 */
export function addRelease(
  release: Omit<Release, "manifest">,
  files: Files,
  folder = VERSIONS
): Release {
  const {version, released_on} = release;
  const all = releases(folder);
  const last = all.at(-1)?.version;
  if (all.some((other) => other.version === version) || existsSync(join(folder, version)))
    throw new Error(`version ${version} is released already; a released version never changes`);
  if (last && !isNewer(version, last))
    throw new Error(`version ${version} is not newer than ${last}`);
  const orphan = [...files.keys()].find((path) => isImage(path) && !files.has(sourceOf(path)));
  if (orphan) throw new Error(`${orphan} could not be drawn again: ${sourceOf(orphan)} is missing`);
  const entries = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const manifest: Manifest = {
    version,
    released_on,
    encoder: PINNED,
    files: Object.fromEntries(
      entries.map(([path, content]) => [
        path,
        {bytes: Buffer.byteLength(content), sha256: hashOf(content)}
      ])
    )
  };
  const text = `${JSON.stringify(manifest, null, 1)}\n`;
  const added: Release = {...release, manifest: hashOf(text)};
  mkdirSync(join(folder, version), {recursive: true});
  writeFileSync(join(folder, version, "manifest.json"), text);
  writeFileSync(join(folder, version, "files.json.br"), packed(entries));
  writeFileSync(join(folder, "index.json"), `${JSON.stringify([...all, added], null, 2)}\n`);
  return added;
}

function isNewer(version: string, than: string): boolean {
  const [a, b] = [version, than].map((text) => text.split(".").map(Number));
  const i = a.findIndex((part, at) => part !== b[at]);
  return i >= 0 && a[i] > b[i];
}
