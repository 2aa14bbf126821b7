import {html} from "htl";
import {readWhole} from "../../model/evidence.js";
import {groupBy} from "../../model/pairs.js";
import {counted, formatUnit} from "../../model/format.js";
import type {Target} from "../../model/target.js";
import {
  allDomains,
  allIndicators,
  allJurisdictions,
  allPlans,
  wholePlans,
  type DomainRow,
  type IndicatorRow,
  type JurisdictionRow,
  type PlanRow
} from "../../queries/catalogue.js";
import {targetsOfPlans} from "../../queries/targets.js";
import {readChoice} from "../../ui/choice.js";
import {draftMark} from "../../ui/draft.js";
import {unknownNotice} from "../../ui/filter.js";
import {named, say, type Page, type View} from "../../ui/page.js";
import {cityPicker} from "../../ui/picker.js";
import {table, type TableColumn} from "../../ui/table.js";
import {evidenceKey, writtenValue} from "../../ui/value.js";

interface Params {
  /** Jurisdictions that are columns, as the address writes them; "" for those with a plan read whole. */
  cities: string;
}

interface Column extends Pick<PlanRow, "jurisdiction_id" | "jurisdiction_zh" | "jurisdiction_en"> {
  /** Whether its plans were read whole, so that what is missing is missing in them. */
  whole: boolean;
}

interface Data {
  indicators: IndicatorRow[];
  domains: DomainRow[];
  /** Jurisdictions with a plan, which can be columns. */
  jurisdictions: JurisdictionRow[];
  /** Jurisdictions that are columns, in the order of the plans. */
  columns: Column[];
  /** Whether these are the columns that nobody chose. */
  usual: boolean;
  /** First statements of the columns' plans. */
  rows: Target[];
  unknown: string[];
}

const NONE = "—";

/** The catalogue of indicators by domain, with what the chosen jurisdictions say on each. */
export const indicators: View<Params, Data> = {
  params: (query) => ({cities: query.getAll("cities").join("~")}),
  async load({corpus}, {cities}) {
    const [indicators, domains, jurisdictions, plans, whole] = await Promise.all([
      allIndicators(corpus),
      allDomains(corpus),
      allJurisdictions(corpus),
      allPlans(corpus),
      wholePlans(corpus)
    ]);
    const {plan_ids, unknown} = readChoice(cities, plans);
    const asked = plansIn(plans, plan_ids);
    // A column speaks for its jurisdiction, so that a plan asked for alone brings the others.
    const chosen =
      asked.length > 0
        ? plansIn(plans, readChoice(idsOf(columnsOf(asked)), plans).plan_ids)
        : whole;
    const columns = columnsOf(chosen);
    return {
      indicators,
      domains,
      jurisdictions: jurisdictions.filter(({jurisdiction_id}) =>
        plans.some((plan) => plan.jurisdiction_id === jurisdiction_id)
      ),
      columns,
      usual: idsOf(columns) === idsOf(columnsOf(whole)),
      rows: await targetsOfPlans(
        corpus,
        chosen.map(({plan_id}) => plan_id)
      ),
      unknown
    };
  },
  address({columns, usual}): Record<string, string> {
    return usual ? {} : {cities: idsOf(columns)};
  },
  draw(data, _params, page) {
    const groups = groupBy(data.indicators, (row) => row.domain_id);
    const present = data.domains.filter((domain) => groups.has(domain.domain_id));
    const said = groupBy(data.rows, (t) => t.indicator_id);
    return html`<div class="catalogue">
      ${columnsForm(data, page)} ${unknownNotice(data.unknown, page)}
      <nav class="jump" aria-label="${say(page, "领域", "Domains")}">
        ${present.map(
          (domain) =>
            html`<a href="#${domain.domain_id}"
              >${named(domain, "name", page)}
              <span class="muted">${groups.get(domain.domain_id)!.length}</span></a
            >`
        )}
      </nav>
      ${cellKey(data.columns, page)} ${evidenceKey(data.rows, page)}
      ${present.map((domain) => domainSection(domain, groups.get(domain.domain_id)!, data, said, page))}
    </div>`;
  },
  rows: ({rows}) => rows
};

function plansIn(plans: PlanRow[], plan_ids: string[]): PlanRow[] {
  return plans.filter(({plan_id}) => plan_ids.includes(plan_id));
}

function columnsOf(plans: PlanRow[]): Column[] {
  return [...groupBy(plans, (plan) => plan.jurisdiction_id).values()].map((own) => ({
    ...own[0],
    whole: own.every(readWhole)
  }));
}

function idsOf(columns: Column[]): string {
  return columns.map(({jurisdiction_id}) => jurisdiction_id).join("~");
}

/** What an empty cell means: it is never the same for plans read whole and in part. */
function cellKey(columns: Column[], page: Page): HTMLElement {
  const part = columns.some(({whole}) => !whole);
  return html`<p class="muted">
    ${say(page, `${NONE}：规划全文读过，没有写。`, `${NONE}: the plans were read whole and say nothing.`)}
    ${part ? say(page, "未读到：规划只读过一部分，不等于没有。", "not read: of the plans a part was read; there may be something.") : null}
  </p>`;
}

/** Which jurisdictions are columns; behind one line, as the usual ones serve most readers. */
function columnsForm({jurisdictions, columns}: Data, page: Page): HTMLElement {
  const chosen = new Set(columns.map(({jurisdiction_id}) => jurisdiction_id));
  const fold = html`<details class="further columns" data-keeps-open="columns">
    <summary>
      ${say(page, "选择表中的地区：", "Jurisdictions in the tables: ")}${columns.map((column) => named(column, "jurisdiction", page)).join(page.marks.listed)}
    </summary>
    ${cityPicker(
      jurisdictions.map((row) => ({
        ...row,
        name: named(row, "name", page),
        boxes: [columnBox(row, chosen.has(row.jurisdiction_id), page)]
      })),
      say(page, "地区", "Jurisdictions"),
      page
    )}
  </details>`;
  return html`<form class="choices" method="get" data-choices>
    ${fold}
    <noscript
      ><p class="muted">
        ${say(page, "换地区需要启用脚本；下面是读过全文的地区。", "Choosing needs scripts; the jurisdictions with plans read whole are below.")}
      </p></noscript
    >
    <p class="progress" role="status" aria-live="polite" data-progress></p>
  </form>`;
}

function columnBox({jurisdiction_id}: JurisdictionRow, chosen: boolean, page: Page): HTMLElement {
  const box = html`<input type="checkbox" name="cities" value="${jurisdiction_id}" />`;
  if (chosen) box.setAttribute("checked", "");
  return html`<label>${box} ${say(page, "列入", "show")}</label>`;
}

/** Indicators of a domain with a row of the columns; the others are named below, with how many jurisdictions have a goal. */
function domainSection(
  domain: DomainRow,
  rows: IndicatorRow[],
  {columns}: Data,
  said: Map<string, Target[]>,
  page: Page
): HTMLElement {
  const name = named(domain, "name", page);
  const stated = rows.filter(({indicator_id}) => said.has(indicator_id));
  const others = rows.filter(({indicator_id}) => !said.has(indicator_id));
  return html`<section id="${domain.domain_id}">
    <h2>${name} <span class="muted">${page.labels.ndrc[domain.ndrc_class]}</span></h2>
    ${
      stated.length > 0
        ? table(
            stated,
            [
              {
                head: say(page, "指标", "Indicator"),
                cell: (row) => indicatorLink(row, page)
              },
              {
                head: say(page, "定义", "Definition"),
                cell: (row) => named(row, "definition", page)
              },
              ...columns.map((column) => valueColumn(column, said, page)),
              {
                head: say(
                  page,
                  "设全域目标的地区数",
                  "Jurisdictions with a goal for their whole area"
                ),
                numeric: true,
                cell: ({jurisdictions}: IndicatorRow) => jurisdictions
              }
            ],
            {caption: name, heard: true}
          )
        : null
    }
    ${others.length > 0 ? otherIndicators(others, stated.length === 0, page) : null}
  </section>`;
}

function indicatorLink(row: IndicatorRow, page: Page): HTMLElement {
  return html`<a href="${page.href(`/indicators/${row.indicator_id}`)}"
      >${named(row, "name", page)}</a
    >${page.lang === "en" ? html` <span class="muted" lang="zh-CN">${row.name_zh}</span>` : null}${draftMark(row, page)}`;
}

/** What a jurisdiction's plans say on an indicator: goals, then what had been reached, each with its year and its row. */
function valueColumn(
  {jurisdiction_id, whole, ...column}: Column,
  said: Map<string, Target[]>,
  page: Page
): TableColumn<IndicatorRow> {
  return {
    head: named(column, "jurisdiction", page),
    cell: ({indicator_id}) => {
      const own = said.get(indicator_id)!.filter((t) => t.jurisdiction_id === jurisdiction_id);
      if (own.length === 0)
        return html`<span class="muted ${whole ? "none" : ""}"
          >${whole ? NONE : say(page, "未读到", "not read")}</span
        >`;
      const goals = own.filter(({role}) => role === "target");
      return [...goals, ...own.filter(({role}) => role !== "target")].map((t) =>
        statement(t, page)
      );
    }
  };
}

function statement(t: Target, page: Page): HTMLElement {
  const year = t.role === "target" ? t.year : `${page.labels.role.baseline} ${t.year}`;
  return html`<span class="statement"
    ><a href="${page.href(`/plans/${t.plan_id}#${t.target_id}`)}">${writtenValue(t, page)}</a>
    <small class="muted">${year}</small></span
  >`;
}

function otherIndicators(rows: IndicatorRow[], open: boolean, page: Page): HTMLElement {
  const fold = html`<details class="further">
    <summary>
      ${say(page, `未收录表中地区任何表述的${rows.length}个指标`, `${counted(rows.length, "indicator")} without a row of these jurisdictions`)}
    </summary>
    <ul class="near-list">
      ${rows.map(
        (row) =>
          html`<li>
            ${indicatorLink(row, page)}
            <span class="muted"
              >${formatUnit(row.unit, row.unit_en, page.lang, "number")} ·
              ${say(page, `${row.jurisdictions}个地区设了全域目标`, `${counted(row.jurisdictions, "jurisdiction")} with a goal for the whole area`)}</span
            >
          </li>`
      )}
    </ul>
  </details>`;
  if (open) fold.setAttribute("open", "");
  return fold;
}
