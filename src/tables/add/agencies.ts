import type {AuthoredRow} from "../../model/schema/rows.js";
import type {Standing} from "./standing.js";
import {agencyOf} from "../agency.js";
import {MATTERS, type Doubt} from "./doubts.js";
import {gloss, slug, unused} from "./gloss.js";

type Agency = AuthoredRow<"agencies">;
type Jurisdiction = AuthoredRow<"jurisdictions">;

/**
 * Describes the agencies that a plan prints and its jurisdiction does not have.
 * Two forms are one agency where another jurisdiction's line says so; its English
 * and its kind serve here too, with this jurisdiction's name.
 */
export function agencyRows(
  printed: readonly string[],
  jurisdiction: Jurisdiction,
  {agencies, jurisdictions}: Standing
): {agencies: Agency[]; doubts: Doubt[]} {
  const owner = jurisdiction.jurisdiction_id;
  const taken = new Set(agencies.map(({agency_id}) => agency_id));
  const like = likeBy(agencies.filter(({jurisdiction_id}) => jurisdiction_id !== owner));
  const made = new Map<string, Agency>();
  const doubts: Doubt[] = [];
  for (const name of new Set(printed)) {
    if (agencyOf(name, owner, agencies)) continue;
    const model = like.get(name);
    const key = model?.agency_id ?? name;
    const before = made.get(key);
    if (before) {
      before.aliases_zh = [before.aliases_zh, name].filter(Boolean).join("；");
      continue;
    }
    const english = model && transferred(model, jurisdiction, jurisdictions);
    const row: Agency = {
      agency_id: unused(`${owner}-${idOf(model, name)}`, taken),
      ...{name_zh: name, name_en: english ?? nameOf(name, jurisdiction)},
      ...{kind: model?.kind ?? kindOf(name), jurisdiction_id: owner, aliases_zh: null}
    };
    made.set(key, row);
    const about = {table: "agencies", id: row.agency_id, clause: name, score: null} as const;
    if (!model)
      doubts.push({
        ...{...about, cell: "kind", value: row.kind, runner_up: "", matter: MATTERS.work},
        reason: "guessed by the words of the name"
      });
    if (!english)
      doubts.push({
        ...{...about, cell: "name_en", value: row.name_en, runner_up: "", matter: MATTERS.english},
        reason: "glossed word by word"
      });
  }
  return {agencies: [...made.values()], doubts};
}

/** Agencies of other jurisdictions by each of their names, municipal ones before those of districts. */
function likeBy(agencies: Agency[]): Map<string, Agency> {
  const found = new Map<string, Agency>();
  for (const row of agencies)
    for (const name of [row.name_zh, ...(row.aliases_zh?.split("；") ?? [])])
      if (/^[市区县省各相有]/.test(name) && !found.has(name)) found.set(name, row);
  return found;
}

/** Tianjin Municipal Finance Bureau becomes Binjiang Municipal Finance Bureau; null where no name can be put in. */
function transferred(
  {name_en, jurisdiction_id}: Agency,
  {short_en}: Jurisdiction,
  jurisdictions: readonly Jurisdiction[]
): string | null {
  const own = jurisdictions.find((row) => row.jurisdiction_id === jurisdiction_id)!.short_en;
  if (!name_en.includes(own))
    return /^(?:All|Units|Municipal|District) /.test(name_en) ? name_en : null;
  return name_en.replaceAll(own, short_en);
}

function idOf(model: Agency | undefined, name: string): string {
  const known = model && /^[a-z]+-(.+)$/.exec(model.agency_id)?.[1];
  return known ?? (slug(gloss(name), 6) || "agency");
}

function nameOf(name: string, {short_en}: Jurisdiction): string {
  const rest = name.replace(/^[市区县省](?=.{2,})/, "");
  return `${short_en}: ${gloss(rest)}`;
}

const KINDS: [RegExp, Agency["kind"]][] = [
  [/^(?:各|相关|有关)|等$|有关(?:部门|单位)|相关(?:部门|单位)/, "collective"],
  [/党委|委宣传部|委组织部|政法委|网信办|纪委|委办公室|统战部/, "party"],
  [/总工会|团[市区县省]委|妇联|残联|科协|工商联|文联/, "peoples-organisation"],
  [/(?:公司|集团|银行|电网|铁塔|联通|移动|电信)$/, "company"],
  [/(?:区|县|镇|乡|街道)(?:人民)?政府$|街道办事处$|管委会$|管理委员会$/, "district-government"],
  [/通信管理局|海关|税务局|银保监|证监|人民银行|气象局|邮政管理局|海事局/, "central-branch"],
  [/(?:中心|研究院|大学|学院|医院|学校|所|馆)$/, "public-institution"]
];

function kindOf(name: string): Agency["kind"] {
  return KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? "government";
}
