import {html} from "htl";
import {groupBy} from "../../model/pairs.js";
import type {Target} from "../../model/target.js";
import type {GapRow, ProjectRow, ResponsibilityRow, TaskRow} from "./query.js";
import {joined} from "../../ui/figure.js";
import {named, say, type Page} from "../../ui/page.js";
import {table, targetColumns} from "../../ui/table.js";
import {quoted, sectionTag} from "../../ui/value.js";

interface Tasks {
  tasks: TaskRow[];
  responsibilities: ResponsibilityRow[];
  gap: GapRow | undefined;
}

/** Every quantity of the plan with its clause. */
export function targetTable(targets: Target[], page: Page): HTMLElement {
  const columns = targetColumns(page);
  return html`<div class="brief">${targetRows(targets, columns, page)}</div>`;
}

function targetRows(
  targets: Target[],
  columns: ReturnType<typeof targetColumns>,
  page: Page
): HTMLElement {
  return table(
    targets,
    [columns.indicator, columns.value, columns.basis, columns.year, columns.scope, columns.clause],
    {
      caption: say(page, "按原文顺序", "In the order of the text"),
      rowId: (t) => t.target_id
    }
  );
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
    const once = [...new Map(group.map((row) => [row.agency_id, row])).values()];
    const links = once.map(
      (row) =>
        html`<a class="plain" href="${page.href(`/agencies#agency-${row.agency_id}`)}"
          >${named(row, "agency", page)}</a
        >`
    );
    return html`<div>
      <span class="muted"
        >${page.labels.agencyRole[role as ResponsibilityRow["role"]]}${say(page, "：", ": ")}</span
      >${joined(links, say(page, "、", "; "))}
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
        "点名的项目、平台与设施",
        "Projects, platforms and facilities named in the plan"
      )
    }
  );
}
