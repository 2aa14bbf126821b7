import {glyphOf, widthOf, type Glyph, type Weight} from "./font.js";

/** How a line of text is set. */
export interface Setting {
  size: number;
  weight?: Weight;
  fill: string;
  anchor?: string;
}

/**
 * Writes text as outlines, so that a picture looks the same on a machine without
 * any Chinese font. Every glyph stands once in the definitions.
 */
export function makeInk() {
  const used = new Map<string, Glyph>();

  /** A line of text with its baseline at x, y. */
  function line(text: string, x: number, y: number, setting: Setting): string {
    const {size, weight = 400, fill, anchor} = setting;
    const width = widthOf(text, size, weight);
    const start = anchor === "end" ? x - width : anchor === "middle" ? x - width / 2 : x;
    let at = 0;
    const marks = Array.from(text, (char) => {
      const glyph = glyphOf(char, weight);
      const place = at;
      at += glyph.advance;
      if (!glyph.path) return "";
      used.set(glyph.id, glyph);
      return `<use href="#${glyph.id}"${place ? ` x="${place}"` : ""}/>`;
    });
    return `<g transform="translate(${short(start)},${short(y)}) scale(${size / 1000})" fill="${fill}">${marks.join("")}</g>`;
  }

  /** The definitions of all glyphs used so far. */
  function definitions(): string {
    const paths = [...used.values()]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({id, path}) => `<path id="${id}" d="${path}"/>`);
    return `<defs>${paths.join("")}</defs>`;
  }

  return {line, definitions};
}

export type Ink = ReturnType<typeof makeInk>;

/** A coordinate to a hundredth of a pixel. */
export function short(value: number): string {
  return String(Number(value.toFixed(2)));
}

/** These may not begin a line. */
const CLOSING = "，。；：、）》”’！？%),.;:!?·";

/** Breaks a text into lines no wider than `width`: at spaces, and between Chinese characters. */
export function wrapText(
  text: string,
  width: number,
  size: number,
  weight: Weight = 400
): string[] {
  const words =
    text.match(
      / +|[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f]|[^\s\u2e80-\u9fff\uff00-\uffef\u3000-\u303f]+/g
    ) ?? [];
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    const fits = widthOf(line + word, size, weight) <= width || CLOSING.includes(word[0]);
    if (fits || line === "") {
      line += word;
    } else {
      lines.push(line.trimEnd());
      line = word.trimStart();
    }
  }
  return line.trim() ? [...lines, line.trimEnd()] : lines;
}
