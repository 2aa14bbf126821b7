import {html} from "htl";
import {formatNumber, formatShare} from "../../model/format.js";
import {
  leadingAgencies,
  leadsPerStatement,
  namedTasks,
  type Leading,
  type NamedTasks
} from "../../queries/notebooks.js";
import type {Db} from "../../queries/db.js";
import {joined} from "../figure.js";
import {named, say, type Page} from "../page.js";
import {table} from "../table.js";
import {barsFigure, part, shareRow, type Facts} from "./part.js";

interface Data {
  plans: NamedTasks[];
  leading: Leading[];
  statements: {leads: number; statements: number}[];
}

async function load(db: Db): Promise<Data> {
  return {
    plans: await namedTasks(db),
    leading: await leadingAgencies(db),
    statements: await leadsPerStatement(db)
  };
}

/** How far each plan says who is responsible. */
export const namedTable = part(load, ({plans}, page) =>
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
      {
        head: say(page, "写明责任单位", "With an agency"),
        numeric: true,
        cell: (row) => formatShare(row.assigned, row.tasks, page.lang)
      },
      {
        head: say(page, "写明牵头单位", "With a lead"),
        numeric: true,
        cell: (row) => formatShare(row.led, row.tasks, page.lang)
      }
    ],
    {
      caption: say(
        page,
        "各规划的任务有没有写明由谁负责",
        "Whether plans say who is responsible for a task"
      )
    }
  )
);

/** Plans that call someone the lead; all shares below are of their tasks. */
function withLeads(plans: NamedTasks[]): NamedTasks[] {
  return plans.filter(({led}) => led > 0);
}

function tasksWithLeads(plans: NamedTasks[]): number {
  return withLeads(plans).reduce((sum, {tasks}) => sum + tasks, 0);
}

function sourceOf(plans: NamedTasks[], page: Page): HTMLElement {
  const links = plans.map(
    (row) =>
      html`<a href="${page.href(`/plans/${row.plan_id}#tasks`)}"
        >${named(row, "jurisdiction", page)}${say(page, "", ", ")}${named(row, "plan", page)}</a
      >`
  );
  return html`<p class="source">
    ${say(page, "来源：", "Source: ")}${joined(links, say(page, "；", "; "))}
  </p>`;
}

/** Agencies drawn; the table below a chart of all of them would say no more. */
const DRAWN = 12;

/** In how many tasks each agency leads. */
export const leadBars = part(load, ({plans, leading}, page) => {
  const whole = tasksWithLeads(plans);
  return barsFigure(
    leading
      .slice(0, DRAWN)
      .map((row) => shareRow(named(row, "agency", page), row.tasks, whole, page)),
    {
      title: say(page, "牵头任务最多的单位", "Agencies that lead in most tasks"),
      unit: say(
        page,
        "单位：项任务；一项任务可有几家牵头",
        "Unit: tasks; a task may have several leads"
      ),
      source: sourceOf(withLeads(plans), page),
      max: whole
    }
  );
});

/** How many agencies share the lead in one bracket. */
export const sharedLeads = part(load, ({plans, statements}, page) => {
  const whole = statements.reduce((sum, row) => sum + row.statements, 0);
  return barsFigure(
    statements.map(({leads, statements}) =>
      shareRow(
        leads === 0
          ? say(page, "只写责任单位", "no lead, only those responsible")
          : say(page, `${leads}家牵头`, leads === 1 ? "1 lead agency" : `${leads} lead agencies`),
        statements,
        whole,
        page
      )
    ),
    {
      title: say(page, "一处责任括注里有几家牵头", "How many agencies share a lead"),
      unit: say(page, "单位：处责任括注", "Unit: brackets that name agencies"),
      source: sourceOf(withLeads(plans), page),
      max: whole
    }
  );
});

/** The numbers of the prose of notebook 4. */
export const responsibleFacts: Facts = async (db, page) => {
  const {plans, leading, statements} = await load(db);
  const number = (value: number) => formatNumber(value, page.lang);
  const whole = tasksWithLeads(plans);
  const sum = (rows: NamedTasks[], field: "tasks" | "assigned" | "led") =>
    rows.reduce((total, row) => total + row[field], 0);
  const brackets = statements.reduce((total, row) => total + row.statements, 0);
  const alone = statements
    .filter(({leads}) => leads < 2)
    .reduce((total, row) => total + row.statements, 0);
  const leads = leading.reduce((total, row) => total + row.statements, 0);
  const top = leading.slice(0, 3);
  return {
    plans: number(plans.length),
    tasks: number(sum(plans, "tasks")),
    assigned: formatShare(sum(plans, "assigned"), sum(plans, "tasks"), page.lang),
    led: formatShare(sum(plans, "led"), sum(plans, "tasks"), page.lang),
    unnamed: number(sum(plans, "tasks") - sum(plans, "assigned")),
    withLeads: number(withLeads(plans).length),
    leadPlan: withLeads(plans)
      .map(
        (row) =>
          `${named(row, "jurisdiction", page)}${say(page, "", ", ")}${named(row, "plan", page)}`
      )
      .join(say(page, "、", "; ")),
    leadTasks: number(whole),
    agencies: number(leading.length),
    first: named(leading[0], "agency", page),
    firstShare: formatShare(leading[0].tasks, whole, page.lang),
    topCount: number(top.length),
    topNames: top.map((row) => named(row, "agency", page)).join(say(page, "、", "; ")),
    topShare: formatShare(
      top.reduce((total, row) => total + row.statements, 0),
      leads,
      page.lang
    ),
    brackets: number(brackets),
    sharedShare: formatShare(brackets - alone, brackets, page.lang),
    mostLeads: number(Math.max(...statements.map((row) => row.leads)))
  };
};
