/** A text with the encoding it was read from. */
export interface Decoded {
  text: string;
  encoding: Encoding;
}

/** The encodings in which plans are found. */
export type Encoding = "utf-8" | "gb18030" | "big5" | "utf-16le" | "utf-16be";

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
 * Reads bytes as UTF-8, as GB18030, Big5 or UTF-16 where they are no UTF-8 but
 * read as Chinese, or by a byte order mark. Throws a DecodeError for anything else.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = markOf(bytes);
  if (marked)
    return {text: strict(bytes.subarray(2), marked) ?? fail(bytes, marked), encoding: marked};
  const zero = bytes.subarray(0, SAMPLE).indexOf(0);
  if (zero >= 0) return wide(bytes) ?? binary(zero);
  const utf8 = strict(bytes, "utf-8");
  if (utf8 !== null) return {text: utf8, encoding: "utf-8"};
  // The same bytes may be letters in several encodings: the likeliest Chinese wins.
  const read = (["gb18030", "big5", "utf-16le", "utf-16be"] as const)
    .flatMap((encoding) => {
      const text = strict(bytes, encoding);
      return text === null ? [] : [{text, encoding, likeness: likenessOf(text)}];
    })
    .filter(({likeness}) => likeness >= LEAST_COMMON)
    .sort((a, b) => b.likeness - a.likeness)[0];
  return read ? {text: read.text, encoding: read.encoding} : fail(bytes, "utf-8");
}

/** UTF-16 without a mark has the zeros of its digits and line ends on one side only. */
function wide(bytes: Uint8Array): Decoded | null {
  if (bytes.length % 2 === 1 || bytes.length < 8) return null;
  let [even, odd] = [0, 0];
  bytes.subarray(0, SAMPLE).forEach((byte, i) => {
    if (byte === 0 && i % 2 === 0) even += 1;
    else if (byte === 0) odd += 1;
  });
  const encoding = odd > even ? "utf-16le" : "utf-16be";
  const text = strict(bytes, encoding);
  const sound = Math.min(even, odd) <= Math.max(even, odd) / 20;
  return text !== null && sound && likenessOf(text) >= LEAST_COMMON ? {text, encoding} : null;
}

function binary(zero: number): never {
  throw new DecodeError(
    `binary content: a zero byte at byte ${zero}; expected plain text, HTML, DOCX or PDF`,
    zero
  );
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
const COMMON =
  /[的一是在和有中大为国业建设市发展到城用信息工年基目本生人提全為國業設發據標準資會産產數與經濟區]/g;
const LEAST_COMMON = 0.03;

/** Share of common characters among the Chinese ones, 0 to 1; 0 for what is no text. */
function likenessOf(text: string): number {
  const sample = text.slice(0, SAMPLE);
  const hanzi = sample.match(/[\u3400-\u9fff]/g)?.length ?? 0;
  const common = sample.match(COMMON)?.length ?? 0;
  const controls = sample.match(/[\u0001-\u0008\u000e-\u001f\ue000-\uf8ff\ufffd]/g)?.length ?? 0;
  // Half of a text's letters outside of Chinese and ASCII tell of the wrong encoding.
  const odd = sample.match(/[^\u0000-\u007f\u3000-\u9fff\uff00-\uffef\u2010-\u2030]/g)?.length ?? 0;
  return hanzi > 0 && controls <= hanzi * 0.02 && odd <= hanzi ? common / hanzi : 0;
}

function fail(bytes: Uint8Array, encoding: string): never {
  const offset = encoding === "utf-8" ? firstInvalid(bytes) : 2;
  let line = 1;
  for (let i = 0; i < offset; i++) if (bytes[i] === 10) line += 1;
  throw new DecodeError(
    `line ${line}, byte ${offset}: not ${encoding === "utf-8" ? "UTF-8, nor Chinese text in GB18030, Big5 or UTF-16" : `valid ${encoding}`}; save the file as UTF-8`,
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
