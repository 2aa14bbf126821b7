import {createHash} from "node:crypto";
import {existsSync, mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {brotliCompressSync, brotliDecompressSync, constants} from "node:zlib";
import {imageOf, type Files} from "../embeds/embeds.js";
import {releases, VERSIONS, type Release, type Rows} from "./version.js";

/** What a released version holds: the size and hash of every file, by path. */
export interface Manifest {
  version: string;
  released_on: string;
  files: Record<string, {bytes: number; sha256: string}>;
}

/** Every file of a version in one compressed text; binary ones as base64 behind this mark. */
const BINARY = "base64:";

/**
 * Adds a version: a manifest with the hash of every file, and the files
 * themselves, images aside: those are drawn again from their pinned SVG by the
 * pinned rasteriser and must come out with the same hash. Throws where the
 * version is there already or is not newer than the last.
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
  const entries = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const manifest: Manifest = {
    version,
    released_on,
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

/**
 * Every file of a released version, byte for byte as it was. Throws where a file
 * would come out with another hash than was written down at its release.
 */
export async function releasedFiles(release: Release, folder = VERSIONS): Promise<Files> {
  const {version} = release;
  const text = readFileSync(join(folder, version, "manifest.json"), "utf8");
  check(hashOf(text) === release.manifest, version, "manifest.json");
  const manifest: Manifest = JSON.parse(text);
  const files = unpacked(readFileSync(join(folder, version, "files.json.br")));
  for (const [path, {sha256}] of Object.entries(manifest.files)) {
    if (path.endsWith(".png")) files.set(path, await imageOf(path, files));
    const content = files.get(path);
    check(content !== undefined && hashOf(content) === sha256, version, path);
  }
  files.set("manifest.json", text);
  return files;
}

/** The path of every file that a released version keeps. */
export function releasedPaths(version: string, folder = VERSIONS): Set<string> {
  const text = readFileSync(join(folder, version, "manifest.json"), "utf8");
  return new Set(Object.keys((JSON.parse(text) as Manifest).files));
}

/** The rows of a released version's tables, as its JSON files hold them. */
export function releasedRows(version: string, folder = VERSIONS): Rows {
  const files = unpacked(readFileSync(join(folder, version, "files.json.br")));
  const tables = [...files].flatMap(([path, content]) => {
    const name = /^data\/(\w+)\.json$/.exec(path)?.[1];
    return name && name !== "datapackage" && name !== "dictionary"
      ? [[name, JSON.parse(String(content))]]
      : [];
  });
  return Object.fromEntries(tables);
}

function check(holds: boolean, version: string, path: string): void {
  if (!holds)
    throw new Error(
      `versions/${version}: ${path} is not what was released; restore it from the history`
    );
}

function hashOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

function packed(entries: [string, string | Uint8Array][]): Uint8Array {
  const kept = entries
    .filter(([path]) => !path.endsWith(".png"))
    .map(([path, content]) => [
      path,
      typeof content === "string" ? content : BINARY + Buffer.from(content).toString("base64")
    ]);
  const bytes = Buffer.from(JSON.stringify(Object.fromEntries(kept)));
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length
    }
  });
}

function unpacked(bytes: Uint8Array): Files {
  const texts: Record<string, string> = JSON.parse(brotliDecompressSync(bytes).toString("utf8"));
  return new Map(
    Object.entries(texts).map(([path, text]) => [
      path,
      text.startsWith(BINARY)
        ? new Uint8Array(Buffer.from(text.slice(BINARY.length), "base64"))
        : text
    ])
  );
}

function isNewer(version: string, than: string): boolean {
  const [a, b] = [version, than].map((text) => text.split(".").map(Number));
  const i = a.findIndex((part, at) => part !== b[at]);
  return i >= 0 && a[i] > b[i];
}
