import {seriesOf} from "../../charts/theme.js";
import {ranked, type RankedRow, type Reference} from "../../charts/ranked.js";
import {isIntensive, type Goal, type Tier} from "../../model/benchmark.js";
import {groupBy} from "../../model/pairs.js";
import type {Panel} from "../../ui/figure.js";
import {named, say, type Page} from "../../ui/page.js";
import {clauseId} from "../../ui/value.js";
import type {Line, Shown} from "./data.js";
import {goalTitle, goalValue, spokenGoal, rungName, tierName} from "./words.js";

/** One panel a tier, all on one scale; the nation and the own province as lines where the measure allows it. */
export function benchmarkPanels(shown: Shown, page: Page): Panel[] {
  const panels = shown.tiers.filter(({tier, goals}) => !isLine(tier, goals, shown));
  const references = referencesOf(shown, page);
  const values = [
    ...panels.flatMap(({goals}) => goals).flatMap(({low, high}) => [low ?? 0, high ?? 0]),
    ...references.map(({value}) => value)
  ];
  const top = Math.max(...values) * 1.06;
  return panels.map(({tier, goals}) =>
    panelOf(
      tier,
      goals,
      {shown, references: references.filter(({over}) => over.includes(tier)), top},
      page
    )
  );
}

/** Whether a tier is there only as lines that others are read against. */
function isLine(tier: Tier, goals: Goal[], {choice, own}: Shown): boolean {
  return (
    tier === "nation" &&
    !own.some(({level}) => level === "nation") &&
    (choice.per !== "" || isIntensive(goals[0].target))
  );
}

/** The latest goals of the nation and of the provinces above the own jurisdictions, where size does not matter; `place` names them where there is no room for more. */
export function referencesOf(
  {lines, choice}: Shown,
  page: Page
): (Reference & {place: string} & Pick<Line, "over">)[] {
  return lines
    .filter(({target}) => choice.per !== "" || isIntensive(target))
    .flatMap((goal) => {
      const {over} = goal;
      const value = goal.low ?? goal.high;
      const name = `${goalTitle(goal, false, page)} ${goalValue(goal, page)}`;
      return value === null ? [] : [{name, value, place: rungName(goal.rung, page), over}];
    });
}

/** Goals as rows of a chart: the own jurisdictions in their colours, each leading to its clause or where `hrefOf` says. */
export function goalRows(
  goals: Goal[],
  shown: Pick<Shown, "own">,
  page: Page,
  hrefOf: (goal: Goal) => string = ({target}) => `#${clauseId(target)}`
): RankedRow[] {
  const own = new Set(shown.own.map(({jurisdiction_id}) => jurisdiction_id));
  const perYear = groupBy(goals, ({rung, target}) => `${rung.jurisdiction_id} ${target.year}`);
  return goals.map((goal) => {
    const {rung, target, low, high} = goal;
    const several = perYear.get(`${rung.jurisdiction_id} ${target.year}`)!.length > 1;
    return {
      title: goalTitle(goal, several, page),
      label: spokenGoal(goal, page),
      low,
      high,
      comparator: target.comparator,
      own: own.has(rung.jurisdiction_id) ? seriesOf(rung.jurisdiction_id) : null,
      href: hrefOf(goal)
    };
  });
}

function panelOf(
  tier: Tier,
  goals: Goal[],
  {shown, references, top}: {shown: Shown; references: Reference[]; top: number},
  page: Page
): Panel {
  const rows = goalRows(goals, shown, page);
  const name = tierName(tier, page);
  const spoken = [
    ...references.map((one) => one.name),
    ...rows.map((r) => `${r.title} ${r.label}`)
  ];
  const label = `${named(goals[0].target, "indicator", page)} · ${name}${page.marks.colon}${spoken.join(page.marks.semicolon)}`;
  const whole: Panel = {
    measure: say(page, `${name}（${countOf(goals)}个）`, `${name} (${countOf(goals)})`),
    apart: null,
    charts: () => [ranked(rows, {label, top, references})],
    notes: "",
    lines: rows.length,
    first: (count) => ({
      ...whole,
      charts: () => [ranked(rows.slice(0, count), {label, top, references})]
    })
  };
  return whole;
}

function countOf(goals: Goal[]): number {
  return new Set(goals.map(({rung}) => rung.jurisdiction_id)).size;
}

/** The reading of a benchmark for those who do not see it: tier by tier, the furthest first. */
export function benchmarkReading({tiers}: Shown, page: Page): string {
  return tiers
    .map(({tier, goals}) => {
      const values = goals.map(
        (goal) =>
          `${rungName(goal.rung, page)}${page.marks.space}${page.labels.by(goal.target.year)}${page.marks.space}${goalValue(goal, page)}`
      );
      return `${tierName(tier, page)}${page.marks.colon}${values.join(page.marks.semicolon)}`;
    })
    .join(page.marks.stop);
}
