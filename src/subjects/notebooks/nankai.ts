import {html} from "htl";
import {formatNumber, formatShare} from "../../model/format.js";
import type {Target} from "../../model/target.js";
import {RELATION_LABELS, type CascadeRow, type Relation} from "../../model/relation.js";
import type {Corpus} from "../../queries/corpus.js";
import {cascadeCounts} from "../cascade/data.js";
import {cityLinks, districtNumbers, districtTasks} from "./tallies/tasks.js";
import {targetsOfPlan} from "../../queries/targets.js";
import {targetsFigure} from "../../ui/figure.js";
import {stripLegend} from "../../ui/legend.js";
import {named, say, type Page} from "../../ui/page.js";
import {table} from "../../ui/table.js";
import {clause, valueLink} from "../../ui/value.js";
import {counted, countedFigure, part, type Facts} from "./part.js";
import * as questions from "./query/tasks.js";

interface Data {
  links: (CascadeRow & {upper_task_id: string; upper_plan_id: string})[];
  city: Target[];
  district: Target[];
}

async function load(corpus: Corpus): Promise<Data> {
  const links = (await cityLinks(corpus)) as Data["links"];
  const lower = links.find((link) => link.lower_plan_id !== null)!;
  const promised = (rows: Target[]) => rows.filter((t) => t.role === "target");
  return {
    links,
    city: promised(await targetsOfPlan(corpus, lower.upper_plan_id)),
    district: promised(await targetsOfPlan(corpus, lower.lower_plan_id!))
  };
}

/** Promises in their first statement; a task's own numbers hold what it says again, too. */
function firstOf(rows: Target[]): Target[] {
  return rows.filter((t) => t.restates === null);
}

/** How many city tasks the district takes up, and how many numbers stand in them. */
export const nankaiRelations = part(
  async (corpus) => ({
    ...(await load(corpus)),
    tasks: await counted(corpus, districtTasks),
    numbers: await counted(corpus, districtNumbers)
  }),
  ({tasks, numbers, city, district}, page) =>
    html`<div>
      <div class="side-by-side">${countedFigure(tasks, page)} ${countedFigure(numbers, page)}</div>
      ${[...city, ...district].map((t) => clause(t, page))}
    </div>`,
  questions.nankaiRelations
);

/** Task beside task, with the reason for every judgement. */
export const nankaiTable = part(
  load,
  ({links, city}, page) =>
    table(
      links,
      [
        {
          head: say(page, "市级任务", "Task of the city"),
          cell: ({upper_task_id, upper_plan_id, upper_title_zh, upper_title_en}) =>
            taskLink(upper_task_id, upper_plan_id, upper_title_zh!, upper_title_en!, page)
        },
        {
          head: say(page, "其中的目标", "Its targets"),
          cell: (link) =>
            numbersOf(
              city.filter((t) => t.task_id === link.upper_task_id),
              page
            )
        },
        {
          head: say(page, "区级任务", "Task of the district"),
          cell: ({lower_task_id, lower_plan_id, lower_title_zh, lower_title_en}) =>
            lower_task_id
              ? taskLink(lower_task_id, lower_plan_id!, lower_title_zh!, lower_title_en!, page)
              : html`<span class="muted">${say(page, "没有", "none")}</span>`
        },
        {
          head: say(page, "判断与理由", "Judgement and reason"),
          cell: (link) =>
            html`<strong>${RELATION_LABELS[page.lang][link.relation].name}</strong
              ><br />${named(link, "reason", page)}`
        }
      ],
      {caption: say(page, "逐项对照", "Task by task")}
    ),
  questions.nankaiTable
);

function numbersOf(own: Target[], page: Page): unknown {
  return own.length === 0
    ? html`<span class="muted">${say(page, "没有", "none")}</span>`
    : own.map((t) => html`<div>${valueLink(t, page)}</div>`);
}

function taskLink(id: string, plan_id: string, zh: string, en: string, page: Page): HTMLElement {
  return html`<a href="${page.href(`/plans/${plan_id}#${id}`)}" lang="zh-CN">${zh}</a
    >${page.lang === "en" ? html`<br /><span>${en}</span>` : null}`;
}

/** The only indicators that both set a number for, drawn together. */
export const nankaiShared = part(
  load,
  (data, page) => {
    const [city, district] = [data.city, data.district].map(firstOf);
    const both = district.filter((t) => city.some((c) => c.indicator_id === t.indicator_id));
    const drawn = both.map((t) => [...city.filter((c) => c.indicator_id === t.indicator_id), t]);
    return html`<div>
      ${drawn.map((own) => targetsFigure(own, page))} ${stripLegend(drawn.flat(), page)}
    </div>`;
  },
  questions.nankaiShared
);

/** The numbers of the prose of notebook 5. */
export const nankaiFacts: Facts = async (corpus, page) => {
  const {links, ...rows} = await load(corpus);
  const [city, district] = [rows.city, rows.district].map(firstOf);
  const number = (value: number) => formatNumber(value, page.lang);
  const count = (relation: Relation) => links.filter((link) => link.relation === relation).length;
  const counts = cascadeCounts(links);
  const inTasks = links.reduce((sum, link) => sum + link.upper_numbers, 0);
  return {
    tasks: number(links.length),
    takesUp: formatShare(count("takes-up"), links.length, page.lang),
    partly: formatShare(count("partly"), links.length, page.lang),
    wording: formatShare(count("wording-only"), links.length, page.lang),
    none: formatShare(count("not-taken-up"), links.length, page.lang),
    numbered: formatShare(counts.upper_numbered, counts.upper_tasks, page.lang),
    cityPromises: number(city.length),
    taskNumbers: number(inTasks),
    districtPromises: number(district.length),
    districtWords: number(district.filter((t) => t.stated === "words").length),
    reached: formatShare(counts.numbered_both, counts.upper_numbered, page.lang),
    sharedName: district.map((t) => named(t, "indicator", page)).join(page.marks.listed)
  };
};
