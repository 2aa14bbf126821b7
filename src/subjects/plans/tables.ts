import {html} from "htl";
import {groupBy} from "../../model/pairs.js";
import type {Target} from "../../model/target.js";
import type {ProjectRow, ResponsibilityRow, TaskRow} from "../../queries/catalogue.js";
import type {GapRow} from "./data.js";
import {joined} from "../../ui/figure.js";
import {agencyLinks, leaderColumns} from "../../ui/leaders.js";
import {named, say, type Page} from "../../ui/page.js";
import {table, targetColumns} from "../../ui/table.js";
import {quoted, sectionTag} from "../../ui/value.js";

interface Tasks {
  tasks: TaskRow[];
  responsibilities: ResponsibilityRow[];
  gap: GapRow | undefined;
}

/** Every quantity of the plan with its clause, and with who answers for it where a bracket says so. */
export function targetTable(
  {targets, responsibilities}: {targets: Target[]; responsibilities: ResponsibilityRow[]},
  page: Page
): HTMLElement {
  const columns = targetColumns(page);
  return html`<div class="brief">
    ${table(
      targets,
      [
        ...[columns.indicator, columns.value, columns.basis, columns.year, columns.scope],
        ...leaderColumns(targets, responsibilities, page),
        columns.clause
      ],
      {
        caption: say(page, "按原文顺序", "In the order of the text"),
        rowId: (t) => t.target_id
      }
    )}
  </div>`;
}

/** Tasks with the agencies that their brackets name. */
export function taskTable({tasks, responsibilities, gap}: Tasks, page: Page): HTMLElement {
  const byTask = groupBy(responsibilities, (row) => row.task_id);
  return table(
    tasks,
    [
      {
        head: say(page, "章节", "Section"),
        cell: (task) => sectionTag(task.section, page)
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
        cell: (task) => agencies(byTask.get(task.task_id) ?? [], gap, page)
      }
    ],
    {caption: say(page, "任务与责任单位", "Tasks and agencies"), rowId: (task) => task.task_id}
  );
}

/** Agencies of a task by role, each once however many brackets name it. */
function agencies(rows: ResponsibilityRow[], gap: GapRow | undefined, page: Page): unknown {
  if (rows.length === 0) {
    const why =
      gap?.kind === "not-in-corpus"
        ? say(page, "附件未收录", "annex not in the corpus")
        : say(page, "原文未列", "none named in the text");
    return html`<span class="muted">${why}</span>`;
  }
  return [...groupBy(rows, (row) => row.role)].map(([role, group]) => {
    return html`<div>
      <span class="muted"
        >${page.labels.agencyRole[role as ResponsibilityRow["role"]]}${page.marks.colon}</span
      >${joined(agencyLinks(group, page), say(page, "、", "; "))}
    </div>`;
  });
}

/** Projects that the plan calls by name. */
export function projectTable(projects: ProjectRow[], page: Page): HTMLElement {
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
        cell: (row) => quoted(row.quote)
      }
    ],
    {
      caption: say(
        page,
        "列名项目、平台与设施",
        "Projects, platforms and facilities named in the plan"
      ),
      rowId: (row) => row.project_id
    }
  );
}
