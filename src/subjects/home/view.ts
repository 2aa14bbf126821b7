import {html} from "htl";
import {PAIR} from "../../model/candidates.js";
import {readWhole} from "../../model/evidence.js";
import type {Denominator} from "../../model/footing.js";
import {counted} from "../../model/format.js";
import type {Outcome} from "../../model/outcome.js";
import type {Target} from "../../model/target.js";
import {
  allJurisdictions,
  allPlans,
  denominatorsOf,
  overview,
  wholePlans,
  type JurisdictionRow,
  type Overview,
  type PlanRow
} from "../../queries/catalogue.js";
import {targetsOfIndicator, targetsOfPlans} from "../../queries/targets.js";
import {named, say, type Page, type View} from "../../ui/page.js";
import {clause} from "../../ui/value.js";
import {citiesWithRows} from "../cities/data.js";
import {allOutcomes} from "../periods/data.js";
import {cityFinder} from "./cities.js";
import {matchSummary} from "./match.js";
import {passedFinding, surprisingOf} from "./passed.js";
import {scaledFinding} from "./scaled.js";

/** The indicator that both cities promise on the same basis, shown first. */
const LEAD = "5g-base-stations";

interface Data {
  counts: Overview;
  /** Plans of which a part was read, and of how many jurisdictions they are. */
  part: {plans: number; jurisdictions: number};
  plans: PlanRow[];
  lead: Target[];
  pair: Target[];
  denominators: Denominator[];
  outcomes: Outcome[];
  /** Jurisdictions that have a page. */
  places: JurisdictionRow[];
}

/** Two findings, the way to one's own city and one's own plan, and below them what the corpus holds. */
export const home: View<object, Data> = {
  params: () => ({}),
  async load({corpus}) {
    const [all, plans, jurisdictions, outcomes] = await Promise.all([
      allPlans(corpus),
      wholePlans(corpus),
      allJurisdictions(corpus),
      allOutcomes(corpus)
    ]);
    const ofPair = plans
      .filter((plan) => PAIR.includes(plan.jurisdiction_id))
      .map((plan) => plan.plan_id);
    return {
      counts: await overview(corpus),
      part: partRead(all),
      plans,
      lead: (await targetsOfIndicator(corpus, LEAD)).filter(
        (t) => readWhole(t) && PAIR.includes(t.jurisdiction_id)
      ),
      pair: await targetsOfPlans(corpus, ofPair),
      denominators: await denominatorsOf(corpus, PAIR),
      outcomes,
      places: citiesWithRows(jurisdictions, all, outcomes).map(({city}) => city)
    };
  },
  draw({counts, part, plans, lead, pair, denominators, outcomes, places}, _params, page) {
    const passed = surprisingOf(pair, outcomes);
    const cited = [...lead, ...(passed?.rows ?? [])];
    return html`<div class="home">
      ${scaledFinding(lead, denominators, page)} ${passed ? passedFinding(passed, page) : null}
      <div class="ways">
        ${cityFinder(places, page)}
        <section class="card">
          <h2>${say(page, "读自己的规划", "Read your own plan")}</h2>
          <p>
            ${say(
              page,
              "放入一份规划，在本机读出其中的数字目标，逐条核对，再与这里的规划比较。文件不会上传。",
              "Open a plan: its numbers are read on your own computer, to be checked one by one and set beside the plans held here. Nothing is uploaded."
            )}
          </p>
          <p>
            <a class="action" href="${page.href("/add")}"
              >${say(page, "打开一份规划", "Open a plan")}</a
            >
          </p>
        </section>
      </div>
      ${matchSummary(
        pair,
        plans.filter((plan) => PAIR.includes(plan.jurisdiction_id)),
        page
      )}
      <h2>${say(page, "收录了什么", "What is held here")}</h2>
      <p class="counts">${countsText(counts, page)}</p>
      ${peersLine(part, page)}
      <ul class="plan-list">
        ${plans.map((plan) => planItem(plan, page))}
      </ul>
      ${cited.map((t) => clause(t, page))}
    </div>`;
  }
};

function partRead(plans: PlanRow[]): Data["part"] {
  const part = plans.filter((plan) => !readWhole(plan));
  return {
    plans: part.length,
    jurisdictions: new Set(part.map(({jurisdiction_id}) => jurisdiction_id)).size
  };
}

/** That there are goals of many more places, marked, and the way to them. */
function peersLine({plans, jurisdictions}: Data["part"], page: Page): HTMLElement | null {
  if (plans === 0) return null;
  return html`<p class="peers">
    ${say(
      page,
      `另有${jurisdictions}个地区的${plans}份规划只读过一部分，其中的数标†或‡，不计入上面的个数：`,
      `Of ${counted(plans, "more plan")} of ${counted(jurisdictions, "jurisdiction")} a part was read; their figures are marked † or ‡ and not in these counts: `
    )}<a href="${page.href("/benchmark")}">${say(page, "与同级地区对标", "goals among peers")}</a
    >${page.marks.stop}
  </p>`;
}

function countsText(
  {promises, plans, jurisdictions, indicators, baselines, in_words}: Overview,
  page: Page
): string {
  return say(
    page,
    `${plans}份规划，${jurisdictions}个地区，${indicators}个指标；${promises}个量化目标，其中${in_words}个以“全覆盖”等文字表述；另有${baselines}个基期值。`,
    `${counted(promises, "quantified promise")} and ${counted(baselines, "baseline figure")} in ${counted(plans, "plan")} of ${counted(jurisdictions, "jurisdiction")}, under ${counted(indicators, "indicator")}; ${in_words} of the promises ${in_words === 1 ? "is" : "are"} stated in words such as “full coverage”.`
  );
}

function planItem(plan: PlanRow, page: Page): HTMLElement {
  return html`<li>
    <a href="${page.href(`/plans/${plan.plan_id}`)}" lang="zh-CN">${plan.title_zh}</a>
    ${page.lang === "en" ? html`<br /><span>${plan.title_en}</span>` : null}
    <br /><span class="muted"
      >${named(plan, "jurisdiction", page)} · ${plan.period_start}–${plan.period_end} ·
      ${say(page, `${plan.targets}个目标`, counted(plan.targets, "promise"))}</span
    >
  </li>`;
}
