import type {AuthoredRow} from "../../model/schema/rows.js";
import {UsageError} from "../usage.js";
import {slug, spelled} from "./gloss.js";
import {PROVINCES, SUB_PROVINCIAL} from "./provinces.js";

type Jurisdiction = AuthoredRow<"jurisdictions">;

/** Asks a person for what no text says; throws a UsageError that names the flag where nobody can answer. */
export type Ask = (question: string, flag: string) => Promise<string>;

/** What a plan and its reader say of the place. */
export interface PlaceKnown {
  /** `--jurisdiction`: an id, or a name in Chinese. */
  named?: string;
  code?: string;
  parent?: string;
  title: string;
  issuer: string | null;
  text: string;
}

/** The plan's jurisdiction, and the rows that the tables lack for it, parents first. */
export interface Place {
  jurisdiction: Jurisdiction;
  added: Jurisdiction[];
}

// 社区 and 示范区 are no districts, and 城市 is no city.
const DISTRICT =
  "(?:(?!示范|开发|经济|数字|发展|建设|试验|保税|高新|自贸|园)[\\u4e00-\\u9fff]){1,4}?(?:自治县|新区|县|旗|(?<![小社园城市地郊景片灾矿林库山校辖全])区)";
const LEADING = new RegExp(
  `^((?:[\\u4e00-\\u9fff]{2,6}?(?:省|自治区))?(?:(?![城都全本我])[\\u4e00-\\u9fff]{1,6}?(?:自治州|地区|市|州|盟))?(?:${DISTRICT})?)`
);

/** Finds the plan's jurisdiction in the tables, or describes it and its parents anew. */
export async function placeOf(
  known: PlaceKnown,
  jurisdictions: readonly Jurisdiction[],
  ask: Ask
): Promise<Place> {
  const named =
    known.named ??
    standing(known.title, jurisdictions) ??
    leading(known.title) ??
    leading(known.issuer ?? "") ??
    (await ask("the text does not say whose plan it is; its jurisdiction", "--jurisdiction"));
  const found = byName(named, jurisdictions) ?? below(named, jurisdictions);
  if (found) return {jurisdiction: found, added: []};
  if (!/[\u4e00-\u9fff]{2,}/.test(named))
    throw new UsageError(
      `--jurisdiction "${named}" is no id of data/jurisdictions.csv; expected one of them, or a name in Chinese`
    );
  return described(named, known, jurisdictions, ask);
}

/** The longest name of the tables with which a title begins. */
function standing(title: string, jurisdictions: readonly Jurisdiction[]): string | null {
  const names = jurisdictions
    .flatMap((row) => namesOf(row).map((name) => ({name, id: row.jurisdiction_id})))
    .filter(({name}) => title.startsWith(name))
    .sort((a, b) => b.name.length - a.name.length);
  const [best] = names;
  // 天津市南开区 begins with 天津市 too: a longer place is another one.
  const longer = leading(title);
  return best && (longer === null || longer.length <= best.name.length) ? best.id : null;
}

function leading(text: string): string | null {
  const found = LEADING.exec(text.replace(/^中共/, ""))?.[1];
  return found && found.length >= 2 ? found : null;
}

function byName(name: string, jurisdictions: readonly Jurisdiction[]): Jurisdiction | undefined {
  return (
    jurisdictions.find(({jurisdiction_id}) => jurisdiction_id === name) ??
    jurisdictions.find((row) => namesOf(row).includes(name))
  );
}

/** 福建省厦门市 is the tables' 厦门市 where that stands below 福建省. */
function below(name: string, jurisdictions: readonly Jurisdiction[]): Jurisdiction | undefined {
  const {above, own} = parted(name);
  const found = above && byName(own, jurisdictions);
  const parent = found && jurisdictions.find((row) => row.jurisdiction_id === found.parent_id);
  return parent && namesOf(parent).includes(above) ? found : undefined;
}

function namesOf({name_zh, aliases_zh}: Jurisdiction): string[] {
  return [name_zh, ...(aliases_zh?.split("；") ?? [])];
}

async function described(
  named: string,
  known: PlaceKnown,
  jurisdictions: readonly Jurisdiction[],
  ask: Ask
): Promise<Place> {
  const province = PROVINCES.find(({name_zh}) => name_zh === named);
  if (province) return {jurisdiction: provinceRow(province), added: [provinceRow(province)]};
  const {above, own} = parted(named);
  const code = known.code ?? coded(known.text) ?? (await ask(`GB/T 2260 code of ${own}`, "--code"));
  if (!/^\d{6}$/.test(code)) throw new UsageError(`invalid --code "${code}"; expected six digits`);
  const taken = jurisdictions.find((row) => row.code === code);
  if (taken)
    throw new UsageError(
      `--code ${code} is ${taken.name_zh} (${taken.jurisdiction_id}); expected that of ${own}, or --jurisdiction ${taken.jurisdiction_id}`
    );
  const parents = await parentsOf({code, own, said: known.parent ?? above}, jurisdictions, ask);
  const rows = [...jurisdictions, ...parents.added];
  const row = rowOf(own, code, parents.parent, rows);
  return {jurisdiction: row, added: [...parents.added, row]};
}

/** 浙江省滨江市临水区 is 临水区 in 滨江市. */
function parted(named: string): {above: string | undefined; own: string} {
  const above = /^.+(?:省|自治区|自治州|地区|市|盟)(?=.{2,})/.exec(named)?.[0];
  if (!above) return {above: undefined, own: named};
  const last = /^(?:.+(?:省|自治区|自治州|地区|市|盟)(?=.{2,}))?(.+)$/.exec(above)![1];
  return {above: last, own: named.slice(above.length)};
}

function coded(text: string): string | undefined {
  return /(?:行政)?区划代码[^\d]{0,6}(\d{6})(?!\d)/.exec(text)?.[1];
}

interface Below {
  code: string;
  own: string;
  said: string | undefined;
}

/** The jurisdiction above, with the rows that the tables lack for it; a code says which province it is. */
async function parentsOf(
  {code, own, said}: Below,
  jurisdictions: readonly Jurisdiction[],
  ask: Ask
): Promise<{parent: Jurisdiction | null; added: Jurisdiction[]}> {
  if (code.endsWith("0000")) return {parent: null, added: []};
  const top = provinceOf(code, said, jurisdictions);
  if (code.endsWith("00")) {
    if (top) return top;
    const name = said ?? (await ask(`province above ${own}`, "--parent"));
    const row = rowOf(name, `${code.slice(0, 2)}0000`, null, jurisdictions);
    return {parent: row, added: [row]};
  }
  const above = jurisdictions.find((row) => row.code === `${code.slice(0, 4)}00`);
  if (above) return {parent: above, added: []};
  if (top?.parent?.level === "municipality" || /^90/.test(code.slice(2))) return top!;
  const name =
    said && !/(?:省|自治区)$/.test(said) ? said : await ask(`city above ${own}`, "--parent");
  const city = byName(name, jurisdictions);
  if (city) return {parent: city, added: []};
  const upper = await parentsOf(
    {code: `${code.slice(0, 4)}00`, own: name, said: undefined},
    jurisdictions,
    ask
  );
  const rows = [...jurisdictions, ...upper.added];
  const row = rowOf(name, `${code.slice(0, 4)}00`, upper.parent, rows);
  return {parent: row, added: [...upper.added, row]};
}

function provinceOf(
  code: string,
  said: string | undefined,
  jurisdictions: readonly Jurisdiction[]
): {parent: Jurisdiction; added: Jurisdiction[]} | null {
  const first = `${code.slice(0, 2)}0000`;
  const standing = jurisdictions.find((row) => row.code === first);
  const listed = PROVINCES.find((row) => row.code === first);
  const name = standing?.name_zh ?? listed?.name_zh;
  if (said && name && /(?:省|自治区)$/.test(said) && said !== name)
    throw new UsageError(
      `the code ${code} is of ${name}, not of ${said}; expected --code and --parent to agree`
    );
  if (standing) return {parent: standing, added: []};
  if (!listed) return null;
  const row = provinceRow(listed);
  return {parent: row, added: [row]};
}

function provinceRow({
  id,
  code,
  name_zh,
  name_en,
  level
}: (typeof PROVINCES)[number]): Jurisdiction {
  return {
    ...{jurisdiction_id: id, code, name_zh, name_en, short_en: name_en},
    ...{aliases_zh: bare(name_zh), level, parent_id: null}
  };
}

function rowOf(
  own: string,
  code: string,
  parent: Jurisdiction | null,
  jurisdictions: readonly Jurisdiction[]
): Jurisdiction {
  const level = levelOf(own, code);
  const short = bare(own) ?? own;
  const name = spelled(short);
  const below = level === "district" && parent;
  const name_zh = below ? `${parent.name_zh}${own}` : own;
  const taken = new Set(jurisdictions.map(({jurisdiction_id}) => jurisdiction_id));
  const id = slug(name);
  const kind = own.endsWith("县")
    ? `${name} County`
    : own.endsWith("区")
      ? `${name} District`
      : name;
  return {
    jurisdiction_id: taken.has(id) ? `${id}-${code}` : id,
    code,
    name_zh,
    name_en: below ? `${kind}, ${parent.short_en}` : kind,
    short_en: name,
    aliases_zh: [...(below ? [own] : []), ...(short !== own ? [short] : [])].join("；") || null,
    level,
    parent_id: parent?.jurisdiction_id ?? null
  };
}

function levelOf(own: string, code: string): Jurisdiction["level"] {
  if (code.endsWith("0000")) return "province";
  if (code.endsWith("00")) return SUB_PROVINCIAL.has(own) ? "sub-provincial" : "prefecture";
  return own.endsWith("区") ? "district" : "county";
}

/** The name without its word for the unit, where two letters stay: 天津市 is 天津. */
function bare(name: string): string | null {
  const short = name.replace(
    /(?:壮族|回族|维吾尔)?(?:特别行政区|自治区|自治州|自治县|自治旗|地区|新区|省|市|州|盟|县|旗|区)$/,
    ""
  );
  return short.length >= 2 && short !== name ? short : null;
}
