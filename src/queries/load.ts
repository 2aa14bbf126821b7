/** Why a part of the engine could not be had. */
export type Cause =
  /** The host answered something else than the file. */
  | {kind: "status"; status: number}
  /** The connection could not be made, or was lost on the way. */
  | {kind: "broken"}
  /** Nothing came, or no answer was given, for that long. */
  | {kind: "stalled"; seconds: number}
  /** What came is no such file, as a login page in its place. */
  | {kind: "other"}
  /** The file's end is missing. */
  | {kind: "cut"}
  /** The engine ended, or never began. */
  | {kind: "ended"; said: string}
  /** The browser has no WebAssembly or no workers. */
  | {kind: "unsupported"};

/** A part of the engine that could not be had; `file` is its name without folders. */
export class LoadError extends Error {
  override readonly name = "LoadError";

  constructor(
    readonly file: string,
    readonly reason: Cause
  ) {
    super(`${file}: ${JSON.stringify(reason)}`);
  }
}

/**
 * Whether an error is a `LoadError`. A view's code is a bundle with a class of its
 * own, so that what it throws is no instance of the page's.
 */
export function isLoadError(error: unknown): error is LoadError {
  return error instanceof Error && error.name === "LoadError";
}

/** After so many seconds without a byte a load is given up. */
export const STALL = 20;

/** How the name of a file ends that is sent packed. */
export const PACKED = ".gz";

/** What a file of its kind looks like: null where it is whole. */
export type Check = (bytes: Uint8Array) => Cause | null;

/**
 * The bytes of a file. `progress` hears how many have arrived. Rejects with a
 * `LoadError` where the host has no such file, sends another or a part of it, or
 * falls silent: a load always ends.
 */
export async function loadFile(
  url: string,
  check: Check,
  progress: (bytes: number) => void = () => {}
): Promise<Uint8Array<ArrayBuffer>> {
  const file = url.slice(url.lastIndexOf("/") + 1);
  const stop = new AbortController();
  const begin = () => setTimeout(() => stop.abort(), STALL * 1000);
  let timer = begin();
  const heard = (total: number) => {
    clearTimeout(timer);
    timer = begin();
    progress(total);
  };
  try {
    const response = await fetch(url, {signal: stop.signal});
    if (!response.ok) throw new LoadError(file, {kind: "status", status: response.status});
    const bytes = await unpacked(await bytesOf(response, heard), file);
    const wrong = check(bytes);
    if (wrong) throw new LoadError(file, wrong);
    return bytes;
  } catch (error) {
    if (isLoadError(error)) throw error;
    const silent = stop.signal.aborted;
    throw new LoadError(file, silent ? {kind: "stalled", seconds: STALL} : {kind: "broken"});
  } finally {
    clearTimeout(timer);
  }
}

async function bytesOf(
  response: Response,
  heard: (total: number) => void
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = response.body!.getReader();
  const parts: Uint8Array[] = [];
  let total = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    heard((total += part.value.length));
  }
  const bytes = new Uint8Array(total);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/**
 * What a file holds that is sent packed by gzip; other bytes as they are, since a
 * host may unpack it on the way, and a live preview never packs it.
 */
async function unpacked(
  bytes: Uint8Array<ArrayBuffer>,
  file: string
): Promise<Uint8Array<ArrayBuffer>> {
  if (!file.endsWith(PACKED) || bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  if (typeof DecompressionStream === "undefined") throw new LoadError(file, {kind: "unsupported"});
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  try {
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch {
    throw new LoadError(file, {kind: "cut"});
  }
}

/** Whether bytes are a Parquet file from end to end. */
export function checkParquet(bytes: Uint8Array): Cause | null {
  const mark = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4)) === "PAR1";
  if (!mark(0)) return {kind: "other"};
  return bytes.length >= 12 && mark(bytes.length - 4) ? null : {kind: "cut"};
}

/** Whether bytes are JSON: an object or a list from its first bracket to its last. */
export function checkJson(bytes: Uint8Array): Cause | null {
  const text = new TextDecoder().decode(bytes).trim();
  const close = {"{": "}", "[": "]"}[text[0]];
  if (!close) return {kind: "other"};
  return text.endsWith(close) ? null : {kind: "cut"};
}

/** Whether bytes are a WebAssembly module whose sections all stand there. */
export function checkWasm(bytes: Uint8Array): Cause | null {
  if (String.fromCharCode(...bytes.subarray(0, 4)) !== "\0asm") return {kind: "other"};
  // After the version, each section is a byte of its kind, its length and so many bytes.
  let at = 8;
  while (at < bytes.length) {
    let length = 0;
    let shift = 0;
    do {
      at++;
      length += (bytes[at] & 0x7f) * 2 ** shift;
      shift += 7;
    } while (bytes[at] >= 0x80);
    at += 1 + length;
  }
  return at === bytes.length && at > 8 ? null : {kind: "cut"};
}

/** What a promise gives, or a `LoadError` of `file` where it has not settled after so many seconds. */
export async function within<T>(seconds: number, file: string, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = new LoadError(file, {kind: "stalled", seconds});
    timer = setTimeout(() => reject(error), seconds * 1000);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What stands for the modules of a page in a `LoadError`. */
export const SCRIPTS = "JavaScript";

/**
 * Modules that a page asks for late. Rejects with a `LoadError` of `SCRIPTS`: a
 * browser remembers a module that it could not get, so that only loading the
 * page anew asks for it again.
 */
export async function scripts<T>(modules: Promise<T>): Promise<T> {
  try {
    return await within(3 * STALL, SCRIPTS, modules);
  } catch (error) {
    // What a module throws by itself is no fault of the line.
    throw error instanceof TypeError ? new LoadError(SCRIPTS, {kind: "broken"}) : error;
  }
}
