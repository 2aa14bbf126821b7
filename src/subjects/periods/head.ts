import {html} from "htl";
import {counted} from "../../model/format.js";
import {spans} from "../../charts/spans.js";
import {seriesOf} from "../../charts/theme.js";
import {PLAN_PERIODS, type ChartPlan} from "../../model/chart.js";
import {
  CHANGE_KINDS,
  generationsOf,
  isApart,
  overlapsOf,
  statedBy,
  type ChartStated,
  type Generation
} from "../../model/periods.js";
import type {PlanRow} from "../../queries/catalogue.js";
import {joined} from "../../ui/figure.js";
import {
  periodsAddress,
  type Outlook,
  type PeriodsData,
  type PeriodsParams,
  type Step
} from "./data.js";
import {named, say, type Page} from "../../ui/page.js";
import {PERIODS_WORDS} from "./words.js";
import {domainOnly, shareLink} from "../../ui/share.js";
import {placeName} from "../../ui/spoken.js";

/** The plans of the city on one axis of years, with the years that several of them cover. */
export function periodsFigure(
  {rows, city, domains}: PeriodsData,
  {own}: Outlook,
  {domain}: PeriodsParams,
  page: Page
): HTMLElement {
  const baselines = rows.filter((row) => row.role === "baseline");
  return html`<figure class="periods-plans">
    <header>
      <h2>${plansTitle(own, page)}</h2>
      ${shareLink(PLAN_PERIODS, {cities: city, only: domainOnly(domain, domains)}, page)}
    </header>
    ${planSpans(
      own,
      own.map((plan) => statedBy(plan, rows)),
      page
    )}
    <figcaption>
      ${say(page, "横条为规划期，从首年年初到末年年末；圆点为期末。", "A bar is a plan's period, from the beginning of its first year to the end of its last; the point is the deadline.")}
      ${
        baselines.length > 0
          ? say(
              page,
              `另有${baselines.length}个基期值（${yearRange(baselines)}年），是规划写明的已有水平，不是目标。`,
              ` ${counted(baselines.length, "baseline figure")} (${yearRange(baselines)}): levels that the plans say had been reached, and no promises.`
            )
          : null
      }
      <p class="source">
        ${say(page, "来源：", "Source: ")}${joined(
          own.map(
            (plan) =>
              html`<a href="${page.href(`/plans/${plan.plan_id}`)}"
                >${named(plan, "jurisdiction", page)}${say(page, "", ", ")}${named(plan, "short", page)}</a
              >`
          ),
          page.marks.semicolon
        )}
      </p>
    </figcaption>
  </figure>`;
}

function plansTitle([plan]: ChartPlan[], page: Page): string {
  const name = named(plan, "jurisdiction", page);
  return say(page, `${name}的规划期`, `The plans of ${name} and their periods`);
}

/** The plans of one jurisdiction below each other on one axis of years, each with its number of promises. */
export function planSpans(own: ChartPlan[], stated: ChartStated[], page: Page): SVGSVGElement {
  const says = (plan: ChartPlan) => stated.find(({plan_id}) => plan_id === plan.plan_id)!;
  const promised = (plan: ChartPlan) =>
    say(page, `${says(plan).promises}个目标`, counted(says(plan).promises, "promise"));
  const ordered = generationsOf(own).flatMap(({plans}) => plans);
  const first = Math.min(...own.map((plan) => plan.period_start));
  const last = Math.max(...own.map((plan) => plan.period_end));
  return spans(
    ordered.map((plan) => ({
      kind: "target",
      from: plan.period_start - 1,
      at: plan.period_end,
      series: seriesOf(plan.jurisdiction_id),
      title: named(plan, "short", page),
      subtitle: `${plan.period_start}–${plan.period_end} · ${promised(plan)}`,
      href: page.href(`/plans/${plan.plan_id}`)
    })),
    {
      label: `${plansTitle(own, page)}${page.marks.colon}${ordered.map((plan) => `${named(plan, "short", page)} ${plan.period_start}–${plan.period_end}`).join(page.marks.semicolon)}`,
      years: [first - 1, last],
      named: Array.from({length: last - first + 1}, (_, i) => first + i),
      overlaps: overlapsOf(own).map(({from, to}) => ({
        from: from - 1,
        to,
        text: say(page, `重叠：${runOf(from, to)}`, `overlap ${runOf(from, to)}`)
      }))
    }
  );
}

function yearRange(rows: {year: number}[]): string {
  return runOf(Math.min(...rows.map((r) => r.year)), Math.max(...rows.map((r) => r.year)));
}

function runOf(from: number, to: number): string {
  return from === to ? String(from) : `${from}–${to}`;
}

/** How many indicators each generation step raised, carried on, lowered, left out, brought in. */
export function changeCounts(
  data: PeriodsData,
  {own, steps}: Outlook,
  params: PeriodsParams,
  page: Page
): HTMLElement {
  const name = placeName(own[0], page);
  if (steps.length === 0)
    return html`<p class="summary" data-steps="0">
      ${say(
        page,
        `本库只收录了${name}一个规划期的${own.length}份规划，没有上一轮可以对照；下面是它的全部指标。`,
        `The corpus holds ${own.length === 1 ? "one plan" : counted(own.length, "plan")} of ${name}, of one period: there is no earlier generation to set beside it. All its indicators are below.`
      )}
    </p>`;
  return html`<section class="changes">
    ${steps.map((step) => stepBlock(step, data, params, page))}
    <p class="muted">
      ${say(
        page,
        "同一年到期的规划算作一轮。各轮规划的主题不同，未再列入的指标可能写在未收录的规划里。",
        "Plans with one deadline are one generation. Generations differ in subject: what is not repeated may stand in a plan outside the corpus."
      )}
      ${params.change ? html`<a href="${periodsAddress({...params, change: ""}, data.city)}">${say(page, "显示全部指标", "Show all indicators")}</a>` : null}
    </p>
  </section>`;
}

function stepBlock(
  step: Step,
  {city}: PeriodsData,
  params: PeriodsParams,
  page: Page
): HTMLElement {
  const words = PERIODS_WORDS[page.lang];
  const {from, to, changes} = step;
  return html`<h2>${stepTitle(step, page)}</h2>
    <p class="muted">${generationWords(from, page)} → ${generationWords(to, page)}</p>
    <dl class="change-counts" data-step="${from.period_end}-${to.period_end}">
      ${CHANGE_KINDS.flatMap((kind) => {
        const own = changes.filter((change) => change.kind === kind);
        const apart = own.filter(isApart).length;
        const number = (count: number) =>
          html`<a
            href="${periodsAddress({...params, change: kind}, city)}"
            aria-current="${params.change === kind ? "true" : "false"}"
            >${count}</a
          >`;
        const counted = html`<div class="${kind}">
          <dt><span class="badge change-${kind}">${words.change[kind]}</span></dt>
          <dd data-change="${kind}">${number(own.length - apart)}</dd>
          <dd class="muted">${words.rule[kind]}</dd>
        </div>`;
        if (apart === 0) return [counted];
        return [
          counted,
          html`<div>
            <dt><span class="badge apart-badge">${words.apart}</span></dt>
            <dd data-change="apart" data-apart="${kind}">${number(apart)}</dd>
            <dd class="muted">${words.apartRule}</dd>
          </div>`
        ];
      })}
    </dl>`;
}

/** From which generation to which, by their years. */
export function stepTitle({from, to}: {from: Years; to: Years}, page: Page): string {
  return say(
    page,
    `从${periodOf(from)}到${periodOf(to)}`,
    `From ${periodOf(from)} to ${periodOf(to)}`
  );
}

type Years = Pick<Generation, "period_start" | "period_end">;

function periodOf({period_start, period_end}: Years): string {
  return `${period_start}–${period_end}`;
}

function generationWords({plans}: Generation<PlanRow>, page: Page): (Node | string)[] {
  return joined(
    plans.map(
      (plan) =>
        html`<a href="${page.href(`/plans/${plan.plan_id}`)}">${named(plan, "short", page)}</a>`
    ),
    page.marks.listed
  );
}
