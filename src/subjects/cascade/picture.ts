import {html} from "htl";
import {units} from "../../charts/units.js";
import type {ChartOf} from "../../model/chart.js";
import type {ChartState} from "../../model/state.js";
import {RELATION_LABELS, type CascadeRow} from "../../model/relation.js";
import {fillsOf, fillWords, unitGroups} from "./units.js";
import {cascadeHeadline, cascadeSentences} from "./words.js";
import {named, say, type Page} from "../../ui/page.js";
import type {Picture} from "../../ui/picture.js";
import {tableBelow} from "../../ui/table.js";
import {chosenPlans} from "../../ui/chosen.js";
import {footnote, sourceOf} from "../../ui/captions.js";

/** Where the tasks of a city's plan end up in a district's, one mark a task. */
export function cascadePicture(data: ChartOf<"cascade">, state: ChartState, page: Page): Picture {
  const {links, plans} = data;
  const words = fillWords(page);
  const title = named(data, "title", page);
  const groups = unitGroups(links, page, (row) => page.href(`/cascade#${row.link_id}`));
  const readings = groups.map(({label, units: own}) => `${label} ${own.length}`);
  const sentences = cascadeSentences(data, page);
  const label = `${title}${page.marks.colon}${readings.join(page.marks.comma)}`;
  return {
    headline: cascadeHeadline(data, page),
    title,
    subtitle: say(page, "单位：任务（项），一个圆点一项", "Unit: tasks, one disc a task"),
    panels: groups.map((group) => ({
      measure: "",
      apart: null,
      charts: () => [units([group], {label: `${group.label} ${group.units.length}`})],
      notes: ""
    })),
    legend: fillsOf(links).map((fill) => ({mark: {fill}, text: words[fill]})),
    notices: chosenPlans(data, state, page).notices,
    note: sentences.slice(0, 2).join(page.marks.space),
    source: `${sourceOf(
      plans.filter(({plan_id}) =>
        links.some((row) => row.upper_plan_id === plan_id || row.lower_plan_id === plan_id)
      ),
      page
    )}${say(page, "；每条对应都对照了两份原文。", "; each link was checked against both texts.")}`,
    denominators: "",
    version: footnote(data.version, page),
    alt: [label, sentences[0]].join(page.marks.stop),
    home: "/cascade",
    rows: [],
    table: () => linksTable(links, title, page)
  };
}

function linksTable(links: CascadeRow[], caption: string, page: Page): HTMLElement {
  const task = (row: CascadeRow, side: "upper" | "lower") =>
    row[`${side}_task_id`] === null
      ? say(page, "无", "none")
      : html`<span lang="zh-CN">${row[`${side}_title_zh`]}</span>
          ${page.lang === "en" ? html`<span class="muted">${row[`${side}_title_en`]}</span>` : null}`;
  return tableBelow(
    links,
    [
      {head: say(page, "市级任务", "City's task"), cell: (row) => task(row, "upper")},
      {
        head: say(page, "关系", "Relation"),
        cell: (row) =>
          html`<a href="${page.href(`/cascade#${row.link_id}`)}"
            >${RELATION_LABELS[page.lang][row.relation].name}</a
          >`
      },
      {head: say(page, "区级任务", "District's task"), cell: (row) => task(row, "lower")},
      {head: say(page, "理由", "Reason"), cell: (row) => named(row, "reason", page)}
    ],
    {caption}
  );
}
