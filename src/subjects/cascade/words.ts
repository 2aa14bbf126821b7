import {html} from "htl";
import {counted} from "../../model/format.js";
import type {ChartOf} from "../../model/chart.js";
import {RELATION_LABELS, RELATIONS, type Relation} from "../../model/relation.js";
import {say, type Page} from "../../ui/page.js";
import {placeName} from "../../ui/spoken.js";

/** What a summary reads: the links, their counts, and the plans they join. */
type Reviewed = Pick<ChartOf<"cascade">, "links" | "counts" | "plans">;

/** What the reviewed links say, sentence by sentence; every number is counted. */
export function cascadeSentences(data: Reviewed, page: Page): string[] {
  const {counts} = data;
  const of = (relation: Relation) => data.links.filter((row) => row.relation === relation).length;
  const city = nameOf(data, "upper", page);
  const district = nameOf(data, "lower", page);
  const own = of("own");
  return [
    say(
      page,
      `${city}方案的${counts.upper_tasks}项任务中，${district}承接${of("takes-up")}项，部分承接${of("partly")}项；${of("wording-only")}项仅措辞相同，${of("not-taken-up")}项未见承接。`,
      `Of the ${counted(counts.upper_tasks, "task")} in ${city}'s plan, the plan of ${district} takes up ${of("takes-up")}, and ${of("partly")} more in part; ${of("wording-only")} share the wording only, and ${of("not-taken-up")} are not taken up.`
    ),
    say(
      page,
      `市级任务中有${counts.upper_numbered}项自己写了数字（“应上尽上”等文字表述不算），其中${counts.numbered_taken}项得到承接或部分承接，区级任务也写出数字的有${counts.numbered_both}项。`,
      `${counts.upper_numbered} of the city's tasks state numbers themselves (words such as 应上尽上, “all that ought to be online”, are none); ${counts.numbered_taken} of these are taken up at least in part, and in ${counts.numbered_both} the district's task states a number too.`
    ),
    say(
      page,
      own === 0
        ? `${district}方案的${counts.lower_tasks}项任务都有市级任务可对照，没有一项为区级自设。`
        : `${district}方案的${counts.lower_tasks}项任务中，${own}项为区级自设。`,
      own === 0
        ? `Each of the ${counted(counts.lower_tasks, "task")} of ${district} stands beside one of the city's; none is its own.`
        : `Of the ${counted(counts.lower_tasks, "task")} of ${district}, ${own} are its own.`
    ),
    say(
      page,
      `措辞相同不是证据：标题完全相同的有${counts.same_title}对，其中${counts.same_title_wording_only}对说的并不是同一件事。`,
      `Shared wording is not proof: ${counted(counts.same_title, "pair")} ${counts.same_title === 1 ? "has" : "have"} the very same heading, and ${counts.same_title_wording_only} of them are not about the same thing.`
    )
  ];
}

/** How much of the city's plan the district takes up, as one sentence without its stop. */
export function cascadeHeadline(data: Reviewed, page: Page): string {
  const of = (relation: Relation) => data.links.filter((row) => row.relation === relation).length;
  const city = nameOf(data, "upper", page);
  const district = nameOf(data, "lower", page);
  const tasks = data.counts.upper_tasks;
  return say(
    page,
    `${city}方案的${tasks}项任务，${district}承接${of("takes-up")}项，部分承接${of("partly")}项`,
    `The plan of ${district} takes up ${of("takes-up")} of the ${counted(tasks, "task")} in ${city}’s, and ${of("partly")} more in part`
  );
}

/** What the reviewed links say, in words, and what each relation takes. */
export function cascadeSummary(data: Reviewed, page: Page): HTMLElement {
  const {counts} = data;
  const of = (relation: Relation) => data.links.filter((row) => row.relation === relation).length;
  return html`<p
      class="summary"
      data-upper="${counts.upper_tasks}"
      data-lower="${counts.lower_tasks}"
    >
      ${cascadeSentences(data, page).join(page.marks.space)}
    </p>
    <details class="only">
      <summary>${say(page, "五种关系怎样判定", "What each relation takes")}</summary>
      <dl class="meanings">
        ${RELATIONS.map((relation) => {
          const {name, meaning} = RELATION_LABELS[page.lang][relation];
          return html`<div data-relation-count="${relation}">
            <dt>${name} <span class="muted">${of(relation)}</span></dt>
            <dd>${meaning}</dd>
          </div>`;
        })}
      </dl>
    </details>`;
}

function nameOf({links, plans}: Reviewed, side: "upper" | "lower", page: Page): string {
  const id = links.find((row) => row[`${side}_plan_id`] !== null)?.[`${side}_plan_id`];
  const plan = plans.find(({plan_id}) => plan_id === id);
  return plan ? placeName(plan, page) : "";
}
