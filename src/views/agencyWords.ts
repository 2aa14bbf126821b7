import {html} from "htl";
import type {AgencyRole, AgencyTask} from "../queries/agencies.js";
import {named, say, type Page} from "./page.js";

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
