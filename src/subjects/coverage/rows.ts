import {html} from "htl";
import type {Cell} from "../../model/coverage.js";
import type {Target} from "../../model/target.js";
import type {PlanRow, TaskRow} from "../../queries/catalogue.js";
import {COVERAGE_WORDS} from "./words.js";
import {draftMark} from "../../ui/draft.js";
import {named, type Page} from "../../ui/page.js";
import {quotedTarget, scopeOf, sectionTag, writtenValue} from "../../ui/value.js";

/** A column of the matrix: a plan, or a jurisdiction of which the corpus holds none. */
export interface Column {
  jurisdiction_id: string;
  jurisdiction_zh: string;
  jurisdiction_en: string;
  plan: PlanRow | null;
}

/** A row of the matrix with one cell a column. */
export interface Line {
  id: string;
  domain_id: string;
  name: string;
  href: string;
  /** Rows of one group stand together under its name. */
  group: string;
  cells: Cell<TaskRow>[];
}

/** The id of the popover with the rows of a cell. */
export function rowsId({id}: Line, {plan}: Column): string {
  return `rows-${id}-${plan?.plan_id}`;
}

/** The id of the popover with the tasks of a domain. */
export function tasksId({domain_id}: Line, {plan}: Column): string {
  return `tasks-${domain_id}-${plan?.plan_id}`;
}

/** The targets and baselines of a cell with their clauses; null where it has none. */
export function rowsPopover(
  line: Line,
  {targets, baselines, doubtful}: Cell<TaskRow>,
  column: Column,
  page: Page
): HTMLElement | null {
  if (targets.length + baselines.length === 0) return null;
  return popover(
    rowsId(line, column),
    line.name,
    column,
    html`<ul>
      ${[...targets, ...baselines].map((row) => rowItem(row, doubtful.includes(row), page))}
    </ul>`,
    page
  );
}

/** Each row with its clause and its place in the plan. */
function rowItem(row: Target, doubtful: boolean, page: Page): HTMLElement {
  const note = (page.lang === "zh" ? row.note_zh : null) ?? row.note;
  const {labels} = page;
  return html`<li data-target="${row.target_id}">
    <a href="${page.href(`/plans/${row.plan_id}#${row.target_id}`)}"
      >${named(row, "indicator", page)} <strong>${writtenValue(row, page)}</strong></a
    >${draftMark(row, page)}
    <span class="muted"
      >${[row.year, ...(row.role === "baseline" ? [labels.role.baseline] : []), labels.basis[row.basis], ...(row.scope ? [scopeOf(row, page)] : [])].join(" · ")}</span
    >
    <br />${quotedTarget(row, page)} ${sectionTag(row.section, page)}
    ${
      doubtful
        ? html`<br /><span class="cell-doubt"
              >${COVERAGE_WORDS[page.lang].doubtful.name}${page.marks.colon}${note}</span
            >`
        : null
    }
  </li>`;
}

/** Tasks of a domain in a plan, once for all cells that point to them. */
export function taskPopovers(lines: Line[], columns: Column[], page: Page): HTMLElement[] {
  const made = new Map<string, HTMLElement>();
  for (const line of lines)
    line.cells.forEach(({targets, baselines, tasks}, i) => {
      const id = tasksId(line, columns[i]);
      if (tasks.length === 0 || targets.length + baselines.length > 0 || made.has(id)) return;
      made.set(
        id,
        popover(id, named(tasks[0], "domain", page), columns[i], taskList(tasks, page), page)
      );
    });
  return [...made.values()];
}

function taskList(tasks: TaskRow[], page: Page): HTMLElement {
  return html`<div>
    <p class="muted">${COVERAGE_WORDS[page.lang].qualitative.rule}</p>
    <ul>
      ${tasks.map(
        (task) =>
          html`<li data-task="${task.task_id}">
            <a href="${page.href(`/plans/${task.plan_id}#${task.task_id}`)}" lang="zh-CN"
              >${sectionTag(task.section, page)} ${task.title_zh}</a
            >${page.lang === "en" ? html`<br /><span>${task.title_en}</span>` : null}
          </li>`
      )}
    </ul>
  </div>`;
}

function popover(
  id: string,
  name: string,
  {plan}: Column,
  content: HTMLElement,
  page: Page
): HTMLElement {
  const label = `${name} · ${named(plan!, "jurisdiction", page)}`;
  return html`<div class="clause cell-rows" popover id="${id}" role="dialog" aria-label="${label}">
    <p class="clause-head">
      <strong>${name}</strong> · ${named(plan!, "jurisdiction", page)}
      ${named(plan!, "short", page)}
    </p>
    ${content}
  </div>`;
}
