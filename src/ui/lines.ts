import {grid, type GridCell, type GridColumn, type GridRow} from "../charts/grid.js";
import type {ChartDomain} from "../model/chart.js";
import {groupBy} from "../model/pairs.js";
import type {Panel} from "./figure.js";
import {named, say, type Page} from "./page.js";

/** More lines than this stand in two panels, side by side where there is room. */
const LONG = 14;

/** So many lines stand where there is no room for all. */
const FIRST = 8;

/** A sum of nothing: missing is never written as zero. */
const NOTHING: GridCell = {text: "–", heat: null};

/** A named line with a cell for each column, and what each is read as. */
export interface Line {
  /** What it stands under. */
  group: string;
  name: string;
  cells: GridCell[];
  words: string[];
  /** What its cells count together, by which the first lines are chosen where not all have room. */
  count: number;
}

/** All lines, and the few that have room in an image or a narrow frame where there are more. */
export interface LinePanels {
  panels: Panel[];
  brief?: Panel[];
}

/** How a domain's line is headed: its own name, under its class. */
export function domainHead(domain: ChartDomain, page: Page): Pick<Line, "group" | "name"> {
  return {group: page.labels.ndrc[domain.ndrc_class], name: named(domain, "name", page)};
}

/** Lines, by their groups, against columns; the sums of all lines stand below the last. */
export function linePanels(
  lines: Line[],
  columns: GridColumn[],
  total: {name: string; sums: number[]},
  page: Page
): LinePanels {
  const totals: GridRow = {
    name: total.name,
    cells: total.sums.map((count) => (count > 0 ? {text: String(count), heat: 0} : NOTHING))
  };
  const half = lines.length > LONG ? Math.ceil(lines.length / 2) : lines.length;
  const parts = [lines.slice(0, half), lines.slice(half)].filter((part) => part.length > 0);
  const panelOf = (rows: GridRow[], part: Line[]): Panel => {
    const label = part
      .map(({name, words}) => `${name}${page.marks.colon}${words.join(page.marks.comma)}`)
      .join(page.marks.semicolon);
    return {
      measure: "",
      apart: null,
      charts: () => [grid(columns, rows, {label}), grid(columns, rows, {label, narrow: true})],
      notes: ""
    };
  };
  const panels = parts.map((part) => {
    const rows = [...groupBy(part, ({group}) => group)].flatMap(([name, own]): GridRow[] => [
      {name, cells: []},
      ...own.map(rowOf)
    ]);
    return panelOf(part === parts.at(-1) ? [...rows, totals] : rows, part);
  });
  if (lines.length <= FIRST + 2) return {panels};
  const first = [...lines].sort((a, b) => b.count - a.count).slice(0, FIRST);
  const rest = lines.length - FIRST;
  const more = say(page, `另有${rest}行，见数据表`, `${rest} more lines in the table`);
  return {
    panels,
    brief: [panelOf([...first.map(rowOf), {name: more, cells: []}, totals], first)]
  };
}

function rowOf({name, cells}: Line): GridRow {
  return {name, cells};
}

/** How the sums of all lines are headed: of all domains, or of those that are shown. */
export function domainTotal(all: boolean, page: Page): string {
  return all ? say(page, "全部领域合计", "All domains") : say(page, "合计", "Total");
}
