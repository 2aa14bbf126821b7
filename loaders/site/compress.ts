import {createHash, randomUUID} from "node:crypto";
import {existsSync} from "node:fs";
import {mkdir, readdir, readFile, rename, utimes, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {promisify} from "node:util";
import {brotliCompress, constants} from "node:zlib";

/** What stands beside the built files in compressed form; sizes in bytes. */
export interface Compressed {
  files: number;
  written: number;
  packed: number;
}

/** From this size on, in bytes, a file's compressed form is worth its place. */
const LEAST: Record<string, number> = {
  ".wasm": 2_000,
  ".js": 2_000,
  ".css": 2_000,
  ".json": 1_000,
  ".csv": 20_000,
  ".html": 20_000
};

/** Of 11: 9 takes five times as long for all files and saves 0.1 of the engine's 3.2 MB. */
const QUALITY = 7;

/** Scripts and rows that a reader's choice waits for: they are few, and a tenth smaller. */
const CLOSELY = {quality: 11, below: /[\\/](_import[\\/]views|_file[\\/]data[\\/]rows)[\\/]/};

const pack = promisify(brotliCompress);

/**
 * Writes a Brotli form, `name.br`, beside every file below `folder` that readers
 * wait for; a server answers with it where a reader accepts it. Images and
 * Parquet are compressed already, and released versions are not added to. Forms
 * are kept in `cache` by the hash of what they hold, which is safe to delete.
 */
export async function compress(folder: string, cache: string): Promise<Compressed> {
  const names = (await readdir(folder, {recursive: true})).filter((name) => isWaitedFor(name));
  await mkdir(cache, {recursive: true});
  const sizes = await Promise.all(names.map((name) => compressOne(join(folder, name), cache)));
  const made = sizes.filter((size) => size !== null);
  return {
    files: made.length,
    written: made.reduce((sum, {written}) => sum + written, 0),
    packed: made.reduce((sum, {packed}) => sum + packed, 0)
  };
}

function isWaitedFor(name: string): boolean {
  return !/^v[\\/]/.test(name) && extensionOf(name) in LEAST;
}

function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf("."));
}

/** Null where the file is too small, or would be no smaller. */
async function compressOne(
  path: string,
  cache: string
): Promise<{written: number; packed: number} | null> {
  const bytes = await readFile(path);
  if (bytes.length < LEAST[extensionOf(path)]) return null;
  const quality = CLOSELY.below.test(path) ? CLOSELY.quality : QUALITY;
  const packed = await packedBy(bytes, quality, cache);
  if (packed.length >= bytes.length) return null;
  await writeFile(`${path}.br`, packed);
  return {written: bytes.length, packed: packed.length};
}

async function packedBy(bytes: Buffer, quality: number, cache: string): Promise<Buffer> {
  const hash = createHash("sha256").update(bytes).digest("hex");
  const kept = join(cache, `${hash}-${quality}.br`);
  if (existsSync(kept)) {
    // What is in use is not old, whenever it was made.
    await utimes(kept, new Date(), new Date());
    return readFile(kept);
  }
  const packed = await pack(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length
    }
  });
  // A build that is stopped here leaves no half of a form behind; files of the
  // same content may be packed side by side, each with a draft of its own.
  const draft = `${kept}.${randomUUID()}`;
  await writeFile(draft, packed);
  await rename(draft, kept);
  return packed;
}
