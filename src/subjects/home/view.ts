import {html} from "htl";
import {PAIR} from "../../model/candidates.js";
import type {Denominator} from "../../model/footing.js";
import {readWhole} from "../../model/evidence.js";
import {counted, formatList} from "../../model/format.js";
import {footedBy, type Footed} from "../../model/leader.js";
import {matchTargets, type Shared} from "../../model/pairs.js";
import type {Target} from "../../model/target.js";
import {
  allPlans,
  wholePlans,
  denominatorsOf,
  overview,
  type Overview,
  type PlanRow
} from "../../queries/catalogue.js";
import {targetsOfIndicator, targetsOfPlans} from "../../queries/targets.js";
import {targetsFigure} from "../../ui/figure.js";
import {stripLegend} from "../../ui/legend.js";
import {named, say, type Page, type View} from "../../ui/page.js";
import {likeForLike, onlyWords, planWithPeriod} from "../../ui/alike.js";
import {placeName} from "../../ui/spoken.js";
import {table, targetColumns} from "../../ui/table.js";
import {standingWords} from "../../ui/standing.js";
import {clause} from "../../ui/value.js";

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
}

/** What this is, how many promises of how many plans, and Tianjin against Xiamen. */
export const home: View<object, Data> = {
  params: () => ({}),
  async load({corpus}) {
    const plans = await wholePlans(corpus);
    const ofPair = plans
      .filter((plan) => PAIR.includes(plan.jurisdiction_id))
      .map((plan) => plan.plan_id);
    return {
      counts: await overview(corpus),
      part: partRead(await allPlans(corpus)),
      plans,
      lead: (await targetsOfIndicator(corpus, LEAD)).filter(
        (t) => readWhole(t) && PAIR.includes(t.jurisdiction_id)
      ),
      pair: await targetsOfPlans(corpus, ofPair),
      denominators: await denominatorsOf(corpus, PAIR)
    };
  },
  draw: ({counts, part, plans, lead, pair, denominators}, _params, page) =>
    html`<div class="home">
      <p class="counts">${countsText(counts, page)}</p>
      ${peersLine(part, page)} ${leadFigures(lead, denominators, page)}
      ${matchSummary(
        pair,
        plans.filter((plan) => PAIR.includes(plan.jurisdiction_id)),
        page
      )}
      <h2>${say(page, "规划", "The plans")}</h2>
      <ul class="plan-list">
        ${plans.map((plan) => planItem(plan, page))}
      </ul>
      ${lead.map((t) => clause(t, page))}
    </div>`
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
    >${page.marks.listed}<a href="${page.href("/cities/")}"
      >${say(page, "选一个地区", "choose a jurisdiction")}</a
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

function leadFigures(lead: Target[], denominators: Denominator[], page: Page): HTMLElement {
  const footed = footedBy(lead, "population", denominators);
  const [shared] = matchTargets(lead).shared;
  const {plan, indicator, value, basis, year, scope, clause: quote} = targetColumns(page);
  return html`<section class="lead">
    <h2>
      ${say(page, "天津与厦门：5G基站，谁的目标更高？", "Tianjin and Xiamen: who promises more 5G base stations?")}
    </h2>
    <p class="answer">${answer(shared, footed, page)}</p>
    <div class="side-by-side">
      ${targetsFigure(lead, page)} ${footed ? targetsFigure(lead, page, {footed}) : null}
    </div>
    ${stripLegend(lead, page)}
    <details class="only">
      <summary>${say(page, "同样的数字，列成表", "The same numbers as a table")}</summary>
      ${table(lead, [plan, indicator, value, basis, year, scope, quote], {
        caption: say(page, "5G基站：数据与原文", "5G base stations: rows and source clauses"),
        heard: true
      })}
    </details>
  </section>`;
}

/** Who promises more, in all and by head; nothing where it cannot be said. */
function answer(shared: Shared, footed: Footed | undefined, page: Page): string {
  const {footing} = page.labels;
  const raw = standingWords(shared, undefined, page);
  const divided = footed ? standingWords(shared, footed, page) : "";
  return [
    ...(raw ? [say(page, `按总数，${raw}。`, `In absolute terms, ${raw}.`)] : []),
    ...(divided
      ? [
          say(
            page,
            `按${footing.population}，${divided}。`,
            `Counted ${footing.population}, ${divided}.`
          )
        ]
      : [])
  ].join(page.marks.space);
}

/** What the two cities promise in the two plans of theirs that may be counted against each other. */
function matchSummary(pair: Target[], plans: PlanRow[], page: Page): HTMLElement | null {
  const like = likeForLike(plans, pair);
  if (!like) return null;
  const {shared, near} = matchTargets(like.rows);
  const names = formatList(
    like.plans.map((plan) => placeName(plan, page)),
    page.lang
  );
  const titles = like.plans.map((plan) => planWithPeriod(plan, page));
  const comparable = shared.filter((s) => s.verdict !== "not-comparable").length;
  const alone = onlyWords(like.plans, like.only, page);
  return html`<section
    class="match"
    data-like="${like.plans.map(({plan_id}) => plan_id).join("~")}"
  >
    <h2>${say(page, "能比的，其实很少", "Few of the numbers can be compared")}</h2>
    <p>
      ${say(
        page,
        `${like.plans.map((plan, i) => `${placeName(plan, page)}的${titles[i]}`).join("与")}：两份规划都设了目标的指标有${shared.length}个，其中${comparable}个可以直接比较；另有${near.length}组指标看似相同而定义不同。只有一方设了目标的指标：${alone}。`,
        `${like.plans.map((plan, i) => `${placeName(plan, page)}’s plan ${titles[i]}`).join(" and ")}: the two share ${counted(shared.length, "indicator")}, of which ${comparable} can stand on one axis; ${near.length} more groups look alike but count different things. Promised by one side only: ${alone}.`
      )}
    </p>
    <p>
      <a
        class="action"
        href="${page.href(`/compare?cities=${like.plans.map(({plan_id}) => plan_id).join("~")}`)}"
        >${say(page, "逐项比较这两份规划", "Compare the two plans in full")}</a
      >
      <a href="${page.href("/compare")}"
        >${say(page, `${names}的全部规划`, `All plans of ${names}`)}</a
      >
    </p>
  </section>`;
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
