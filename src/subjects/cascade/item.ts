import {html} from "htl";
import {counted} from "../../model/format.js";
import {tie, type Tie} from "../../charts/tie.js";
import {RELATION_LABELS, type CascadeRow, type Relation} from "../../model/relation.js";
import type {Target} from "../../model/target.js";
import type {PlanRow} from "../../queries/catalogue.js";
import {named, say, type Page} from "../../ui/page.js";
import {scopeOf, sectionTag, valueLink} from "../../ui/value.js";

const TIES: Record<Relation, Tie> = {
  "takes-up": "whole",
  partly: "broken",
  "wording-only": "dotted",
  "not-taken-up": "none",
  own: "none"
};

type Side = "upper" | "lower";

/** What stands on which side, for the eye: each head below says it too, and shows it on a phone. */
export function cascadeHeads(page: Page): HTMLElement {
  return html`<p class="link-heads" aria-hidden="true">
    <span>${sideName("upper", page)}</span>
    <span>${say(page, "关系", "Relation")}</span>
    <span>${sideName("lower", page)}</span>
  </p>`;
}

function sideName(side: Side, page: Page): string {
  return side === "upper"
    ? say(page, "市级方案", "City’s plan")
    : say(page, "区级方案", "District’s plan");
}

/** One link: both titles in the head; the reason and the numbers of both sides inside. */
export function cascadeItem(
  row: CascadeRow,
  byTask: Map<string, Target[]>,
  plans: PlanRow[],
  page: Page
): HTMLElement {
  const label = RELATION_LABELS[page.lang][row.relation];
  return html`<details class="link" id="${row.link_id}" data-relation="${row.relation}">
    <summary>
      <span class="side">${sideTag("upper", page)} ${head(row, "upper", byTask, page)}</span>
      <span class="relation">${tie(TIES[row.relation])} <b>${label.name}</b></span>
      <span class="side">${sideTag("lower", page)} ${head(row, "lower", byTask, page)}</span>
    </summary>
    <div class="link-body">
      <p class="reason">
        <strong>${say(page, "理由：", "Reason: ")}</strong>${named(row, "reason", page)}
      </p>
      <div class="sides">
        ${numbersOf(row, "upper", byTask, plans, page)}
        ${numbersOf(row, "lower", byTask, plans, page)}
      </div>
    </div>
  </details>`;
}

function sideTag(side: Side, page: Page): HTMLElement {
  return html`<span class="heard side-name">${sideName(side, page)}${say(page, "：", ":")}</span>`;
}

function head(row: CascadeRow, side: Side, byTask: Map<string, Target[]>, page: Page): HTMLElement {
  const task_id = row[`${side}_task_id`];
  if (task_id === null)
    return html`<span class="muted"
      >${say(page, side === "upper" ? "市级方案没有对应任务" : "区级方案没有对应任务", side === "upper" ? "no task in the city's plan" : "no task in the district's plan")}</span
    >`;
  const count = row[`${side}_numbers`];
  const inWords = (byTask.get(task_id) ?? []).length - count;
  const said = [
    count === 0
      ? say(page, "没有数字", "no numbers")
      : say(page, `${count}个数字`, counted(count, "number")),
    ...(inWords > 0 ? [say(page, `${inWords}项以文字表述`, `${inWords} in words`)] : [])
  ];
  return html`<span lang="zh-CN">${row[`${side}_title_zh`]}</span>
    ${page.lang === "en" ? html`<span class="gloss-line">${row[`${side}_title_en`]}</span>` : null}
    <small class="${count === 0 ? "muted" : ""}">${said.join(page.marks.comma)}</small>`;
}

function numbersOf(
  row: CascadeRow,
  side: Side,
  byTask: Map<string, Target[]>,
  plans: PlanRow[],
  page: Page
): HTMLElement | null {
  const task_id = row[`${side}_task_id`];
  const plan = plans.find(({plan_id}) => plan_id === row[`${side}_plan_id`]);
  if (task_id === null || !plan) return null;
  const rows = byTask.get(task_id) ?? [];
  return html`<section>
    <h3>
      ${named(plan, "jurisdiction", page)}
      <a href="${page.href(`/plans/${plan.plan_id}#${task_id}`)}"
        >${named(plan, "short", page)} ${sectionTag(row[`${side}_section`]!, page)}</a
      >
    </h3>
    ${
      rows.length === 0
        ? html`<p class="muted">
            ${say(page, "这项任务没有写数字，不等于零。", "The task states no number, which does not mean zero.")}
          </p>`
        : html`<ul class="numbers">
            ${rows.map((t) => html`<li>${named(t, "indicator", page)} ${valueLink(t, page)} <span class="muted">${aside(t, page)}</span></li>`)}
          </ul>`
    }
  </section>`;
}

function aside(t: Target, page: Page): string {
  const {labels} = page;
  return [
    labels.basis[t.basis],
    labels.by(t.year),
    ...(t.scope ? [scopeOf(t, page)] : []),
    ...(t.stated === "words" ? [labels.stated.words] : [])
  ].join(" · ");
}
