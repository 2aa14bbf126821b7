import {html} from "htl";
import {counted} from "../../model/format.js";
import {COVERAGE} from "../../model/chart.js";
import {absentCell, CELL_KINDS, domainCell, indicatorCell} from "../../model/coverage.js";
import {groupBy} from "../../model/pairs.js";
import {
  allDomains,
  statedIndicators,
  allJurisdictions,
  wholePlans,
  type JurisdictionRow,
  type PlanRow,
  type TaskRow
} from "../../queries/catalogue.js";
import {readChoice, writeChoice} from "../../ui/choice.js";
import {coverageForm, notice} from "./form.js";
import {coverageMatrix} from "./matrix.js";
import type {Column, Line} from "./rows.js";
import {COVERAGE_WORDS} from "./words.js";
import {named, say, type Page, type View} from "../../ui/page.js";
import {domainOnly, saveButton, shareLink} from "../../ui/share.js";
import {coverageRows, type By, type CoverageData, type CoverageParams} from "./data.js";

/** Which plan says something on what: targets in numbers, and named kinds of missing. */
export const coverage: View<CoverageParams, CoverageData> = {
  params: (query) => ({
    by: query.get("by") === "indicator" ? "indicator" : "domain",
    cities: query.getAll("cities").join("~"),
    domain: query.get("domain") ?? ""
  }),
  async load({corpus}, {by, cities, domain}) {
    const [plans, domains, jurisdictions, indicators] = await Promise.all([
      wholePlans(corpus),
      allDomains(corpus),
      allJurisdictions(corpus),
      by === "indicator" ? statedIndicators(corpus) : []
    ]);
    const absent = jurisdictions.filter(
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
      indicators,
      ...(await coverageRows(
        corpus,
        columns.flatMap(({plan}) => plan?.plan_id ?? [])
      ))
    };
  },
  address(data, {by, domain}) {
    const cities = citiesOf(data);
    return {
      ...(by === "domain" ? {} : {by}),
      ...(cities ? {cities} : {}),
      ...(data.domains.some((row) => row.domain_id === domain) ? {domain} : {})
    };
  },
  draw(data, params, page) {
    const lines = linesOf(data, params.by, page);
    return html`<div class="coverage">
      ${coverageForm(data, params, page)} ${notice(data, page)} ${legend(lines, page)}
      ${saveButton(page, shareLink(COVERAGE, {cities: citiesOf(data), only: {...(params.by === "indicator" ? {by: ["indicator"]} : {}), ...domainOnly(params.domain, data.domains)}}, page))}
      ${coverageMatrix(lines, data.columns, captionOf(lines, data, params, page), page)}
    </div>`;
  },
  rows({rows, columns, shown}) {
    const plans = new Set(columns.map(({plan}) => plan?.plan_id));
    const domains = new Set(shown.map((domain) => domain.domain_id));
    return rows.filter((row) => plans.has(row.plan_id) && domains.has(row.domain_id));
  }
};

/** The columns as an address names them; empty where all plans stand and nothing else. */
function citiesOf({plans, columns}: CoverageData): string {
  const ids = columns.flatMap(({plan}) => (plan ? [plan.plan_id] : []));
  const absent = columns.flatMap(({plan, jurisdiction_id}) => (plan ? [] : [jurisdiction_id]));
  if (ids.length === plans.length && absent.length === 0) return "";
  return [writeChoice(ids, plans), ...absent].filter(Boolean).join("~");
}

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
  return say(
    page,
    `${lines.length}个${zh} × ${plans}份规划：目标条数与缺失的种类。点格子看各条原文。`,
    `${counted(lines.length, by)} × ${counted(plans, "plan")}: number of promises and kinds of missing. A cell opens its rows.`
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
