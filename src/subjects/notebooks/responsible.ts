import {html} from "htl";
import {busiest, isGeneral} from "../../model/agency.js";
import {formatList, formatNumber, formatShare} from "../../model/format.js";
import {agencyRows, namedByPlan, type NamedPlan} from "../agencies/data.js";
import type {Corpus} from "../../queries/corpus.js";
import {leadingAgencies, leadsPerStatement, tasksWithLeads, type Leading} from "./data.js";
import {leadAgencies, leadsPerBracket} from "./tallies/tasks.js";
import {named, say, type Page} from "../../ui/page.js";
import {table} from "../../ui/table.js";
import {counted, countedFigure, part, type Facts} from "./part.js";
import * as questions from "./query/tasks.js";

interface Data {
  plans: NamedPlan[];
  leading: Leading[];
  statements: {leads: number; statements: number}[];
}

async function load(corpus: Corpus): Promise<Data> {
  const rows = await agencyRows(corpus);
  return {
    plans: namedByPlan(rows),
    leading: leadingAgencies(rows),
    statements: leadsPerStatement(rows)
  };
}

/** Plans whose assignment of tasks the corpus holds: of the others nothing is known, which is not zero. */
function known(plans: NamedPlan[]): NamedPlan[] {
  return plans.filter(({gap}) => gap !== "not-in-corpus");
}

/** How far each plan says who is responsible. */
export const namedTable = part(
  load,
  ({plans}, page) =>
    table(
      plans,
      [
        {
          head: say(page, "规划", "Plan"),
          cell: (row) =>
            html`<a href="${page.href(`/plans/${row.plan_id}#tasks`)}"
              >${named(row, "jurisdiction", page)} · ${named(row, "plan", page)}</a
            >`
        },
        {head: say(page, "任务", "Tasks"), numeric: true, cell: (row) => row.tasks},
        shareColumn(say(page, "写明责任单位", "With an agency"), assigned, page),
        shareColumn(say(page, "写明牵头单位", "With a lead"), ({lead}) => lead, page)
      ],
      {
        caption: say(
          page,
          "各规划的任务有没有写明由谁负责",
          "Whether plans say who is responsible for a task"
        )
      }
    ),
  questions.namedTable
);

/** Tasks that name anybody. */
function assigned({lead, listed}: NamedPlan): number {
  return lead + listed;
}

function shareColumn(head: string, count: (plan: NamedPlan) => number, page: Page) {
  const badge = say(page, "未收录", "not in the corpus");
  return {
    head,
    numeric: true,
    cell: (plan: NamedPlan) =>
      plan.gap === "not-in-corpus"
        ? html`<span class="badge apart-badge">${badge}</span>`
        : formatShare(count(plan), plan.tasks, page.lang)
  };
}

/** In how many tasks each agency leads. */
export const leadBars = part(
  (corpus) => counted(corpus, leadAgencies),
  countedFigure,
  questions.leadBars
);

/** How many agencies share the lead in one bracket. */
export const sharedLeads = part(
  (corpus) => counted(corpus, leadsPerBracket),
  countedFigure,
  questions.sharedLeads
);

/** The numbers of the prose of notebook 4. */
export const responsibleFacts: Facts = async (corpus, page) => {
  const {plans, leading, statements} = await load(corpus);
  const {tasks: whole, plan_ids} = tasksWithLeads(await agencyRows(corpus));
  const number = (value: number) => formatNumber(value, page.lang);
  const sum = (rows: NamedPlan[], count: (row: NamedPlan) => number) =>
    rows.reduce((total, row) => total + count(row), 0);
  const brackets = statements.reduce((total, row) => total + row.statements, 0);
  const alone = statements
    .filter(({leads}) => leads < 2)
    .reduce((total, row) => total + row.statements, 0);
  const bodies = leading.filter((row) => !isGeneral(row));
  const top = bodies.slice(0, 3);
  const most = busiest(bodies).map((row) => named(row, "agency", page));
  const told = known(plans);
  const tasks = sum(told, (row) => row.tasks);
  const without = plans.filter((plan) => !told.includes(plan));
  return {
    plans: number(plans.length),
    tasks: number(sum(plans, (row) => row.tasks)),
    known: number(told.length),
    unknownPlans: without
      .map(
        (row) =>
          `${named(row, "jurisdiction", page)}${say(page, "", ", ")}${named(row, "plan", page)}`
      )
      .join(say(page, "、", "; ")),
    unknownTasks: number(sum(without, (row) => row.tasks - assigned(row))),
    unknownOf: number(sum(without, (row) => row.tasks)),
    assigned: formatShare(sum(told, assigned), tasks, page.lang),
    led: formatShare(
      sum(told, (row) => row.lead),
      tasks,
      page.lang
    ),
    unnamed: number(tasks - sum(told, assigned)),
    withLeads: number(plan_ids.length),
    leadPlan: plans
      .filter(({plan_id}) => plan_ids.includes(plan_id))
      .map(
        (row) =>
          `${named(row, "jurisdiction", page)}${say(page, "", ", ")}${named(row, "plan", page)}`
      )
      .join(say(page, "、", "; ")),
    leadTasks: number(whole),
    agencies: number(bodies.length),
    general: number(leading.length - bodies.length),
    first: `${formatList(most, page.lang)}${most.length > 1 ? say(page, "并列", ", level,") : ""}`,
    firstShare: formatShare(bodies[0].tasks, whole, page.lang),
    topCount: number(top.length),
    topNames: top
      .map((row) => `${named(row, "agency", page)} ${number(row.tasks)}`)
      .join(say(page, "、", "; ")),
    brackets: number(brackets),
    sharedShare: formatShare(brackets - alone, brackets, page.lang),
    mostLeads: number(Math.max(...statements.map((row) => row.leads)))
  };
};
