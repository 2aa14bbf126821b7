import type {ChangeKind, ChangeReason} from "../../model/periods.js";
import type {NoPaceCode} from "../../model/start.js";
import type {Lang} from "../../model/target.js";
import type {Page} from "../../ui/page.js";

/** The words of the page on periods that no other page needs. */
interface Words {
  change: Record<ChangeKind, string>;
  /** What stands for `carried` where no pair of promises may share an axis. */
  apart: string;
  apartRule: string;
  /** What each kind means, for the legend. */
  rule: Record<ChangeKind, string>;
  reason: Record<Exclude<ChangeReason, keyof Page["labels"]["reason"]>, string>;
  noPace: Record<NoPaceCode, string>;
}

export const PERIODS_WORDS: Record<Lang, Words> = {
  zh: {
    change: {raised: "提高", carried: "延续", lowered: "降低", dropped: "未再列入", new: "新增"},
    apart: "两轮的目标不可比",
    apartRule: "前后两轮都设了目标，但没有一对可以直接比较；既不是延续，也不连线",
    rule: {
      raised: "前后两轮都设了目标，可以直接比较，且后者要求更高",
      carried: "前后两轮都设了目标，可以直接比较，数值相同或看不出高低（写明原因）",
      lowered: "前后两轮都设了目标，可以直接比较，且后者要求更低",
      dropped: "只有上一轮设了目标；可能写在未收录的规划里，不等于放弃",
      new: "只有新一轮设了目标"
    },
    reason: {
      direction: "该指标没有高低之分",
      bound: "一为下限、一为上限，无法判断高低",
      period: "新增量所跨年数不同",
      mixed: "有的部分提高，有的部分降低"
    },
    noPace: {
      addition: "新增量，没有起点",
      condition: "单体门槛，不是水平",
      growth: "本身就是年增速",
      "no-start": "此前没有同一指标的数",
      "not-comparable": "此前的数不可比：",
      apart: "两轮的目标不可比，不跨轮推算",
      bound: "此前的数没有可用的起点值"
    }
  },
  en: {
    change: {
      raised: "raised",
      carried: "carried on",
      lowered: "lowered",
      dropped: "not repeated",
      new: "new"
    },
    apart: "promises not comparable",
    apartRule:
      "promised in both generations, but no pair may share an axis: not carried on, and never joined",
    rule: {
      raised: "promised in both generations, may share an axis, and the later one asks for more",
      carried:
        "promised in both generations, may share an axis, with the same figure or with no direction to be told (the reason is named)",
      lowered: "promised in both generations, may share an axis, and the later one asks for less",
      dropped:
        "promised in the earlier generation only; it may stand in a plan outside the corpus and need not be given up",
      new: "promised in the later generation only"
    },
    reason: {
      direction: "the indicator has no better direction",
      bound: "a floor against a ceiling, so neither asks for more",
      period: "additions over different numbers of years",
      mixed: "some parts raised, others lowered"
    },
    noPace: {
      addition: "an addition, without a starting level",
      condition: "a condition, not a level",
      growth: "a yearly rate already",
      "no-start": "no earlier figure of this indicator",
      "not-comparable": "earlier figures are not comparable: ",
      apart:
        "the promises of the two generations are not comparable, so none is derived across them",
      bound: "the earlier figure names no starting value"
    }
  }
};

/** What became of an indicator, in words: promises that may not be compared are not called carried on. */
export function changeName(kind: ChangeKind, apart: boolean, {lang}: Page): string {
  return apart ? PERIODS_WORDS[lang].apart : PERIODS_WORDS[lang].change[kind];
}

/** A reason for a change without direction, whichever table of words it is in. */
export function changeReason(reason: ChangeReason, {lang, labels}: Page): string {
  const own = PERIODS_WORDS[lang].reason as Record<string, string>;
  return own[reason] ?? (labels.reason as Record<string, string>)[reason];
}
