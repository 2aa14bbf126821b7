import type {ChartPlan} from "../model/chart.js";
import {compare, type Reason, type Verdict} from "../model/compare.js";
import {formatDate} from "../model/format.js";
import type {Target} from "../model/target.js";
import {denominatorText, namesOf, type FigureFooting} from "./figure.js";
import {named, say, type Page} from "./page.js";

/** What may be compared in a chart, in one or two sentences; empty where nothing is drawn. */
export function comparability(rows: Target[], page: Page): string {
  if (rows.length === 0) return "";
  const promises = rows.filter((t) => t.role === "target");
  const pairs = (promises.length > 0 ? promises : rows).flatMap((a, i, all) =>
    all.slice(i + 1).map((b) => compare(a, b))
  );
  if (pairs.length === 0)
    return say(
      page,
      `只有${namesOf(rows, page)}一项承诺，没有可比对象；其他地方未设目标，不等于零。`,
      `One promise, of ${namesOf(rows, page)}, with nothing to compare it with; no target elsewhere does not mean zero.`
    );
  const together = pairs.filter(({verdict}) => verdict !== "not-comparable");
  const apart = pairs.filter(({verdict}) => verdict === "not-comparable");
  return [
    ...(together.length > 0 ? [verdictOf(together, apart.length > 0, page)] : []),
    ...(apart.length > 0 ? [apartOf(apart, page)] : [])
  ].join(say(page, "", " "));
}

type Pair = {verdict: Verdict; reasons: Reason[]; notes: Reason[]};

function verdictOf(pairs: Pair[], mixed: boolean, page: Page): string {
  const {labels} = page;
  const verdict: Verdict = pairs.some((pair) => pair.verdict === "convertible")
    ? "convertible"
    : "comparable";
  const named = reasonsOf(
    pairs.flatMap(({reasons, notes}) => [...reasons, ...notes]),
    page
  );
  const where = mixed ? say(page, "同一坐标轴上的", "On one axis: ") : "";
  const text = `${where}${mixed && page.lang === "en" ? labels.verdict[verdict].toLowerCase() : labels.verdict[verdict]}`;
  const but = named ? say(page, `，但${named}`, `, with ${named}`) : "";
  return `${text}${but}${say(page, "。", ".")}`;
}

function apartOf(pairs: Pair[], page: Page): string {
  const reasons = reasonsOf(
    pairs.flatMap((pair) => pair.reasons),
    page
  );
  return say(page, `分列的不可比：${reasons}。`, `Not comparable where drawn apart: ${reasons}.`);
}

function reasonsOf(reasons: Reason[], page: Page): string {
  return [...new Set(reasons)]
    .map((reason) => page.labels.reason[reason])
    .join(say(page, "；", "; "));
}

/** Which words of the address were left out. */
export function leftOut(unknown: string[], page: Page): string[] {
  if (unknown.length === 0) return [];
  const names = unknown.map((word) => `“${word}”`).join(say(page, "、", ", "));
  return [
    say(
      page,
      `${names}不是已收录的城市或规划，未予采用。`,
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
  if (ids.length === 0) return "";
  const texts = ids.map((id) =>
    planText(
      plans.find((plan) => plan.plan_id === id)!,
      page
    )
  );
  return `${say(page, "来源：", "Source: ")}${texts.join(say(page, "；", "; "))}`;
}

function planText(plan: ChartPlan, page: Page): string {
  const about = [plan.issuer, plan.issued_on && formatDate(plan.issued_on, page.lang)].filter(
    Boolean
  );
  const issued = about.length > 0 ? about.join(say(page, "，", ", ")) : "";
  const name = `${named(plan, "jurisdiction", page)}${say(page, "", ", ")}${named(plan, "short", page)}`;
  return issued ? `${name}${say(page, `（${issued}）`, ` (${issued})`)}` : name;
}

/** What the values were divided by, each with its year and publisher. */
export function denominatorLine(rows: Target[], footed: FigureFooting, page: Page): string {
  const divided = [...new Set(rows.map((t) => footed.denominators.get(t.target_id)!))];
  const texts = divided.map((d) => denominatorText(d, rows, page));
  return `${say(page, "分母：", "Denominators: ")}${texts.join(say(page, "；", "; "))}`;
}

/** Who made the chart and from which version of the data. */
export function footnote(version: string, page: Page): string {
  return say(
    page,
    `制图：对标，数据版本 ${version}，CC BY 4.0`,
    `Chart: Duibiao, data version ${version}, CC BY 4.0`
  );
}
