import {createHash} from "node:crypto";
import {existsSync, mkdirSync, readFileSync, renameSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {brotliCompressSync, brotliDecompressSync, constants} from "node:zlib";
import type {Files} from "../embeds/embeds.js";
import {imageOf} from "../embeds/images.js";
import type {Encoder} from "../embeds/raster.js";
import {VERSIONS, type Release, type Rows} from "./version.js";

const CACHE = join(import.meta.dirname, "../..", ".cache", "releases");

/** What a released version holds: the size and hash of every file, by path. */
export interface Manifest {
  version: string;
  released_on: string;
  /** Who wrote the images; releases up to 1.2.0 do not say: the rasteriser itself. */
  encoder?: Encoder;
  files: Record<string, {bytes: number; sha256: string}>;
}

/**
 * A file of a released version byte for byte as it was released, an image drawn
 * again; null where the version has none of that path. Throws where it would have
 * another hash than at its release.
 */
export type FileOf = (path: string) => Promise<string | Uint8Array | null>;

/** Opens a released version. Throws where a file is not what was released; images are not drawn yet. */
export function openRelease(release: Release, folder = VERSIONS): FileOf {
  const {version} = release;
  const {manifest, text} = readManifest(release, folder);
  const texts = unpacked(readFileSync(join(folder, version, "files.json.br")));
  const checked = (path: string, content: string | Uint8Array | undefined) => {
    const same = content !== undefined && hashOf(content) === manifest.files[path].sha256;
    if (!same) throw new Error(changed(version, path));
    return content;
  };
  for (const path of Object.keys(manifest.files))
    if (!isImage(path)) checked(path, texts.get(path));
  return async (path) => {
    if (path === "manifest.json") return text;
    if (!Object.hasOwn(manifest.files, path)) return null;
    if (!isImage(path)) return texts.get(path)!;
    return checked(path, await imageOf(path, texts, manifest.encoder ?? "resvg"));
  };
}

/** The path of every file that a released version keeps. */
export function releasedPaths(version: string, folder = VERSIONS): Set<string> {
  const text = readFileSync(join(folder, version, "manifest.json"), "utf8");
  return new Set(Object.keys((JSON.parse(text) as Manifest).files));
}

/** The rows of a released version's tables, as its JSON files hold them. */
export function releasedRows(release: Release, folder = VERSIONS): Promise<Rows> {
  return jsonIn<Rows[string]>(release, folder, "data", /^data\/(?!datapackage|dictionary)(\w+)\.json$/);
}

/** What the charts of a released version were drawn from, by the chart's id. */
export function releasedCharts(
  release: Release,
  folder = VERSIONS
): Promise<Record<string, Record<string, unknown>>> {
  return jsonIn(release, folder, "charts", /^embed\/([\w-]+)\.json$/);
}

/**
 * The JSON files of a released version that match, by the name that the pattern
 * takes from their path. The first time every file but the images is checked, as
 * openRelease does; then they are kept below .cache by the hash of what they were taken from.
 */
async function jsonIn<T>(
  release: Release,
  folder: string,
  kind: string,
  pattern: RegExp
): Promise<Record<string, T>> {
  const {manifest} = readManifest(release, folder);
  const archive = hashOf(readFileSync(join(folder, release.version, "files.json.br")));
  const kept = join(CACHE, `${hashOf(kind + release.manifest + archive)}.json`);
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, "utf8"));
  const fileOf = openRelease(release, folder);
  const found: Record<string, T> = {};
  for (const path of Object.keys(manifest.files)) {
    const name = pattern.exec(path)?.[1];
    if (name) found[name] = JSON.parse(String(await fileOf(path)));
  }
  mkdirSync(CACHE, {recursive: true});
  writeFileSync(`${kept}.${process.pid}`, JSON.stringify(found));
  renameSync(`${kept}.${process.pid}`, kept);
  return found;
}

/** Whether a file is drawn again rather than kept. */
export function isImage(path: string): boolean {
  return path.endsWith(".png");
}

/** The SHA-256 of a file, as manifests write it. */
export function hashOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** A version's manifest and the text it was read from. Throws where it is not what was released. */
export function readManifest(
  {version, manifest}: Release,
  folder = VERSIONS
): {manifest: Manifest; text: string} {
  const text = readFileSync(join(folder, version, "manifest.json"), "utf8");
  if (hashOf(text) !== manifest) throw new Error(changed(version, "manifest.json"));
  return {manifest: JSON.parse(text), text};
}

function changed(version: string, path: string): string {
  return `versions/${version}: ${path} is not what was released; restore it from the history`;
}

/** Every file of a version in one compressed text; binary ones as base64 behind this mark. */
const BINARY = "base64:";

/** All files but the images in one compressed text. */
export function packed(files: [string, string | Uint8Array][]): Uint8Array {
  const kept = files
    .filter(([path]) => !isImage(path))
    .map(([path, content]) => [
      path,
      typeof content === "string" ? content : BINARY + Buffer.from(content).toString("base64")
    ]);
  const bytes = Buffer.from(JSON.stringify(Object.fromEntries(kept)));
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
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
