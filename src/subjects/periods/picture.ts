import {html} from "htl";
import {strip} from "../../charts/strip.js";
import {ACCENT, GOOD, INK, MUTED, WARN, type Series} from "../../charts/theme.js";
import type {ChartDomain, ChartOf, ChartPlan, ChartStep} from "../../model/chart.js";
import type {ChartState} from "../../model/state.js";
import {counted, formatList, formatPeriod} from "../../model/format.js";
import {groupBy} from "../../model/pairs.js";
import {CHANGE_KINDS, type ChangeKind, type ChartStated} from "../../model/periods.js";
import type {Panel} from "../../ui/figure.js";
import {named, say, type Page} from "../../ui/page.js";
import {planSpans, stepTitle} from "./head.js";
import {changeName, PERIODS_WORDS} from "./words.js";
import type {Picture} from "../../ui/picture.js";
import {tableBelow} from "../../ui/table.js";
import {chosenPlans} from "../../ui/chosen.js";
import {countRow} from "../../ui/counts.js";
import {narrowDomains} from "../../ui/narrow.js";
import {footnote, sourceOf} from "../../ui/captions.js";

const SERIES: Record<ChangeKind, Series> = {
  raised: {color: GOOD, symbol: "triangle"},
  carried: {color: ACCENT, symbol: "circle"},
  lowered: {color: WARN, symbol: "diamond"},
  dropped: {color: MUTED, symbol: "square"},
  new: {color: INK, symbol: "star"}
};

const APART: Series = {color: MUTED, symbol: "triangle"};

/** Cities through their plans: the periods on one axis, and what became of the promises from one to the next. */
export function periodsPicture(data: ChartOf<"periods">, state: ChartState, page: Page): Picture {
  const {plans: asked, all, notices: left} = chosenPlans(data, state, page);
  const {kept: domains, notices, words} = narrowDomains(data.domains, state.only, page);
  const within = narrowed(data, domains);
  const cities = [...groupBy(asked, (plan) => plan.jurisdiction_id).values()];
  const stepped = cities.filter((own) => stepsOf(own, within.steps).length > 0);
  const shown = all && stepped.length > 0 ? stepped : cities;
  const plans = shown.flat();
  const names = formatList(
    shown.map(([plan]) => named(plan, "jurisdiction", page)),
    page.lang
  );
  const title = say(
    page,
    `${names}各轮规划：目标的延续与变化`,
    `${names}: what became of promises from plan to plan`
  );
  const parts = shown.map((own) => cityPart(own, within, page));
  return {
    headline: parts.map((part) => part.headline).join(page.marks.semicolon) || title,
    title,
    subtitle: [
      say(page, "单位：指标（个），按变化计数", "Unit: indicators, counted by change"),
      ...words
    ].join(" · "),
    panels: parts.flatMap(({panels}) => panels),
    legend: [],
    notices: [...left, ...notices],
    note: [
      ...parts.flatMap(({alone}) => alone),
      say(
        page,
        "同一年到期的规划算作一轮。未再列入的指标可能写在未收录的规划里，不等于放弃。",
        "Plans with one deadline are one generation. What is not repeated may stand in a plan outside the corpus and need not be given up."
      )
    ].join(page.marks.space),
    source: sourceOf(plans, page),
    denominators: "",
    version: footnote(data.version, page),
    alt: [title, ...parts.map((part) => part.words)].filter(Boolean).join(page.marks.stop),
    home: `/periods${shown.length === 1 ? `?city=${shown[0][0].jurisdiction_id}` : ""}`,
    rows: [],
    table: () =>
      changesTable(
        shown.flatMap((own) => stepsOf(own, within.steps)),
        title,
        page
      )
  };
}

/** What is drawn: how much each plan states, and the steps between generations. */
interface Within {
  stated: ChartStated[];
  steps: ChartStep[];
}

/** The promises of some domains; a plan's numbers are those of its domains together. */
function narrowed({stated, steps, plans}: ChartOf<"periods">, domains: ChartDomain[]): Within {
  const ids = new Set(domains.map(({domain_id}) => domain_id));
  return {
    stated: plans.map(({plan_id}) => {
      const own = stated.filter((row) => row.plan_id === plan_id && ids.has(row.domain_id));
      return {
        plan_id,
        promises: own.reduce((sum, {promises}) => sum + promises, 0),
        baseline_years: [...new Set(own.flatMap(({baseline_years}) => baseline_years))].sort()
      };
    }),
    steps: steps.map((step) => ({
      ...step,
      changes: step.changes.filter(({domain_id}) => ids.has(domain_id))
    }))
  };
}

function stepsOf([plan]: ChartPlan[], steps: ChartStep[]): ChartStep[] {
  return steps.filter((step) => step.jurisdiction_id === plan.jurisdiction_id);
}

function cityPart(
  own: ChartPlan[],
  {stated, steps: all}: Within,
  page: Page
): {headline: string; panels: Panel[]; words: string; alone: string[]} {
  const name = named(own[0], "jurisdiction", page);
  const steps = stepsOf(own, all);
  const spans: Panel = {
    measure: say(page, `${name}的规划期`, `The plans of ${name} and their periods`),
    apart: null,
    charts: () => [planSpans(own, stated, page)],
    notes: ""
  };
  return {
    headline: cityHeadline(name, steps.at(-1), page),
    panels: [spans, ...steps.map((step) => stepPanel(step, name, page))],
    words: steps.map((step) => wordsOf(step, name, page)).join(page.marks.semicolon),
    alone:
      steps.length > 0
        ? []
        : [
            say(
              page,
              `${name}只收录了一个规划期，没有上一轮可以对照。`,
              `The corpus holds one period of ${name}, so there is no earlier generation to set beside it.`
            )
          ]
  };
}

/** What became of the last generation but one, whose promises are counted as a whole. */
function cityHeadline(name: string, step: ChartStep | undefined, page: Page): string {
  if (!step)
    return say(page, `${name}只收录了一个规划期`, `${name}: one period of plans in the corpus`);
  const of = (kind: ChangeKind) => step.changes.filter(({change}) => change === kind);
  const before = step.changes.length - of("new").length;
  const period = formatPeriod(step.from);
  return say(
    page,
    `${name}${period}年规划的${before}个指标中，${of("dropped").length}个未再列入新一轮规划，${of("raised").length}个提高了目标`,
    `Of ${counted(before, "indicator")} in the ${period} plans of ${name}, ${of("dropped").length} ${of("dropped").length === 1 ? "is" : "are"} not repeated in the next, ${of("raised").length} ${of("raised").length === 1 ? "is" : "are"} raised`
  );
}

/** Counts by change; promises that may not be compared are a line of their own, never carried on. */
function countsOf(
  {changes}: ChartStep,
  page: Page
): {series: Series; title: string; count: number}[] {
  const words = PERIODS_WORDS[page.lang];
  return CHANGE_KINDS.flatMap((kind) => {
    const own = changes.filter(({change}) => change === kind);
    const apart = own.filter((change) => change.apart).length;
    return [
      {series: SERIES[kind], title: words.change[kind], count: own.length - apart},
      ...(apart > 0 ? [{series: APART, title: words.apart, count: apart}] : [])
    ];
  });
}

function wordsOf(step: ChartStep, name: string, page: Page): string {
  const counts = countsOf(step, page).map(({title, count}) => `${title} ${count}`);
  return `${name} ${stepTitle(step, page)}${page.marks.colon}${counts.join(page.marks.comma)}`;
}

function stepPanel(step: ChartStep, name: string, page: Page): Panel {
  const rows = countsOf(step, page).map(({series, title, count}) => countRow(title, count, series));
  return {
    measure: `${name} · ${stepTitle(step, page)}`,
    apart: null,
    charts: () => [strip(rows, {label: wordsOf(step, name, page)})],
    notes: ""
  };
}

/** Every indicator with what became of it, in the order of the kinds. */
function changesTable(steps: ChartStep[], caption: string, page: Page): HTMLElement {
  const rows = steps.flatMap((step) =>
    CHANGE_KINDS.flatMap((kind) =>
      step.changes.filter(({change}) => change === kind).map((change) => ({step, ...change}))
    )
  );
  return tableBelow(
    rows,
    [
      {
        head: say(page, "指标", "Indicator"),
        cell: (row) =>
          html`<a href="${page.href(`/indicators/${row.indicator_id}`)}"
            >${named(row, "indicator", page)}</a
          >`
      },
      {
        head: say(page, "变化", "Change"),
        cell: ({change, apart}) => changeName(change, apart, page)
      },
      ...(steps.length > 1
        ? [
            {
              head: say(page, "从哪一轮到哪一轮", "Generations"),
              cell: ({step}: (typeof rows)[number]) => stepTitle(step, page)
            }
          ]
        : [])
    ],
    {caption}
  );
}
