import {candidatesOf, PAIR, type Candidate} from "../../../model/candidates.js";
import type {Reason, Verdict} from "../../../model/compare.js";
import {LABELS} from "../../../model/labels.js";
import {groupBy, matchTargets} from "../../../model/pairs.js";
import type {Target} from "../../../model/target.js";
import {wholePlans} from "../../../queries/catalogue.js";
import type {Corpus} from "../../../queries/corpus.js";
import {targetsOfPlans} from "../../../queries/targets.js";
import {plansOf, single, tallyOf, type TallyOf} from "./tally.js";

/** First statements of all plans of the notebooks' two cities. */
export async function rowsOfPair(corpus: Corpus): Promise<Target[]> {
  const plans = (await wholePlans(corpus)).filter((plan) => PAIR.includes(plan.jurisdiction_id));
  return targetsOfPlans(
    corpus,
    plans.map(({plan_id}) => plan_id)
  );
}

/** What each of the two cities promises alone, by domain, most first. */
export async function promisedByOne(corpus: Corpus): Promise<TallyOf> {
  const rows = await rowsOfPair(corpus);
  const alone = [...matchTargets(rows).only.values()].flat();
  const count = (own: Target[]) => new Set(own.map((t) => t.indicator_id)).size;
  const groups = [...groupBy(alone, (t) => t.domain_id).values()].sort(
    (a, b) => count(b) - count(a)
  );
  return tallyOf("promised-by-one-city", {
    title_zh: "只有天津或只有厦门设了目标的指标，按领域",
    title_en: "Indicators promised by Tianjin or Xiamen alone, by domain",
    counted_zh: "个指标",
    counted_en: "indicators",
    note_zh: "未设目标不等于零；天津收录的规划更多，设了目标的指标也就更多。",
    note_en:
      "No target set does not mean zero; the corpus holds more plans of Tianjin, hence more of its promises.",
    none_zh: "未设目标",
    none_en: "no target set",
    tallies: groups.map((group) => ({
      name_zh: group[0].domain_zh,
      name_en: group[0].domain_en,
      bars: PAIR.map((jurisdiction_id) => {
        const own = rows.find((t) => t.jurisdiction_id === jurisdiction_id)!;
        return {
          jurisdiction_id,
          name_zh: own.jurisdiction_zh,
          name_en: own.jurisdiction_en,
          value: count(group.filter((t) => t.jurisdiction_id === jurisdiction_id))
        };
      })
    })),
    plan_ids: plansOf(rows),
    home: "/notebooks/tianjin-xiamen"
  });
}

const VERDICTS: Verdict[] = ["comparable", "convertible", "not-comparable"];
/** What may keep two look-alikes off one axis. */
export const APART_REASONS: Reason[] = ["definition", "basis", "scope", "unit"];

const LOOKALIKE = {
  note_zh: "同一指标，或定义相近而不同的指标，天津和厦门各取一个目标成一对。",
  note_en:
    "A pair is a promise of Tianjin and one of Xiamen of the same indicator, or of indicators that look alike.",
  home: "/notebooks/not-comparable"
};

/** How many pairs that look alike may share an axis. */
export async function lookalikeVerdicts(corpus: Corpus): Promise<TallyOf> {
  const all = candidatesOf(await rowsOfPair(corpus));
  return tallyOf("lookalike-verdicts", {
    ...LOOKALIKE,
    title_zh: "天津与厦门看似可比的数字，真能比的有几对",
    title_en: "Pairs of Tianjin and Xiamen that look alike, and how many compare",
    counted_zh: "对",
    counted_en: "pairs of promises",
    whole: all.length,
    tallies: VERDICTS.map((verdict) =>
      single(
        LABELS.zh.verdict[verdict],
        LABELS.en.verdict[verdict],
        all.filter((pair) => pair.verdict === verdict).length
      )
    ),
    plan_ids: plansOfPairs(all)
  });
}

/** What keeps the other pairs apart. */
export async function lookalikeReasons(corpus: Corpus): Promise<TallyOf> {
  const all = candidatesOf(await rowsOfPair(corpus));
  const apart = all.filter(({verdict}) => verdict === "not-comparable");
  return tallyOf("lookalike-reasons", {
    ...LOOKALIKE,
    title_zh: "天津与厦门看似可比的数字，为什么不能比",
    title_en: "What keeps look-alike promises of Tianjin and Xiamen apart",
    counted_zh: "对；一对可有几个原因",
    counted_en: "pairs of promises; a pair may have several reasons",
    whole: all.length,
    tallies: APART_REASONS.map((reason) =>
      single(
        LABELS.zh.reason[reason],
        LABELS.en.reason[reason],
        apart.filter(({reasons}) => reasons.includes(reason)).length
      )
    ),
    plan_ids: plansOfPairs(all)
  });
}

function plansOfPairs(pairs: Candidate[]): string[] {
  return plansOf(pairs.flatMap(({a, b}) => [a, b]));
}
