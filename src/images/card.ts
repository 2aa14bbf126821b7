import {escapeHtml} from "../model/escape.js";
import {legendMark} from "../charts/legend.js";
import {INK, MUTED, PAPER, WARN} from "../charts/theme.js";
import type {Lang} from "../model/target.js";
import {underHeadline, type Picture} from "../ui/picture.js";
import {short} from "./ink.js";
import {panels} from "./panels.js";
import {makePen, type Pen, type Supplies} from "./pen.js";

/** The size that pages show of a link. */
export const CARD = {width: 1200, height: 630};
const EDGE = 48;
const INNER = CARD.width - 2 * EDGE;

/** A piece of a card and how much height it takes. */
interface Block {
  height: number;
  draw(top: number): string;
}

/**
 * A chart as one picture of 1200 × 630 that stands alone: title, unit, chart,
 * legend, what may be compared, source and version, all text as outlines.
 */
export function cardSvg(picture: Picture, lang: Lang, supplies: Supplies): string {
  const pen = makePen(supplies);
  const head = [
    paragraph(picture.headline, {size: 36, weight: 700, fill: INK, lines: 2}, pen),
    paragraph(underHeadline(picture), {size: 20, fill: MUTED, lines: 1}, pen),
    paragraph(picture.notices.join(" "), {size: 18, fill: WARN, lines: 2}, pen)
  ];
  const foot = [
    legendRows(picture, pen),
    paragraph(picture.note, {size: 18, fill: INK, lines: 3}, pen),
    space(6),
    paragraph(picture.source, {size: 15, fill: MUTED, lines: 3}, pen),
    paragraph(picture.denominators, {size: 15, fill: MUTED, lines: 2}, pen),
    paragraph(picture.version, {size: 15, fill: MUTED, lines: 1}, pen)
  ];
  const top = EDGE - 8 + heightOf(head) + 14;
  const bottom = CARD.height - EDGE + 14 - heightOf(foot);
  const body = [
    stack(head, EDGE - 8),
    panels(
      picture.brief ?? picture.panels,
      {left: EDGE, width: INNER, top, height: bottom - 10 - top},
      lang,
      pen
    ),
    stack(foot, bottom)
  ].join("");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}" viewBox="0 0 ${CARD.width} ${CARD.height}" role="img" aria-labelledby="title desc" lang="${lang === "en" ? "en" : "zh-CN"}">`,
    `<title id="title">${escapeHtml(picture.headline)}</title>`,
    `<desc id="desc">${escapeHtml([picture.subtitle, picture.alt, picture.source, picture.denominators, picture.version].filter(Boolean).join("\n"))}</desc>`,
    pen.definitions(),
    `<rect width="${CARD.width}" height="${CARD.height}" fill="${pen.paint(PAPER)}"/>`,
    body,
    "</svg>\n"
  ].join("");
}

function heightOf(blocks: Block[]): number {
  return blocks.reduce((sum, {height}) => sum + height, 0);
}

function stack(blocks: Block[], top: number): string {
  return blocks
    .map(({height, draw}, i) => (height > 0 ? draw(top + heightOf(blocks.slice(0, i))) : ""))
    .join("");
}

/** A text in at most so many lines; set smaller rather than cut off. */
function paragraph(
  text: string,
  {
    size,
    weight = 400,
    fill,
    lines
  }: {size: number; weight?: 400 | 700; fill: string; lines: number},
  pen: Pen
): Block {
  if (!text) return {height: 0, draw: () => ""};
  let at = size;
  while (pen.wrap(text, INNER, at, weight).length > lines && at > size * 0.6) at -= 0.5;
  const rows = pen.wrap(text, INNER, at, weight);
  const step = at * 1.36;
  return {
    height: rows.length * step,
    draw: (top) =>
      rows
        .map((row, i) =>
          pen.line(row, EDGE, top + i * step + at, {size: at, weight, fill: pen.paint(fill)})
        )
        .join("")
  };
}

function space(height: number): Block {
  return {height, draw: () => ""};
}

/** Marks and what they stand for, in as many lines as they need. */
function legendRows({legend}: Picture, pen: Pen): Block {
  const size = 16;
  const items = legend.map((item) => ({...item, width: 30 + pen.widthOf(item.text, size, 400)}));
  let x = 0;
  let line = 0;
  const placed = items.map((item) => {
    if (x > 0 && x + item.width > INNER) [x, line] = [0, line + 1];
    const at = {...item, x: EDGE + x, line};
    x += item.width + 26;
    return at;
  });
  return {
    height: items.length === 0 ? 0 : 32 + line * 24,
    draw: (top) =>
      placed
        .map(({mark, text, x, line}) => {
          const y = top + line * 24;
          const shape = pen.flat(legendMark(mark), 22);
          return `<g transform="translate(${short(x + 11)},${short(y + 12)})">${shape}</g>${pen.line(text, x + 30, y + 18, {size, fill: pen.paint(INK)})}`;
        })
        .join("")
  };
}
