import {html} from "htl";
import {counted} from "../../model/format.js";
import {units, unitSign} from "../../charts/units.js";
import {CASCADE} from "../../model/chart.js";
import {groupBy} from "../../model/pairs.js";
import {RELATION_LABELS, RELATIONS, type CascadeRow, type Relation} from "../../model/relation.js";
import {wholePlans} from "../../queries/catalogue.js";
import {
  cascadeCounts,
  cascadeLinks,
  cascadeRows,
  furtherLinks,
  targetsOfLinks,
  type CascadeData,
  type CascadeParams
} from "./data.js";
import {cascadeHeads, cascadeItem} from "./item.js";
import {cascadeTitle, fillsOf, fillWords, unitGroups} from "./units.js";
import {cascadeSummary} from "./words.js";
import {select} from "../../ui/select.js";
import {known, unknownNotice} from "../../ui/filter.js";
import {named, say, type Page, type View} from "../../ui/page.js";
import {saveButton, shareLink} from "../../ui/share.js";
import {clause} from "../../ui/value.js";
import type {Target} from "../../model/target.js";

/** Which links stand on the page by the numbers on their sides. */
export type Numbers = "city" | "both" | "none";

const NUMBERS: Numbers[] = ["city", "both", "none"];

/** Which tasks of a city's plan a district's plan takes up, with and without numbers. */
export const cascade: View<CascadeParams, CascadeData> = {
  params: (query) => ({
    relation: query.get("relation") ?? "",
    domain: query.get("domain") ?? "",
    numbers: query.get("numbers") ?? ""
  }),
  async load({corpus}) {
    const [rows, plans] = await Promise.all([cascadeRows(corpus), wholePlans(corpus)]);
    const links = cascadeLinks(rows);
    const further = furtherLinks(rows);
    return {links, further, targets: targetsOfLinks(rows), counts: cascadeCounts(links), plans};
  },
  draw(data, params, page) {
    const asked = askedOf(data, params);
    const unknown = (["relation", "domain", "numbers"] as const)
      .filter((name) => params[name] && !asked[name])
      .map((name) => params[name]);
    const shown = data.links.filter((row) => matches(row, asked));
    const byTask = groupBy(data.targets, (t) => t.task_id!);
    return html`<div class="cascade">
      ${unknownNotice(unknown, page)} ${cascadeSummary(data, page)} ${unitsFigure(data, page)}
      ${cascadeForm(data.links, asked, page)}
      <p class="counts-line" data-shown="${shown.length}">
        ${say(page, `共${data.links.length}条对应，显示${shown.length}条。`, `${shown.length} of ${counted(data.links.length, "link")} shown.`)}
      </p>
      ${saveButton(page)}
      ${shown.length === 0 ? html`<p class="muted">${say(page, "没有符合这些条件的对应。", "No link meets these conditions.")}</p>` : null}
      <div class="cascade-list">
        ${shown.length > 0 ? cascadeHeads(page) : null}
        ${shown.map((row) => cascadeItem(row, byTask, data.plans, page))}
      </div>
      ${further(data, byTask, page)} ${data.targets.map((t) => clause(t, page))}
    </div>`;
  },
  rows: (data, params) => data.links.filter((row) => matches(row, askedOf(data, params)))
};

/** What the district takes up of a plan that is not reviewed task by task, apart and uncounted. */
function further(
  {further: links, plans}: CascadeData,
  byTask: Map<string, Target[]>,
  page: Page
): HTMLElement | null {
  if (links.length === 0) return null;
  const upper = plans.find(({plan_id}) => plan_id === links[0].upper_plan_id)!;
  return html`<section>
    <h2>${say(page, `另见${upper.short_zh}`, `Also: ${upper.short_en}`)}</h2>
    <p class="muted">
      ${say(
        page,
        `该方案只审读了区级有对应的${links.length}项任务，其余未审读，不计入上文各数。`,
        `Of this plan only ${counted(links.length, "task")} that the district answers to ${links.length === 1 ? "is" : "are"} reviewed; the rest is not, and none is in the counts above.`
      )}
    </p>
    <div class="cascade-list" data-further="${links.length}">
      ${cascadeHeads(page)} ${links.map((row) => cascadeItem(row, byTask, plans, page))}
    </div>
  </section>`;
}

/** What is asked for, without the words that name nothing. */
function askedOf({links}: CascadeData, {relation, domain, numbers}: CascadeParams): Asked {
  return {
    relation: known(relation, RELATIONS),
    domain: known(
      domain,
      links.map((row) => row.domain_id)
    ),
    numbers: known(numbers, NUMBERS)
  };
}

interface Asked {
  relation: Relation | "";
  domain: string;
  numbers: Numbers | "";
}

function matches(row: CascadeRow, {relation, domain, numbers}: Asked): boolean {
  if (relation && row.relation !== relation) return false;
  if (domain && row.domain_id !== domain) return false;
  if (numbers === "city") return row.upper_numbers > 0;
  if (numbers === "both") return row.upper_numbers > 0 && row.lower_numbers > 0;
  return numbers !== "none" || row.upper_numbers + row.lower_numbers === 0;
}

function unitsFigure({links, plans}: CascadeData, page: Page): HTMLElement {
  const words = fillWords(page);
  const groups = unitGroups(links, page, (row) => `#${row.link_id}`);
  const title = cascadeTitle(page);
  const reading = groups.map(({label, units: all}) => `${label} ${all.length}`).join(", ");
  const used = plans.filter((plan) =>
    links.some((row) => row.upper_plan_id === plan.plan_id || row.lower_plan_id === plan.plan_id)
  );
  return html`<figure class="cascade-figure">
    <header>
      <h2>${title}</h2>
      ${shareLink(CASCADE, {}, page)}
    </header>
    <p class="legend">
      ${fillsOf(links).map((fill) => html`<span>${unitSign(fill)} ${words[fill]}</span>`)}
    </p>
    ${units(groups, {label: `${title}${page.marks.colon}${reading}`})}
    <figcaption>
      ${say(page, "单位：项任务。来源：", "Unit: tasks. Source: ")}${used.map(
        (plan, i) =>
          html`${i === 0 ? "" : page.marks.semicolon}<a
              href="${page.href(`/plans/${plan.plan_id}`)}"
              >${named(plan, "jurisdiction", page)}${say(page, "", ", ")}${named(plan, "short", page)}</a
            >`
      )}${say(page, "；每条对应都对照了两份原文。", "; each link was checked against both texts.")}
    </figcaption>
  </figure>`;
}

function cascadeForm(
  links: CascadeRow[],
  {relation, domain, numbers}: Asked,
  page: Page
): HTMLElement {
  const labels = RELATION_LABELS[page.lang];
  const domains = new Map(links.map((row) => [row.domain_id, named(row, "domain", page)]));
  return html`<form class="choices" data-choices method="get">
    <div class="selects">
      ${select<Relation | "">("relation", say(page, "关系", "Relation"), relation, [
        ["", say(page, "全部关系", "All relations")],
        ...RELATIONS.map((one): [Relation, string] => [one, labels[one].name])
      ])}
      ${select("domain", say(page, "领域", "Domain"), domain, [
        ["", say(page, "全部领域", "All domains")],
        ...[...domains].map(([id, name]): [string, string] => [id, name])
      ])}
      ${select<Numbers | "">("numbers", say(page, "数字", "Numbers"), numbers, [
        ["", say(page, "有无数字均可", "With or without")],
        ["city", say(page, "市级任务有数字", "In the city's task")],
        ["both", say(page, "市、区都有数字", "In both tasks")],
        ["none", say(page, "都没有数字", "In neither")]
      ])}
    </div>
    <p class="progress" role="status" aria-live="polite" data-progress></p>
  </form>`;
}
