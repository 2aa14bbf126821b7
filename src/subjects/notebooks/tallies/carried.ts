import {coursesOf, FATES, type Fate} from "../../../model/courses.js";
import type {Lang} from "../../../model/target.js";
import {wholePlans} from "../../../queries/catalogue.js";
import type {Corpus} from "../../../queries/corpus.js";
import {targetsOfPlans} from "../../../queries/targets.js";
import {plansOf, single, tallyOf, type TallyOf} from "./tally.js";

/** The notebooks' city and its plans: the earliest one beside all later ones. */
const CITY = "tianjin";

/** First statements of the city's earliest plan, and of its later ones. */
export async function rowsOfGenerations(corpus: Corpus) {
  const [first, ...rest] = (await wholePlans(corpus)).filter(
    (plan) => plan.jurisdiction_id === CITY
  );
  const later = rest.map(({plan_id}) => plan_id);
  return {
    first,
    earlier: await targetsOfPlans(corpus, [first.plan_id]),
    later: await targetsOfPlans(corpus, later)
  };
}

/** What may have become of a promise, in words. */
export const FATE_WORDS: Record<Lang, Record<Fate, string>> = {
  zh: {
    raised: "可直接比较，上调",
    lowered: "可直接比较，下调",
    same: "可直接比较，不变",
    other: "仍有目标，但数值类型、范围不同，或看不出升降",
    alike: "只有定义不同的相近目标",
    silent: "后来的规划没有再设目标"
  },
  en: {
    raised: "same basis, raised",
    lowered: "same basis, lowered",
    same: "same basis, unchanged",
    other: "still promised, but on another basis or area, or with no direction to tell",
    alike: "only a look-alike with another definition",
    silent: "no target in the later plans"
  }
};

/** What became of the earliest plan's promises. */
export async function carriedOn(corpus: Corpus): Promise<TallyOf> {
  const {earlier, later} = await rowsOfGenerations(corpus);
  const courses = coursesOf(earlier, later);
  return tallyOf("carried-on-from-13th-plan", {
    title_zh: "天津“十三五”智慧城市规划设了目标的指标，后来怎样了",
    title_en: "What became of the indicators promised in Tianjin's 13th Five-Year Plan",
    counted_zh: "个指标（只计目标，不计基期值）",
    counted_en: "indicators (promises only, baselines left out)",
    note_zh: "没有再设目标不等于放弃：可能已经完成，换了说法，或写在未收录的文件里。",
    note_en:
      "No target any more does not mean given up: it may be done, renamed, or written in a document outside the corpus.",
    tallies: FATES.map((fate) =>
      single(
        FATE_WORDS.zh[fate],
        FATE_WORDS.en[fate],
        courses.filter((course) => course.fate === fate).length
      )
    ),
    plan_ids: plansOf([...earlier, ...later]),
    home: "/notebooks/carried-on"
  });
}
