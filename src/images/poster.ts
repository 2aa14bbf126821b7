import {ACCENT, INK, MUTED, WARN} from "../charts/theme.js";
import type {Lang} from "../model/target.js";
import {underHeadline, type Picture} from "../ui/picture.js";
import {drawPanel, leastOf, panelHeight, type Drawn} from "./panels.js";
import {makePen, type Pen, type Supplies} from "./pen.js";
import {short} from "./ink.js";
import {
  blocks,
  EDGE,
  framed,
  INNER,
  legend,
  SMALLEST,
  space,
  text,
  WIDTH,
  WORDS,
  type Block
} from "./sheet.js";

const GAP = 22;
/** Larger than this, a chart's marks look coarse beside its title. */
const LARGEST_SCALE = 2.9;
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
    ...(plans > 0 ? [[small(WORDS[lang].plans(plans, true))]] : [])
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
  const least = leastOf(charts);
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
