import {legendMark} from "../charts/legend.js";
import {INK, PAPER} from "../charts/theme.js";
import {escapeHtml} from "../model/escape.js";
import type {Lang} from "../model/target.js";
import type {Panel} from "../ui/figure.js";
import type {LegendItem} from "../ui/picture.js";
import {drawPanel, makePen, panelHeight, type Drawn, type Pen, type Supplies} from "./card.js";

/** A chart without its title and sources, which stand as text beside it. */
export interface Plate {
  panels: Panel[];
  legend: LegendItem[];
  /** The chart in words. */
  alt: string;
}

/** An image with its size in pixels. */
export interface Drawing {
  svg: string;
  width: number;
  height: number;
}

/** Across a page of A4 between its margins at 96 dots an inch. */
const WIDTH = 640;
const LEGEND_LINE = 20;

/** A chart as tall as it needs to be, for documents that have text of their own around it. */
export function plateSvg({panels, legend, alt}: Plate, lang: Lang, supplies: Supplies): Drawing {
  const pen = makePen(supplies);
  const drawn = panels.map((panel): Drawn => ({...panel, chart: panel.charts()[0]}));
  let top = 0;
  const parts = drawn.map((panel) => {
    const part = drawPanel(panel, top, WIDTH, lang, pen);
    top += panelHeight(panel, WIDTH, lang, pen);
    return part;
  });
  const keys = legend.map((item, i) => legendLine(item, top + i * LEGEND_LINE, pen));
  const height = Math.ceil(top + legend.length * LEGEND_LINE);
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img">`,
    `<title>${escapeHtml(alt)}</title>`,
    pen.definitions(),
    `<rect width="${WIDTH}" height="${height}" fill="${pen.paint(PAPER)}"/>`,
    ...parts,
    ...keys,
    "</svg>\n"
  ].join("");
  return {svg, width: WIDTH, height};
}

function legendLine({mark, text}: LegendItem, top: number, pen: Pen): string {
  const shape = pen.flat(legendMark(mark), 22);
  const words = pen.line(text, 28, top + 14, {size: 12, fill: pen.paint(INK)});
  return `<g transform="translate(11,${top + 10})">${shape}</g>${words}`;
}
