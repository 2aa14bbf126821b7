import {html} from "htl";
import {absentCell, CELL_KINDS, domainCell, indicatorCell} from "../model/coverage.js";
import {groupBy} from "../model/pairs.js";
import type {Target} from "../model/target.js";
import {
  allDomains,
  allIndicators,
  allPlans,
  type DomainRow,
  type IndicatorRow,
  type PlanRow
} from "../queries/catalogue.js";
import {allJurisdictions, allTargets, allTasks, type JurisdictionRow} from "../queries/coverage.js";
import type {TaskRow} from "../queries/plan.js";
import {readChoice} from "./choice.js";
import {select} from "./compareForm.js";
import {coverageMatrix, type Column, type Line} from "./coverageMatrix.js";
import {COVERAGE_WORDS} from "./coverageWords.js";
import {named, say, type Page, type View} from "./page.js";

type By = "domain" | "indicator";

export interface CoverageParams {
  by: By;
  cities: string;
  domain: string;
}

export interface CoverageData {
  plans: PlanRow[];
  domains: DomainRow[];
  /** Jurisdictions of which the corpus holds no plan. */
  absent: JurisdictionRow[];
  columns: Column[];
  unknown: string[];
  /** Domains of the matrix: the chosen one, or all. */
  shown: DomainRow[];
  indicators: IndicatorRow[];
  rows: Target[];
  tasks: TaskRow[];
}

/** Which plan says something on what: targets in numbers, and named kinds of missing. */
export const coverage: View<CoverageParams, CoverageData> = {
  params: (query) => ({
    by: query.get("by") === "indicator" ? "indicator" : "domain",
    cities: query.getAll("cities").join("~"),
    domain: query.get("domain") ?? ""
  }),
  async load(db, {cities, domain}) {
    const plans = await allPlans(db);
    const domains = await allDomains(db);
    const absent = (await allJurisdictions(db)).filter(
      (row) => !plans.some((plan) => plan.jurisdiction_id === row.jurisdiction_id)
    );
    const {columns, unknown} = columnsOf(cities, plans, absent);
    const known = domains.some((row) => row.domain_id === domain);
    return {
      plans,
      domains,
      absent,
      columns,
      unknown: domain && !known ? [...unknown, domain] : unknown,
      shown: known ? domains.filter((row) => row.domain_id === domain) : domains,
      indicators: await allIndicators(db),
      rows: await allTargets(db),
      tasks: await allTasks(db)
    };
  },
  draw(data, params, page) {
    const lines = linesOf(data, params.by, page);
    return html`<div class="coverage">
      ${coverageForm(data, params, page)} ${notice(data, page)} ${legend(lines, page)}
      ${coverageMatrix(lines, data.columns, captionOf(lines, data, params, page), page)}
    </div>`;
  }
};

/** The plans asked for, and jurisdictions without one; all plans where nothing known is asked for. */
function columnsOf(
  cities: string,
  plans: PlanRow[],
  absent: JurisdictionRow[]
): {columns: Column[]; unknown: string[]} {
  const asked = readChoice(cities, plans);
  const empty = absent.filter((row) => asked.unknown.includes(row.jurisdiction_id));
  const unknown = asked.unknown.filter(
    (word) => !empty.some((row) => row.jurisdiction_id === word)
  );
  const all = asked.plan_ids.length + empty.length === 0;
  const chosen = plans.filter((plan) => all || asked.plan_ids.includes(plan.plan_id));
  const byCity = [...groupBy(chosen, (plan) => plan.jurisdiction_id).values()].flat();
  return {
    columns: [
      ...byCity.map((plan) => ({
        jurisdiction_id: plan.jurisdiction_id,
        jurisdiction_zh: plan.jurisdiction_zh,
        jurisdiction_en: plan.jurisdiction_en,
        plan
      })),
      ...empty.map((row) => ({
        jurisdiction_id: row.jurisdiction_id,
        jurisdiction_zh: row.name_zh,
        jurisdiction_en: row.name_en,
        plan: null
      }))
    ],
    unknown
  };
}

function linesOf(data: CoverageData, by: By, page: Page): Line[] {
  const {shown, indicators, columns, rows, tasks} = data;
  const cells = (cell: (plan_id: string) => Line["cells"][number]) =>
    columns.map(({plan}) => (plan ? cell(plan.plan_id) : absentCell<TaskRow>()));
  return shown.flatMap((domain): Line[] => {
    const group = named(domain, "name", page);
    if (by === "domain")
      return [
        {
          id: domain.domain_id,
          domain_id: domain.domain_id,
          name: group,
          href: `?by=indicator&domain=${domain.domain_id}`,
          group: page.labels.ndrc[domain.ndrc_class],
          cells: cells((id) => domainCell(domain.domain_id, id, rows, tasks))
        }
      ];
    return indicators
      .filter((row) => row.domain_id === domain.domain_id)
      .map((row) => ({
        id: row.indicator_id,
        domain_id: domain.domain_id,
        name: named(row, "name", page),
        href: page.href(`/indicators/${row.indicator_id}`),
        group,
        cells: cells((id) => indicatorCell(row, id, rows, tasks))
      }));
  });
}

function captionOf(
  lines: Line[],
  {columns}: CoverageData,
  {by}: CoverageParams,
  page: Page
): string {
  const plans = columns.filter(({plan}) => plan).length;
  const zh = by === "domain" ? "领域" : "指标";
  const en = by === "domain" ? "domains" : "indicators";
  return say(
    page,
    `${lines.length}个${zh} × ${plans}份规划：承诺条数与缺失的种类。点格子看各条原文。`,
    `${lines.length} ${en} × ${plans} plans: number of promises and kinds of missing. A cell opens its rows.`
  );
}

/** The kinds with their marks, rules and the number of cells of each. */
function legend(lines: Line[], page: Page): HTMLElement {
  const cells = lines.flatMap((line) => line.cells);
  const words = COVERAGE_WORDS[page.lang];
  return html`<section class="kinds-section">
    <h2>${say(page, "格子里写的是什么", "What stands in a cell")}</h2>
    <dl class="kinds" data-cells="${cells.length}">
      ${CELL_KINDS.map((kind) => {
        const count = cells.filter((cell) => cell.kind === kind).length;
        return html`<div>
          <dt>
            <span class="cell ${kind}" aria-hidden="true">${words[kind].mark}</span>
            ${words[kind].name}
          </dt>
          <dd>
            <span data-kind="${kind}">${count}</span>
            ${say(page, "格", count === 1 ? "cell" : "cells")}
            <span class="muted">${words[kind].rule}</span>
          </dd>
        </div>`;
      })}
    </dl>
  </section>`;
}

function coverageForm(data: CoverageData, {by, domain}: CoverageParams, page: Page): HTMLElement {
  const {plans, domains, absent, columns} = data;
  const cities = [...groupBy(plans, (plan) => plan.jurisdiction_id).values()];
  const everything = cities.flat().map(({plan_id}) => plan_id);
  const box = (value: string, checked: boolean) => {
    const input = html`<input type="checkbox" name="cities" value="${value}" />`;
    if (checked) input.setAttribute("checked", "");
    return input;
  };
  const ids = columns.map(({plan, jurisdiction_id}) => plan?.plan_id ?? jurisdiction_id);
  return html`<form
    class="choices"
    data-choices="${JSON.stringify({by: "domain", cities: everything.join("~")})}"
    method="get"
  >
    <fieldset>
      <legend>${say(page, "城市与规划", "Cities and plans")}</legend>
      ${cities.map(
        (own) =>
          html`<div class="city">
            <span class="city-name">${named(own[0], "jurisdiction", page)}</span
            >${own.map((plan) => html`<label>${box(plan.plan_id, ids.includes(plan.plan_id))} ${named(plan, "short", page)}</label>`)}
          </div>`
      )}
      ${absent.map(
        (row) =>
          html`<div class="city">
            <span class="city-name">${named(row, "name", page)}</span>
            <label
              >${box(row.jurisdiction_id, ids.includes(row.jurisdiction_id))}
              ${say(page, "（未收录规划）", "(no plan in the corpus)")}</label
            >
          </div>`
      )}
    </fieldset>
    <div class="selects">
      ${select<By>("by", say(page, "行", "Rows"), by, [
        ["domain", say(page, "领域", "Domains")],
        ["indicator", say(page, "指标", "Indicators")]
      ])}
      ${select("domain", say(page, "领域", "Domain"), domain, [
        ["", say(page, "全部领域", "All domains")],
        ...domains.map((row): [string, string] => [row.domain_id, named(row, "name", page)])
      ])}
      <noscript
        ><p class="muted">
          ${say(page, "选择需要启用脚本；下面是全部规划，按领域。", "Choosing needs scripts; all plans by domain are below.")}
        </p></noscript
      >
    </div>
    <p class="progress" role="status" aria-live="polite" data-progress></p>
  </form>`;
}

function notice({unknown}: CoverageData, page: Page): HTMLElement | null {
  if (unknown.length === 0) return null;
  const names = unknown.map((word) => `“${word}”`).join(say(page, "、", ", "));
  return html`<p class="notice" role="alert">
    ${say(
      page,
      `网址中的${names}不是已收录的地区、规划或领域，未予采用。`,
      `${names} in the address is no jurisdiction, plan or domain of the corpus and was left out.`
    )}
  </p>`;
}
