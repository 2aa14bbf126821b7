import {portions, type NamedPortion} from "../../charts/portion.js";
import type {ChartOf, ChartScore} from "../../model/chart.js";
import type {ChartState} from "../../model/state.js";
import {formatShare} from "../../model/format.js";
import type {Panel} from "../../ui/figure.js";
import {named, say, type Page} from "../../ui/page.js";
import type {LegendItem, Picture} from "../../ui/picture.js";
import {ruleOf, scoreHeadline, unitWords} from "./words.js";
import {tableBelow} from "../../ui/table.js";
import {chosenPlans} from "../../ui/chosen.js";
import {footnote, sourceOf} from "../../ui/captions.js";

/** What one plan's text settles, each criterion by itself under a strict and a lenient rule. */
export function scorecardPicture(
  data: ChartOf<"scorecard">,
  state: ChartState,
  page: Page
): Picture {
  const {scores, plans, plan_id, gap} = data;
  const title = named(data, "title", page);
  const rows = scoreRows(scores, page);
  const readings = readingOf(rows, page);
  const label = `${title}${page.marks.colon}${readings}`;
  const missing = scores.some(({strict}) => strict === null);
  return {
    headline: scoreHeadline(data, page),
    title,
    subtitle: say(page, "单位：占任务或目标的比例", "Unit: share of the plan's tasks or promises"),
    panels: [scorePanel(rows, label)],
    legend: scoreLegend(page),
    notices: chosenPlans(data, state, page).notices,
    note: [
      say(
        page,
        "各条分别看，不相加，不评总分。",
        "The lines stand for themselves: they are not added up, and there is no total score."
      ),
      missing && gap ? named(gap, "reason", page) : ""
    ]
      .filter(Boolean)
      .join(page.marks.space),
    source: sourceOf(
      plans.filter((plan) => plan.plan_id === plan_id),
      page
    ),
    denominators: "",
    version: footnote(data.version, page),
    alt: [title, readings].join(page.marks.stop),
    home: `/plans/${plan_id}`,
    rows: data.rows,
    table: () => rulesTable(scores, title, page)
  };
}

/** A criterion's share as written, under the strict rule and where it differs the lenient one. */
function writtenScore(score: ChartScore, page: Page): string {
  if (score.strict === null || score.lenient === null)
    return say(page, "未收录", "not in the corpus");
  const strict = formatShare(score.strict, score.n, page.lang);
  return score.lenient === score.strict
    ? strict
    : `${strict} · ${say(page, "宽 ", "lenient ")}${formatShare(score.lenient, score.n, page.lang)}`;
}

/** A plan's criteria as rows of its chart. */
export function scoreRows(scores: readonly ChartScore[], page: Page): NamedPortion[] {
  return scores.map((score) => ({
    title: ruleOf(score.criterion, page).name,
    subtitle: unitWords(score, page),
    label: writtenScore(score, page),
    portion:
      score.strict === null || score.lenient === null
        ? null
        : {strict: score.strict, lenient: score.lenient, whole: score.n}
  }));
}

/** The same in words. */
export function readingOf(rows: NamedPortion[], page: Page): string {
  return rows.map((row) => `${row.title} ${row.label}`).join(page.marks.semicolon);
}

/** Those rows as one panel, read as `label`. */
export function scorePanel(rows: NamedPortion[], label: string): Panel {
  return {
    measure: "",
    apart: null,
    charts: () => [portions(rows, {label}), portions(rows, {label, narrow: true})],
    notes: ""
  };
}

/** What the fillings of a criterion's bar stand for. */
export function scoreLegend(page: Page): LegendItem[] {
  return [
    {mark: "strict", text: say(page, "符合从严标准", "strict rule")},
    {mark: "lenient", text: say(page, "仅符合从宽标准", "lenient rule only")}
  ];
}

function rulesTable(scores: ChartScore[], caption: string, page: Page): HTMLElement {
  return tableBelow(
    scores,
    [
      {
        head: say(page, "标准", "Criterion"),
        cell: (score) => ruleOf(score.criterion, page).name
      },
      {head: say(page, "比例", "Share"), numeric: true, cell: (score) => writtenScore(score, page)},
      {head: say(page, "严", "Strict"), cell: (score) => ruleOf(score.criterion, page).strict},
      {head: say(page, "宽", "Lenient"), cell: (score) => ruleOf(score.criterion, page).lenient}
    ],
    {caption}
  );
}
