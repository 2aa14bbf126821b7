import {ranked, type RankedRow} from "../../charts/ranked.js";
import {seriesOf} from "../../charts/theme.js";
import type {ChartOf} from "../../model/chart.js";
import {courseFinding, TELLING} from "../../model/finding.js";
import {axisScale, counted} from "../../model/format.js";
import type {Finding} from "../../model/judgement.js";
import {momentOf, type Outcome, type Placed} from "../../model/outcome.js";
import type {ChartState} from "../../model/state.js";
import type {Target} from "../../model/target.js";
import {footnote, leftOut, subtitleOf} from "../../ui/captions.js";
import {unitOf, type Panel} from "../../ui/figure.js";
import {narrowRows} from "../../ui/narrow.js";
import {named, say, type Page} from "../../ui/page.js";
import type {Picture} from "../../ui/picture.js";
import {formatWorded, placeName, spokenOutcome} from "../../ui/spoken.js";
import {chartValue, evidenceNotes, scopeOf} from "../../ui/value.js";
import {rowsHeadline} from "../indicators/headline.js";
import {axesOf, casesOf, chosen, namedIn} from "./data.js";
import {pairsTable, type Judged} from "./pairs.js";
import {figureDate, outcomeAnchor, publisherOf, reportDate} from "./words.js";

/** Goals beside later reports, an axis for each indicator and jurisdiction; what may share none is in the table alone. */
export function reportedPicture(data: ChartOf<"reported">, state: ChartState, page: Page): Picture {
  const {rows, notices, words} = chosenGoals(data, state, page);
  const all = rows.map((target) => setOf(target, data.findings));
  const axes = casesOf(all.map((one) => ({...one, beside: []})))
    .sort((a, b) => tellingOf(a.followed) - tellingOf(b.followed))
    .flatMap(({followed}) => axesOf(followed));
  const findings = all.flatMap((one) => one.findings);
  const title = named(data, "title", page);
  const pairs = counted(findings.length, "pair");
  const reading = axes.map((axis) => readingOf(axis, findings, page)).join(page.marks.stop);
  const note = noteOf(findings, page);
  return {
    headline:
      axes.length > 0
        ? rowsHeadline(courseFinding(rows, findings), title, page)
        : `${title}${page.marks.colon}${say(page, "没有可以同轴的", "no two may share an axis")}`,
    title,
    subtitle:
      rows.length > 0
        ? subtitleOf(
            [...rows, ...findings.map(({outcome}) => outcome)],
            [
              ...words,
              say(page, `${findings.length}对目标与公布数`, `${pairs} of a goal and a report`)
            ],
            page
          )
        : "",
    panels: axes.map((axis) => panelOf(axis, findings, page)),
    legend: [],
    notices,
    note,
    source: sourceOf(rows, page),
    denominators: [evidenceNotes(rows, page).join(page.marks.semicolon), publishers(findings, page)]
      .filter(Boolean)
      .join(page.marks.stop),
    version: footnote(data.version, page),
    alt: [title, reading, note].filter(Boolean).join(page.marks.stop),
    home: "/outcomes",
    rows,
    table: () => pairsTable(all, title, page)
  };
}

/** The goals of the jurisdictions and plans asked for, of all where none is; what has none here is told. */
function chosenGoals(data: ChartOf<"reported">, state: ChartState, page: Page) {
  const {all, named: asked, unknown} = namedIn(data.plans, state.cities);
  const some = data.rows.filter((t) => all || chosen(t, asked));
  const idle = data.plans.filter(
    (plan) =>
      chosen(plan, asked) && !data.rows.some((t) => t.jurisdiction_id === plan.jurisdiction_id)
  );
  const narrowed = narrowRows(some, data.rows, state.only, page);
  return {
    rows: narrowed.kept,
    words: narrowed.words,
    notices: [
      ...leftOut(unknown, page),
      ...new Set(idle.map((plan) => unjudged(named(plan, "jurisdiction", page), page))),
      ...narrowed.notices
    ]
  };
}

/** No report was set against a jurisdiction's goals, which is no verdict on them. */
function unjudged(name: string, page: Page): string {
  return say(
    page,
    `${name}的目标没有对照过公布的数，不等于没有完成。`,
    `No report was set against a goal of ${name}, which does not mean that none was reached.`
  );
}

function setOf(target: Target, findings: readonly Finding[]): Judged {
  return {
    target,
    findings: findings
      .filter(({judgement}) => judgement.target_id === target.target_id)
      .sort((a, b) => momentOf(a.outcome.as_of) - momentOf(b.outcome.as_of))
  };
}

/** How much the reports on some goals tell; the least number first. */
function tellingOf(followed: Judged[]): number {
  const places = followed
    .flatMap(({findings}) => findings)
    .map(({judgement}) => TELLING.findIndex((verdict) => verdict === judgement.verdict))
    .filter((place) => place >= 0);
  return Math.min(...places);
}

function panelOf(axis: Placed, findings: readonly Finding[], page: Page): Panel {
  const {panel, outcomes} = axis;
  const [row] = panel;
  const bars = barsOf(axis, findings, page);
  const measure = [
    named(row, "jurisdiction", page),
    named(row, "indicator", page),
    page.labels.basis[row.basis],
    ...(row.scope === null ? [] : [scopeOf(row, page)])
  ].join(" · ");
  const top = Math.max(...bars.flatMap(({low, high}) => [low ?? 0, high ?? 0])) * 1.06;
  return {
    measure,
    unit: unitOf(row, page),
    apart: null,
    charts: () => [ranked(bars, {label: readingOf(axis, findings, page), top})],
    notes: "",
    lines: panel.length + outcomes.length,
    first: (count) => panelOf(latestOf(axis, count), findings, page)
  };
}

/** The latest goal and the latest reports, as many lines in all: what is told of first. */
function latestOf({panel, outcomes}: Placed, lines: number): Placed {
  const goal = panel.reduce((last, t) => (t.year > last.year ? t : last));
  const reports = [...outcomes].sort((a, b) => momentOf(b.as_of) - momentOf(a.as_of));
  return {panel: [goal], outcomes: reports.slice(0, lines - 1)};
}

/** Goals in grey, earliest first, then the reports in the jurisdiction's colour, each with its verdict in words. */
function barsOf({panel, outcomes}: Placed, findings: readonly Finding[], page: Page): RankedRow[] {
  const scale = axisScale(panel[0].canonical_unit_en, page.lang);
  const scaled = (value: number | null) => (value === null ? null : value / scale);
  const goals = [...panel].sort((a, b) => a.year - b.year);
  const reports = [...outcomes].sort((a, b) => momentOf(a.as_of) - momentOf(b.as_of));
  return [
    ...goals.map((t) => ({
      title: say(page, `目标 · ${t.year}年`, `Goal for ${t.year}`),
      label: chartValue(t, page, formatWorded),
      low: scaled(t.canonical_low),
      high: scaled(t.canonical_high),
      comparator: t.comparator,
      own: null,
      href: page.href(`/plans/${t.plan_id}#${t.target_id}`)
    })),
    ...reports.map((outcome) => {
      const upper = outcome.comparator === "lte" || outcome.comparator === "lt";
      const value = scaled(outcome.canonical_value);
      return {
        title: sentence(figureDate(outcome, page)),
        details: detailsOf(outcome, goals, findings, page),
        label: spokenOutcome(outcome, page),
        low: upper ? null : value,
        high: upper ? value : null,
        comparator: outcome.comparator,
        own: seriesOf(outcome.jurisdiction_id),
        href: page.href(`/outcomes#${outcomeAnchor(outcome)}`)
      };
    })
  ];
}

/** When a report was made, and what was found of it: a line for each goal where its axis holds several. */
function detailsOf(
  outcome: Outcome,
  goals: Target[],
  findings: readonly Finding[],
  page: Page
): string[] {
  const {outcome_id} = outcome;
  const found = goals.flatMap(({target_id, year}) =>
    findings
      .filter((one) => one.judgement.target_id === target_id)
      .filter((one) => one.outcome.outcome_id === outcome_id)
      .map(({judgement}) => ({year, verdict: page.labels.judged[judgement.verdict]}))
  );
  const reported = sentence(reportDate(outcome, page));
  if (goals.length === 1) return [[reported, ...found.map((one) => one.verdict)].join(" · ")];
  return [
    reported,
    ...new Set(
      found.map(({year, verdict}) =>
        say(page, `对${year}年目标：${verdict}`, `Goal for ${year}: ${verdict}`)
      )
    )
  ];
}

/** Words as a line begins with them. */
function sentence(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** An axis in words: the goals, then each report with its dates and verdict. */
function readingOf(axis: Placed, findings: readonly Finding[], page: Page): string {
  const [row] = axis.panel;
  const lines = barsOf(axis, findings, page).map(({title, label, details = []}) =>
    [`${title} ${label}`, ...details].join(page.marks.comma)
  );
  return `${placeName(row, page)}${page.marks.space}${named(row, "indicator", page)}${page.marks.colon}${lines.join(page.marks.semicolon)}`;
}

function noteOf(findings: readonly Finding[], page: Page): string {
  const apart = findings.filter(({judgement}) =>
    ["partial", "not-comparable"].includes(judgement.verdict)
  ).length;
  const others =
    apart === 0
      ? ""
      : say(
          page,
          `另有${apart}对口径不同或只有部分范围，不画，理由见表。`,
          `${counted(apart, "further pair")} ${apart === 1 ? "is" : "are"} of another definition or of a part only: not drawn, with the reason in the table.`
        );
  return [
    say(page, "只含读过全文的规划。", "Plans that were read whole only."),
    say(
      page,
      "只作算术，不作评价；各组坐标轴不同。没有公布数的目标不在此列，不等于没有完成。",
      "Arithmetic, not praise; each group has an axis of its own. Goals without a report are not here, which does not mean that they were missed."
    ),
    others
  ]
    .filter(Boolean)
    .join(page.marks.space);
}

/** The plans behind the goals: by name where they are few. */
function sourceOf(rows: Target[], page: Page): string {
  const plans = [
    ...new Set(
      rows.map(
        (t) => `${named(t, "jurisdiction", page)}${say(page, "", ", ")}${named(t, "plan", page)}`
      )
    )
  ];
  if (plans.length === 0) return say(page, "来源：无", "Source: none");
  return plans.length <= 4
    ? `${say(page, "目标来源：", "Goals: ")}${plans.join(page.marks.semicolon)}`
    : say(
        page,
        `目标来源：${plans.length}部规划，逐部见数据表`,
        `Goals: ${plans.length} plans, each named in the table`
      );
}

function publishers(findings: readonly Finding[], page: Page): string {
  const names = [...new Set(findings.map(({outcome}) => publisherOf(outcome, page)))];
  if (names.length === 0) return "";
  return names.length <= 4
    ? `${say(page, "公布数来源：", "Reports: ")}${names.join(page.marks.semicolon)}`
    : say(
        page,
        `公布数来源：${names.length}个发布者，逐条见数据表`,
        `Reports: ${names.length} publishers, each named in the table`
      );
}
