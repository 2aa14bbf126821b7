import {escapeHtml} from "../model/escape.js";
import {legendMark} from "../charts/legend.js";
import {INK, MUTED, PAPER, WARN} from "../charts/theme.js";
import {LABELS} from "../model/labels.js";
import type {Lang} from "../model/target.js";
import type {Panel} from "../ui/figure.js";
import {underHeadline, type Picture} from "../ui/picture.js";
import {flattenSvg, literal, type Colours} from "./flatten.js";
import {makeInk, short, type GlyphOf, type Ink} from "./ink.js";

/** The size that pages show of a link. */
export const CARD = {width: 1200, height: 630};
const EDGE = 48;
const INNER = CARD.width - 2 * EDGE;
const GAP = 56;
/** A little more than life size: cards are mostly seen small. */
const LARGEST = 1.6;
/** Smaller than this no one reads a chart. */
const SMALLEST = 0.42;

/** What an image is drawn with: outlines of text, and the colours of its theme. */
export interface Pen extends Ink {
  paint(colour: string): string;
  flat(svg: Element, width: number): string;
}

/** Where outlines come from, and the colours in place of the charts' own. */
export interface Supplies {
  glyphOf: GlyphOf;
  colours?: Colours;
}

export function makePen({glyphOf, colours = {}}: Supplies): Pen {
  const ink = makeInk(glyphOf);
  return {
    ...ink,
    paint: (colour) => literal(colour, colours),
    flat: (svg, width) => flattenSvg(svg, width, ink, colours)
  };
}

/** What is said of a chart that no card can hold. */
const TOO_TALL: Record<Lang, string> = {
  zh: `这张图太长，放不进 ${CARD.width} × ${CARD.height} 的图片；请缩小范围`,
  en: `the chart is too long for an image of ${CARD.width} × ${CARD.height}; narrow it`
};

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
      (picture.brief ?? picture.panels).map((panel) => ({...panel, chart: panel.charts()[0]})),
      {top, height: bottom - 10 - top},
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

/** A panel with its drawing. */
export type Drawn = Panel & {chart: SVGSVGElement};

/** Panels one below the other, or in two columns where that shows them larger. */
function panels(
  all: Drawn[],
  {top, height}: {top: number; height: number},
  lang: Lang,
  pen: Pen
): string {
  const choices = [1, 2].map((columns) => {
    const width = (INNER - GAP * (columns - 1)) / columns;
    const groups = spread(all, columns);
    const tallest = (scale: number) =>
      Math.max(
        ...groups.map((group) =>
          group.reduce((h, p) => h + panelHeight(p, width / scale, lang, pen), 0)
        )
      );
    let scale = LARGEST;
    while (tallest(scale) * scale > height && scale > SMALLEST / 2) scale -= 0.02;
    return {groups, width, scale};
  });
  const [one, two] = choices;
  const {groups, width, scale} = all.length > 1 && two.scale > one.scale * 1.15 ? two : one;
  if (scale < SMALLEST) throw new Error(TOO_TALL[lang]);
  return groups
    .map((group, column) => {
      let y = 0;
      const drawn = group.map((panel) => {
        const text = drawPanel(panel, y, width / scale, lang, pen);
        y += panelHeight(panel, width / scale, lang, pen);
        return text;
      });
      return `<g transform="translate(${short(EDGE + column * (width + GAP))},${short(top)}) scale(${short(scale)})">${drawn.join("")}</g>`;
    })
    .join("");
}

function spread(all: Drawn[], columns: number): Drawn[][] {
  const each = Math.ceil(all.length / columns);
  return Array.from({length: columns}, (_, i) => all.slice(i * each, (i + 1) * each)).filter(
    (group) => group.length > 0
  );
}

function apartLines({apart}: Panel, width: number, lang: Lang, pen: Pen): string[] {
  if (!apart) return [];
  const separator = lang === "zh" ? "：" : ": ";
  return pen.wrap(`${LABELS[lang].verdict["not-comparable"]}${separator}${apart}`, width, 12);
}

/** The measure may name a long area; it must not run into the panel beside it. */
function measureLines({measure}: Panel, width: number, pen: Pen): string[] {
  return measure ? pen.wrap(measure, width, 12) : [];
}

/** One line keeps the air it always had above the chart; each further one adds its own height. */
function measureHeight(lines: string[]): number {
  return lines.length === 0 ? 0 : lines.length * 17 + 7;
}

/** How much height a panel takes at a width. */
export function panelHeight(panel: Drawn, width: number, lang: Lang, pen: Pen): number {
  const head =
    apartLines(panel, width, lang, pen).length * 17 +
    measureHeight(measureLines(panel, width, pen));
  return head + Number(panel.chart.getAttribute("height")) + 4;
}

/** A panel with its top at a height. */
export function drawPanel(panel: Drawn, top: number, width: number, lang: Lang, pen: Pen): string {
  const lines = apartLines(panel, width, lang, pen);
  const apart = lines.map((row, i) =>
    pen.line(row, 0, top + 12 + i * 17, {size: 12, fill: pen.paint(WARN)})
  );
  const below = top + lines.length * 17;
  const measure = measureLines(panel, width, pen);
  const head = measureHeight(measure);
  const title = measure
    .map((row, i) => pen.line(row, 0, below + 13 + i * 17, {size: 12, fill: pen.paint(MUTED)}))
    .join("");
  const chart = pen.flat(panel.chart, width);
  return `${apart.join("")}${title}<g transform="translate(0,${short(below + head)})">${chart}</g>`;
}
