import {html} from "htl";
import {formatNumber, formatShare} from "../../model/format.js";
import type {Target} from "../../model/target.js";
import {cascadeLinks, type Link, type Relation} from "../../queries/notebooks.js";
import type {Db} from "../../queries/db.js";
import {targetsOfPlan} from "../../queries/targets.js";
import {sources, targetsFigure} from "../figure.js";
import {named, say, type Page} from "../page.js";
import {table} from "../table.js";
import {clause, valueLink} from "../value.js";
import {barsFigure, part, shareRow, type Facts} from "./part.js";

const RELATIONS: Relation[] = ["takes-up", "partly", "wording-only", "not-taken-up"];

/** What a relation of the cascade says, in words. */
export function relationText(relation: string, page: Page): string {
  return {
    "takes-up": say(page, "承接", "taken up"),
    partly: say(page, "部分承接", "partly taken up"),
    "wording-only": say(page, "只有标题相同", "same heading only"),
    "not-taken-up": say(page, "未承接", "not taken up")
  }[relation as Relation];
}

interface Data {
  links: Link[];
  city: Target[];
  district: Target[];
}

async function load(db: Db): Promise<Data> {
  const links = await cascadeLinks(db);
  const lower = links.find((link) => link.lower_plan_id !== null)!;
  const first = (rows: Target[]) => rows.filter((t) => t.restates === null && t.role === "target");
  return {
    links,
    city: first(await targetsOfPlan(db, lower.upper_plan_id)),
    district: first(await targetsOfPlan(db, lower.lower_plan_id!))
  };
}

/** How many city tasks the district takes up, and how many numbers stand in them. */
export const nankaiRelations = part(load, ({links, city, district}, page) => {
  const numbers = (own: Link[]) => own.reduce((sum, link) => sum + link.upper_numbers, 0);
  const rows = (count: (own: Link[]) => number) =>
    RELATIONS.map((relation) => {
      const own = links.filter((link) => link.relation === relation);
      return shareRow(relationText(relation, page), count(own), count(links), page);
    });
  const rest = () => ({source: sources([...city, ...district], page)});
  return html`<div>
    <div class="side-by-side">
      ${barsFigure(
        rows((own) => own.length),
        {
          title: say(page, "市级任务到了区级", "What becomes of the city's tasks"),
          unit: say(page, "单位：项市级任务", "Unit: tasks of the city"),
          max: links.length,
          ...rest()
        }
      )}
      ${barsFigure(rows(numbers), {
        title: say(page, "市级任务里的数字", "Numbers in the city's tasks"),
        unit: say(
          page,
          "单位：个数字目标，按任务的去向",
          "Unit: numbers, by what becomes of their task"
        ),
        max: numbers(links),
        ...rest()
      })}
    </div>
    ${[...city, ...district].map((t) => clause(t, page))}
  </div>`;
});

/** Task beside task, with the reason for every judgement. */
export const nankaiTable = part(load, ({links, city}, page) =>
  table(
    links,
    [
      {
        head: say(page, "市级任务", "Task of the city"),
        cell: ({upper_task_id, upper_plan_id, upper_zh, upper_en}) =>
          taskLink(upper_task_id, upper_plan_id, upper_zh, upper_en, page)
      },
      {
        head: say(page, "其中的数字", "Its numbers"),
        cell: (link) =>
          numbersOf(
            city.filter((t) => t.task_id === link.upper_task_id),
            page
          )
      },
      {
        head: say(page, "区级任务", "Task of the district"),
        cell: ({lower_task_id, lower_plan_id, lower_zh, lower_en}) =>
          lower_task_id
            ? taskLink(lower_task_id, lower_plan_id!, lower_zh!, lower_en!, page)
            : html`<span class="muted">${say(page, "没有", "none")}</span>`
      },
      {
        head: say(page, "判断与理由", "Judgement and reason"),
        cell: (link) =>
          html`<strong>${relationText(link.relation, page)}</strong
            ><br />${named(link, "reason", page)}`
      }
    ],
    {caption: say(page, "逐项对照", "Task by task")}
  )
);

function numbersOf(own: Target[], page: Page): unknown {
  return own.length === 0
    ? html`<span class="muted">${say(page, "没有数字", "no number")}</span>`
    : own.map((t) => html`<div>${valueLink(t, page)}</div>`);
}

function taskLink(id: string, plan_id: string, zh: string, en: string, page: Page): HTMLElement {
  return html`<a href="${page.href(`/plans/${plan_id}#${id}`)}" lang="zh-CN">${zh}</a
    >${page.lang === "en" ? html`<br /><span>${en}</span>` : null}`;
}

/** The only indicators that both set a number for, drawn together. */
export const nankaiShared = part(load, ({city, district}, page) => {
  const both = district.filter((t) => city.some((c) => c.indicator_id === t.indicator_id));
  return html`<div>
    ${both.map((t) =>
      targetsFigure([...city.filter((c) => c.indicator_id === t.indicator_id), t], page)
    )}
  </div>`;
});

/** The numbers of the prose of notebook 5. */
export const nankaiFacts: Facts = async (db, page) => {
  const {links, city, district} = await load(db);
  const number = (value: number) => formatNumber(value, page.lang);
  const count = (relation: Relation) => links.filter((link) => link.relation === relation).length;
  const numbered = links.filter((link) => link.upper_numbers > 0);
  const inTasks = links.reduce((sum, link) => sum + link.upper_numbers, 0);
  const reached = links.filter((link) => link.lower_numbers > 0);
  return {
    tasks: number(links.length),
    takesUp: formatShare(count("takes-up"), links.length, page.lang),
    partly: formatShare(count("partly"), links.length, page.lang),
    wording: formatShare(count("wording-only"), links.length, page.lang),
    none: formatShare(count("not-taken-up"), links.length, page.lang),
    numbered: formatShare(numbered.length, links.length, page.lang),
    cityNumbers: number(city.length),
    taskNumbers: number(inTasks),
    districtNumbers: number(district.length),
    districtWords: number(district.filter((t) => t.stated === "words").length),
    reached: formatShare(reached.length, numbered.length, page.lang),
    sharedName: district.map((t) => named(t, "indicator", page)).join(say(page, "、", ", "))
  };
};
