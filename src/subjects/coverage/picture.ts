import {html} from "htl";
import {counted} from "../../model/format.js";
import type {GridCell, GridColumn} from "../../charts/grid.js";
import type {ChartDomain, ChartIndicator, ChartOf, ChartPlan} from "../../model/chart.js";
import {CELL_KINDS, type CellKind} from "../../model/coverage.js";
import {groupBy} from "../../model/pairs.js";
import type {ChartState} from "../../model/state.js";
import {COVERAGE_WORDS} from "./words.js";
import {named, say, type Page} from "../../ui/page.js";
import type {LegendItem, Picture} from "../../ui/picture.js";
import {tableBelow} from "../../ui/table.js";
import {chosenPlans} from "../../ui/chosen.js";
import {domainHead, domainTotal, linePanels, type LinePanels} from "../../ui/lines.js";
import {narrowDomains} from "../../ui/narrow.js";
import {footnote, sourceOf} from "../../ui/captions.js";

/** What one plan says on a line. */
interface Cell {
  cell: CellKind;
  promises: number;
  doubtful: number;
}

/** A domain, or an indicator, with its cell in each plan. */
interface CoverageLine {
  group: string;
  name: string;
  /** The page that tells more, without the language. */
  href: string;
  cells: Cell[];
}

/** Which plan sets how many targets on what; kinds of missing are named, none is zero. */
export function coveragePicture(data: ChartOf<"coverage">, state: ChartState, page: Page): Picture {
  const chosen = chosenPlans(data, state, page);
  const plans = [...groupBy(chosen.plans, (plan) => plan.jurisdiction_id).values()].flat();
  const {kept: domains, notices, words} = narrowDomains(data.domains, state.only, page);
  const byIndicator = state.only.by?.[0] === "indicator";
  const lines = byIndicator
    ? indicatorLines(data, domains, plans, page)
    : domainLines(data, domains, plans, page);
  const title = byIndicator
    ? say(page, "各规划为哪些指标设了目标", "For which indicators each plan sets targets")
    : named(data, "title", page);
  const shown = (plan: ChartPlan, i: number) => {
    const cells = lines.map((line) => line.cells[i]);
    const without = cells.filter((cell) => cell.promises === 0).length;
    return say(
      page,
      `${columnName(plan, page)}${sum(cells)}个目标，${without}个${byIndicator ? "指标" : "领域"}未设目标`,
      `${columnName(plan, page)}: ${counted(sum(cells), "promise")}, no target in ${counted(without, byIndicator ? "indicator" : "domain")}`
    );
  };
  const total = byIndicator ? say(page, "合计", "Total") : domainTotal(words.length === 0, page);
  return {
    headline: coverageHeadline(
      lines,
      plans.map((plan) => columnName(plan, page)),
      byIndicator,
      page
    ),
    title,
    subtitle: [
      say(page, "单位：目标（个），首次表述", "Unit: promises, in their first statement"),
      ...words
    ].join(" · "),
    ...panelsOf(lines, plans, total, page),
    legend: legendOf(lines, page),
    notices: [...chosen.notices, ...notices],
    note: say(
      page,
      "格中的数是目标条数，不是数值大小；没有数字的格子不等于零。",
      "A number counts promises, not their size; a cell without a number does not mean zero."
    ),
    source: sourceOf(plans, page),
    denominators: "",
    version: footnote(data.version, page),
    alt: [title, plans.map(shown).join(page.marks.semicolon)].join(page.marks.stop),
    home: "/coverage",
    rows: [],
    table: () => linesTable(lines, plans, byIndicator, title, page)
  };
}

function domainLines(
  {cells}: ChartOf<"coverage">,
  domains: ChartDomain[],
  plans: ChartPlan[],
  page: Page
): CoverageLine[] {
  return domains.map((domain) => ({
    ...domainHead(domain, page),
    href: `/coverage?by=indicator&domain=${domain.domain_id}`,
    cells: plans.map(({plan_id}) =>
      cells.find((cell) => cell.plan_id === plan_id && cell.domain_id === domain.domain_id)!
    )
  }));
}

function indicatorLines(
  {cells, indicators, indicator_cells}: ChartOf<"coverage">,
  domains: ChartDomain[],
  plans: ChartPlan[],
  page: Page
): CoverageLine[] {
  const cellOf = ({indicator_id, domain_id}: ChartIndicator, plan_id: string): Cell => {
    const stated = indicator_cells.find(
      (cell) => cell.plan_id === plan_id && cell.indicator_id === indicator_id
    );
    if (stated) return stated;
    // Tasks alone speak for an indicator only where its domain has no number at all.
    const domain = cells.find((cell) => cell.plan_id === plan_id && cell.domain_id === domain_id)!;
    const cell = domain.promises === 0 && domain.tasks > 0 ? "qualitative" : "none";
    return {cell, promises: 0, doubtful: 0};
  };
  return domains.flatMap((domain) =>
    indicators
      .filter(({domain_id}) => domain_id === domain.domain_id)
      .map((indicator) => ({
        group: named(domain, "name", page),
        name: named(indicator, "name", page),
        href: `/indicators/${indicator.indicator_id}`,
        cells: plans.map(({plan_id}) => cellOf(indicator, plan_id))
      }))
  );
}

/** On how many lines every plan sets a target. */
function coverageHeadline(
  lines: CoverageLine[],
  names: string[],
  byIndicator: boolean,
  page: Page
): string {
  const set = (cells: Cell[]) => cells.every(({promises}) => promises > 0);
  const all = lines.filter(({cells}) => set(cells)).length;
  const [zh, en] = byIndicator ? ["个指标", "indicator"] : ["个领域", "domain"];
  if (names.length === 1)
    return say(
      page,
      `${names[0]}在${lines.length}${zh}中的${all}个设了目标`,
      `${names[0]}: targets in ${all} of ${counted(lines.length, en)}`
    );
  return say(
    page,
    `${lines.length}${zh}中，${all === 0 ? "没有一个" : `${all}个`}在${names.length}份规划里都有目标`,
    `${all === 0 ? "None" : all} of ${counted(lines.length, en)} ${all > 1 ? "have" : "has"} targets in all ${names.length} plans`
  );
}

function sum(cells: Cell[]): number {
  return cells.reduce((total, {promises}) => total + promises, 0);
}

function columnName(plan: ChartPlan, page: Page): string {
  return `${named(plan, "jurisdiction", page)}${say(page, "", ", ")}${named(plan, "short", page)}`;
}

function panelsOf(
  lines: CoverageLine[],
  plans: ChartPlan[],
  total: string,
  page: Page
): LinePanels {
  const most = Math.max(1, ...lines.flatMap(({cells}) => cells.map(({promises}) => promises)));
  const columns = plans.map((plan): GridColumn => {
    return {
      group: named(plan, "jurisdiction", page),
      // The English short name says the period itself.
      name: say(page, `${plan.short_zh} ${plan.period_start}–${plan.period_end}`, plan.short_en)
    };
  });
  const drawn = lines.map(({group, name, cells}) => ({
    group,
    name,
    cells: cells.map((cell) => gridCell(cell, most, page)),
    count: sum(cells),
    words: plans.map((plan, i) => `${columnName(plan, page)} ${wordsOf(cells[i], page)}`)
  }));
  const sums = plans.map((_, i) => sum(lines.map((line) => line.cells[i])));
  return linePanels(drawn, columns, {name: total, sums}, page);
}

function gridCell({cell, promises, doubtful}: Cell, most: number, page: Page): GridCell {
  if (promises === 0) return {text: COVERAGE_WORDS[page.lang][cell].mark, heat: null};
  return {text: `${promises}${doubtful > 0 ? "?" : ""}`, heat: promises / most};
}

function wordsOf({cell, promises}: Cell, page: Page): string {
  return promises > 0 ? String(promises) : COVERAGE_WORDS[page.lang][cell].name;
}

/** The signs that occur; the number explains itself. */
function legendOf(lines: CoverageLine[], page: Page): LegendItem[] {
  const cells = lines.flatMap(({cells: own}) => own);
  const words = COVERAGE_WORDS[page.lang];
  const signs = CELL_KINDS.filter((kind: CellKind) => kind !== "set" && kind !== "doubtful")
    .filter((kind) => cells.some(({cell}) => cell === kind))
    .map((kind): LegendItem => ({mark: {sign: words[kind].mark}, text: words[kind].name}));
  const doubtful = cells.some((cell) => cell.doubtful > 0);
  return doubtful
    ? [
        ...signs,
        {mark: {sign: "?"}, text: say(page, "其中有理解存疑的", "some readings are doubtful")}
      ]
    : signs;
}

function linesTable(
  lines: CoverageLine[],
  plans: ChartPlan[],
  byIndicator: boolean,
  caption: string,
  page: Page
): HTMLElement {
  return tableBelow(
    lines,
    [
      {
        head: byIndicator ? say(page, "指标", "Indicator") : say(page, "领域", "Domain"),
        cell: ({href, name}) => html`<a href="${page.href(href)}">${name}</a>`
      },
      ...plans.map((plan, i) => ({
        head: columnName(plan, page),
        numeric: true,
        cell: ({cells}: CoverageLine) => wordsOf(cells[i], page)
      }))
    ],
    {caption}
  );
}
