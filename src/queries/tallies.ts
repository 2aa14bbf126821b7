import {generalMark} from "../model/agency.js";
import {candidatesOf, PAIR, type Candidate} from "../model/candidates.js";
import type {ChartOf, ChartTally} from "../model/chart.js";
import type {Reason, Verdict} from "../model/compare.js";
import {coursesOf, FATES, type Fate} from "../model/courses.js";
import {LABELS} from "../model/labels.js";
import {groupBy, matchTargets} from "../model/pairs.js";
import {RELATION_LABELS, RELATIONS, type CascadeRow} from "../model/relation.js";
import type {Lang, Target} from "../model/target.js";
import {cascadeLinks} from "./cascade.js";
import {allPlans} from "./catalogue.js";
import type {Db} from "./db.js";
import {leadingAgencies, leadsPerStatement, tasksWithLeads} from "./notebooks.js";
import {targetsOfPlans} from "./targets.js";
import type {Own} from "./wholeCharts.js";

/** A chart of counts with its id and titles. */
export interface TallyOf {
  chart: string;
  title_zh: string;
  title_en: string;
  own: Own<ChartOf<"tally">>;
}

/** The counts that the notebooks tell of, in the notebooks' order. */
export async function allTallies(db: Db): Promise<TallyOf[]> {
  return [
    await promisedByOne(db),
    await carriedOn(db),
    await lookalikeVerdicts(db),
    await lookalikeReasons(db),
    await leadAgencies(db),
    await leadsPerBracket(db),
    await districtTasks(db),
    await districtNumbers(db)
  ];
}

/** First statements of all plans of the notebooks' two cities. */
export async function rowsOfPair(db: Db): Promise<Target[]> {
  const plans = (await allPlans(db)).filter((plan) => PAIR.includes(plan.jurisdiction_id));
  return targetsOfPlans(
    db,
    plans.map(({plan_id}) => plan_id)
  );
}

/** What each of the two cities promises alone, by domain, most first. */
export async function promisedByOne(db: Db): Promise<TallyOf> {
  const rows = await rowsOfPair(db);
  const alone = [...matchTargets(rows).only.values()].flat();
  const count = (own: Target[]) => new Set(own.map((t) => t.indicator_id)).size;
  const groups = [...groupBy(alone, (t) => t.domain_id).values()].sort(
    (a, b) => count(b) - count(a)
  );
  return tallyOf("promised-by-one-city", {
    title_zh: "只有天津或只有厦门承诺的指标，按领域",
    title_en: "Indicators promised by Tianjin or Xiamen alone, by domain",
    unit_zh: "单位：个指标",
    unit_en: "Unit: indicators",
    note_zh: "未设目标不等于零；天津收录的规划更多，承诺的指标也就更多。",
    note_en:
      "No target set does not mean zero; the corpus holds more plans of Tianjin, hence more of its promises.",
    none_zh: "未设目标",
    none_en: "no target set",
    tallies: groups.map((group) => ({
      name_zh: group[0].domain_zh,
      name_en: group[0].domain_en,
      bars: PAIR.map((jurisdiction_id) => {
        const own = rows.find((t) => t.jurisdiction_id === jurisdiction_id)!;
        return {
          jurisdiction_id,
          name_zh: own.jurisdiction_zh,
          name_en: own.jurisdiction_en,
          value: count(group.filter((t) => t.jurisdiction_id === jurisdiction_id))
        };
      })
    })),
    plan_ids: plansOf(rows),
    home: "/notebooks/tianjin-xiamen"
  });
}

/** The notebooks' city and its plans: the earliest one beside all later ones. */
const CITY = "tianjin";

/** First statements of the city's earliest plan, and of its later ones. */
export async function rowsOfGenerations(db: Db) {
  const [first, ...rest] = (await allPlans(db)).filter((plan) => plan.jurisdiction_id === CITY);
  const later = rest.map(({plan_id}) => plan_id);
  return {
    first,
    earlier: await targetsOfPlans(db, [first.plan_id]),
    later: await targetsOfPlans(db, later)
  };
}

/** What may have become of a promise, in words. */
export const FATE_WORDS: Record<Lang, Record<Fate, string>> = {
  zh: {
    raised: "口径相同，上调",
    lowered: "口径相同，下调",
    same: "口径相同，不变",
    other: "仍有承诺，但性质、范围不同，或看不出升降",
    alike: "只有定义不同的相近承诺",
    silent: "后来的规划没有再设目标"
  },
  en: {
    raised: "same basis, raised",
    lowered: "same basis, lowered",
    same: "same basis, unchanged",
    other: "still promised, but on another basis or area, or with no direction to tell",
    alike: "only a look-alike with another definition",
    silent: "no target in the later plans"
  }
};

/** What became of the earliest plan's promises. */
export async function carriedOn(db: Db): Promise<TallyOf> {
  const {earlier, later} = await rowsOfGenerations(db);
  const courses = coursesOf(earlier, later);
  return tallyOf("carried-on-from-13th-plan", {
    title_zh: "天津“十三五”智慧城市规划承诺的指标，后来怎样了",
    title_en: "What became of the indicators promised in Tianjin's 13th Five-Year Plan",
    unit_zh: "单位：个指标（只计承诺，不计基线）",
    unit_en: "Unit: indicators (promises only, baselines left out)",
    note_zh: "没有再设目标不等于放弃：可能已经完成，换了说法，或写在未收录的文件里。",
    note_en:
      "No target any more does not mean given up: it may be done, renamed, or written in a document outside the corpus.",
    tallies: FATES.map((fate) =>
      single(
        FATE_WORDS.zh[fate],
        FATE_WORDS.en[fate],
        courses.filter((course) => course.fate === fate).length
      )
    ),
    plan_ids: plansOf([...earlier, ...later]),
    home: "/notebooks/carried-on"
  });
}

const VERDICTS: Verdict[] = ["comparable", "convertible", "not-comparable"];
/** What may keep two look-alikes off one axis. */
export const APART_REASONS: Reason[] = ["definition", "basis", "scope", "unit"];

const LOOKALIKE = {
  note_zh: "同一指标，或定义相近而不同的指标，天津和厦门各取一项承诺成一对。",
  note_en:
    "A pair is a promise of Tianjin and one of Xiamen of the same indicator, or of indicators that look alike.",
  home: "/notebooks/not-comparable"
};

/** How many pairs that look alike may share an axis. */
export async function lookalikeVerdicts(db: Db): Promise<TallyOf> {
  const all = candidatesOf(await rowsOfPair(db));
  return tallyOf("lookalike-verdicts", {
    ...LOOKALIKE,
    title_zh: "天津与厦门看似可比的数字，真能比的有几对",
    title_en: "Pairs of Tianjin and Xiamen that look alike, and how many compare",
    unit_zh: "单位：对",
    unit_en: "Unit: pairs of promises",
    whole: all.length,
    tallies: VERDICTS.map((verdict) =>
      single(
        LABELS.zh.verdict[verdict],
        LABELS.en.verdict[verdict],
        all.filter((pair) => pair.verdict === verdict).length
      )
    ),
    plan_ids: plansOfPairs(all)
  });
}

/** What keeps the other pairs apart. */
export async function lookalikeReasons(db: Db): Promise<TallyOf> {
  const all = candidatesOf(await rowsOfPair(db));
  const apart = all.filter(({verdict}) => verdict === "not-comparable");
  return tallyOf("lookalike-reasons", {
    ...LOOKALIKE,
    title_zh: "天津与厦门看似可比的数字，为什么不能比",
    title_en: "What keeps look-alike promises of Tianjin and Xiamen apart",
    unit_zh: "单位：对；一对可有几个原因",
    unit_en: "Unit: pairs of promises; a pair may have several reasons",
    whole: all.length,
    tallies: APART_REASONS.map((reason) =>
      single(
        LABELS.zh.reason[reason],
        LABELS.en.reason[reason],
        apart.filter(({reasons}) => reasons.includes(reason)).length
      )
    ),
    plan_ids: plansOfPairs(all)
  });
}

/** Agencies drawn; the agencies' own chart has them all. */
const DRAWN = 12;

/** In how many tasks an agency leads, of the plans that call someone the lead. */
export async function leadAgencies(db: Db): Promise<TallyOf> {
  const {tasks, plan_ids} = await tasksWithLeads(db);
  return tallyOf("lead-agencies", {
    title_zh: "牵头任务最多的单位",
    title_en: "The agencies that lead the largest number of tasks",
    unit_zh: "单位：项任务，占有牵头单位的规划的全部任务",
    unit_en: "Unit: tasks, of all tasks of the plans that name leads",
    note_zh: "一项任务可有几家牵头，各计一次，所以不能相加。",
    note_en: "A task may have several leads and counts once for each, so the counts do not add up.",
    whole: tasks,
    tallies: (await leadingAgencies(db))
      .slice(0, DRAWN)
      .map((row) =>
        single(
          `${row.agency_zh}${generalMark(row, "zh")}`,
          `${row.agency_en}${generalMark(row, "en")}`,
          row.tasks
        )
      ),
    plan_ids,
    home: "/notebooks/responsibility"
  });
}

/** How many agencies share the lead in one bracket. */
export async function leadsPerBracket(db: Db): Promise<TallyOf> {
  const brackets = await leadsPerStatement(db);
  return tallyOf("leads-per-bracket", {
    title_zh: "一处责任括注里有几家牵头",
    title_en: "How many agencies share a lead",
    unit_zh: "单位：处责任括注",
    unit_en: "Unit: brackets that name agencies",
    note_zh: "共同牵头可能是协同，也可能是无人真正牵头，文字看不出来。",
    note_en:
      "A shared lead may mean joint work, or that nobody quite leads; the words do not tell.",
    whole: brackets.reduce((sum, row) => sum + row.statements, 0),
    tallies: brackets.map(({leads, statements}) =>
      leads === 0
        ? single("只写责任单位", "no lead, only those responsible", statements)
        : single(
            `${leads}家牵头`,
            leads === 1 ? "1 lead agency" : `${leads} lead agencies`,
            statements
          )
    ),
    plan_ids: (await tasksWithLeads(db)).plan_ids,
    home: "/notebooks/responsibility"
  });
}

const DISTRICT = {
  note_zh: "逐项核对任务的对象和做法；标题相同而所指不同，不算承接。",
  note_en:
    "Object and means of each task were set side by side; the same heading over other work does not count as taken up.",
  home: "/notebooks/nankai"
};

/** Links from a task of the city's plan; the district's own tasks are not among them. */
export async function cityLinks(db: Db): Promise<CascadeRow[]> {
  return (await cascadeLinks(db)).filter(({upper_task_id}) => upper_task_id !== null);
}

/** What becomes of a city's tasks in a district's plan. */
export async function districtTasks(db: Db): Promise<TallyOf> {
  const links = await cityLinks(db);
  return tallyOf("nankai-tasks", {
    ...DISTRICT,
    title_zh: "天津市新基建任务到了南开区",
    title_en: "What becomes of Tianjin's new-infrastructure tasks in Nankai District",
    unit_zh: "单位：项市级任务",
    unit_en: "Unit: tasks of the city",
    whole: links.length,
    tallies: byRelation(links, (own) => own.length),
    plan_ids: plansOfLinks(links)
  });
}

/** How many numbers stand in the city's tasks, by what becomes of the task. */
export async function districtNumbers(db: Db): Promise<TallyOf> {
  const links = await cityLinks(db);
  const numbers = (own: CascadeRow[]) => own.reduce((sum, link) => sum + link.upper_numbers, 0);
  return tallyOf("nankai-numbers", {
    ...DISTRICT,
    title_zh: "天津市新基建任务里的数字，随任务去了哪里",
    title_en:
      "Numbers in Tianjin's new-infrastructure tasks, by what becomes of the task in Nankai",
    unit_zh: "单位：个数字目标，任务中的重申也计入",
    unit_en: "Unit: numbers stated in the tasks, restatements included",
    whole: numbers(links),
    tallies: byRelation(links, numbers),
    plan_ids: plansOfLinks(links)
  });
}

function byRelation(links: CascadeRow[], count: (own: CascadeRow[]) => number): ChartTally[] {
  return RELATIONS.filter((relation) => relation !== "own").map((relation) =>
    single(
      RELATION_LABELS.zh[relation].name,
      RELATION_LABELS.en[relation].name,
      count(links.filter((link) => link.relation === relation))
    )
  );
}

function single(name_zh: string, name_en: string, value: number): ChartTally {
  return {name_zh, name_en, bars: [{jurisdiction_id: "", name_zh: "", name_en: "", value}]};
}

type Words = Omit<TallyOf["own"], "kind" | "rows" | "whole" | "none_zh" | "none_en"> &
  Partial<Pick<TallyOf["own"], "whole" | "none_zh" | "none_en">>;

function tallyOf(
  chart: string,
  {title_zh, title_en, ...words}: Words & {title_zh: string; title_en: string}
): TallyOf {
  const none = {whole: null, none_zh: "0", none_en: "0"};
  return {chart, title_zh, title_en, own: {kind: "tally", rows: [], ...none, ...words}};
}

function plansOf(rows: Target[]): string[] {
  return [...new Set(rows.map((t) => t.plan_id))];
}

function plansOfPairs(pairs: Candidate[]): string[] {
  return plansOf(pairs.flatMap(({a, b}) => [a, b]));
}

function plansOfLinks(links: CascadeRow[]): string[] {
  const ids = links.flatMap((link) => [link.upper_plan_id, link.lower_plan_id]);
  return [...new Set(ids.filter((id) => id !== null))];
}
