import {html} from "htl";
import type {GridCell, GridColumn} from "../../charts/grid.js";
import type {ChartCell, ChartDomain, ChartOf, ChartPlan, ChartState} from "../../model/chart.js";
import {CELL_KINDS, type CellKind} from "../../model/coverage.js";
import {groupBy} from "../../model/pairs.js";
import {COVERAGE_WORDS} from "../coverageWords.js";
import type {Panel} from "../figure.js";
import {named, say, type Page} from "../page.js";
import type {LegendItem, Picture} from "../picture.js";
import {tableBelow} from "../table.js";
import {chosenPlans} from "./chosen.js";
import {domainPanels} from "./domains.js";
import {footnote, sourceOf} from "./words.js";

/** A domain with its cell in each plan. */
interface Line {
  domain: ChartDomain;
  cells: ChartCell[];
}

/** Which plan sets how many targets in which domain; kinds of missing are named, none is zero. */
export function coveragePicture(data: ChartOf<"coverage">, state: ChartState, page: Page): Picture {
  const {plans: asked, notices} = chosenPlans(data, state, page);
  const plans = [...groupBy(asked, (plan) => plan.jurisdiction_id).values()].flat();
  const lines = data.domains.map((domain) => ({
    domain,
    cells: plans.map(({plan_id}) =>
      data.cells.find((cell) => cell.plan_id === plan_id && cell.domain_id === domain.domain_id)!
    )
  }));
  const title = named(data, "title", page);
  const shown = (plan: ChartPlan, i: number) => {
    const cells = lines.map((line) => line.cells[i]);
    const promises = sum(cells);
    const without = cells.filter((cell) => cell.promises === 0).length;
    return say(
      page,
      `${columnName(plan, page)}${promises}项承诺，${without}个领域未设目标`,
      `${columnName(plan, page)}: ${promises} promises, no target in ${without} domains`
    );
  };
  return {
    title,
    subtitle: say(page, "单位：承诺（项），首次表述", "Unit: promises, in their first statement"),
    panels: panelsOf(lines, plans, page),
    legend: legendOf(lines, page),
    notices,
    note: say(
      page,
      "格中的数是承诺条数，不是数值大小；没有数字的格子不等于零。",
      "A number counts promises, not their size; a cell without a number does not mean zero."
    ),
    source: sourceOf(plans, page),
    denominators: "",
    version: footnote(data.version, page),
    alt: [title, plans.map(shown).join(say(page, "；", "; "))].join(say(page, "。", ". ")),
    home: "/coverage",
    rows: [],
    table: () => linesTable(lines, plans, title, page)
  };
}

function sum(cells: ChartCell[]): number {
  return cells.reduce((total, {promises}) => total + promises, 0);
}

function columnName(plan: ChartPlan, page: Page): string {
  return `${named(plan, "jurisdiction", page)}${say(page, "", ", ")}${named(plan, "short", page)}`;
}

function panelsOf(lines: Line[], plans: ChartPlan[], page: Page): Panel[] {
  const most = Math.max(1, ...lines.flatMap(({cells}) => cells.map(({promises}) => promises)));
  const columns = plans.map((plan): GridColumn => {
    const short = named(plan, "short", page);
    const years = `${plan.period_start}–${plan.period_end}`;
    return {
      group: named(plan, "jurisdiction", page),
      name: short.endsWith(years) ? short : `${short} ${years}`
    };
  });
  const drawn = lines.map(({domain, cells}) => ({
    domain,
    cells: cells.map((cell) => gridCell(cell, most, page)),
    words: plans.map((plan, i) => `${columnName(plan, page)} ${wordsOf(cells[i], page)}`)
  }));
  const sums = plans.map((_, i) => sum(lines.map((line) => line.cells[i])));
  return domainPanels(drawn, columns, sums, page);
}

function gridCell({cell, promises, doubtful}: ChartCell, most: number, page: Page): GridCell {
  if (promises === 0) return {text: COVERAGE_WORDS[page.lang][cell].mark, heat: null};
  return {text: `${promises}${doubtful > 0 ? "?" : ""}`, heat: promises / most};
}

function wordsOf({cell, promises}: ChartCell, page: Page): string {
  return promises > 0 ? String(promises) : COVERAGE_WORDS[page.lang][cell].name;
}

/** The signs that occur; the number explains itself. */
function legendOf(lines: Line[], page: Page): LegendItem[] {
  const cells = lines.flatMap(({cells: own}) => own);
  const words = COVERAGE_WORDS[page.lang];
  const signs = CELL_KINDS.filter((kind: CellKind) => kind !== "set" && kind !== "doubtful")
    .filter((kind) => cells.some(({cell}) => cell === kind))
    .map((kind): LegendItem => ({mark: {sign: words[kind].mark}, text: words[kind].name}));
  const doubtful = cells.some((cell) => cell.doubtful > 0);
  return doubtful
    ? [
        ...signs,
        {mark: {sign: "?"}, text: say(page, "其中有读法存疑的", "some readings are doubtful")}
      ]
    : signs;
}

function linesTable(lines: Line[], plans: ChartPlan[], caption: string, page: Page): HTMLElement {
  return tableBelow(
    lines,
    [
      {
        head: say(page, "领域", "Domain"),
        cell: ({domain}) =>
          html`<a href="${page.href(`/coverage?by=indicator&domain=${domain.domain_id}`)}"
            >${named(domain, "name", page)}</a
          >`
      },
      ...plans.map((plan, i) => ({
        head: columnName(plan, page),
        numeric: true,
        cell: ({cells}: Line) => wordsOf(cells[i], page)
      }))
    ],
    {caption}
  );
}
