/** A text with the encoding it was read from. */
export interface Decoded {
  text: string;
  encoding: "utf-8" | "gb18030" | "utf-16le" | "utf-16be";
}

/** Thrown where bytes are no text; the message says where and what was expected. */
export class DecodeError extends Error {
  constructor(
    message: string,
    readonly offset: number
  ) {
    super(message);
    this.name = "DecodeError";
  }
}

const SAMPLE = 65536;

/**
 * Reads bytes as UTF-8, as GB18030 where they are no UTF-8 but read as Chinese,
 * or as UTF-16 with a byte order mark. Throws a DecodeError for anything else.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = markOf(bytes);
  if (marked)
    return {text: strict(bytes.subarray(2), marked) ?? fail(bytes, marked), encoding: marked};
  const zero = bytes.subarray(0, SAMPLE).indexOf(0);
  if (zero >= 0) {
    throw new DecodeError(
      `binary content: a zero byte at byte ${zero}; expected plain text (save PDF or Word files as text)`,
      zero
    );
  }
  const utf8 = strict(bytes, "utf-8");
  if (utf8 !== null) return {text: utf8, encoding: "utf-8"};
  const gb = strict(bytes, "gb18030");
  if (gb !== null && readsAsChinese(gb)) return {text: gb, encoding: "gb18030"};
  return fail(bytes, "utf-8");
}

function markOf(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
}

function strict(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes);
  } catch {
    return null;
  }
}

/** Commonest characters of plans: a wrongly read text has few of them. */
const COMMON = /[的一是在和有中大为国业建设市发展到城用信息工]/g;

function readsAsChinese(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const hanzi = sample.match(/[\u3400-\u9fff]/g)?.length ?? 0;
  const common = sample.match(COMMON)?.length ?? 0;
  const controls = sample.match(/[\u0001-\u0008\u000e-\u001f\ue000-\uf8ff]/g)?.length ?? 0;
  return hanzi > 0 && common >= hanzi * 0.03 && controls <= hanzi * 0.02;
}

function fail(bytes: Uint8Array, encoding: string): never {
  const offset = encoding === "utf-8" ? firstInvalid(bytes) : 2;
  let line = 1;
  for (let i = 0; i < offset; i++) if (bytes[i] === 10) line += 1;
  throw new DecodeError(
    `line ${line}, byte ${offset}: not ${encoding === "utf-8" ? "UTF-8, nor Chinese text in GB18030" : `valid ${encoding}`}; save the file as UTF-8`,
    offset
  );
}

/** First byte that no UTF-8 sequence allows, found by halving. */
function firstInvalid(bytes: Uint8Array): number {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    const decoder = new TextDecoder("utf-8", {fatal: true});
    try {
      decoder.decode(bytes.subarray(0, middle), {stream: true});
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return good;
}
