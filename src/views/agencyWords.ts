import {html} from "htl";
import type {Mark} from "../charts/dots.js";
import type {AgencyRole} from "../model/agency.js";
import {concentrationOf, TOP} from "../model/concentration.js";
import {counted, formatNumber, formatShare} from "../model/format.js";
import type {Lang} from "../model/target.js";
import type {AgencyTask} from "../queries/agencies.js";
import {named, say, type Page} from "./page.js";

/** How a role's count is drawn. */
export const MARKS: Record<AgencyRole, Mark> = {
  lead: "disc",
  responsible: "square",
  support: "ring"
};
/** What a role says about who answers for a task. */
export function roleWords(role: AgencyRole, page: Page): string {
  return {
    lead: say(page, "牵头", "lead (牵头)"),
    responsible: say(page, "责任单位（未分主次）", "responsible (责任单位, no one first)"),
    support: say(page, "配合", "support (配合)")
  }[role];
}

/** Agencies that are no single body are marked, so that nobody counts them as one. */
export function agencyName(agency: AgencyTask, page: Page): HTMLElement {
  const kind =
    agency.agency_kind === "collective"
      ? html` <span class="muted">${say(page, "（泛指）", "(a general form)")}</span>`
      : null;
  return page.lang === "zh"
    ? html`<span>${named(agency, "agency", page)}${kind}</span>`
    : html`<span
        >${agency.agency_en}${kind}
        <span class="muted" lang="zh-CN">${agency.agency_zh}</span></span
      >`;
}

/** An agency with its number of tasks. */
type Counted = Pick<AgencyTask, "agency_zh" | "agency_en"> & {tasks: number};

/** How many agencies share the tasks, and how unevenly; the agencies come most tasks first. */
export function concentrationWords(list: Counted[], page: Page): string {
  const {pairs, agencies, half, top} = concentrationOf(list.map(({tasks}) => tasks));
  const {lang} = page;
  const first = list[0];
  const most = formatNumber(first.tasks, lang);
  if (agencies <= TOP)
    return say(
      page,
      `${agencies}个单位；${named(first, "agency", page)}参与的任务最多，共${most}项。`,
      `${counted(agencies, "agency", "agencies")}; ${named(first, "agency", page)} has a part in most tasks: ${most}.`
    );
  return say(
    page,
    `${agencies}个单位参与，任务与单位的对应共${pairs}个；一半落在${half}个单位身上，最多的${TOP}个单位占${formatShare(top, pairs, lang)}。${named(first, "agency", page)}参与的任务最多，共${most}项。`,
    `${agencies} agencies share ${pairs} pairs of task and agency; half of these fall to ${counted(half, "agency", "agencies")}, and the first ${TOP} hold ${formatShare(top, pairs, lang)}. ${named(first, "agency", page)} has a part in most tasks: ${most}.`
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
    `点名牵头${led}；只列责任单位${only}`,
    `a lead in ${led}; only responsible agencies in ${only}`
  );
}

/** What the parts of a bar of named agencies stand for. */
export const NAMED_LEGEND: {mark: "strict" | "lenient"; text: Record<Lang, string>}[] = [
  {mark: "strict", text: {zh: "点名牵头单位", en: "a lead is named (牵头)"}},
  {
    mark: "lenient",
    text: {
      zh: "只列责任单位，没有说由谁牵头",
      en: "agencies are listed as responsible (责任单位), none as lead"
    }
  }
];
