import {evidenceMark} from "../../model/evidence.js";
import {borne, onFooting} from "../../model/footing.js";
import type {RowsFinding, Stood} from "../../model/finding.js";
import {formatDate, formatList, formatNumber} from "../../model/format.js";
import type {Finding} from "../../model/judgement.js";
import type {Footed, Standing} from "../../model/leader.js";
import type {Target} from "../../model/target.js";
import {named, say, type Page} from "../../ui/page.js";
import {placeName, spoken, spokenOutcome, spokenValue} from "../../ui/spoken.js";
import {inWords} from "../../ui/value.js";
import {passedWords} from "../outcomes/words.js";

/**
 * What the rows of an indicator prove, as one sentence without its stop; `topic`
 * names it where no row does. On a footing its values are those that are drawn.
 */
export function rowsHeadline(
  finding: RowsFinding,
  topic: string,
  page: Page,
  footed?: Footed
): string {
  switch (finding.kind) {
    case "stands":
      return about(finding.rows[0], stoodWords(finding, page), page);
    case "open":
      return about(finding.rows[0], openWords(finding.rows, page), page);
    case "apart":
      return `${named(finding.rows[0], "indicator", page)}${page.marks.colon}${apartWords(finding, page)}`;
    case "judged":
      return judgedWords(finding.target, finding.finding, page);
    case "course":
      return about(finding.to, courseWords(finding, page, footed), page, footed);
    case "several":
      return about(finding.rows[0], severalWords(finding.rows, page, footed), page, footed);
    case "alone":
      return about(finding.target, aloneWords(finding.target, page, footed), page, footed);
    case "start":
      return about(finding.target, startWords(finding.target, page, footed), page, footed);
    case "none":
      return say(
        page,
        `${topic}：所选规划没有设这项目标`,
        `${topic}: none of the chosen plans sets this goal`
      );
  }
}

/** A sentence with what it speaks of before it; a basis that changes what a number means is said. */
function about(t: Target, words: string, page: Page, footed?: Footed): string {
  const per = footed ? page.labels.footing[footed.footing] : "";
  const basis = ["annual", "growth", "threshold"].includes(t.basis)
    ? `${page.marks.open}${page.labels.basis[t.basis].toLowerCase()}${page.marks.close.trimEnd()}`
    : "";
  const divided = per && say(page, `（${per}）`, ` ${per}`);
  return `${named(t, "indicator", page)}${basis}${divided}${page.marks.colon}${words}`;
}

function citiesOf(rows: Target[], page: Page): string {
  return formatList([...new Set(rows.map((t) => placeName(t, page)))], page.lang);
}

/** A value in words, divided where a footing is asked for, with † or ‡ where the plan was not read whole. */
function valueOf(t: Target, page: Page, footed?: Footed): string {
  return [(footed ? divided(t, footed, page) : spoken(t, page)) + evidenceMark(t), inWords(t, page)]
    .filter(Boolean)
    .join(page.marks.space);
}

function divided(t: Target, {footing, denominators}: Footed, page: Page): string {
  const level = {low: t.canonical_low, high: t.canonical_high};
  const ends = borne(t, onFooting(level, footing, denominators.get(t.target_id)!));
  const {comparator, canonical_unit: unit, canonical_unit_en: unit_en} = t;
  return spokenValue({comparator, ...ends, unit, unit_en}, page);
}

function possessive(name: string): string {
  return name.endsWith("s") ? `${name}’` : `${name}’s`;
}

/** By head first, as the fairer of the two; a footing that says the same is said once. */
function stoodWords({stood}: {stood: Stood[]}, page: Page): string {
  const parts = stood.map(({footed, standing}) => ({
    how: footed
      ? say(
          page,
          `按${page.labels.footing[footed.footing]}，`,
          `${page.labels.footing[footed.footing]}, `
        )
      : stood.length > 1
        ? say(page, "按总数，", "in all, ")
        : "",
    words: standingPhrase(standing, page, footed)
  }));
  const [first, second] = parts;
  if (second && first.words === second.words) return first.words;
  return parts.map(({how, words}) => `${how}${words}`).join(page.marks.semicolon);
}

function standingPhrase(
  {kind, points, level, times, bound}: Standing,
  page: Page,
  footed?: Footed
): string {
  const years = new Set(points.map(({target}) => target.year)).size > 1;
  const peers = points.slice(0, level).map(({target}) => target);
  if (kind === "near")
    return say(
      page,
      `${citiesOf(peers, page)}的目标大体相当`,
      `${citiesOf(peers, page)} promise about the same`
    );
  if (kind === "equal")
    return say(
      page,
      `${citiesOf(peers, page)}的目标相同（${valueOf(peers[0], page, footed)}）`,
      `${citiesOf(peers, page)} promise the same (${valueOf(peers[0], page, footed)})`
    );
  const [first, second] = points.map(({target}) => target);
  const [zh, en] = {
    floor: ["下限", "minimum"],
    ceiling: ["上限", "maximum"],
    figure: ["目标", "goal"],
    mixed: ["数值", "figure"]
  }[bound];
  const year = (t: Target) => (years ? say(page, `${t.year}年`, ` for ${t.year}`) : "");
  const written = bound === "mixed" ? say(page, "按所写的数，", "as written, ") : "";
  if (first.better === "lower")
    return say(
      page,
      `${written}${placeName(first, page)}${year(first)}的${zh}低于${placeName(second, page)}${year(second)}的`,
      `${written}${possessive(placeName(first, page))} ${en}${year(first)} is below ${possessive(placeName(second, page))}${year(second)}`
    );
  const number = formatNumber(Number(times.toPrecision(2)), page.lang);
  return say(
    page,
    `${written}${placeName(first, page)}${year(first)}的${zh}是${placeName(second, page)}${years ? `${second.year}年的` : ""}${number}倍`,
    `${written}${possessive(placeName(first, page))} ${en}${year(first)} is ${number} times ${possessive(placeName(second, page))}${year(second)}`
  );
}

function openWords(rows: Target[], page: Page): string {
  return say(
    page,
    `${citiesOf(rows, page)}的目标可以并列，但分不出高低`,
    `the goals of ${citiesOf(rows, page)} stand side by side, but none can be called higher`
  );
}

function apartWords({rows, reasons}: Extract<RowsFinding, {kind: "apart"}>, page: Page): string {
  const why = reasons.map((reason) => page.labels.reason[reason]).join(page.marks.listed);
  const cities = new Set(rows.map((t) => t.jurisdiction_id)).size;
  const who = citiesOf(rows, page);
  return cities > 1
    ? say(page, `${who}的目标不可比（${why}）`, `the goals of ${who} cannot be compared (${why})`)
    : say(
        page,
        `${who}的${rows.length}个目标互不可比（${why}）`,
        `${possessive(who)} ${rows.length} goals cannot be compared with each other (${why})`
      );
}

function courseWords(
  {from, to, course}: Extract<RowsFinding, {kind: "course"}>,
  page: Page,
  footed?: Footed
): string {
  const who = placeName(to, page);
  const [before, after] = [valueOf(from, page, footed), valueOf(to, page, footed)];
  if (from.role === "baseline")
    return say(
      page,
      `${who}${from.year}年为${before}，目标是到${to.year}年${after}`,
      `${who} had ${before} in ${from.year} and aims for ${after} by ${to.year}`
    );
  const lower = to.better === "lower";
  const verbs = {
    up: lower ? ["收紧到", "tightened"] : ["提高到", "raised"],
    down: lower ? ["放宽到", "relaxed"] : ["下调到", "lowered"],
    open: ["改为", "changed"]
  };
  // Two milestones of one plan are no change of mind.
  if (from.plan_id === to.plan_id)
    return say(
      page,
      `${who}的目标是${from.year}年${before}，${to.year}年${after}`,
      `${who} aims for ${before} by ${from.year} and ${after} by ${to.year}`
    );
  if (course === "same")
    return say(
      page,
      `${who}${to.year}年的目标与${from.year}年相同（${after}）`,
      `${possessive(who)} goal for ${to.year} is the same as for ${from.year} (${after})`
    );
  const [zh, en] = verbs[course];
  return say(
    page,
    `${who}把目标从${before}（${from.year}年）${zh}${after}（${to.year}年）`,
    `${who} ${en} its goal from ${before} (${from.year}) to ${after} (${to.year})`
  );
}

function severalWords(rows: Target[], page: Page, footed?: Footed): string {
  const goals = rows.map((t) =>
    say(page, `${t.year}年${valueOf(t, page, footed)}`, `${valueOf(t, page, footed)} by ${t.year}`)
  );
  const many = new Set(rows.map((t) => t.jurisdiction_id)).size > 1;
  return say(
    page,
    `${citiesOf(rows, page)}有${rows.length}个目标：${formatList(goals, "zh")}`,
    `${citiesOf(rows, page)} ${many ? "set" : "sets"} ${rows.length} goals, ${formatList(goals, "en")}`
  );
}

function aloneWords(t: Target, page: Page, footed?: Footed): string {
  const [who, value] = [placeName(t, page), valueOf(t, page, footed)];
  return t.basis === "new"
    ? say(page, `${who}计划到${t.year}年新增${value}`, `${who} plans to add ${value} by ${t.year}`)
    : say(
        page,
        `${who}的目标是到${t.year}年${value}`,
        `${possessive(who)} goal is ${value} by ${t.year}`
      );
}

function startWords(t: Target, page: Page, footed?: Footed): string {
  return say(
    page,
    `${placeName(t, page)}只写了${t.year}年的${valueOf(t, page, footed)}，没有设目标`,
    `${placeName(t, page)} states ${valueOf(t, page, footed)} for ${t.year} and no goal`
  );
}

function judgedWords(target: Target, finding: Finding, page: Page): string {
  const {judgement, outcome} = finding;
  if (judgement.verdict === "passed-before") return passedWords(target, outcome, page);
  const figure = spokenOutcome(outcome, page);
  const date = formatDate(outcome.as_of, page.lang);
  const goal = valueOf(target, page);
  const who = placeName(target, page);
  const what = named(target, "indicator", page);
  const head = say(
    page,
    `${who}“${what}”${target.year}年的目标`,
    `${possessive(who)} goal for ${target.year} on “${what}”`
  );
  // The date of a report is not that of its figure.
  const dated =
    outcome.dated === "figure"
      ? say(page, `${date}的公布数为${figure}`, `the figure for ${date} is ${figure}`)
      : outcome.dated === "report"
        ? say(
            page,
            `${date}报道的数为${figure}`,
            `the figure reported ${outcome.as_of.length === 10 ? "on" : "in"} ${date} is ${figure}`
          )
        : say(
            page,
            `${date}（推定）的公布数为${figure}`,
            `the figure for ${date} (inferred) is ${figure}`
          );
  if (judgement.verdict === "met")
    return say(
      page,
      `${head}（${goal}）按公布的数已达到：${dated}`,
      `${head} (${goal}) was reached: ${dated}`
    );
  if (judgement.verdict === "below")
    return say(
      page,
      `${head}（${goal}）按公布的数没有达到：${dated}`,
      `${head} (${goal}) was not reached: ${dated}`
    );
  return say(page, `${head}为${goal}，${dated}`, `${head} is ${goal}; ${dated}`);
}
