import type {AuthoredRow} from "../../model/schema/rows.js";
import type {Standing} from "./standing.js";
import {keyOf} from "../../reading/catalogue.js";
import {indicatorMatcher, type Found, type Sought} from "../../reading/match.js";
import {MATTERS, type Doubt} from "./doubts.js";
import {domainGuess} from "./domains.js";
import {gloss, slug, unused} from "./gloss.js";

type Indicator = AuthoredRow<"indicators">;

/** The indicator of a row, whether it was drafted for it, and how sure the match is. */
export interface Chosen {
  indicator_id: string;
  drafted: boolean;
  found: Found;
}

/** Chooses indicators row after row; drafts, their domains and the doubts about them gather on the way. */
export interface Chooser {
  choose(sought: Sought): Chosen;
  drafts: Indicator[];
  domains: AuthoredRow<"domains">[];
  doubts: Doubt[];
}

const LONGEST_NAME = 40;

/** Matches rows to the catalogue, and drafts an indicator for each name that it does not have. */
export function indicatorChooser(
  authored: Standing,
  dimensions: ReadonlyMap<string, string>
): Chooser {
  const bases = new Map<string, Set<Sought["basis"]>>();
  for (const {indicator_id, basis, status} of authored.targets)
    if (status === null) bases.set(indicator_id, (bases.get(indicator_id) ?? new Set()).add(basis));
  const live = authored.indicators.filter(({replaced_by}) => replaced_by === null);
  const match = indicatorMatcher(
    live.map((row) => ({...row, bases: [...(bases.get(row.indicator_id) ?? [])]})),
    dimensions
  );
  const guess = domainGuess(authored);
  const english = new Map(live.map(({name_zh, name_en}) => [name_zh, name_en]));
  const taken = new Set(authored.indicators.map(({indicator_id}) => indicator_id));
  const names = new Set(authored.indicators.map(({name_zh}) => name_zh));
  const namesEn = new Set(authored.indicators.map(({name_en}) => name_en));
  const byKey = new Map<string, Indicator>();
  const chooser: Chooser = {choose, drafts: [], domains: [], doubts: []};
  return chooser;

  function choose(sought: Sought): Chosen {
    const found = match(sought);
    if (found.kind !== "new")
      return {indicator_id: found.best!.indicator_id, drafted: false, found};
    const key = `${keyOf(sought.name) || sought.name} ${sought.basis === "growth" ? "growth" : sought.dimension}`;
    const draft = byKey.get(key) ?? drafted(sought, found);
    byKey.set(key, draft);
    return {indicator_id: draft.indicator_id, drafted: true, found};
  }

  function drafted(sought: Sought, found: Found): Indicator {
    const name = unlike(nameOf(sought), `（${sought.unit}）`, names);
    const name_en = unlike(gloss(nameOf(sought), english), ", measured otherwise", namesEn);
    const domain = guess(name);
    const better = betterOf(sought, name);
    const row: Indicator = {
      indicator_id: unused(slug(name_en) || "indicator", taken),
      ...{name_zh: name, name_en, domain_id: domain.domain_id, unit: sought.unit},
      ...{better: better.value, normalise: null, aliases_zh: null, family: null, replaced_by: null},
      definition_zh: `规划所称“${name}”，以${sought.unit}计；计入什么、不计入什么尚待审核时写明。`,
      definition_en: `What the plan calls “${name}”, in ${sought.unit}; what is counted and what is not is to be settled in review.`,
      topics: null,
      status: "draft"
    };
    chooser.drafts.push(row);
    if (domain.added && !chooser.domains.some(({domain_id}) => domain_id === domain.domain_id))
      chooser.domains.push(domain.added);
    const about = {table: "indicators", id: row.indicator_id, clause: sought.clause} as const;
    chooser.doubts.push(
      {
        ...{...about, cell: "name_zh", value: name, matter: MATTERS.match},
        ...{runner_up: found.best?.indicator_id ?? "", score: found.best?.score ?? null},
        reason:
          "no indicator of the catalogue is near enough: a new one is drafted; change to the id of one that is the same"
      },
      {
        ...{...about, cell: "domain_id", value: row.domain_id, matter: MATTERS.domain},
        ...{
          runner_up: domain.runnerUp ?? "",
          score: null,
          reason: "guessed by the words of the name"
        }
      },
      {
        ...{...about, cell: "definition_en", value: row.definition_en, matter: MATTERS.english},
        ...{
          runner_up: "",
          score: null,
          reason: "what is counted is to be written, here and in definition_zh"
        }
      },
      {
        ...{...about, cell: "name_en", value: name_en, matter: MATTERS.english},
        ...{runner_up: "", score: null, reason: "glossed word by word"}
      }
    );
    if (!better.sure)
      chooser.doubts.push({
        ...{...about, cell: "better", value: row.better, matter: MATTERS.better},
        ...{runner_up: row.better === "higher" ? "lower" : "higher", score: null},
        reason: "no bound in the clause says which direction is better"
      });
    return row;
  }
}

/** A rate of change without a level of its own says so in its name. */
/** A name that no other indicator has: with what tells it apart, then with a number. */
function unlike(name: string, mark: string, names: Set<string>): string {
  let own = names.has(name) ? name + mark : name;
  for (let i = 2; names.has(own); i += 1) own = `${name}${mark} ${i}`;
  names.add(own);
  return own;
}

function nameOf({name, basis, clause}: Sought): string {
  const own =
    name.trim() || clause.replace(/[\d.%，。；]+.*$/, "").slice(-12) || clause.slice(0, 12);
  const whole = own.slice(0, LONGEST_NAME).replaceAll("；", "、");
  if (basis !== "growth" || /增[速长幅]|下降|降低|减少|变化/.test(whole)) return whole;
  return /下降|降低|减少|削减|压减/.test(clause) ? `${whole}下降幅度` : `${whole}增速`;
}

const LOWER =
  /能耗|排放|失业|死亡|发病|事故|浓度|PM2\.5|细颗粒物|强度|负债|赤字|恩格尔|电能利用效率|PUE|时延|劣[ⅤV五]|用水量|煤耗|贫困|收入比|师生比|漏损|流失|时间|时长/;
const FALL = /(?:下降|降低|减少|削减|压减)(?:率|幅度|比例)?$/;
const NEUTRAL = /人口(?:数|规模|总量)?$|领域$|结构|弹性系数|性别比/;

/** Which direction is better: of the bound where there is one, else of the name's words. */
function betterOf({comparator}: Sought, name: string): {value: Indicator["better"]; sure: boolean} {
  if (comparator === "lte" || comparator === "lt") return {value: "lower", sure: true};
  if (comparator === "gte" || comparator === "gt") return {value: "higher", sure: true};
  // 能耗降低14%: the more it falls, the better.
  if (FALL.test(name)) return {value: "higher", sure: false};
  if (NEUTRAL.test(name)) return {value: "none", sure: false};
  return {value: LOWER.test(name) && !/研发|投入/.test(name) ? "lower" : "higher", sure: false};
}
