import {evidenceMark} from "../../model/evidence.js";
import {counted, formatDate, formatNumber} from "../../model/format.js";
import type {Judged} from "../../model/judgement.js";
import type {Outcome} from "../../model/outcome.js";
import {JUDGED} from "../../model/schema/words.js";
import type {Target} from "../../model/target.js";
import {say, type Page} from "../../ui/page.js";
import {spoken, spokenOutcome} from "../../ui/spoken.js";
import {caveatOf} from "../../ui/caveat.js";
import {outcomeValue} from "../periods/panel.js";
import type {OutcomesData, Overview} from "./data.js";

/** The id of a report's row on the page of outcomes. */
export function outcomeAnchor({outcome_id}: Pick<Outcome, "outcome_id">): string {
  return `outcome-${outcome_id}`;
}

/** The date of the figure itself, or that it is not known or inferred. */
export function figureDate({as_of, dated}: Outcome, page: Page): string {
  const date = formatDate(as_of, page.lang);
  return {
    figure: say(page, `统计时点${date}`, `figure of ${date}`),
    inferred: say(page, `统计时点推定为${date}`, `figure of ${date}, inferred`),
    report: say(
      page,
      `统计时点未说明（${date}的说法）`,
      `date of the figure not stated (said on ${date})`
    )
  }[dated];
}

/** The date on which a figure was made public, as far as it is known. */
export function reportDate({reported_on}: Outcome, page: Page): string {
  return reported_on === null
    ? say(page, "公布日期不详", "date of the report not known")
    : say(
        page,
        `${formatDate(reported_on, "zh")}公布`,
        `reported ${formatDate(reported_on, "en")}`
      );
}

/** Who published a figure, as the page's language says it. */
export function publisherOf({publisher, publisher_en}: Outcome, page: Page): string {
  return say(page, publisher, publisher_en);
}

/** A report in one line: value, both dates, publisher, caveat. */
export function reportLine(outcome: Outcome, page: Page): string {
  const caveat = caveatOf(outcome, page);
  const parts = [
    figureDate(outcome, page),
    reportDate(outcome, page),
    publisherOf(outcome, page)
  ].join(page.marks.comma);
  const said = `${outcomeValue(outcome, page)}${page.marks.open}${parts}${page.marks.close}`;
  return caveat ? `${said.trimEnd()}${page.marks.semicolon}${caveat}` : said.trimEnd();
}

/** Sentences at the top: goals that stand below an earlier figure, and how many have no figure. */
export function headlines(data: OutcomesData, overview: Overview, page: Page): string[] {
  const passed = overview.cases
    .flatMap((one) => one.followed)
    .flatMap((one) =>
      one.findings
        .filter(({judgement}) => judgement.verdict === "passed-before")
        .map((finding) => ({one, finding, same: isSame(one.target, finding.outcome)}))
    )
    .sort((a, b) => Number(a.same) - Number(b.same))
    .slice(0, MOST)
    .map(
      ({one, finding}) => `${passedWords(one.target, finding.outcome, page)}${say(page, "。", ".")}`
    );
  return [...passed, ...(data.everywhere ? [] : [silentWords(overview, page)])];
}

/** So many single goals are named at the top; the others have their cards. */
const MOST = 3;

/** Whether a goal names the very value that was reported. */
function isSame(target: Target, outcome: Outcome): boolean {
  return (target.canonical_low ?? target.canonical_high) === outcome.canonical_value;
}

/** That a goal asks for no more than what was reported for an earlier date, without the stop. */
export function passedWords(target: Target, outcome: Outcome, page: Page): string {
  const goal = spoken(target, page) + evidenceMark(target);
  const figure = spokenOutcome(outcome, page);
  const date = formatDate(outcome.as_of, page.lang);
  const [zh, en] = relationOf(target, outcome);
  return say(
    page,
    `${target.jurisdiction_zh}“${target.indicator_zh}”${target.year}年的目标（${goal}）${zh}${date}的公布数（${figure}）`,
    `${target.jurisdiction_short_en}’s goal for ${target.year} on “${target.indicator_en}” (${goal}) ${en} what was reported for ${date} (${figure})`
  );
}

/** How a goal stands to an earlier figure; of two bounds nobody knows whether what they bound is equal. */
function relationOf(target: Target, outcome: Outcome): [zh: string, en: string] {
  if (!isSame(target, outcome))
    return target.better === "lower" ? ["高于", "is above"] : ["低于", "is below"];
  const exact = target.comparator === "eq" && outcome.comparator === "eq";
  return exact ? ["等于", "equals"] : ["不严于", "is no stricter than"];
}

/** How many of the goals that are due have no figure, which says nothing about whether they were reached. */
function silentWords({due, dueSilent, horizon}: Overview, page: Page): string {
  const year = Math.floor(horizon);
  return say(
    page,
    `期限不晚于${year}年的${formatNumber(due, "zh")}个目标中，${formatNumber(dueSilent, "zh")}个没有见到公布的数；没有见到，不等于没有完成。`,
    `Of ${counted(due, "goal")} with a deadline up to ${year}, ${formatNumber(dueSilent, "en")} ${dueSilent === 1 ? "has" : "have"} no figure here, which does not mean that ${dueSilent === 1 ? "it was" : "they were"} not reached.`
  );
}

/** Verdicts that occur, in their order, each with its pairs. */
export function countedVerdicts({counts}: Pick<Overview, "counts">): [Judged, number][] {
  return JUDGED.flatMap((verdict): [Judged, number][] => {
    const count = counts.get(verdict);
    return count ? [[verdict, count]] : [];
  });
}
