import {generalMark} from "../../../model/agency.js";
import type {ChartTally} from "../../../model/chart.js";
import {RELATION_LABELS, RELATIONS, type CascadeRow} from "../../../model/relation.js";
import {agencyRows} from "../../agencies/data.js";
import {cascadeLinks, cascadeRows} from "../../cascade/data.js";
import type {Corpus} from "../../../queries/corpus.js";
import {leadingAgencies, leadsPerStatement, tasksWithLeads} from "../data.js";
import {single, tallyOf, type TallyOf} from "./tally.js";

/** Agencies drawn; the agencies' own chart has them all. */
const DRAWN = 12;

/** In how many tasks an agency leads, of the plans that call someone the lead. */
export async function leadAgencies(corpus: Corpus): Promise<TallyOf> {
  const rows = await agencyRows(corpus);
  const {tasks, plan_ids} = tasksWithLeads(rows);
  return tallyOf("lead-agencies", {
    title_zh: "牵头任务最多的单位",
    title_en: "The agencies that lead the largest number of tasks",
    counted_zh: "项任务，占有牵头单位的规划的全部任务",
    counted_en: "tasks, of all tasks of the plans that name leads",
    note_zh: "一项任务可有几家牵头，各计一次，所以不能相加。分工未收录的规划不计。",
    note_en:
      "A task may have several leads and counts once for each, so the counts do not add up. Plans whose assignments are not in the corpus are left out.",
    whole: tasks,
    tallies: leadingAgencies(rows)
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
export async function leadsPerBracket(corpus: Corpus): Promise<TallyOf> {
  const rows = await agencyRows(corpus);
  const brackets = leadsPerStatement(rows);
  return tallyOf("leads-per-bracket", {
    title_zh: "一处责任括注里有几家牵头",
    title_en: "How many agencies share a lead",
    counted_zh: "处责任括注",
    counted_en: "brackets that name agencies",
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
    plan_ids: tasksWithLeads(rows).plan_ids,
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
export async function cityLinks(corpus: Corpus): Promise<CascadeRow[]> {
  return cascadeLinks(await cascadeRows(corpus)).filter(
    ({upper_task_id}) => upper_task_id !== null
  );
}

/** What becomes of a city's tasks in a district's plan. */
export async function districtTasks(corpus: Corpus): Promise<TallyOf> {
  const links = await cityLinks(corpus);
  return tallyOf("nankai-tasks", {
    ...DISTRICT,
    title_zh: "天津市新基建任务到了南开区",
    title_en: "What becomes of Tianjin's new-infrastructure tasks in Nankai District",
    counted_zh: "项市级任务",
    counted_en: "tasks of the city",
    whole: links.length,
    tallies: byRelation(links, (own) => own.length),
    plan_ids: plansOfLinks(links)
  });
}

/** How many numbers stand in the city's tasks, by what becomes of the task. */
export async function districtNumbers(corpus: Corpus): Promise<TallyOf> {
  const links = await cityLinks(corpus);
  const numbers = (own: CascadeRow[]) => own.reduce((sum, link) => sum + link.upper_numbers, 0);
  return tallyOf("nankai-numbers", {
    ...DISTRICT,
    title_zh: "天津市新基建任务里的数字，随任务去了哪里",
    title_en:
      "Numbers in Tianjin's new-infrastructure tasks, by what becomes of the task in Nankai",
    counted_zh: "个数字目标，任务中的重申也计入",
    counted_en: "numbers stated in the tasks, restatements included",
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
