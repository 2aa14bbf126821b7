import opentype, {type Command, type Font} from "opentype.js";
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import type {Glyph, Weight} from "../../src/images/ink.js";

const FOLDER = dirname(
  createRequire(import.meta.url).resolve("@fontsource/noto-sans-sc/package.json")
);
const fonts = new Map<string, Font>();
const glyphs = new Map<string, Glyph>();
let slices: {name: string; ranges: [number, number][]}[] | undefined;

/**
 * The outline of a character in Noto Sans SC, from the slice of the font that
 * holds it. Throws where no slice does: a picture never shows an empty box.
 */
export function glyphOf(char: string, weight: Weight): Glyph {
  const code = char.codePointAt(0)!;
  const id = `noto-${weight}-${code.toString(16)}`;
  const known = glyphs.get(id);
  if (known) return known;
  for (const {name, ranges} of readSlices()) {
    if (!ranges.some(([from, to]) => from <= code && code <= to)) continue;
    const font = openSlice(name, weight);
    if (font.charToGlyphIndex(char) === 0) continue;
    const found = font.charToGlyph(char);
    const path = pathOf(found.getPath(0, 0, 1000).commands);
    const glyph = {id, path, advance: found.advanceWidth ?? 1000};
    glyphs.set(id, glyph);
    return glyph;
  }
  throw new Error(
    `no glyph for ${JSON.stringify(char)} (U+${code.toString(16).toUpperCase()}) in Noto Sans SC`
  );
}

/** Written here: the parser's own writer loses the space before a rounded "-0". */
function pathOf(commands: Command[]): string {
  return commands
    .map(({type, ...points}) => {
      const numbers = ["x1", "y1", "x2", "y2", "x", "y"].flatMap((name) => {
        const value = points[name as keyof typeof points];
        return value === undefined ? [] : [Math.round(value) || 0];
      });
      return type + numbers.join(" ");
    })
    .join("");
}

function openSlice(name: string, weight: Weight): Font {
  const file = `noto-sans-sc-${name}-${weight}-normal.woff`;
  const open = fonts.get(file) ?? readFont(join(FOLDER, "files", file));
  fonts.set(file, open);
  return open;
}

function readFont(path: string): Font {
  const bytes = readFileSync(path);
  return opentype.parse(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  );
}

/** The font comes in slices by Unicode range; "latin" first, for it holds most of what is asked. */
function readSlices() {
  slices ??= Object.entries(
    JSON.parse(readFileSync(join(FOLDER, "unicode.json"), "utf8")) as Record<string, string>
  )
    .map(([name, written]) => ({
      name: name.replace(/[[\]]/g, ""),
      ranges: written.split(",").map((range): [number, number] => {
        const [from, to = from] = range.replace(/^U\+/i, "").split("-");
        return [parseInt(from, 16), parseInt(to, 16)];
      })
    }))
    .sort((a, b) => Number(b.name === "latin") - Number(a.name === "latin"));
  return slices;
}
