import {html} from "htl";
import {groupBy} from "../../model/pairs.js";
import {CHANGE_KINDS, type ChangeKind} from "../../model/periods.js";
import type {Target} from "../../model/target.js";
import {allDomains, wholePlans} from "../../queries/catalogue.js";
import {select} from "../../ui/select.js";
import {
  addressQuery,
  DEFAULT_CITY,
  outcomesOfJurisdiction,
  outlookOf,
  targetsOfJurisdiction,
  type History,
  type Outlook,
  type PeriodsData,
  type PeriodsParams
} from "./data.js";
import {legendList, timeWays} from "../../ui/legend.js";
import {named, say, type Page, type View} from "../../ui/page.js";
import {alikeSection, cardSections, hasCard} from "./cards.js";
import {changeCounts, periodsFigure} from "./head.js";
import {periodsTable} from "./table.js";
import {PERIODS_WORDS} from "./words.js";
import {saveButton} from "../../ui/share.js";
import {clause} from "../../ui/value.js";

/** One city through its plans: what was carried on, raised, lowered, not repeated, and new. */
export const periods: View<PeriodsParams, PeriodsData> = {
  params(query) {
    const change = query.get("change") as ChangeKind;
    return {
      city: query.get("city") || DEFAULT_CITY,
      domain: query.get("domain") ?? "",
      change: CHANGE_KINDS.includes(change) ? change : ""
    };
  },
  async load({corpus}, {city, domain}) {
    const [plans, domains] = await Promise.all([wholePlans(corpus), allDomains(corpus)]);
    const known = plans.some((plan) => plan.jurisdiction_id === city);
    const shown = known ? city : DEFAULT_CITY;
    const within = domains.some((row) => row.domain_id === domain);
    const keep = <T extends {indicator_id: string}>(rows: T[], ids: Set<string>) =>
      rows.filter((row) => ids.has(row.indicator_id));
    const [all, reported] = await Promise.all([
      targetsOfJurisdiction(corpus, shown),
      outcomesOfJurisdiction(corpus, shown)
    ]);
    const rows = within ? all.filter((row) => row.domain_id === domain) : all;
    const ids = new Set(rows.map((row) => row.indicator_id));
    return {
      plans,
      domains,
      city: shown,
      unknown: [...(known ? [] : [city]), ...(domain && !within ? [domain] : [])],
      rows,
      outcomes: keep(reported, ids)
    };
  },
  address({city, unknown}, {domain, change}) {
    return addressQuery({city, domain: unknown.includes(domain) ? "" : domain, change});
  },
  draw(data, asked, page) {
    const outlook = outlookOf(data);
    const params: PeriodsParams = outlook.steps.length > 0 ? asked : {...asked, change: ""};
    const shown = shownHistories(outlook, params);
    const carded = shown.filter(hasCard);
    return html`<div class="periods">
      ${periodsForm(data, outlook.steps.length > 0, params, page)} ${notice(data, page)}
      ${periodsFigure(data, outlook, params, page)} ${changeCounts(data, outlook, params, page)}
      ${saveButton(page)} ${cardsLegend(carded, page)} ${cardSections(shown, outlook, page)}
      ${params.change ? null : alikeSection(data.rows, page)}
      ${periodsTable(shown, data, outlook, params, page)}
      <div class="clauses">
        <h2>${say(page, "原文依据", "Source clauses")}</h2>
        ${rowsOf(carded).map((t) => clause(t, page))}
      </div>
      ${rowsOf(shown.filter((history) => !carded.includes(history))).map((t) => clause(t, page))}
    </div>`;
  },
  rows(data, params) {
    const outlook = outlookOf(data);
    return rowsOf(shownHistories(outlook, params));
  }
};

/** What the marks of the cards stand for, once for all of them. */
function cardsLegend(carded: History[], page: Page): HTMLElement | null {
  if (carded.length === 0) return null;
  const reports = carded.flatMap(({outcomes}) => outcomes);
  return legendList(timeWays(rowsOf(carded), reports, page), page);
}

/** All histories, or those of one kind of change where there are generations to change between. */
function shownHistories({histories, steps}: Outlook, {change: kind}: PeriodsParams): History[] {
  if (!kind || steps.length === 0) return histories;
  return histories.filter(({changes}) => changes.some(({change}) => change.kind === kind));
}

function rowsOf(histories: History[]): Target[] {
  return histories.flatMap(({rows}) => rows);
}

function periodsForm(
  {plans, domains, city}: PeriodsData,
  stepped: boolean,
  {domain, change}: PeriodsParams,
  page: Page
): HTMLElement {
  const cities = [...groupBy(plans, (plan) => plan.jurisdiction_id).values()];
  const words = PERIODS_WORDS[page.lang].change;
  return html`<form class="choices" data-choices method="get">
    <div class="selects">
      ${select(
        "city",
        say(page, "城市", "City"),
        city,
        cities.map(([plan]): [string, string] => [
          plan.jurisdiction_id,
          named(plan, "jurisdiction", page)
        ])
      )}
      ${select("domain", say(page, "领域", "Domain"), domain, [
        ["", say(page, "全部领域", "All domains")],
        ...domains.map((row): [string, string] => [row.domain_id, named(row, "name", page)])
      ])}
      ${
        stepped
          ? select<ChangeKind | "">("change", say(page, "变化", "Change"), change, [
              ["", say(page, "全部", "Everything")],
              ...CHANGE_KINDS.map((kind): [ChangeKind, string] => [kind, words[kind]])
            ])
          : null
      }
      <noscript
        ><p class="muted">
          ${say(page, "选择需要启用脚本；下面是天津市的全部规划。", "Choosing needs scripts; all plans of Tianjin are below.")}
        </p></noscript
      >
    </div>
    <p class="progress" role="status" aria-live="polite" data-progress></p>
  </form>`;
}

function notice({unknown}: PeriodsData, page: Page): HTMLElement | null {
  if (unknown.length === 0) return null;
  const names = unknown.map((word) => `“${word}”`).join(page.marks.listed);
  return html`<p class="notice" role="alert">
    ${say(
      page,
      `网址中的${names}不是有规划收录的城市，也不是领域，已忽略。`,
      `${names} in the address is no city with a plan in the corpus, nor a domain, and was left out.`
    )}
  </p>`;
}
