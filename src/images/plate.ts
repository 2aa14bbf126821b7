import {legendMark} from "../charts/legend.js";
import {INK} from "../charts/theme.js";
import {escapeHtml} from "../model/escape.js";
import {groupBy} from "../model/pairs.js";
import type {Lang} from "../model/target.js";
import type {Panel} from "../ui/figure.js";
import type {LegendItem} from "../ui/picture.js";
import {drawPanel, panelHeight, type Drawn} from "./panels.js";
import {makePen, type Pen, type Supplies} from "./pen.js";
import {short} from "./ink.js";

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
/** Room for the arrow of a bound at the end of its axis. */
const EDGE = 12;
const INNER = WIDTH - EDGE;
const GAP = 28;
const LEGEND_LINE = 20;
/** Three charts side by side are as narrow as they can be read. */
const COLUMNS = [3, 2, 1];

/** A chart as tall as it needs to be, for documents that have text of their own around it; short panels stand side by side. */
export function plateSvg({panels, legend, alt}: Plate, lang: Lang, supplies: Supplies): Drawing {
  const pen = makePen(supplies);
  const drawn = panels.map((panel): Drawn => ({...panel, chart: panel.charts()[0]}));
  const widthOf = (columns: number) => (INNER - GAP * (columns - 1)) / columns;
  const columns = COLUMNS.find(
    (n) => n <= drawn.length && drawn.every(({chart}) => n === 1 || fits(chart, widthOf(n), pen))
  )!;
  const width = widthOf(columns);
  let top = 0;
  const parts: string[] = [];
  for (let i = 0; i < drawn.length; i += columns) {
    const line = drawn.slice(i, i + columns);
    line.forEach((panel, column) => {
      const x = short(column * (width + GAP));
      parts.push(`<g transform="translate(${x},0)">${drawPanel(panel, top, width, lang, pen)}</g>`);
    });
    top += Math.max(...line.map((panel) => panelHeight(panel, width, lang, pen)));
  }
  const {keys, lines} = legendKeys(legend, top, pen);
  const height = Math.ceil(top + lines * LEGEND_LINE);
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img">`,
    `<title>${escapeHtml(alt)}</title>`,
    pen.definitions(),
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    ...parts,
    ...keys,
    "</svg>\n"
  ].join("");
  return {svg, width: WIDTH, height};
}

/** Whether the texts of a chart that stand on one line have room beside each other. */
function fits(chart: Element, width: number, pen: Pen): boolean {
  const lines = groupBy(
    [...chart.querySelectorAll("text")],
    (text) => text.getAttribute("y") ?? ""
  );
  return [...lines.values()].every((texts) => {
    const sizes = texts.map((text) => ({
      content: text.textContent ?? "",
      size: Number(text.closest("[font-size]")?.getAttribute("font-size") ?? 16)
    }));
    const widths = sizes.map(({content, size}) => pen.widthOf(content, size, 700));
    return widths.reduce((sum, own) => sum + own + 6, 0) <= width;
  });
}

/** What the marks stand for, in as many lines as that needs. */
function legendKeys(legend: LegendItem[], top: number, pen: Pen): {keys: string[]; lines: number} {
  let x = 0;
  let line = 0;
  const keys = legend.map(({mark, text}) => {
    const width = 46 + pen.widthOf(text, 12, 400);
    if (x > 0 && x + width > INNER) [x, line] = [0, line + 1];
    const y = top + line * LEGEND_LINE;
    const shape = pen.flat(legendMark(mark), 22);
    const words = pen.line(text, x + 28, y + 14, {size: 12, fill: pen.paint(INK)});
    const key = `<g transform="translate(${short(x + 11)},${short(y + 10)})">${shape}</g>${words}`;
    x += width;
    return key;
  });
  return {keys, lines: legend.length === 0 ? 0 : line + 1};
}
