import {legendMark} from "../charts/legend.js";
import {ACCENT, INK, MUTED, PAPER, WARN} from "../charts/theme.js";
import {escapeHtml} from "../model/escape.js";
import type {Lang} from "../model/target.js";
import {underHeadline, type Picture} from "../ui/picture.js";
import {drawPanel, panelHeight, type Drawn} from "./panels.js";
import {makePen, type Pen, type Supplies} from "./pen.js";
import {short, type Weight} from "./ink.js";

const WIDTH = 1200;
const EDGE = 56;
const INNER = WIDTH - 2 * EDGE;
const GAP = 22;
/** Smaller than this, at 1200 wide, no one reads on a phone. */
const SMALLEST = 24;
/** Larger than this, a chart's marks look coarse beside its title. */
const LARGEST_SCALE = 2.9;
const LEADING = 1.42;
const CODE = 168;

/** Images for where people read, by the height at 1200 wide; null is as tall as it needs to be. */
export const FORMATS = {
  wide: 675,
  card: 630,
  square: 1200,
  portrait: 1500,
  long: null
} as const;
export type Format = keyof typeof FORMATS;

/** Where a reader of the image finds the chart: its address, and the same as a code to be scanned. */
export interface Signature {
  address: string;
  /** The dark modules of a QR code, row by row; null for none. */
  code: boolean[][] | null;
}

/** An image with its size in pixels. */
export interface Poster {
  svg: string;
  width: number;
  height: number;
}

/** The words that stand on these images alone. */
export const WORDS: Record<Lang, {tall: string; plans(n: number): string}> = {
  zh: {
    tall: "这张图太长，按可读的字号放不进这个尺寸；请改用长图，或缩小范围",
    plans: (n) => `来源：${n}部规划，全称与原文见所示网址`
  },
  en: {
    tall: "at a readable size the chart is too long for this format; take the long image, or narrow it",
    plans: (n) =>
      n === 1
        ? "Source: one plan, named with its clauses at the address below"
        : `Source: ${n} plans, named with their clauses at the address below`
  }
};

interface Block {
  height: number;
  draw(top: number): string;
}

/**
 * A chart as an image for messages and articles, with all text at a size that
 * can be read on a phone: the site's own drawings for narrow frames, enlarged.
 * Throws where a format cannot hold it; the long one always can.
 */
export function posterSvg(
  picture: Picture,
  lang: Lang,
  supplies: Supplies,
  format: Format,
  signature: Signature
): Poster {
  const pen = makePen(supplies);
  const fixed = FORMATS[format];
  const head = blocks([
    text(picture.headline, {size: 46, weight: 700, fill: INK}, pen),
    text(underHeadline(picture), {size: 27, fill: MUTED}, pen),
    text(picture.notices.join(" "), {size: SMALLEST, fill: WARN}, pen)
  ]);
  const feet = footsOf(picture, lang, signature, pen);
  for (const foot of fixed === null ? feet.slice(0, 1) : feet) {
    const room = fixed === null ? Infinity : fixed - 2 * EDGE - head.height - foot.height - 2 * GAP;
    const body = bodyOf(picture, lang, room, pen);
    if (!body) continue;
    const height = fixed ?? Math.ceil(2 * EDGE + head.height + body.height + foot.height + 2 * GAP);
    const spare = fixed === null ? 0 : (room - body.height) / 2;
    const parts = [
      head.draw(EDGE),
      body.draw(EDGE + head.height + GAP + spare),
      foot.draw(height - EDGE - foot.height)
    ].join("");
    return {svg: framed(parts, height, picture, lang, pen), width: WIDTH, height};
  }
  throw new Error(WORDS[lang].tall);
}

function framed(parts: string, height: number, picture: Picture, lang: Lang, pen: Pen): string {
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

/**
 * What stands below the chart, the fullest first: with every source, then, where
 * a format has no room for them, with how many there are and where they are named.
 */
function footsOf(picture: Picture, lang: Lang, {address, code}: Signature, pen: Pen): Block[] {
  const plans = new Set(picture.rows.map((row) => row.plan_id)).size;
  const width = code ? INNER - CODE - GAP : INNER;
  const small = (words: string, fill = MUTED) => text(words, {size: SMALLEST, fill, width}, pen);
  const above = [legend(picture, pen), text(picture.note, {size: 26, fill: INK}, pen), space(8)];
  const below = [small(picture.version), small(address, ACCENT)];
  const sources = [
    [small(picture.source), small(picture.denominators)],
    ...(plans > 0 ? [[small(WORDS[lang].plans(plans))]] : [])
  ];
  return sources.map((lines) =>
    blocks([...above, signed(blocks([...lines, ...below]), code, pen)])
  );
}

/** Lines with the code to their right, which stands on white whatever the theme: scanners need it so. */
function signed(lines: Block, code: boolean[][] | null, pen: Pen): Block {
  if (!code) return lines;
  const height = Math.max(lines.height, CODE);
  // Four modules of quiet around it, as the standard asks.
  const module = CODE / (code.length + 8);
  const dark = code
    .flatMap((row, y) => row.map((on, x) => (on ? `M${x + 4},${y + 4}h1v1h-1z` : "")))
    .join("");
  return {
    height,
    draw: (top) =>
      `${lines.draw(top + height - lines.height)}<g transform="translate(${WIDTH - EDGE - CODE},${short(top + height - CODE)}) scale(${module})"><rect width="${code.length + 8}" height="${code.length + 8}" fill="#fff"/><path d="${dark}" fill="${pen.paint("#000")}"/></g>`
  };
}

/** The panels, one below the other, as large as the room allows; null where they would be too small to read. */
function bodyOf({panels, brief}: Picture, lang: Lang, room: number, pen: Pen): Block | null {
  const charts = (brief ?? panels).map((panel): Drawn => {
    const [wide, narrow] = panel.charts();
    return {...panel, chart: narrow ?? wide};
  });
  const least = SMALLEST / Math.min(12, ...charts.flatMap(({chart}) => sizesIn(chart)));
  const heightAt = (scale: number) =>
    charts.reduce((sum, panel) => sum + panelHeight(panel, INNER / scale, lang, pen), 0) * scale;
  let scale = Math.max(LARGEST_SCALE, least);
  while (scale > least && (room === Infinity || heightAt(scale) > room))
    scale = Math.max(least, scale - 0.05);
  const height = heightAt(scale);
  if (height > room) return null;
  return {
    height,
    draw(top) {
      let y = 0;
      const drawn = charts.map((panel) => {
        const part = drawPanel(panel, y, INNER / scale, lang, pen);
        y += panelHeight(panel, INNER / scale, lang, pen);
        return part;
      });
      return `<g transform="translate(${EDGE},${short(top)}) scale(${short(scale)})">${drawn.join("")}</g>`;
    }
  };
}

/** The sizes of the words in a drawing. */
function sizesIn(chart: Element): number[] {
  return Array.from(chart.querySelectorAll("[font-size]"), (element) =>
    Number(element.getAttribute("font-size"))
  );
}

function text(
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
function legend({legend: items}: Picture, pen: Pen): Block {
  const step = SMALLEST * LEADING;
  const scale = 1.5;
  const placed: {x: number; line: number; item: Picture["legend"][number]}[] = [];
  let [x, line] = [0, 0];
  for (const item of items) {
    const width = 46 + pen.widthOf(item.text, SMALLEST, 400);
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
          return `<g transform="translate(${short(EDGE + x + 17)},${short(y + 17)}) scale(${scale})">${mark}</g>${pen.line(item.text, EDGE + x + 46, y + SMALLEST, {size: SMALLEST, fill: pen.paint(INK)})}`;
        })
        .join("")
  };
}

function space(height: number): Block {
  return {height, draw: () => ""};
}

/** Blocks one below the other. */
function blocks(all: Block[]): Block {
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
