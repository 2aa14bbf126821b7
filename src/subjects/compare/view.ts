import {html} from "htl";
import {OVERVIEW} from "../../model/chart.js";
import {formatList} from "../../model/format.js";
import {footedBy, gapOf, standingOf} from "../../model/leader.js";
import type {Shared} from "../../model/pairs.js";
import {allDomains, allJurisdictions, allPlans, denominatorsOf} from "../../queries/catalogue.js";
import {partsOf} from "../../queries/corpus.js";
import {targetsOfPlans} from "../../queries/targets.js";
import {allTopics, statedOf} from "../../queries/topics.js";
import {
  DEFAULT_CITIES,
  readChoice,
  readPair,
  readSides,
  regrouped,
  writeSides
} from "../../ui/choice.js";
import {sidesNote} from "./alike.js";
import {matchingOf, type CompareData, type CompareParams, type Show} from "./data.js";
import {compareForm} from "./form.js";
import {apartSection, comparableSection, nearSection, onlySections} from "./sections.js";
import {topicsSection} from "./topics.js";
import {partWords, shownRows, summary} from "./words.js";
import {footingsOff} from "./unavailable.js";
import {say, type Page, type View} from "../../ui/page.js";
import {domainOnly, saveButton, shareLink} from "../../ui/share.js";
import {paperActions} from "../../ui/paper.js";
import {sideName} from "../../ui/sides.js";
import {clause, evidenceKey} from "../../ui/value.js";
import type {Denominator} from "../../model/footing.js";

const SHOWS: Show[] = ["all", "both", "comparable", "one"];

/** City beside city, plan beside plan: what both promise, what only one does, and what may be compared. */
export const compare: View<CompareParams, CompareData> = {
  params(query, fixed) {
    const show = query.get("show") as Show;
    const per = query.get("per");
    const side = query.get("side");
    return {
      cities: query.getAll("cities").join("~"),
      side: side === "city" || side === "plan" ? side : "",
      pair: fixed.compare ?? "",
      domain: query.get("domain") ?? "",
      per: per === "population" || per === "area" || per === "gdp" ? per : "",
      show: SHOWS.includes(show) ? show : "all",
      sort: query.get("sort") === "gap" ? "gap" : "domain"
    };
  },
  async load({corpus}, {cities, side, pair, domain}) {
    const [plans, domains, jurisdictions] = await Promise.all([
      allPlans(corpus),
      allDomains(corpus),
      allJurisdictions(corpus)
    ]);
    const usual = readPair(pair, plans) || DEFAULT_CITIES;
    const asked = readChoice(cities || usual, plans);
    const some = asked.plan_ids.length > 0;
    const choice = some ? asked : {...readChoice(usual, plans), unknown: asked.unknown};
    const sides = side
      ? regrouped(side, choice.plan_ids, plans)
      : readSides((some && cities) || usual, plans);
    const chosen = plans.filter((plan) => choice.plan_ids.includes(plan.plan_id));
    const owners = [...new Set(chosen.map((plan) => plan.jurisdiction_id))];
    const [rows, topics, denominators, outcomes] = await Promise.all([
      targetsOfPlans(corpus, choice.plan_ids),
      allTopics(corpus),
      denominatorsOf(corpus, owners),
      partsOf(corpus, "outcomes", owners)
    ]);
    const known = domains.some((row) => row.domain_id === domain);
    return {
      plans,
      jurisdictions,
      domains,
      usual,
      choice: domain && !known ? {...choice, unknown: [...choice.unknown, domain]} : choice,
      sides,
      rows: known ? rows.filter((row) => row.domain_id === domain) : rows,
      denominators,
      topics,
      stated: await statedOf(corpus, chosen, rows),
      outcomes
    };
  },
  address({domains, sides, usual}, {domain, per, show, sort}) {
    const chosen = writeSides(sides);
    const known = domains.some((row) => row.domain_id === domain);
    return {
      ...(chosen === usual ? {} : {cities: chosen}),
      ...(known ? {domain} : {}),
      ...(per ? {per} : {}),
      ...(show === "all" ? {} : {show}),
      ...(sort === "domain" ? {} : {sort})
    };
  },
  draw(data, params, page) {
    const matching = matchingOf(data);
    const both = [...matching.shared, ...matching.near].flatMap(({rows}) => rows);
    const only = [...matching.only.values()].flat().filter((t) => !both.includes(t));
    const order = new Map(data.domains.map((row, i) => [row.domain_id, i]));
    const shared = sorted(matching.shared, params, order, data.denominators);
    const link = shareLink(
      OVERVIEW,
      {
        cities: writeSides(data.sides),
        per: params.per,
        only: domainOnly(params.domain, data.domains)
      },
      page
    );
    const off = footingsOff(matching.shared, data.denominators, page);
    const actions = [saveButton(page, link), paperActions(page)];
    return html`<div class="compare">
      ${compareForm(data, params, off, actions, page)} ${notices(data, page)}
      ${partNotice(data, page)}
      ${params.show === "one" ? null : comparableSection(shared, data, params, page)}
      ${summary(matching, data, params, page)}
      ${data.sides.some(({plan_ids}) => plan_ids.length > 1) ? sidesNote(data, page) : null}
      ${params.show === "all" || params.show === "both" ? apartSection(shared, data, params, page) : null}
      ${params.show === "all" ? nearSection(matching, page) : null}
      ${params.show === "all" ? topicsSection(data, params.domain, page) : null}
      ${params.show === "all" || params.show === "one" ? onlySections(matching, data, page) : null}
      <div class="clauses">
        <h2>${say(page, "原文依据", "Source clauses")}</h2>
        ${both.map((t) => clause(t, page))}
      </div>
      ${only.map((t) => clause(t, page))}
    </div>`;
  },
  rows: (data, {show}) => shownRows(matchingOf(data), show),
  title({sides, plans}, page) {
    const names = formatList(
      sides.map((side) => sideName(side, plans, page)),
      page.lang
    );
    return say(
      page,
      {
        title: `${names}：规划目标比较`,
        description: `${names}的规划各定了什么目标，哪些可以比，谁的目标更高。每个数字附原文。`
      },
      {
        title: `${names}: what their plans promise`,
        description: `What the plans of ${names} promise, what may be compared, and who promises more. Every number opens its source clause.`
      }
    );
  }
};

/** That some plan was not read whole: what it seems to lack was not read. */
function partNotice(data: CompareData, page: Page): HTMLElement | null {
  const words = partWords(data, page);
  return words
    ? html`<div class="notice part-read">
        <p>${words}</p>
        ${evidenceKey(data.rows, page)}
      </div>`
    : null;
}

function notices({choice, sides}: CompareData, page: Page): HTMLElement[] {
  const names = choice.unknown.map((word) => `“${word}”`).join(page.marks.listed);
  const alone = say(
    page,
    "只选了一方，旁边没有可比的另一方。请再选一座城市，或改为规划与规划比较。",
    "Only one side is chosen, with nothing beside it. Choose another city, or set plan beside plan."
  );
  return [
    ...(names ? [unknownNotice(names, page)] : []),
    ...(sides.length === 1 ? [html`<p class="notice" data-alone>${alone}</p>`] : [])
  ];
}

function unknownNotice(names: string, page: Page): HTMLElement {
  return html`<p class="notice" role="alert">
    ${say(
      page,
      `网址中的${names}不是已收录的城市、规划或领域，已忽略。`,
      `${names} in the address is no city, plan or domain of the corpus and was left out.`
    )}
  </p>`;
}

function sorted(
  shared: Shared[],
  {sort, per}: CompareParams,
  order: Map<string, number>,
  denominators: Denominator[]
): Shared[] {
  const domain = (s: Shared) => order.get(s.rows[0].domain_id)!;
  const gap = (s: Shared) => gapOf(standingOf(s, footedBy(s.rows, per, denominators)));
  return [...shared].sort(
    (a, b) =>
      (sort === "gap" ? gap(b) - gap(a) : 0) ||
      domain(a) - domain(b) ||
      a.indicator_id.localeCompare(b.indicator_id)
  );
}
