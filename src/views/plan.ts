import {html} from "htl";
import {formatDate} from "../model/format.js";
import {groupBy} from "../model/pairs.js";
import type {Target} from "../model/target.js";
import type {PlanRow} from "../queries/catalogue.js";
import {
  planOf,
  projectsOfPlan,
  responsibilitiesOfPlan,
  tasksOfPlan,
  type ProjectRow,
  type ResponsibilityRow,
  type TaskRow
} from "../queries/plan.js";
import {targetsOfPlan} from "../queries/targets.js";
import {named, say, type Page, type View} from "./page.js";
import {table, targetColumns} from "./table.js";

interface Params {
  plan: string;
}

interface Data {
  plan: PlanRow | undefined;
  targets: Target[];
  tasks: TaskRow[];
  projects: ProjectRow[];
  responsibilities: ResponsibilityRow[];
}

/** One plan: its facts, every quantity with its clause, tasks with their agencies, projects. */
export const plan: View<Params, Data> = {
  params: (_query, fixed) => ({plan: fixed.plan}),
  async load(db, {plan: id}) {
    return {
      plan: await planOf(db, id),
      targets: await targetsOfPlan(db, id),
      tasks: await tasksOfPlan(db, id),
      projects: await projectsOfPlan(db, id),
      responsibilities: await responsibilitiesOfPlan(db, id)
    };
  },
  draw({plan: row, targets, tasks, projects, responsibilities}, {plan: id}, page) {
    if (!row)
      return html`<p class="notice" role="alert">
        ${say(page, `没有代号为“${id}”的规划。`, `There is no plan “${id}”.`)}
        <a href="${page.href("/plans/")}">${say(page, "查看全部规划", "See all plans")}</a>
      </p>`;
    return html`<article>
      <p class="eyebrow">
        <a href="${page.href("/plans/")}">${say(page, "规划", "Plans")}</a> ·
        ${named(row, "jurisdiction", page)}
      </p>
      <h1 lang="zh-CN">${row.title_zh}</h1>
      ${page.lang === "en" ? html`<p class="gloss">${row.title_en}</p>` : null}
      ${planFacts(row, page)}
      <nav class="jump" aria-label="${say(page, "本页内容", "On this page")}">
        <a href="#targets"
          >${say(page, "目标与基线", "Targets and baselines")}
          <span class="muted">${targets.length}</span></a
        >
        <a href="#tasks"
          >${say(page, "任务", "Tasks")} <span class="muted">${tasks.length}</span></a
        >
        <a href="#projects"
          >${say(page, "项目", "Projects")} <span class="muted">${projects.length}</span></a
        >
      </nav>
      <h2 id="targets">${say(page, "目标与基线", "Targets and baselines")}</h2>
      ${targetTable(targets, page)}
      <h2 id="tasks">${say(page, "任务与责任单位", "Tasks and agencies")}</h2>
      ${taskTable(tasks, responsibilities, page)}
      <h2 id="projects">${say(page, "点名的项目", "Named projects")}</h2>
      ${projectTable(projects, page)}
    </article>`;
  },
  title: ({plan: row}, page) =>
    row
      ? {
          title: named(row, "title", page),
          description: say(
            page,
            `${row.title_zh}：${row.targets}项承诺，每项附原文。`,
            `${row.title_en}: ${row.targets} promises, each with its source clause.`
          )
        }
      : {title: say(page, "规划", "Plan"), description: ""}
};

function planFacts(row: PlanRow, page: Page): HTMLElement {
  const {labels} = page;
  const unknown = say(page, "不详", "unknown");
  const facts: [string, unknown][] = [
    [say(page, "种类", "Kind"), labels.planKind[row.kind]],
    [say(page, "规划期", "Period"), `${row.period_start}–${row.period_end}`],
    [
      say(page, "发布机关", "Issuer"),
      row.issuer ? html`<span lang="zh-CN">${row.issuer}</span>` : unknown
    ],
    [
      say(page, "文号", "Document number"),
      row.doc_number ? html`<span lang="zh-CN">${row.doc_number}</span>` : unknown
    ],
    [
      say(page, "发布日期", "Issued"),
      row.issued_on ? formatDate(row.issued_on, page.lang) : unknown
    ],
    [say(page, "依据", "Evidence"), labels.evidence[row.evidence]],
    [
      say(page, "官方网址", "Official address"),
      row.official_url
        ? html`<a href="${row.official_url}" rel="external">${new URL(row.official_url).host}</a>`
        : unknown
    ]
  ];
  return html`<dl class="facts">
    ${facts.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`
    )}
  </dl>`;
}

function targetTable(targets: Target[], page: Page): HTMLElement {
  const columns = targetColumns(page);
  return table(
    targets,
    [columns.indicator, columns.value, columns.basis, columns.year, columns.scope, columns.clause],
    {
      caption: say(page, "按原文顺序", "In the order of the text"),
      rowId: (t) => t.target_id
    }
  );
}

function taskTable(
  tasks: TaskRow[],
  responsibilities: ResponsibilityRow[],
  page: Page
): HTMLElement {
  const byTask = groupBy(responsibilities, (row) => row.task_id);
  return table(
    tasks,
    [
      {
        head: say(page, "章节", "Section"),
        cell: (task) => html`<span class="nowrap" lang="zh-CN">${task.section}</span>`
      },
      {
        head: say(page, "任务", "Task"),
        cell: (task) =>
          html`<span lang="zh-CN">${task.title_zh}</span
            >${page.lang === "en" ? html`<br /><span>${task.title_en}</span>` : null}`
      },
      {head: say(page, "领域", "Domain"), cell: (task) => named(task, "domain", page)},
      {
        head: say(page, "责任单位", "Agencies"),
        cell: (task) => agencies(byTask.get(task.task_id) ?? [], page)
      }
    ],
    {caption: say(page, "任务与责任单位", "Tasks and agencies"), rowId: (task) => task.task_id}
  );
}

/** Agencies of a task by role, each once however many brackets name it. */
function agencies(rows: ResponsibilityRow[], page: Page): unknown {
  if (rows.length === 0)
    return html`<span class="muted">${say(page, "原文未列", "none named in the text")}</span>`;
  return [...groupBy(rows, (row) => row.role)].map(([role, group]) => {
    const names = [...new Set(group.map((row) => named(row, "agency", page)))];
    return html`<div>
      <span class="muted"
        >${page.labels.agencyRole[role as ResponsibilityRow["role"]]}${say(page, "：", ": ")}</span
      >${names.join(say(page, "、", "; "))}
    </div>`;
  });
}

function projectTable(projects: ProjectRow[], page: Page): HTMLElement {
  return table(
    projects,
    [
      {
        head: say(page, "项目", "Project"),
        cell: (row) =>
          html`<span lang="zh-CN">${row.name_zh}</span
            >${page.lang === "en" ? html`<br /><span>${row.name_en}</span>` : null}`
      },
      {head: say(page, "种类", "Kind"), cell: (row) => page.labels.projectKind[row.kind]},
      {
        head: say(page, "地点", "Place"),
        cell: (row) => (row.place ? html`<span lang="zh-CN">${row.place}</span>` : "—")
      },
      {
        head: say(page, "原文", "Source clause"),
        cell: (row) => html`<q lang="zh-CN">${row.quote}</q>`
      }
    ],
    {
      caption: say(
        page,
        "点名的项目、平台与设施",
        "Projects, platforms and facilities named in the plan"
      )
    }
  );
}
