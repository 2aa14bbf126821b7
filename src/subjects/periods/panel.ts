import {html} from "htl";
import {spans} from "../../charts/spans.js";
import {seriesOf} from "../../charts/theme.js";
import {timeline} from "../../charts/timeline.js";
import type {TimeMark} from "../../charts/values.js";
import {levelsOf, type Level, type Reason} from "../../model/compare.js";
import {axisScale, formatDate, formatValue} from "../../model/format.js";
import {momentOf, passedBefore, type Outcome} from "../../model/outcome.js";
import {joining, linksOf} from "../../model/periods.js";
import type {Target} from "../../model/target.js";
import {reading, unitOf} from "../../ui/figure.js";
import {caveatOf} from "../../ui/caveat.js";
import {named, say, type Page} from "../../ui/page.js";
import {chartValue, clauseId, inWords, scopeOf, valueLink, yearWords} from "../../ui/value.js";

/**
 * Statements that may share an axis, and the reports that may stand beside
 * them; `reason` says what keeps them off the panel above.
 */
export function panelFigure(
  panel: Target[],
  all: Target[],
  outcomes: Outcome[],
  reason: string | null,
  years: [number, number],
  page: Page
): HTMLElement {
  const {labels} = page;
  const [row] = panel;
  const measure = `${labels.basis[row.basis]} · ${scopeOf(row, page)}`;
  return html`<div class="panel">
    ${reason ? html`<p class="apart"><span class="badge apart-badge">${labels.verdict["not-comparable"]}</span> ${reason}</p>` : null}
    <p class="panel-title">${measure}</p>
    ${
      panel.length + outcomes.length > 1
        ? timelineOf(
            panel,
            all,
            outcomes,
            `${named(row, "indicator", page)} · ${measure}`,
            years,
            page
          )
        : aloneOf(row, page)
    }
  </div>`;
}

/** Statements and reports on one axis of years; `all` are the statements of the same city and indicator. */
export function timelineOf(
  panel: Target[],
  all: Target[],
  outcomes: Outcome[],
  title: string,
  years: [number, number],
  page: Page,
  width?: number
): SVGSVGElement {
  const [row] = panel;
  const levels = levelsOf(panel);
  const marks = [
    ...panel.map((t) => markOf(t, levels.get(t)!, page)),
    ...outcomes.map((outcome) => ({
      ...outcomeMark(outcome, page),
      note: passedWords(outcome, panel, outcomes, page)
    }))
  ];
  const words = [
    ...panel.map((t) => reading(t, page)),
    ...outcomes.map((outcome) => outcomeWords(outcome, page))
  ];
  return timeline(marks, {
    lang: page.lang,
    unit: unitOf(row, page),
    label: `${title}${page.marks.colon}${words.join(page.marks.semicolon)}`,
    years,
    width,
    links: linksOf(panel, joining(all)).map(([from, to]): [number, number] => [
      panel.indexOf(from),
      panel.indexOf(to)
    ]),
    max: row.dimension === "share" && marks.some(isHalf) ? 100 : undefined
  });
}

/** Shares in the upper half are shown against the whole; small ones would not be told apart there. */
function isHalf({low, high}: TimeMark): boolean {
  return (high ?? low ?? 0) >= 50;
}

function markOf(t: Target, {low, high, derived}: Level, page: Page): TimeMark {
  const scale = axisScale(t.canonical_unit_en, page.lang);
  const scaled = (value: number | null) => (value === null ? null : value / scale);
  return {
    kind: t.role,
    from: t.role === "baseline" ? null : t.period_start - 1,
    at: t.year,
    low: scaled(low),
    high: scaled(high),
    comparator: t.comparator,
    label: `${chartValue(t, page)}${derived ? say(page, "（换算为总量）", " (as a level)") : ""}`,
    series: seriesOf(t.jurisdiction_id),
    href: `#${clauseId(t)}`
  };
}

/** At the mark of the report that had passed a goal before its deadline: which goal that was. */
function passedWords(
  outcome: Outcome,
  panel: Target[],
  outcomes: Outcome[],
  page: Page
): string | undefined {
  const goal = panel.find((t) => passedBefore(t, outcomes) === outcome);
  return goal && say(page, `已越过${goal.year}年目标`, `past the ${goal.year} goal`);
}

function outcomeMark(outcome: Outcome, page: Page): TimeMark {
  const value = outcome.canonical_value / axisScale(outcome.canonical_unit_en, page.lang);
  const upper = outcome.comparator === "lte" || outcome.comparator === "lt";
  return {
    kind: "outcome",
    from: null,
    at: momentOf(outcome.as_of),
    low: upper ? null : value,
    high: upper ? value : null,
    comparator: outcome.comparator,
    label: outcomeValue(outcome, page),
    date: outcomeDate(outcome, page),
    series: seriesOf(outcome.jurisdiction_id)
  };
}

/** When, as short as a mark has room for; the date of a report is not that of its figure. */
function outcomeDate(outcome: Outcome, page: Page): string {
  const date = formatDate(outcome.as_of.slice(0, 7), page.lang);
  return outcome.dated === "report" ? say(page, `${date}报道`, `reported ${date}`) : date;
}

/** A reported value in its own unit. */
export function outcomeValue(outcome: Outcome, page: Page): string {
  const {comparator, value, unit, unit_en} = outcome;
  const upper = comparator === "lte" || comparator === "lt";
  return formatValue(
    {
      comparator,
      low: upper ? null : value,
      high: upper ? value : null,
      unit,
      unit_en,
      added: outcome.basis === "new"
    },
    page.lang
  );
}

/** A report in words: what, when, by whom, and what must be said beside it. */
export function outcomeWords(outcome: Outcome, page: Page): string {
  const date = formatDate(outcome.as_of, page.lang);
  const value = outcomeValue(outcome, page);
  const who = named(
    {publisher_zh: outcome.publisher, publisher_en: outcome.publisher_en},
    "publisher",
    page
  );
  const how = {
    figure: "",
    report: say(
      page,
      "（报道日期，统计时点不详）",
      " (date of the report; the date of the figure is not stated)"
    ),
    inferred: say(page, "（年份为推定）", " (year inferred)")
  }[outcome.dated];
  const said = say(page, `${date}${how}：${value}，${who}`, `${date}${how}: ${value}, ${who}`);
  const caveat = caveatOf(outcome, page);
  return caveat ? `${said}${page.marks.comma}${caveat}` : said;
}

/** Reports with their publisher, marked as such; `reasons` say what keeps them off the axis. */
export function outcomeList(
  outcomes: Outcome[],
  reasons: Reason[] | null,
  page: Page
): HTMLElement | null {
  if (outcomes.length === 0) return null;
  const why = (reasons ?? []).map((reason) => page.labels.reason[reason]);
  const head = reasons
    ? say(page, "另行公布，不与目标同轴", "Reported elsewhere, not on the axis")
    : say(page, "× 另行公布", "× Reported elsewhere");
  return html`<div class="reports" data-reports="${outcomes.length}">
    <p class="muted">
      ${head}${why.length > 0 ? `${page.marks.open}${why.join(page.marks.semicolon)}${page.marks.close}` : ""}
    </p>
    <ul>
      ${outcomes.map((outcome) => {
        const words = outcomeWords(outcome, page);
        return html`<li data-outcome="${outcome.outcome_id}">
          ${outcome.url ? html`<a href="${outcome.url}" rel="external">${words}</a>` : words}
        </li>`;
      })}
    </ul>
  </div>`;
}

/** A statement that stands alone: its value, its year and its plan, which need no axis. */
function aloneOf(t: Target, page: Page): HTMLElement {
  return html`<p class="alone">
    <strong>${yearWords(t, page)}</strong>
    ${t.role === "baseline" ? page.labels.role.baseline : null} ${valueLink(t, page)}
    <span class="muted">${inWords(t, page)} ${named(t, "plan", page)}</span>
  </p>`;
}

/** The statements of an indicator as small spans, one below the other, each with its years. */
export function lane(rows: Target[], years: [number, number], page: Page): SVGSVGElement {
  return spans(
    rows.map((t) => ({
      kind: t.role,
      from: t.role === "baseline" ? null : t.period_start - 1,
      at: t.year,
      series: seriesOf(t.jurisdiction_id)
    })),
    {label: rows.map((t) => reading(t, page)).join(page.marks.semicolon), years}
  );
}
