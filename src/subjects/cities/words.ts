import {counted, formatDate, formatNumber, formatValue} from "../../model/format.js";
import type {Outcome} from "../../model/outcome.js";
import {EVIDENCE_MARKS, evidenceMark} from "../../model/evidence.js";
import type {Target} from "../../model/target.js";
import type {PlanRow} from "../../queries/catalogue.js";
import {say, type Page} from "../../ui/page.js";
import type {City, CityCounts, DomainGoals} from "./data.js";

/** A reported figure as written, with its unit. */
export function reported({comparator, value, unit, unit_en, basis}: Outcome, page: Page): string {
  const upper = comparator === "lte" || comparator === "lt";
  const [low, high] = upper ? [null, value] : [value, null];
  return formatValue({comparator, low, high, unit, unit_en, added: basis === "new"}, page.lang);
}

/** Whose date it is: the figure's, an inferred one, or that of the report alone. */
export function datedWords({as_of, dated}: Outcome, page: Page): string {
  const date = formatDate(as_of, page.lang);
  return {
    figure: date,
    inferred: say(page, `${date}（推定）`, `${date} (inferred)`),
    report: say(page, `${date}报道`, `reported ${date}`)
  }[dated];
}

/** How much of a plan is in the corpus: its promises, or only the figures that were seen. */
export function planCount(plan: PlanRow, rows: readonly Target[], page: Page): string {
  if (plan.evidence === "document")
    return say(page, `${plan.targets}个目标`, counted(plan.targets, "promise"));
  const seen = rows.filter((t) => t.plan_id === plan.plan_id && t.restates === null).length;
  const mark = EVIDENCE_MARKS[plan.evidence];
  return say(
    page,
    `未读全文${mark}，读到${seen}个数`,
    `not read whole ${mark}, ${counted(seen, "figure")} seen`
  );
}

/** Goals of a domain: a count of the plans read whole, and apart from it what was seen in others. */
export function domainWords({promises, seen}: DomainGoals, page: Page): string {
  return [
    ...(promises > 0 ? [formatNumber(promises, page.lang)] : []),
    ...(seen > 0 ? [say(page, `读到${seen}个`, `${seen} seen`)] : [])
  ].join(say(page, "，另", " + "));
}

/** What the corpus holds on a jurisdiction, in a line of a list. */
export function heldWords({whole, part, outcomes}: CityCounts, page: Page): string {
  return [
    ...(whole.length > 0
      ? [say(page, `${whole.length}份规划读过全文`, `${counted(whole.length, "plan")} read whole`)]
      : []),
    ...(part.length > 0
      ? [say(page, `${part.length}份只读过一部分`, `${counted(part.length, "plan")} read in part`)]
      : []),
    ...(outcomes > 0
      ? [say(page, `${outcomes}个公布的数`, counted(outcomes, "reported figure"))]
      : [])
  ].join(page.marks.comma);
}

/** What is not certain about a row. */
export function doubtWords({doubt}: Target, page: Page): string {
  return doubt === "reading"
    ? say(page, "原文可有他解", "the text allows another reading")
    : say(page, "原文未说明", "the text leaves open what is meant");
}

/** How many goals come from plans that were not read whole; empty where none does. */
export function partWords({plans, targets}: Pick<City, "plans" | "targets">, page: Page): string {
  const part = plans.filter(({evidence}) => evidence !== "document").length;
  if (part === 0) return "";
  const seen = targets.filter((t) => evidenceMark(t) !== "").length;
  return say(
    page,
    `${plans.length}份规划中有${part}份未读全文，其中的${seen}个数标†或‡；这些规划里没有读到的不等于没有。`,
    `Not read whole: ${part} of ${counted(plans.length, "plan")}, whose figures (${seen}) are marked † or ‡; what was not seen in them need not be missing.`
  );
}
