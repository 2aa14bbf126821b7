/** A character's outline at 1000 units to the em, y downwards. */
export interface Glyph {
  /** The same id always means the same outline, so that two pictures in one page agree. */
  id: string;
  path: string;
  advance: number;
}

export type Weight = 400 | 700;

/** What a character's outline in Noto Sans SC is called. */
export function glyphId(char: string, weight: Weight): string {
  return `${weight === 700 ? "b" : "n"}-${char.codePointAt(0)!.toString(36)}`;
}

/** Where outlines come from; throws where there is none: a picture never shows an empty box. */
export type GlyphOf = (char: string, weight: Weight) => Glyph;

/** How a line of text is set. */
export interface Setting {
  size: number;
  weight?: Weight;
  fill: string;
  anchor?: string;
}

/**
 * The font draws these as wide as a Chinese sign, which tears English words and
 * parts names from what follows them.
 */
const NARROWED: [RegExp, string][] = [
  [/(?<=[A-Za-z])’/g, "'"],
  [/“([^“”\u2e80-\u9fff]*)”/g, '"$1"'],
  [/ · /g, "·"]
];

/** A text as it is set: the spaces of a wide dot stand within it. */
function asSet(text: string): string {
  return NARROWED.reduce((said, [from, to]) => said.replace(from, to), text);
}

/** What no line break parts: a number and its Chinese unit (2600亿元), an opening bracket and what follows it. */
const WORD =
  / +|[（《「]?(?:[^\s\u2e80-\u9fff\uff00-\uffef\u3000-\u303f]*\d[\u4e00-\u9fff]{1,2}|[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f]|[^\s\u2e80-\u9fff\uff00-\uffef\u3000-\u303f]+)/g;

/** These may not begin a line. */
const CLOSING = "，。；：、）》”’！？%),.;:!?·";

/**
 * Writes text as outlines, so that a picture looks the same on a machine without
 * any Chinese font. Every glyph stands once in the definitions.
 */
export function makeInk(glyphOf: GlyphOf) {
  const used = new Map<string, Glyph>();

  /** The width of a text in pixels. */
  function widthOf(text: string, size: number, weight: Weight): number {
    return (
      (Array.from(asSet(text)).reduce((sum, c) => sum + glyphOf(c, weight).advance, 0) * size) /
      1000
    );
  }

  /** A line of text with its baseline at x, y. */
  function line(text: string, x: number, y: number, setting: Setting): string {
    const {size, weight = 400, fill, anchor} = setting;
    const width = widthOf(text, size, weight);
    const start = anchor === "end" ? x - width : anchor === "middle" ? x - width / 2 : x;
    let at = 0;
    const marks = Array.from(asSet(text), (char) => {
      const glyph = glyphOf(char, weight);
      const place = at;
      at += glyph.advance;
      if (!glyph.path) return "";
      used.set(glyph.id, glyph);
      return `<use href="#${glyph.id}"${place ? ` x="${place}"` : ""}/>`;
    });
    return `<g transform="translate(${short(start)},${short(y)}) scale(${size / 1000})" fill="${fill}">${marks.join("")}</g>`;
  }

  /** Breaks a text into lines no wider than `width`: at spaces, and between Chinese characters that are no unit of a number. */
  function wrap(text: string, width: number, size: number, weight: Weight = 400): string[] {
    const words = asSet(text).match(WORD) ?? [];
    const lines: string[] = [];
    let started = "";
    for (const word of words) {
      const fits = widthOf(started + word, size, weight) <= width || CLOSING.includes(word[0]);
      if (fits || started === "") {
        started += word;
      } else {
        lines.push(started.trimEnd());
        started = word.trimStart();
      }
    }
    return started.trim() ? [...lines, started.trimEnd()] : lines;
  }

  /** The definitions of all glyphs used so far. */
  function definitions(): string {
    const paths = [...used.values()]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({id, path}) => `<path id="${id}" d="${path}"/>`);
    return `<defs>${paths.join("")}</defs>`;
  }

  return {line, wrap, widthOf, definitions};
}

export type Ink = ReturnType<typeof makeInk>;

/** A coordinate to a hundredth of a pixel. */
export function short(value: number): string {
  return String(Number(value.toFixed(2)));
}
