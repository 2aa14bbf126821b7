import {html} from "htl";
import {denominatorsFor, type Denominator} from "../model/footing.js";
import {groupBy, matchTargets, type Matching, type Shared} from "../model/pairs.js";
import type {Footing, Target} from "../model/target.js";
import {
  allDenominators,
  allDomains,
  allPlans,
  type DomainRow,
  type PlanRow
} from "../queries/catalogue.js";
import {targetsOfPlans} from "../queries/targets.js";
import {DEFAULT_CITIES, readChoice, type Choice} from "./choice.js";
import {compareForm} from "./compareForm.js";
import {leads, ratioOf, shownRows, summary} from "./compareWords.js";
import {targetsFigure, type FigureFooting} from "./figure.js";
import {named, say, type Page, type View} from "./page.js";
import {saveButton} from "./share.js";
import {table, targetColumns} from "./table.js";
import {clause, valueLink} from "./value.js";

/** What the page shows of the matching. */
export type Show = "all" | "both" | "comparable" | "one";
/** How shared indicators are ordered; there is no rank of cities. */
export type Sort = "domain" | "gap";

export interface CompareParams {
  cities: string;
  domain: string;
  per: Footing | "";
  show: Show;
  sort: Sort;
}

export interface CompareData {
  plans: PlanRow[];
  domains: DomainRow[];
  choice: Choice;
  /** Rows of the chosen plans and domain. */
  rows: Target[];
  denominators: Denominator[];
}

const SHOWS: Show[] = ["all", "both", "comparable", "one"];

/** City beside city, plan beside plan: what both promise, what only one does, and what may be compared. */
export const compare: View<CompareParams, CompareData> = {
  params(query, fixed) {
    const show = query.get("show") as Show;
    const per = query.get("per");
    return {
      cities: query.getAll("cities").join("~") || fixed.cities || DEFAULT_CITIES,
      domain: query.get("domain") ?? "",
      per: per === "population" || per === "area" || per === "gdp" ? per : "",
      show: SHOWS.includes(show) ? show : "all",
      sort: query.get("sort") === "gap" ? "gap" : "domain"
    };
  },
  async load(db, {cities, domain}) {
    const plans = await allPlans(db);
    const domains = await allDomains(db);
    const asked = readChoice(cities, plans);
    const choice =
      asked.plan_ids.length > 0
        ? asked
        : {...readChoice(DEFAULT_CITIES, plans), unknown: asked.unknown};
    const rows = await targetsOfPlans(db, choice.plan_ids);
    const known = domains.some((row) => row.domain_id === domain);
    return {
      plans,
      domains,
      choice: domain && !known ? {...choice, unknown: [...choice.unknown, domain]} : choice,
      rows: known ? rows.filter((row) => row.domain_id === domain) : rows,
      denominators: await allDenominators(db)
    };
  },
  draw(data, params, page) {
    const matching = matchTargets(data.rows);
    const order = new Map(data.domains.map((row, i) => [row.domain_id, i]));
    const shared = sorted(matching.shared, params, order, data.denominators);
    return html`<div class="compare">
      ${compareForm(data, params, page)} ${notices(data, page)}
      ${summary(matching, data, params, page)} ${saveButton(page)}
      ${params.show === "one" ? null : sharedSections(shared, data, params, page)}
      ${params.show === "all" ? nearSection(matching, page) : null}
      ${params.show === "all" || params.show === "one" ? onlySections(matching, data, page) : null}
      ${data.rows.filter((t) => t.role === "target").map((t) => clause(t, page))}
    </div>`;
  },
  rows: ({rows}, {show}) => shownRows(matchTargets(rows), show)
};

function notices({choice}: CompareData, page: Page): HTMLElement | null {
  if (choice.unknown.length === 0) return null;
  const names = choice.unknown.map((word) => `“${word}”`).join(say(page, "、", ", "));
  return html`<p class="notice" role="alert">
    ${say(
      page,
      `网址中的${names}不是已收录的城市、规划或领域，未予采用。`,
      `${names} in the address is no city, plan or domain of the corpus and was left out.`
    )}
  </p>`;
}

function sorted(
  shared: Shared[],
  {sort}: CompareParams,
  order: Map<string, number>,
  denominators: Denominator[]
): Shared[] {
  const domain = (s: Shared) => order.get(s.rows[0].domain_id)!;
  const gap = (s: Shared) => ratioOf(s, "", denominators) ?? 0;
  return [...shared].sort(
    (a, b) =>
      (sort === "gap" ? gap(b) - gap(a) : 0) ||
      domain(a) - domain(b) ||
      a.indicator_id.localeCompare(b.indicator_id)
  );
}

function sharedSections(
  shared: Shared[],
  data: CompareData,
  params: CompareParams,
  page: Page
): HTMLElement {
  const comparable = shared.filter((s) => s.verdict !== "not-comparable");
  const apart = shared.filter((s) => s.verdict === "not-comparable");
  return html`<section>
      <h2>
        ${say(page, "都承诺，且可比", "Promised by both, and comparable")}
        <span class="muted">${comparable.length}</span>
      </h2>
      ${comparable.length === 0 ? html`<p class="muted">${say(page, "所选规划中没有这样的指标。", "There is no such indicator in the chosen plans.")}</p>` : null}
      <div class="cards">${comparable.map((s) => sharedCard(s, data, params, page))}</div>
    </section>
    ${
      params.show === "comparable"
        ? null
        : html`<section>
            <h2>
              ${say(page, "都承诺，但不可比", "Promised by both, but not comparable")}
              <span class="muted">${apart.length}</span>
            </h2>
            <div class="cards">${apart.map((s) => sharedCard(s, data, params, page))}</div>
          </section>`
    }`;
}

function sharedCard(
  shared: Shared,
  {denominators}: CompareData,
  {per}: CompareParams,
  page: Page
): HTMLElement {
  const {footed, why} = footingOf(shared.rows, per, denominators, page);
  const {labels} = page;
  return html`<section
    class="card"
    data-indicator="${shared.indicator_id}"
    data-verdict="${shared.verdict}"
  >
    <p class="verdict ${shared.verdict}">
      <span class="badge">${labels.verdict[shared.verdict]}</span>
      ${[...shared.reasons.map((reason) => labels.reason[reason])].join(say(page, "；", "; "))}${leads(shared, footed, page)}
    </p>
    ${targetsFigure(shared.rows, page, footed ? {footed} : {})}
    ${why ? html`<p class="muted">${why}</p>` : null}
  </section>`;
}

/** The footing asked for, or why it cannot be had for these rows. */
export function footingOf(
  rows: Target[],
  per: Footing | "",
  denominators: Denominator[],
  page: Page
): {footed?: FigureFooting; why?: string} {
  if (!per) return {};
  const chosen = denominatorsFor(rows, per, denominators);
  if (typeof chosen !== "string") return {footed: {footing: per, denominators: chosen}};
  const {labels} = page;
  return {
    why: `${say(page, "未折算为", "Not shown ")}${labels.footing[per]}${say(page, "：", ": ")}${labels.footingReason[chosen]}`
  };
}

function nearSection({near}: Matching, page: Page): HTMLElement | null {
  if (near.length === 0) return null;
  return html`<section>
    <h2>
      ${say(page, "看似相同，定义不同", "Look alike, but count different things")}
      <span class="muted">${near.length}</span>
    </h2>
    <p class="muted">
      ${page.labels.verdict["not-comparable"]}${say(page, "：", ": ")}${page.labels.reason.definition}
    </p>
    <div class="cards">
      ${near.map(
        ({rows}) =>
          html`<section class="card plain">
            <dl class="alike">
              ${[...groupBy(rows, (t) => t.indicator_id).values()].map(
                (group) =>
                  html`<div>
                    <dt>
                      <a href="${page.href(`/indicators/${group[0].indicator_id}`)}"
                        >${named(group[0], "indicator", page)}</a
                      >
                    </dt>
                    ${group.map((t) => html`<dd>${named(t, "jurisdiction", page)} ${t.year} ${valueLink(t, page)}</dd>`)}
                  </div>`
              )}
            </dl>
          </section>`
      )}
    </div>
  </section>`;
}

function onlySections({only}: Matching, {plans, choice}: CompareData, page: Page): HTMLElement {
  const columns = targetColumns(page);
  const cities = [
    ...groupBy(
      plans.filter((p) => choice.plan_ids.includes(p.plan_id)),
      (p) => p.jurisdiction_id
    ).values()
  ];
  return html`<section>
    <h2>${say(page, "只有一方承诺", "Promised by one side only")}</h2>
    <p class="muted">
      ${say(page, "另一方没有设定目标，不等于零。", "The other side has set no target, which does not mean zero.")}
    </p>
    ${cities.map(([plan]) => {
      const rows = only.get(plan.jurisdiction_id) ?? [];
      const name = named(plan, "jurisdiction", page);
      const count = new Set(rows.map((t) => t.indicator_id)).size;
      const caption = say(
        page,
        `只有${name}承诺的指标：${count}个`,
        `Promised by ${name} only: ${count} indicators`
      );
      return html`<details class="only" data-city="${plan.jurisdiction_id}">
        <summary>${caption}</summary>
        ${
          rows.length === 0
            ? null
            : table(
                rows,
                [
                  columns.indicator,
                  {...columns.value, cell: (t) => valueLink(t, page)},
                  columns.basis,
                  columns.year,
                  columns.plan
                ],
                {caption}
              )
        }
      </details>`;
    })}
  </section>`;
}
