import {crc32} from "node:zlib";

/** An opaque picture: four bytes a pixel (red, green, blue, alpha), rows from the top. */
export interface Pixels {
  pixels: Uint8Array;
  width: number;
  height: number;
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const MOST = 256;

/**
 * A PNG by palette. A picture of at most 256 colours keeps every pixel as it is;
 * one of more merges colours that lie closest, which nobody sees: those of
 * charts stay within 4 of 255 in each channel. `deflate` must give zlib's format.
 * Throws where a pixel is not opaque.
 */
export function indexedPng(
  {pixels, width, height}: Pixels,
  deflate: (bytes: Uint8Array) => Uint8Array
): Uint8Array {
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4);
  const {colours, placeOf} = paletteOf(words);
  // One byte a pixel, and before each row one that says: no filter, which suits a palette best.
  const rows = new Uint8Array((width + 1) * height);
  let last = -1;
  let place = 0;
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0, at = y * (width + 1) + 1; x < width; x++, at++, i++) {
      if (words[i] !== last) place = placeOf.get((last = words[i]))!;
      rows[at] = place;
    }
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", headOf(width, height)),
    chunk("PLTE", Uint8Array.from(colours.flatMap(channels))),
    chunk("IDAT", deflate(rows)),
    chunk("IEND", new Uint8Array(0))
  ]);
}

/** The palette, most frequent colour first, and every colour's place in it. */
function paletteOf(words: Uint32Array): {colours: number[]; placeOf: Map<number, number>} {
  const counted = [...countOf(words)].sort(([a, n], [b, m]) => m - n || a - b);
  for (let near = 0; ; near++) {
    const colours: number[] = [];
    const placeOf = new Map<number, number>();
    for (const [colour] of counted) {
      const like = near === 0 ? -1 : colours.findIndex((one) => distance(one, colour) <= near);
      placeOf.set(colour, like < 0 ? colours.push(colour) - 1 : like);
    }
    if (colours.length <= MOST) return {colours, placeOf};
  }
}

/** Pixels by colour; most stand in runs, so that a run is counted at once. */
function countOf(words: Uint32Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (let from = 0, i = 1; i <= words.length; i++) {
    if (i < words.length && words[i] === words[from]) continue;
    if (words[from] >>> 24 !== 255) throw new Error("a picture by palette must be opaque");
    counts.set(words[from], (counts.get(words[from]) ?? 0) + i - from);
    from = i;
  }
  return counts;
}

/** Red, green and blue. */
function channels(colour: number): number[] {
  return [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255];
}

/** The largest difference in a channel. */
function distance(a: number, b: number): number {
  return Math.max(
    Math.abs((a & 255) - (b & 255)),
    Math.abs(((a >> 8) & 255) - ((b >> 8) & 255)),
    Math.abs(((a >> 16) & 255) - ((b >> 16) & 255))
  );
}

/** Eight bits a pixel, by palette, not interlaced. */
function headOf(width: number, height: number): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  return head;
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const all = Buffer.alloc(named.length + 8);
  all.writeUInt32BE(content.length, 0);
  all.set(named, 4);
  all.writeUInt32BE(crc32(named), named.length + 4);
  return all;
}
