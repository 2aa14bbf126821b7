import {html} from "htl";
import type {CellValue} from "../../model/spreadsheet.js";
import {isNumeric, type LabColumn, type Outcome} from "./query.js";
import {measures, noteOf} from "./result.js";
import {say, type Page} from "../../ui/page.js";

/** More marks than this no one tells apart. */
const MARKS = 400;
/** More lines than this no one follows. */
const LINES = 8;

/** How a result is drawn on two axes: lines over years, or a point a row. */
export interface Axes {
  kind: "lines" | "points";
  x: number;
  y: number;
  /** The column that tells lines apart, or names points. */
  by: number | null;
}

/** Whether a result has two axes: a year and a number, or two numbers. */
export function axesOf({columns, rows, total}: Outcome): Axes | null {
  if (rows.length < 2 || total > rows.length || rows.length > MARKS) return null;
  const numbers = columns.flatMap((column, i) => (measures(column) ? [i] : []));
  const years = columns.flatMap((column, i) => (isYear(column) ? [i] : []));
  const names = columns.flatMap(({type}, i) => (type === "VARCHAR" ? [i] : []));
  const y = numbers.at(-1);
  if (y === undefined) return null;
  for (const x of years)
    for (const by of [null, ...names]) if (areLines(rows, x, by)) return {kind: "lines", x, y, by};
  if (years.length > 0 || numbers.length < 2) return null;
  return {kind: "points", x: numbers.at(-2)!, y, by: names[0] ?? null};
}

function isYear(column: LabColumn): boolean {
  return isNumeric(column) && !measures(column);
}

/** One value a year on every line, on a few lines of several years. */
function areLines(rows: CellValue[][], x: number, by: number | null): boolean {
  const series = (row: CellValue[]) => (by === null ? "" : String(row[by]));
  const places = new Set(rows.map((row) => `${series(row)}\n${row[x]}`));
  const lines = new Set(rows.map(series));
  const years = new Set(rows.map((row) => row[x]));
  return (
    places.size === rows.length && lines.size <= LINES && years.size > 1 && rows.length > lines.size
  );
}

/** A result on two axes. An empty value has no mark: it is unknown, and not zero. */
export async function plotted(
  {columns, rows}: Outcome,
  {kind, x, y, by}: Axes,
  page: Page,
  width: number
): Promise<HTMLElement> {
  const Plot = await import("@observablehq/plot");
  const known = rows.filter((row) => row[x] !== null && row[y] !== null);
  const data = known.map((row) => ({
    x: Number(row[x]),
    y: Number(row[y]),
    by: by === null ? "" : String(row[by] ?? say(page, "空", "null"))
  }));
  const [across, up] = [columns[x].name, columns[y].name];
  const title =
    kind === "lines"
      ? say(page, `${up}（按${across}）`, `${up} by ${across}`)
      : say(page, `${across}与${up}`, `${across} and ${up}`);
  const told = data.map((d) => [d.by, d.x, d.y].filter((part) => part !== "").join(" "));
  const label = `${title}${page.marks.colon}${told.join(page.marks.semicolon)}`;
  const named = {x: "x", y: "y", title: (d: (typeof data)[number]) => `${d.by} ${d.x}: ${d.y}`};
  const colour = "var(--accent, #1d5c96)";
  const lasts = [...new Map([...data].sort((a, b) => a.x - b.x).map((d) => [d.by, d])).values()];
  const svg = Plot.plot({
    width,
    height: Math.round(width * 0.6),
    marginRight: by === null ? 20 : 110,
    style: {fontSize: "13px", background: "none"},
    ariaLabel: label,
    x: {
      label: across,
      nice: true,
      ...(kind === "lines" && {tickFormat: "d", interval: 1, ticks: Math.min(10, width / 60)})
    },
    y: {label: up, nice: true, grid: true},
    marks: [
      ...(kind === "lines"
        ? [Plot.line(data, {x: "x", y: "y", z: "by", sort: "x", stroke: colour})]
        : []),
      Plot.dot(data, {...named, fill: colour, r: 4}),
      ...(by === null
        ? []
        : [
            Plot.text(kind === "lines" ? lasts : data.length <= 40 ? data : [], {
              x: "x",
              y: "y",
              text: "by",
              dx: 8,
              textAnchor: "start",
              fill: "currentColor"
            })
          ])
    ]
  });
  svg.setAttribute("role", "img");
  const left = rows.length - known.length;
  return html`<figure class="lab-chart">
    <h3>${title}</h3>
    ${svg}
    <figcaption>
      ${left > 0 ? say(page, `${left}行缺值，未画。`, `${left} without a value are not drawn. `) : null}${noteOf(page)}
    </figcaption>
  </figure>`;
}
