import {html} from "htl";
import {readWhole} from "../../model/evidence.js";
import {counted, formatDate, formatPeriod} from "../../model/format.js";
import {scorecard, type Score} from "../../model/scorecard.js";
import type {Target} from "../../model/target.js";
import type {PlanRow, ProjectRow, ResponsibilityRow, TaskRow} from "../../queries/catalogue.js";
import {
  meansOfPlan,
  planOf,
  projectsOfPlan,
  scoredRows,
  type GapRow,
  type NotedPlan
} from "./data.js";
import {named, say, type Page, type View} from "../../ui/page.js";
import {paperActions} from "../../ui/paper.js";
import {saveButton} from "../../ui/share.js";
import {coordinationTable, deliverableTable, instrumentTable, type Means} from "./means.js";
import {evidenceKey} from "../../ui/value.js";
import {partReadWords} from "./words.js";
import {LACKING, lackingRows} from "./lacking.js";
import {scoreSection} from "./scorecard.js";
import {projectTable, targetTable, taskTable} from "./tables.js";

interface Params {
  plan: string;
}

/** One plan's rows; nothing beside where the id is unknown. */
type Data = Known | {plan: undefined};

/** All that the page of a plan shows. */
export interface Known {
  plan: NotedPlan;
  targets: Target[];
  tasks: TaskRow[];
  projects: ProjectRow[];
  responsibilities: ResponsibilityRow[];
  /** Why the plan has no agencies; undefined where it has. */
  gap: GapRow | undefined;
  scores: Score[];
  means: Means;
}

/** One plan: its facts, every quantity with its clause, tasks with their agencies, projects. */
export const plan: View<Params, Data> = {
  params: (_query, fixed) => ({plan: fixed.plan}),
  async load({corpus}, {plan: id}) {
    const row = await planOf(corpus, id);
    if (!row) return {plan: row};
    const rows = await scoredRows(corpus, row);
    return {
      plan: row,
      ...rows,
      projects: await projectsOfPlan(corpus, id),
      means: await meansOfPlan(corpus, id),
      scores: scorecard(rows)
    };
  },
  draw(data, {plan: id}, page) {
    if (!data.plan)
      return html`<p class="notice" role="alert">
        ${say(page, `没有代号为“${id}”的规划。`, `There is no plan “${id}”.`)}
        <a href="${page.href("/plans/")}">${say(page, "查看全部规划", "See all plans")}</a>
      </p>`;
    const {plan: row} = data;
    return html`<article>
      <p class="eyebrow">
        <a href="${page.href("/plans/")}">${say(page, "规划", "Plans")}</a> ·
        <a href="${page.href(`/cities/${row.jurisdiction_id}`)}"
          >${named(row, "jurisdiction", page)}</a
        >
      </p>
      <h1 lang="zh-CN">${unbroken(row.title_zh)}</h1>
      ${page.lang === "en" ? html`<p class="gloss">${row.title_en}</p>` : null}
      ${planFacts(row, page)} ${paperActions(page)}
      ${readWhole(row) ? wholeParts(data, id, page) : partRead(row, page)}
      ${readWhole(row) ? null : targetsPart(data, page)}
    </article>`;
  },
  rows: (data, _params, part) =>
    data.plan ? (part === LACKING ? lackingRows(data) : data.targets) : [],
  title: ({plan: row}, page) =>
    row
      ? {
          title: named(row, "title", page),
          description: say(
            page,
            `${row.title_zh}：${row.targets}个目标，每个附原文。`,
            `${row.title_en}: ${counted(row.targets, "promise")}, each with its source clause.`
          )
        }
      : {title: say(page, "规划", "Plan"), description: ""}
};

/** What stands only on the page of a plan that was read whole. */
function wholeParts(data: Known, id: string, page: Page): HTMLElement {
  const {targets, tasks, projects, means} = data;
  return html`<nav class="jump tabs" aria-label="${say(page, "本页内容", "On this page")}">
      <a href="#scorecard">${say(page, "写明了什么", "What it settles")}</a>
      <a href="#targets"
        >${say(page, "目标与基期值", "Targets and baselines")}
        <span class="muted">${targets.length}</span></a
      >
      <a href="#tasks">${say(page, "任务", "Tasks")} <span class="muted">${tasks.length}</span></a>
      <a href="#projects"
        >${say(page, "项目", "Projects")} <span class="muted">${projects.length}</span></a
      >
      ${means.instruments.length > 0 ? html`<a href="#instruments">${say(page, "政策工具", "Instruments")} <span class="muted">${means.instruments.length}</span></a>` : null}
    </nav>
    ${scoreSection(id, data.scores, targets, tasks, data.gap, page)} ${targetsPart(data, page)}
    ${folded("tasks", say(page, "任务与责任单位", "Tasks and agencies"), tasks.length, taskTable(data, page))}
    ${folded("projects", say(page, "列名项目", "Named projects"), projects.length, projectTable(projects, page))}
    ${meansParts(means, page)}`;
}

function targetsPart(data: Known, page: Page): HTMLElement {
  return html`<h2 id="targets">${say(page, "目标与基期值", "Targets and baselines")}</h2>
    ${saveButton(page)} ${targetTable(data, page)} ${evidenceKey(data.targets, page)}`;
}

function partRead(row: PlanRow, page: Page): HTMLElement {
  return html`<p class="notice part-read">${partReadWords(row, page)}</p>`;
}

/** How the plan is to be carried out; a part without rows is left out. */
function meansParts(means: Means, page: Page): HTMLElement[] {
  const parts: [string, string, unknown[], (means: Means, page: Page) => HTMLElement][] = [
    [
      "deliverables",
      say(page, "期限内的成果", "Due by a date"),
      means.deliverables,
      deliverableTable
    ],
    [
      "instruments",
      say(page, "政策工具", "Policy instruments"),
      means.instruments,
      instrumentTable
    ],
    [
      "coordination",
      say(page, "统筹与报告", "Coordination and reports"),
      means.coordination,
      coordinationTable
    ]
  ];
  return parts
    .filter(([, , rows]) => rows.length > 0)
    .map(([id, title, rows, draw]) => folded(id, title, rows.length, draw(means, page)));
}

/** A title whose brackets, which hold years, go to the next line as a whole. */
function unbroken(title: string): Node[] {
  return title
    .split(/(（[^）]*）)/)
    .filter(Boolean)
    .flatMap((part): Node[] =>
      part.startsWith("（")
        ? [html`<wbr />`, html`<span class="nowrap">${part}</span>`]
        : [document.createTextNode(part)]
    );
}

/** A long part of the page, folded; its id stands inside, so that an address of it opens it. */
function folded(id: string, title: string, count: number, content: HTMLElement): HTMLElement {
  return html`<details class="part">
    <summary>
      <h2>${title} <span class="muted">${count}</span></h2>
    </summary>
    <div id="${id}">${content}</div>
  </details>`;
}

/** Where the text was read and what it had lost, so that nobody takes a defect for the plan. */
function aboutText(row: NotedPlan, page: Page): HTMLElement | null {
  const note = say(page, row.note_zh, row.note);
  return note
    ? html`<div class="across">
        <dt>${say(page, "文本来源与缺损", "About the text used")}</dt>
        <dd>${note}</dd>
      </div>`
    : null;
}

function planFacts(row: NotedPlan, page: Page): HTMLElement {
  const {labels} = page;
  const unknown = say(page, "不详", "unknown");
  const facts: (readonly [string, unknown])[] = [
    [say(page, "种类", "Kind"), labels.planKind[row.kind]],
    [say(page, "规划期", "Period"), formatPeriod(row)],
    [
      say(page, "发布机关", "Issuer"),
      row.issuer
        ? html`${page.lang === "en" ? `${row.issuer_en} ` : null}<span lang="zh-CN"
              >${say(page, row.issuer, `(${row.issuer})`)}</span
            >`
        : unknown
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
    ...(row.part_seen === null
      ? []
      : [[say(page, "所读部分", "Part read"), labels.partSeen[row.part_seen]] as const]),
    ...(row.publisher === null
      ? []
      : [
          [say(page, "所读页面", "Page read"), say(page, row.publisher, row.publisher_en!)] as const
        ]),
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
        html`<div class="${value === unknown ? "unknown" : ""}">
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`
    )}
    ${aboutText(row, page)}
  </dl>`;
}
