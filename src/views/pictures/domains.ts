import {grid, type GridCell, type GridColumn, type GridRow} from "../../charts/grid.js";
import type {ChartDomain} from "../../model/chart.js";
import {groupBy} from "../../model/pairs.js";
import type {Panel} from "../figure.js";
import {named, say, type Page} from "../page.js";

/** More domains than this stand in two panels, side by side where there is room. */
const LONG = 14;

/** A domain with a cell for each column, and what each is read as. */
export interface DomainLine {
  domain: ChartDomain;
  cells: GridCell[];
  words: string[];
}

/** Domains, by their class, against columns; the sums of all domains stand below the last. */
export function domainPanels(
  lines: DomainLine[],
  columns: GridColumn[],
  sums: number[],
  page: Page
): Panel[] {
  const half = lines.length > LONG ? Math.ceil(lines.length / 2) : lines.length;
  const parts = [lines.slice(0, half), lines.slice(half)].filter((part) => part.length > 0);
  return parts.map((part): Panel => {
    const rows = [...groupBy(part, ({domain}) => domain.ndrc_class)].flatMap(
      ([ndrc, own]): GridRow[] => [
        {name: page.labels.ndrc[ndrc], cells: []},
        ...own.map(({domain, cells}) => ({name: named(domain, "name", page), cells}))
      ]
    );
    if (part === parts.at(-1))
      rows.push({
        name: say(page, "全部领域合计", "All domains"),
        cells: sums.map((count) => ({text: String(count), heat: 0}))
      });
    const label = part
      .map(
        ({domain, words}) =>
          `${named(domain, "name", page)}${say(page, "：", ": ")}${words.join(say(page, "，", ", "))}`
      )
      .join(say(page, "；", "; "));
    return {
      measure: "",
      apart: null,
      charts: () => [grid(columns, rows, {label}), grid(columns, rows, {label, narrow: true})],
      notes: ""
    };
  });
}
