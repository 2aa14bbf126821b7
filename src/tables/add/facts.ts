import type {AuthoredRow} from "../../model/schema/rows.js";
import type {Header} from "../../reading/header.js";
import {UsageError} from "../usage.js";
import {gloss, slug, unused} from "./gloss.js";
import type {Ask} from "./places.js";

type Plan = AuthoredRow<"plans">;
type Jurisdiction = AuthoredRow<"jurisdictions">;

/** What is said of the plan beside its text, and goes before it. */
interface Said {
  title?: string;
  id?: string;
}

/** First and last year of a plan's period. */
export interface Years {
  start: number;
  end: number;
}

/** `2021-2025` or `2021`; throws a UsageError for other words. */
export function periodSaid(text: string): Years {
  const [, start, end = start] =
    /^((?:19|20)\d\d)(?:\s*[-—–~至]\s*((?:19|20)\d\d))?$/.exec(text) ?? [];
  if (!start || Number(start) > Number(end))
    throw new UsageError(`invalid --period "${text}"; expected years such as 2021-2025`);
  return {start: Number(start), end: Number(end)};
}

/** Title of the plan, of the flags, the text, or a person. */
export async function titleOf({title}: Said, header: Header, ask: Ask): Promise<string> {
  const found =
    title ?? header.title ?? (await ask("the text has no title; the plan's title", "--title"));
  if (!/[\u4e00-\u9fff]/.test(found))
    throw new UsageError(`invalid title "${found}"; expected the plan's title in Chinese: --title`);
  return found;
}

/** Period of a plan whose text does not say it, of a person. */
export async function periodAsked(ask: Ask): Promise<Years> {
  return periodSaid(
    await ask("the text does not say for which years it plans; its period", "--period")
  );
}

/** The plan's line in data/plans.csv; columns that no text gives stay empty. */
export function planRow(
  {title, years, header, said}: {title: string; years: Years; header: Header; said: Said},
  jurisdiction: Jurisdiction,
  document: string,
  plans: readonly Pick<Plan, "plan_id">[]
): Plan {
  const short_zh = shortOf(title, jurisdiction);
  const bare_en = gloss(bareOf(short_zh));
  const taken = new Set(plans.map(({plan_id}) => plan_id));
  const id = said.id ?? `${jurisdiction.jurisdiction_id}-${topicOf(short_zh)}-${years.start}`;
  if (said.id !== undefined && (taken.has(id) || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)))
    throw new UsageError(
      `--id "${id}" ${taken.has(id) ? "is another plan's" : "is no id"}; expected a new one such as ${jurisdiction.jurisdiction_id}-digital-${years.start}`
    );
  return {
    plan_id: unused(id, taken),
    jurisdiction_id: jurisdiction.jurisdiction_id,
    title_zh: title,
    title_en: `${jurisdiction.short_en}: ${gloss(withoutPlace(title, jurisdiction))}`,
    short_zh,
    short_en: shortName(bare_en, years),
    bare_en,
    issuer: header.issuer,
    issuer_en: header.issuer && issuerGloss(header.issuer, jurisdiction),
    doc_number: header.number,
    issued_on: dated(header.date),
    period_start: years.start,
    period_end: years.end,
    kind: kindOf(title),
    subject: subjectOf(title),
    evidence: "document",
    ...{official_url: null, document, part_seen: null, publisher: null, publisher_en: null},
    ...{confidence: null, note: null, note_zh: null}
  };
}

/** The English short name, with the period as the check wants it. */
export function shortName(bare_en: string, {start, end}: Years): string {
  return `${bare_en} ${start === end ? start : `${start}–${end}`}`;
}

function kindOf(title: string): Plan["kind"] {
  if (/行动计划/.test(title)) return "action-programme";
  if (/行动方案/.test(title)) return "action-plan";
  if (/工作方案|实施方案|工作要点|工作计划|实施意见|若干措施/.test(title)) return "work-plan";
  return "plan";
}

/** What a title says a plan is about, the narrower subject first. */
const SUBJECTS: [RegExp, Plan["subject"]][] = [
  [/充电|充换电/, "charging"],
  [/5G|第五代移动通信/i, "5g"],
  [/新型基础设施|新基建/, "new-infrastructure"],
  [/智慧城市/, "smart-city"],
  [/信息通信|通信业|通信基础设施|信息基础设施|基站/, "ict"],
  [/数字|信息化|大数据|工业互联网/, "digital"],
  [/卫生|健康|医疗/, "health"]
];

function subjectOf(title: string): Plan["subject"] {
  return SUBJECTS.find(([words]) => words.test(title))?.[1] ?? "general";
}

function withoutPlace(title: string, {name_zh, aliases_zh}: Jurisdiction): string {
  const names = [name_zh, ...(aliases_zh?.split("；") ?? [])].sort((a, b) => b.length - a.length);
  const name = names.find((one) => title.includes(one));
  const rest = name ? title.slice(title.indexOf(name) + name.length) : title;
  return rest.replace(/^(?:推进|加快|关于)/, "") || title;
}

function shortOf(title: string, jurisdiction: Jurisdiction): string {
  const short = withoutPlace(title, jurisdiction).replace(/（[^）]*年[^）]*）/g, "");
  return short.length >= 2 ? short : title;
}

/** The short name without the words for its period. */
function bareOf(short: string): string {
  const bare = short
    .replace(
      /“?十[一二三四五六]五”?(?:时期)?|第十[一二三四五六]个五年|[一二三五]年(?=行动|规划|计划)/g,
      ""
    )
    // 和二〇三五年远景目标: how far the outline looks, and nothing that it is about.
    .replace(/[和与及暨][〇○零一二三四五六七八九\d]{4}年(?:远景|愿景)目标(?=纲要|$)/, "")
    .replace(/(?:规划纲要|规划|纲要)$/, "");
  return bare.length >= 2 ? bare : short;
}

const COMMON = /^(?:development|construction|plan|programme|outline|action|work|implementation)?$/;

function topicOf(short: string): string {
  const words = slug(gloss(bareOf(short)))
    .split("-")
    .filter((word) => !COMMON.test(word));
  return words.slice(0, 3).join("-") || "plan";
}

function issuerGloss(issuer: string, jurisdiction: Jurisdiction): string {
  const rest = withoutPlace(issuer, jurisdiction);
  return rest === issuer ? gloss(issuer) : `${gloss(rest)} of ${jurisdiction.name_en}`;
}

/** A date that no calendar has is no date. */
function dated(date: string | null): string | null {
  if (date === null) return null;
  const [, month = 1, day = 1] = date.split("-").map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? date : date.slice(0, 4);
}
