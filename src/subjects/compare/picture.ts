import {strip, type StripRow} from "../../charts/strip.js";
import {GOOD, MUTED, seriesOf, WARN, type Series} from "../../charts/theme.js";
import type {ChartOf, ChartPlan} from "../../model/chart.js";
import type {ChartState} from "../../model/state.js";
import {counted, formatList} from "../../model/format.js";
import {orderedBy} from "../../model/order.js";
import {matchTargets, type Matching} from "../../model/pairs.js";
import type {Target} from "../../model/target.js";
import {DEFAULT_CITIES, readChoice, readSides, type Side} from "../../ui/choice.js";
import {say, type Page} from "../../ui/page.js";
import {sidesWords} from "../../ui/alike.js";
import {sideByPlan, sideName} from "../../ui/sides.js";
import type {Picture} from "../../ui/picture.js";
import {countRow} from "../../ui/counts.js";
import {narrowRows} from "../../ui/narrow.js";
import {footnote, leftOut, sourceLine} from "../../ui/captions.js";

const TOGETHER: Series = {color: GOOD, symbol: "square"};
const APART: Series = {color: WARN, symbol: "triangle"};
const ALIKE: Series = {color: MUTED, symbol: "diamond"};

/** How much of what some cities promise may be compared: counts of indicators, by verdict. */
export function overviewPicture(data: ChartOf<"overview">, state: ChartState, page: Page): Picture {
  const asked = readChoice(state.cities, data.plans);
  const sides = readSides(asked.plan_ids.length > 0 ? state.cities : DEFAULT_CITIES, data.plans);
  const sideOf = sideByPlan(sides);
  const stated = data.rows.filter((t) => sideOf(t) !== "");
  const {kept: rows, notices, words} = narrowRows(stated, data.rows, state.only, page);
  const matching = matchTargets(rows, sideOf);
  const called = (side: Side) => sideName(side, data.plans, page);
  const counts = countRows(matching, sides, called, page);
  const names = formatList(sides.map(called), page.lang);
  const title = say(
    page,
    `${names}的目标，有多少可以比较`,
    `How much of what ${names} promise may be compared`
  );
  const unit = say(page, "单位：指标（个）", "Unit: indicators");
  const readings = counts
    .map((row) => `${row.title}${page.marks.space}${row.label}`)
    .join(page.marks.semicolon);
  const measure = say(page, "按判定计数", "Promised indicators, counted by verdict");
  return {
    headline: overviewHeadline(matching, sides.map(called), page),
    title,
    subtitle: [unit, ...words].join(" · "),
    panels: [
      {
        measure,
        apart: null,
        charts: () => [strip(counts, {label: `${title}${page.marks.colon}${readings}`})],
        notes: ""
      }
    ],
    legend: [],
    notices: [...leftOut(asked.unknown, page), ...notices],
    note: noteOf(
      data.plans.filter((plan) => sides.some((side) => side.plan_ids.includes(plan.plan_id))),
      page
    ),
    source: sourceLine(rows, data.plans, page),
    denominators: "",
    version: footnote(data.version, page),
    alt: `${title}${page.marks.stop}${readings}`,
    home: "/compare",
    rows: matching.shared.flatMap((shared) => shared.rows)
  };
}

/** What may be compared, and which plans stand on each side: a side with more of them promises more. */
function noteOf(plans: ChartPlan[], page: Page): string {
  // The order of the title's names.
  const sides = sidesWords(orderedBy(plans, "jurisdiction_id", "period_start", "plan_id"), page);
  return say(
    page,
    `各方的规划：${sides}。可比：指标、数值类型、范围和量纲都相同，或有依据地换算后相同。未设目标不等于零。`,
    `Plans on each side: ${sides}. Comparable: indicator, basis, area and dimension are the same, or are so after a conversion from known figures. No target does not mean zero.`
  );
}

/** How many of the indicators that the sides have in common may be compared. */
function overviewHeadline({shared, only}: Matching, names: string[], page: Page): string {
  const who = formatList(names, page.lang);
  const together = shared.filter((s) => s.verdict !== "not-comparable").length;
  const alone = new Set([...only.values()].flat().map((t) => t.indicator_id)).size;
  if (names.length < 2)
    return say(
      page,
      `${who}为${alone}个指标设了目标，没有可比的另一方`,
      `${who}: ${counted(alone, "indicator")} with goals, and no other side to compare with`
    );
  if (shared.length === 0)
    return say(page, `${who}没有共同设目标的指标`, `${who} set no goal on the same indicator`);
  const several = names.length > 2;
  return say(
    page,
    `${who}${several ? "中至少两方" : "都"}设了目标的${shared.length}个指标里，${together === 0 ? "没有一个" : `${together}个`}可比`,
    `Of ${counted(shared.length, "indicator")} that ${several ? "at least two of " : ""}${who} ${several ? "" : "both "}set goals for, ${together === 0 ? "none" : together} can be compared`
  );
}

function indicatorsOf(rows: Target[]): number {
  return new Set(rows.map((t) => t.indicator_id)).size;
}

function countRows(
  {shared, near, only}: Matching,
  sides: Side[],
  called: (side: Side) => string,
  page: Page
): StripRow[] {
  // An indicator stands in one line: one that has a look-alike is no more "by one side only".
  const alike = new Set(near.flatMap(({rows}) => rows.map((t) => t.indicator_id)));
  const together = shared.filter((s) => s.verdict !== "not-comparable").length;
  return [
    countRow(say(page, "都设了目标，且可比", "By both, and comparable"), together, TOGETHER),
    countRow(
      say(page, "都设了目标，但不可比", "By both, not comparable"),
      shared.length - together,
      APART
    ),
    countRow(say(page, "看似相同，定义不同", "Look alike, defined differently"), alike.size, ALIKE),
    ...sides.map((side) =>
      countRow(
        say(
          page,
          `只有${called(side)}设了目标，无相近指标`,
          `By ${called(side)} only, nothing alike`
        ),
        indicatorsOf((only.get(side.word) ?? []).filter((t) => !alike.has(t.indicator_id))),
        seriesOf(side.jurisdiction_id)
      )
    )
  ];
}
