import type {ChartPlan} from "../model/chart.js";
import {compare, panelsOf, type Comparison} from "../model/compare.js";
import {formatDate} from "../model/format.js";
import type {Target} from "../model/target.js";
import type {Footed} from "../model/leader.js";
import {denominatorText, namesOf} from "./figure.js";
import {named, say, type Page} from "./page.js";
import {notesOf} from "./reason.js";

/** What may be compared in a chart, in one or two sentences; empty where nothing is drawn. */
export function comparability(rows: Target[], page: Page): string {
  if (rows.length === 0) return "";
  const promises = rows.filter((t) => t.role === "target");
  const drawn = promises.length > 0 ? promises : rows;
  if (drawn.length === 1)
    return say(
      page,
      `只有${namesOf(rows, page)}一个目标，没有可比对象；其他地方未设目标，不等于零。`,
      `One promise, of ${namesOf(rows, page)}, with nothing to compare it with; no target elsewhere does not mean zero.`
    );
  const panels = panelsOf(drawn);
  const together = panels.filter((panel) => panel.length > 1);
  return [
    ...together.map((panel) => verdictOf(panel, panels.length > 1, page)),
    ...(panels.length > 1 ? [apartOf(panels, page)] : [])
  ].join(page.marks.space);
}

function verdictOf(panel: Target[], mixed: boolean, page: Page): string {
  const {labels} = page;
  const converted = pairsOf(panel).filter(({verdict}) => verdict === "convertible");
  const verdict = labels.verdict[converted.length > 0 ? "convertible" : "comparable"];
  const notes = notesOf(panel, page);
  const where = mixed ? say(page, "可以直接比较的", "On one axis: ") : "";
  const text = where && page.lang === "en" ? verdict.toLowerCase() : verdict;
  const but = notes ? say(page, `；注意：${notes}`, `; note: ${notes}`) : "";
  return `${where}${text}${but}${say(page, "。", ".")}`;
}

function apartOf(panels: Target[][], page: Page): string {
  const pairs = panels.slice(1).map(([row]) => compare(panels[0][0], row));
  const reasons = [...new Set(pairs.flatMap((pair) => pair.reasons))]
    .map((reason) => page.labels.reason[reason])
    .join(page.marks.semicolon);
  return say(page, `分列的不可比：${reasons}。`, `Not comparable where drawn apart: ${reasons}.`);
}

function pairsOf(panel: Target[]): Comparison[] {
  return panel.flatMap((a, i) => panel.slice(i + 1).map((b) => compare(a, b)));
}

/** What a chart is measured in, and over which years. */
export function subtitleOf(rows: {year: number}[], parts: string[], page: Page): string {
  const years = rows.map(({year}) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const span = first === last ? String(first) : `${first}–${last}`;
  return [...parts, say(page, `${span}年`, span)].join(" · ");
}

/** Which words of the address were left out. */
export function leftOut(unknown: string[], page: Page): string[] {
  if (unknown.length === 0) return [];
  const names = unknown.map((word) => `“${word}”`).join(page.marks.listed);
  return [
    say(
      page,
      `${names}不是已收录的城市或规划，已忽略。`,
      `${names} is no city or plan of the corpus and was left out.`
    )
  ];
}

/** A city asked for that has set no such target: said, never drawn as zero. */
export function noTarget(name: string, page: Page): string {
  return say(
    page,
    `${name}没有设定这一目标，不等于零。`,
    `${name} has set no such target, which does not mean zero.`
  );
}

/** Each plan once, with its issuer and date. */
export function sourceLine(rows: Target[], plans: ChartPlan[], page: Page): string {
  const ids = [...new Set(rows.map((t) => t.plan_id))];
  return sourceOf(
    ids.map((id) => plans.find((plan) => plan.plan_id === id)!),
    page
  );
}

/** The plans as sources, each with its issuer and date. */
export function sourceOf(plans: ChartPlan[], page: Page): string {
  if (plans.length === 0) return "";
  const texts = plans.map((plan) => planText(plan, page));
  return `${say(page, "来源：", "Source: ")}${texts.join(page.marks.semicolon)}`;
}

function planText(plan: ChartPlan, page: Page): string {
  // Both names without brackets of their own: they stand in brackets.
  const issuer = say(page, plan.issuer, [plan.issuer_en, plan.issuer].filter(Boolean).join(" "));
  const about = [issuer, plan.issued_on && formatDate(plan.issued_on, page.lang)].filter(Boolean);
  const issued = about.length > 0 ? about.join(page.marks.comma) : "";
  const name = `${named(plan, "jurisdiction", page)}${say(page, "", ", ")}${named(plan, "short", page)}`;
  return issued ? `${name}${say(page, `（${issued}）`, ` (${issued})`)}` : name;
}

/** What the values were divided by, each with its year and publisher. */
export function denominatorLine(rows: Target[], footed: Footed, page: Page): string {
  const divided = [...new Set(rows.map((t) => footed.denominators.get(t.target_id)!))];
  const texts = divided.map((d) => denominatorText(d, rows, page));
  return `${say(page, "分母：", "Denominators: ")}${texts.join(page.marks.semicolon)}`;
}

/** Who made the chart and from which version of the data. */
export function footnote(version: string, page: Page): string {
  return say(
    page,
    `制图：对标，数据版本 ${version}，CC BY 4.0`,
    `Chart: Duibiao, data version ${version}, CC BY 4.0`
  );
}
