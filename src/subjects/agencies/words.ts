import {html} from "htl";
import {FILLS, type Part} from "../../charts/stacked.js";
import {
  AGENCY_ROLES,
  busiest,
  generalMark,
  isGeneral,
  type AgencyRole,
  type AgencyRow
} from "../../model/agency.js";
import {concentrationOf, TOP} from "../../model/concentration.js";
import {counted, formatList, formatNumber, formatShare} from "../../model/format.js";
import type {Lang} from "../../model/target.js";
import type {AgencyTask} from "./data.js";
import {named, say, type Page} from "../../ui/page.js";

/** Each role is filled in one way, whichever roles are shown. */
export function fillOf(role: AgencyRole): Omit<Part, "value"> {
  return FILLS[AGENCY_ROLES.indexOf(role)];
}

/** The length of an agency's bar: each role counts for itself. */
export function sumOf({byRole}: Pick<AgencyRow<unknown>, "byRole">, roles: AgencyRole[]): number {
  return roles.reduce((sum, role) => sum + byRole[role], 0);
}

/** What a role says about who answers for a task. */
export function roleWords(role: AgencyRole, page: Page): string {
  return {
    lead: say(page, "牵头", "lead (牵头)"),
    responsible: say(page, "责任单位（未分主次）", "responsible (责任单位, no lead named)"),
    support: say(page, "配合", "support (配合)")
  }[role];
}

/** Agencies that are no single body are marked, so that nobody counts them as one. */
export function agencyName(agency: AgencyTask, page: Page): HTMLElement {
  const mark = generalMark(agency, page.lang);
  const kind = mark ? html`<span class="muted">${mark}</span>` : null;
  return page.lang === "zh"
    ? html`<span>${named(agency, "agency", page)}${kind}</span>`
    : html`<span
        >${agency.agency_en}${kind}
        <span class="muted" lang="zh-CN">${agency.agency_zh}</span></span
      >`;
}

type Named = Pick<AgencyTask, "agency_zh" | "agency_en" | "agency_kind">;

/** The same as plain text. */
export function agencyLabel(agency: Named, page: Page): string {
  return `${named(agency, "agency", page)}${generalMark(agency, page.lang)}`;
}

/** An agency's tasks by role; where it has several roles, its distinct tasks come first. */
export function roleCounts(
  {tasks, byRole}: Pick<AgencyRow<unknown>, "tasks" | "byRole">,
  roles: AgencyRole[],
  {labels, lang}: Page
): string {
  const own = roles.filter((role) => byRole[role] > 0);
  const counts = own
    // A number is never torn from its role.
    .map((role) => `${labels.agencyRole[role]}\u00a0${formatNumber(byRole[role], lang)}`)
    .join(" · ");
  const total = formatNumber(tasks, lang);
  return own.length < 2
    ? counts
    : say({lang}, `${total}项：${counts}`, `${total} tasks: ${counts}`);
}

/** How many agencies there are, the general forms counted apart. */
export function agencyCounts(list: Named[], page: Page): string {
  const general = list.filter(isGeneral).length;
  const bodies = list.length - general;
  const single = say(page, `${bodies}个单位`, `${bodies} ${bodies === 1 ? "agency" : "agencies"}`);
  if (general === 0) return single;
  return say(
    page,
    `${single}和${general}个泛指`,
    `${single} and ${general} general ${general === 1 ? "form" : "forms"}`
  );
}

/**
 * How many agencies share the tasks, and how unevenly; they come most tasks
 * first. General forms are no single body: they are counted apart.
 */
export function concentrationWords(list: (Named & {tasks: number})[], page: Page): string {
  const general = list.filter(isGeneral);
  const bodies = list.filter((one) => !isGeneral(one));
  return [
    ...(bodies.length > 0 ? [sharesOf(bodies, page)] : []),
    ...(general.length > 0 ? [besides(general, page)] : [])
  ].join(page.marks.space);
}

function sharesOf(bodies: (Named & {tasks: number})[], page: Page): string {
  const {pairs, agencies, half, top} = concentrationOf(bodies.map(({tasks}) => tasks));
  const {lang} = page;
  const most = mostWords(bodies, page);
  if (agencies <= TOP)
    return say(
      page,
      `${agencies}个单位；${most}`,
      `${counted(agencies, "agency", "agencies")}; ${most}`
    );
  return say(
    page,
    `${agencies}个单位参与，任务与单位的对应共${pairs}个；一半落在${half}个单位身上，最多的${TOP}个单位占${formatShare(top, pairs, lang)}。${most}`,
    `${agencies} agencies share ${pairs} pairs of task and agency; half of these fall to ${counted(half, "agency", "agencies")}, and the first ${TOP} hold ${formatShare(top, pairs, lang)}. ${most}`
  );
}

/** Who takes part in most tasks; those that stand level are said to, in the order of the source. */
function mostWords(bodies: (Named & {tasks: number})[], page: Page): string {
  const first = busiest(bodies);
  const names = first.slice(0, TOP).map((one) => named(one, "agency", page));
  const count = formatNumber(first[0].tasks, page.lang);
  const tasks = `${count} ${first[0].tasks === 1 ? "task" : "tasks"}`;
  if (first.length === 1)
    return say(
      page,
      `${names[0]}参与的任务最多，共${count}项。`,
      `${names[0]} takes part in ${tasks}; no other agency takes part in as many.`
    );
  const all = first.length === bodies.length;
  const more = first.length - names.length;
  return say(
    page,
    `${names.join("、")}${more > 0 ? "等" : ""}${first.length}个单位并列${all ? "" : "最多"}，各参与${count}项。`,
    `${first.length} agencies stand level ${all ? "" : "at the top "}with ${tasks} each: ${formatList([...names, ...(more > 0 ? [`${more} more`] : [])], "en")}.`
  );
}

/** On whom most tasks fall, general forms left out, as one sentence without its stop. */
export function agenciesHeadline(list: (Named & {tasks: number})[], page: Page): string {
  const bodies = list.filter((one) => !isGeneral(one));
  if (bodies.length === 0) return say(page, "没有任务明确责任单位", "No task here names an agency");
  return mostWords(bodies, page).replace(/[。.]$/, "");
}

function besides(general: Named[], page: Page): string {
  const name = named(general[0], "agency", page);
  return say(
    page,
    `另有${general.length}个“${name}”之类的泛指，各指许多单位，不计在内。`,
    `General forms such as “${name}” (${general.length}) stand for many bodies and are not counted.`
  );
}

/** In how many tasks of a plan a lead is named, and in how many only somebody responsible. */
export function namedWords(
  {tasks, lead, listed}: {tasks: number; lead: number; listed: number},
  page: Page
): string {
  const [led, only] = [lead, listed].map((count) => formatShare(count, tasks, page.lang));
  return say(
    page,
    `明确牵头${led}；只列责任单位${only}`,
    `a lead in ${led}; only responsible agencies in ${only}`
  );
}

/** What the parts of a bar of named agencies stand for. */
export const NAMED_LEGEND: {mark: "strict" | "lenient"; text: Record<Lang, string>}[] = [
  {mark: "strict", text: {zh: "明确牵头单位", en: "a lead is named (牵头)"}},
  {
    mark: "lenient",
    text: {
      zh: "只列责任单位，没有说由谁牵头",
      en: "agencies are listed as responsible (责任单位), none as lead"
    }
  }
];
