import {isDoubtful} from "../../model/coverage.js";
import {divides, type Denominator} from "../../model/footing.js";
import {orderedBy} from "../../model/order.js";
import {groupBy} from "../../model/pairs.js";
import {isPromise} from "../../model/periods.js";
import type {Row} from "../../model/schema/rows.js";
import {quantified} from "../../model/scorecard.js";
import type {Target} from "../../model/target.js";
import {
  allDenominators,
  statedIndicators,
  wholePlanIds,
  type TaskRow
} from "../../queries/catalogue.js";
import {partsOf, type Corpus} from "../../queries/corpus.js";
import {wholeTargets} from "../../queries/targets.js";

/** First statements of every target: what all plans together promise. */
export async function allPromises(corpus: Corpus): Promise<Target[]> {
  return orderedBy((await wholeTargets(corpus)).filter(isPromise), "target_id");
}

/** Counts that the methods page states, each over all rows of the corpus. */
export interface MethodCounts {
  rows: number;
  promises: number;
  baselines: number;
  restated: number;
  noted: number;
  /** Promises whose reading is open to doubt. */
  doubtful: number;
  words: number;
  from_sentence: number;
  from_section: number;
  from_plan: number;
  from_issue: number;
  parts: number;
  additions: number;
  additions_with_start: number;
  tasks: number;
  /** Tasks that state no number themselves, which is the strict rule. */
  tasks_without_number: number;
  /** Tasks with no number by the lenient rule either: none in their section, and none in words. */
  tasks_without_any: number;
  projects: number;
  responsibilities: number;
  indicators: number;
  plans: number;
  /** Pairs of an indicator and a plan, and those for which the plan has a row. */
  cells: number;
  cells_filled: number;
  indicators_population: number;
  indicators_area: number;
  indicators_gdp: number;
  indicators_unfooted: number;
}

/** Counts over every row of the corpus. */
export async function methodCounts(corpus: Corpus): Promise<MethodCounts> {
  const ids = await wholePlanIds(corpus);
  const [targets, tasks, projects, responsibilities, indicators] = await Promise.all([
    wholeTargets(corpus),
    partsOf(corpus, "tasks", ids),
    partsOf(corpus, "projects", ids),
    partsOf(corpus, "responsibilities", ids),
    statedIndicators(corpus)
  ]);
  const normalised = (footing: string) =>
    indicators.filter((row) => divides(row.normalise, footing)).length;
  return {
    ...targetCounts(targets),
    tasks: tasks.length,
    ...withoutNumber(tasks, targets),
    projects: projects.length,
    responsibilities: responsibilities.length,
    indicators: indicators.length,
    plans: ids.length,
    cells: indicators.length * ids.length,
    indicators_population: normalised("population"),
    indicators_area: normalised("area"),
    indicators_gdp: normalised("gdp"),
    indicators_unfooted: indicators.filter((row) => !row.normalise).length
  };
}

function targetCounts(targets: Target[]) {
  const count = (test: (t: Target) => boolean) => targets.filter(test).length;
  const promised = targets.filter(isPromise);
  return {
    rows: targets.length,
    promises: promised.length,
    baselines: count((t) => t.role === "baseline"),
    restated: count((t) => t.restates !== null),
    noted: count((t) => t.note !== null),
    doubtful: promised.filter(isDoubtful).length,
    words: count((t) => t.stated === "words"),
    from_sentence: count((t) => t.year_source === "sentence"),
    from_section: count((t) => t.year_source === "section"),
    from_plan: count((t) => t.year_source === "plan"),
    from_issue: count((t) => t.year_source === "issue"),
    parts: count((t) => t.scope !== null),
    additions: promised.filter((t) => t.basis === "new").length,
    additions_with_start: promised.filter((t) => t.start_value !== null).length,
    cells_filled: new Set(targets.map((t) => `${t.indicator_id} ${t.plan_id}`)).size
  };
}

/** Tasks without a number, by both rules of the scorecard. */
function withoutNumber(tasks: TaskRow[], targets: Target[]) {
  const stated = groupBy(targets, (t) => t.plan_id);
  const scores = [...groupBy(tasks, (task) => task.plan_id)].map(([plan_id, own]) =>
    quantified({tasks: own, targets: stated.get(plan_id) ?? []})
  );
  const without = (rule: "strict" | "lenient") =>
    scores.reduce((sum, score) => sum + score.n - score[rule].length, 0);
  return {tasks_without_number: without("strict"), tasks_without_any: without("lenient")};
}

/** Every named gap with the plan it is of. */
export type NamedGap = Row<"gaps"> &
  Pick<Row<"tasks">, "plan_zh" | "plan_en" | "jurisdiction_zh" | "jurisdiction_en">;

export async function allGaps(corpus: Corpus): Promise<NamedGap[]> {
  const plans = new Map((await corpus.all("plans")).map((plan) => [plan.plan_id, plan]));
  return orderedBy(await corpus.all("gaps"), "gap_id").map((gap) => {
    const {short_zh, short_en, jurisdiction_zh, jurisdiction_en} = plans.get(gap.plan_id)!;
    return {...gap, plan_zh: short_zh, plan_en: short_en, jurisdiction_zh, jurisdiction_en};
  });
}

/** A denominator with the names of its jurisdiction. */
export type ListedDenominator = Denominator & {jurisdiction_zh: string; jurisdiction_en: string};

/** Denominators as the methods page lists them; those without a year first. */
export async function listedDenominators(corpus: Corpus): Promise<ListedDenominator[]> {
  const names = new Map(
    (await corpus.all("jurisdictions")).map((row) => [row.jurisdiction_id, row])
  );
  const rows = (await allDenominators(corpus)).map((row) => {
    const {name_zh, name_en} = names.get(row.jurisdiction_id)!;
    // Orders put null last; here what has no year comes first.
    return {...row, dated: row.year ?? 0, jurisdiction_zh: name_zh, jurisdiction_en: name_en};
  });
  return orderedBy(rows, "jurisdiction_id", "footing", "dated", "denominator_id");
}
