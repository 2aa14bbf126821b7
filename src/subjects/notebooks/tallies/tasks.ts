import {generalMark} from "../../../model/agency.js";
import type {ChartTally} from "../../../model/chart.js";
import {RELATION_LABELS, RELATIONS, type CascadeRow} from "../../../model/relation.js";
import {cascadeLinks} from "../../cascade/query.js";
import type {Db} from "../../../queries/db.js";
import {leadingAgencies, leadsPerStatement, tasksWithLeads} from "../query.js";
import {single, tallyOf, type TallyOf} from "./tally.js";

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

function plansOfLinks(links: CascadeRow[]): string[] {
  const ids = links.flatMap((link) => [link.upper_plan_id, link.lower_plan_id]);
  return [...new Set(ids.filter((id) => id !== null))];
}
