import {html} from "htl";
import {footedBy, standingOf} from "../../model/leader.js";
import {matchTargets, type Matching, type Shared} from "../../model/pairs.js";
import type {Target} from "../../model/target.js";
import {allPlans, type PlanRow} from "../../queries/catalogue.js";
import type {Corpus} from "../../queries/corpus.js";
import {targetsOfPlans} from "../../queries/targets.js";
import {readChoice} from "../../ui/choice.js";
import {named, say, type Page} from "../../ui/page.js";
import {writtenValue} from "../../ui/value.js";

/** With whom a draft is compared where nobody has chosen. */
const USUAL = "xiamen";

/** A draft's promises beside those of one city. */
export interface Beside {
  plan_id: string;
  /** Whose plan the draft is. */
  owner: string;
  city: string;
  /** The plans of the city that are set beside it. */
  others: PlanRow[];
  /** Cities that can be chosen, by id and the row that names them. */
  cities: Map<string, PlanRow>;
  matching: Matching;
}

/** Sets a draft beside a city; the corpus has the draft's rows. */
export async function besideOf(corpus: Corpus, plan_id: string, asked = USUAL): Promise<Beside> {
  const plans = await allPlans(corpus);
  const owner = plans.find((plan) => plan.plan_id === plan_id)!.jurisdiction_id;
  const published = plans.filter((plan) => plan.plan_id !== plan_id);
  const cities = new Map(published.map((plan) => [plan.jurisdiction_id, plan]));
  const city = cities.has(asked) ? asked : [...cities.keys()][0];
  const {plan_ids} = readChoice(city, published);
  const rows = await targetsOfPlans(corpus, [plan_id, ...plan_ids]);
  return {
    ...{plan_id, owner, city, cities},
    others: published.filter((plan) => plan_ids.includes(plan.plan_id)),
    matching: matchTargets(rows, (row) => (row.plan_id === plan_id ? "draft" : "city"))
  };
}

/** What the draft asks for beside a city, what the city has that it lacks, and the way to the pages. */
export function besideView(beside: Beside, page: Page): HTMLElement {
  const {plan_id, city, cities, matching, others} = beside;
  const name = named(cities.get(city)!, "jurisdiction", page);
  const lacked = byIndicator(matching.only.get("city") ?? []);
  const own = byIndicator(matching.only.get("draft") ?? []);
  const pages: [string, string][] = [
    [`/compare/?cities=${city}~${plan_id}`, say(page, "比较", "Compare")],
    [`/coverage/?cities=${city}~${plan_id}`, say(page, "覆盖", "Coverage")],
    [`/periods/?city=${beside.owner}`, say(page, "前后期", "Periods")],
    [`/explore/?plan=${plan_id}`, say(page, "探索", "Explore")],
    ["/lab/", say(page, "SQL实验室", "SQL laboratory")]
  ];
  return html`<section class="beside">
    <h2 tabindex="-1">${say(page, "草稿与已有规划", "The draft beside a published plan")}</h2>
    <p>
      <label class="select"
        >${say(page, "与谁比较", "Beside")}
        <select name="city">
          ${[...cities].map(([id, plan]) => {
            const option = html`<option value="${id}">
              ${named(plan, "jurisdiction", page)}
            </option>`;
            if (id === city) option.setAttribute("selected", "");
            return option;
          })}
        </select></label
      >
      <span class="muted"
        >${others.map((plan) => named(plan, "short", page)).join(page.marks.listed)}</span
      >
    </p>
    <p>
      ${say(page, "草稿现在也在这些页面上（只在本浏览器）：", "The draft now stands on these pages too, in this browser alone: ")}
      ${pages.map(([path, words]) => html`<a href="${page.href(path)}">${words}</a> `)}
    </p>
    ${sharedTable(matching.shared, name, page)}
    ${listed(lacked, say(page, `${name}有、草稿没有的指标`, `Indicators that ${name} has and the draft lacks`), page)}
    ${listed(own, say(page, `草稿有、${name}没有的指标`, `Indicators that the draft has and ${name} lacks`), page)}
  </section>`;
}

function sharedTable(shared: readonly Shared[], name: string, page: Page): HTMLElement {
  if (shared.length === 0)
    return html`<p class="notice">
      ${say(page, `草稿与${name}没有同一指标的目标。`, `The draft and ${name} promise no indicator in common.`)}
    </p>`;
  const cell = ({rows, sideOf}: Shared, side: string) =>
    rows
      .filter((row) => sideOf(row) === side)
      .map((row) => `${writtenValue(row, page)} · ${row.year}`)
      .join(page.marks.semicolon);
  return html`<div
    class="table-scroll"
    tabindex="0"
    role="region"
    aria-label="${say(page, "共同的指标", "Indicators in common")}"
  >
    <table>
      <caption>
        ${say(page, `共同的${shared.length}个指标：草稿要求得更多还是更少`, `${shared.length} indicators in common: whether the draft asks for more or less`)}
      </caption>
      <thead>
        <tr>
          <th scope="col">${say(page, "指标", "Indicator")}</th>
          <th scope="col">${say(page, "草稿", "Draft")}</th>
          <th scope="col">${name}</th>
          <th scope="col">${say(page, "比较", "Standing")}</th>
        </tr>
      </thead>
      <tbody>
        ${shared.map(
          (one) =>
            html`<tr>
              <th scope="row">${named(one.rows[0], "indicator", page)}</th>
              <td>${cell(one, "draft")}</td>
              <td>${cell(one, "city")}</td>
              <td>${standingWords(one, page)}</td>
            </tr>`
        )}
      </tbody>
    </table>
  </div>`;
}

/** Whether the draft asks for more: of totals as stated, not per head. */
function standingWords(shared: Shared, page: Page): string {
  if (shared.reasons.length > 0)
    return `${page.labels.verdict["not-comparable"]}${page.marks.colon}${shared.reasons.map((reason) => page.labels.reason[reason]).join(page.marks.semicolon)}`;
  const standing = standingOf(shared, footedBy(shared.rows, "", []));
  if (!standing) return say(page, "没有高低之分", "neither is ahead");
  if (standing.kind !== "ahead") return say(page, "大致相同", "about the same");
  const times = Math.max(standing.times, 1 / standing.times).toFixed(1);
  return shared.sideOf(standing.points[0].target) === "draft"
    ? say(page, `草稿要求更多（两者之比${times}）`, `the draft asks for more (ratio ${times})`)
    : say(page, `草稿要求较少（两者之比${times}）`, `the draft asks for less (ratio ${times})`);
}

function byIndicator(rows: Target[]): Target[] {
  return [...new Map([...rows].reverse().map((row) => [row.indicator_id, row])).values()].reverse();
}

function listed(rows: Target[], words: string, page: Page): HTMLElement {
  return html`<details>
    <summary>${words}${page.marks.colon}${rows.length}</summary>
    <ul>
      ${rows.map((row) => html`<li>${named(row, "indicator", page)} <span class="muted">${writtenValue(row, page)} · ${row.year}</span></li>`)}
    </ul>
  </details>`;
}
