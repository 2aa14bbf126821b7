import {createHash, randomUUID} from "node:crypto";
import {existsSync} from "node:fs";
import {mkdir, readdir, readFile, rename, rm, utimes, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {promisify} from "node:util";
import {brotliCompress, constants, gzip} from "node:zlib";
import {PACKED} from "../../src/queries/load.js";

/** What stands beside the built files in compressed form; sizes in bytes. */
export interface Compressed {
  files: number;
  written: number;
  packed: number;
}

/** From this size on, in bytes, a file's compressed form is worth its place. */
const LEAST: Record<string, number> = {
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

/** What is shipped packed alone, as readers unpack it themselves: plain, the engine is a fourth of the site. */
const ALONE = /\.wasm$/;

const pack = promisify(brotliCompress);
const packAlone = promisify(gzip);

/**
 * Writes a Brotli form, `name.br`, beside every file below `folder` that readers
 * wait for; a server answers with it where a reader accepts it. WebAssembly is
 * replaced by its packed form, `name.gz`. Images and
 * Parquet are compressed already, and released versions are not added to. Forms
 * are kept in `cache` by the hash of what they hold, which is safe to delete.
 */
export async function compress(folder: string, cache: string): Promise<Compressed> {
  const all = await readdir(folder, {recursive: true});
  const names = all.filter((name) => isWaitedFor(name));
  await mkdir(cache, {recursive: true});
  const sizes = await Promise.all([
    ...names.map((name) => compressOne(join(folder, name), cache)),
    ...all.filter((name) => ALONE.test(name)).map((name) => replaceOne(join(folder, name), cache))
  ]);
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

type Sizes = Pick<Compressed, "written" | "packed">;

/** Null where the file is too small, or would be no smaller. */
async function compressOne(path: string, cache: string): Promise<Sizes | null> {
  const bytes = await readFile(path);
  if (bytes.length < LEAST[extensionOf(path)]) return null;
  const quality = CLOSELY.below.test(path) ? CLOSELY.quality : QUALITY;
  const packed = await kept(bytes, `${quality}.br`, cache, () =>
    pack(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_LGWIN]: 24,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length
      }
    })
  );
  if (packed.length >= bytes.length) return null;
  await writeFile(`${path}.br`, packed);
  return {written: bytes.length, packed: packed.length};
}

async function replaceOne(path: string, cache: string): Promise<Sizes> {
  const bytes = await readFile(path);
  const packed = await kept(bytes, "9.gz", cache, () => packAlone(bytes, {level: 9}));
  await writeFile(`${path}${PACKED}`, packed);
  await rm(path);
  return {written: bytes.length, packed: packed.length};
}

/** A packed form that is kept by the hash of what it holds and by how it is packed. */
async function kept(
  bytes: Buffer,
  way: string,
  cache: string,
  make: () => Promise<Buffer>
): Promise<Buffer> {
  const hash = createHash("sha256").update(bytes).digest("hex");
  const place = join(cache, `${hash}-${way}`);
  if (existsSync(place)) {
    // What is in use is not old, whenever it was made.
    await utimes(place, new Date(), new Date());
    return readFile(place);
  }
  const packed = await make();
  // A build that is stopped here leaves no half of a form behind; files of the
  // same content may be packed side by side, each with a draft of its own.
  const draft = `${place}.${randomUUID()}`;
  await writeFile(draft, packed);
  await rename(draft, place);
  return packed;
}
