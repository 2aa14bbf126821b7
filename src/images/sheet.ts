import {legendMark} from "../charts/legend.js";
import {INK, PAPER} from "../charts/theme.js";
import {escapeHtml} from "../model/escape.js";
import type {Lang} from "../model/target.js";
import type {Picture} from "../ui/picture.js";
import type {Pen} from "./pen.js";
import {short, type Weight} from "./ink.js";

/** How wide images are drawn, and the margin at either side. */
export const WIDTH = 1200;
export const EDGE = 56;
export const INNER = WIDTH - 2 * EDGE;
/** Smaller than this, at 1200 wide, no one reads on a phone. */
export const SMALLEST = 24;
const LEADING = 1.42;

/** The words that stand on images alone. */
export const WORDS: Record<Lang, {tall: string; plans(n: number, addressed: boolean): string}> = {
  zh: {
    tall: "这张图太长，按可读的字号放不进这个尺寸；请改用长图，或缩小范围",
    plans: (n, addressed) =>
      `来源：${n}部规划，全称与原文见${addressed ? "所示网址" : "此图的网页"}`
  },
  en: {
    tall: "at a readable size the chart is too long for this format; take the long image, or narrow it",
    plans: (n, addressed) => {
      const where = addressed ? "at the address below" : "on the chart’s page";
      return n === 1
        ? `Source: one plan, named with its clauses ${where}`
        : `Source: ${n} plans, named with their clauses ${where}`;
    }
  }
};

/** A piece of an image and how much height it takes. */
export interface Block {
  height: number;
  draw(top: number): string;
}

/** An image that stands alone, with its words for those who do not see it. */
export function framed(
  parts: string,
  height: number,
  picture: Picture,
  lang: Lang,
  pen: Pen
): string {
  const words = [picture.subtitle, picture.alt, picture.source, picture.denominators];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title desc" lang="${lang === "en" ? "en" : "zh-CN"}">`,
    `<title id="title">${escapeHtml(picture.headline)}</title>`,
    `<desc id="desc">${escapeHtml([...words, picture.version].filter(Boolean).join("\n"))}</desc>`,
    pen.definitions(),
    `<rect width="${WIDTH}" height="${height}" fill="${pen.paint(PAPER)}"/>`,
    parts,
    "</svg>\n"
  ].join("");
}

/** A text in as many lines as it needs. */
export function text(
  words: string,
  {
    size,
    weight = 400,
    fill,
    width = INNER
  }: {size: number; weight?: Weight; fill: string; width?: number},
  pen: Pen
): Block {
  const rows = words ? pen.wrap(words, width, size, weight) : [];
  const step = size * LEADING;
  return {
    height: rows.length * step,
    draw: (top) =>
      rows
        .map((row, i) =>
          pen.line(row, EDGE, top + i * step + size, {size, weight, fill: pen.paint(fill)})
        )
        .join("")
  };
}

/** Marks and what they stand for, in as many lines as they need. */
export function legend({legend: items}: Picture, pen: Pen, size = SMALLEST): Block {
  const step = size * LEADING;
  const scale = size / 16;
  const placed: {x: number; line: number; item: Picture["legend"][number]}[] = [];
  let [x, line] = [0, 0];
  for (const item of items) {
    const width = 46 + pen.widthOf(item.text, size, 400);
    if (x > 0 && x + width > INNER) [x, line] = [0, line + 1];
    placed.push({x, line, item});
    x += width + 34;
  }
  return {
    height: items.length === 0 ? 0 : (line + 1) * step + 10,
    draw: (top) =>
      placed
        .map(({x, line, item}) => {
          const y = top + line * step;
          const mark = pen.flat(legendMark(item.mark), 22);
          return `<g transform="translate(${short(EDGE + x + 17)},${short(y + size * 0.7)}) scale(${scale})">${mark}</g>${pen.line(item.text, EDGE + x + 46, y + size, {size, fill: pen.paint(INK)})}`;
        })
        .join("")
  };
}

/** Room without anything in it. */
export function space(height: number): Block {
  return {height, draw: () => ""};
}

/** Blocks one below the other. */
export function blocks(all: Block[]): Block {
  return {
    height: all.reduce((sum, {height}) => sum + height, 0),
    draw(top) {
      let y = top;
      return all
        .map(({height, draw}) => {
          const part = height > 0 ? draw(y) : "";
          y += height;
          return part;
        })
        .join("");
    }
  };
}
