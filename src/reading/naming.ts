import type {Draft} from "./draft.js";
import type {Stretch} from "./lists.js";
import {nameAfter, nameBefore} from "./names.js";
import {ADDING, REACHING} from "./words.js";

/** The words around a number: `masked` are those after it with quotations hidden. */
export interface Words {
  text: string;
  before: string;
  after: string;
  masked: string;
  money: boolean;
}

/** A name, whether it follows the number, and whether the number is a condition on it. */
export interface Named {
  name: string;
  follows: boolean;
  condition: boolean;
}

/**
 * The name that belongs to a number, from the words on its right side or its
 * left; empty where its clause has none.
 */
export function named(s: Stretch, next: Stretch | undefined, words: Words): Named {
  const {text, before, after, money} = words;
  if (s.deferred && next) {
    const rest = text.slice(next.q.tail, next.right);
    const noun = rest.includes("的") ? rest.slice(rest.lastIndexOf("的") + 1) : rest;
    return {name: nameAfter(noun), follows: true, condition: false};
  }
  const rest = words.masked.replace(AT_LEVEL, "").replace(/^□+/, "");
  const share = s.q.unit?.dimension === "share";
  const own = nameBefore(before, money || share);
  // Nothing follows, so the name stands before.
  if (rest === "" || /^[、，；：（）]|^(?:以及|及|和|与|并|[降减][至到为]零)/.test(rest))
    return {name: own, follows: false, condition: false};
  // 保持8%以上的增速: what grows stands before.
  if (share && RATE_AFTER.test(rest)) return {name: own, follows: false, condition: false};
  // 覆盖95%的行政村: the rate has its name before, as a verb.
  if (rest.startsWith("的") && share && /覆盖$/.test(before)) {
    return {
      name: `${nameBefore(before.slice(0, -2), true)}覆盖率`,
      follows: false,
      condition: false
    };
  }
  // 设立100亿元规模的基金 is a fund.
  const sized = /^(?:总?规模|左右)的(?=[\u4e00-\u9fff]{2})/.exec(rest);
  if (sized)
    return {name: nameAfter(after.slice(sized[0].length)), follows: true, condition: false};
  if (rest.startsWith("的")) {
    // 总规模100亿元的母基金: the measure is the noun's own, and no condition on it.
    if (share || !own || MEASURES.test(own))
      return {name: nameAfter(after), follows: true, condition: false};
    return {name: own, follows: false, condition: true};
  }
  if (share) {
    // 推动80%企业上云: the share is of what follows the verb.
    if (!own || VERB_ONLY.test(own))
      return {name: nameAfter(after), follows: true, condition: false};
    if (/^的?覆盖(?=[，。；、]|$)/.test(rest))
      return {name: `${own}覆盖率`, follows: true, condition: false};
    return {
      name: own + after.replace(/^(?:以上)?(?:实现|完成|能够|可|均|都|为)?/, ""),
      follows: true,
      condition: false
    };
  }
  // A clause goes on; the name stood before.
  if (/^(?:及|并|以|用于|，|规模|水平|目标)/.test(rest))
    return {name: own, follows: false, condition: false};
  if (s.q.unit?.unit === "纳米" && !own)
    return {name: nameAfter(after), follows: true, condition: true};
  // 辅导企业300家进行碳盘查: what they do stands behind the number, who they are before.
  if (own && /^(?:进行|开展|实施|完成|实现|接受|参加|用于)/.test(rest))
    return {name: own, follows: false, condition: false};
  return {name: nameAfter(after) || own, follows: true, condition: false};
}

/** 规模5亿元的基金, 设立规模5亿元的基金: words that measure the noun behind them. */
const MEASURES = new RegExp(
  `^(?:${ADDING})?(?:(?:首期|初始|一期|目标)?总?(?:规模|投资|面积|长度?|里程|容量|产能|装机))$`
);

/** 3000亿元台阶, 4.2%的低水平: words for the number itself, which name nothing. */
const AT_LEVEL =
  /^□*(?:新?台阶|大关|关口|门槛|的?(?:较|最|历史|相对|合理)?(?:低|高|好|先进|合理)?(?:水平|区间|高位|低位|新高|目标)(?=[，。；、）]|$))/;

/** 8%的增速, 10%的速度增长: the words behind the number make it a rate of change. */
export const RATE_AFTER =
  /^的?(?:年均?)?(?:增长|增速|增幅|(?:速度|幅度)(?:增长|递增|提高|提升|下降)?)(?![\u4e00-\u9fff]{0,3}到)/;
const VERB_ONLY = new RegExp(`^(?:${ADDING}|${REACHING})$`);

const GROWN =
  /(?<=.{2})(?:实现)?(?:提高|提升|增长|增加|上升|下降|降低|减少|扩大|优化|改善|增强|倍增|翻番)$/;

/** A clause that opens with its predicate speaks of what came before. */
export function earlier(
  s: Stretch,
  before: Stretch | undefined,
  drafts: Draft[],
  text: string,
  money: boolean
): string {
  const last = drafts.at(-1);
  // 改造小区146个、惠及3.9万户 says whom it reaches.
  const reached = /(?:惠及|受益|涉及|覆盖)(?:约|近|超过?)?$/.exec(
    text.slice(s.left, s.q.head)
  )?.[0];
  const whom = {household: "户数", person: "人数"}[s.q.unit?.dimension ?? ""];
  if (reached && whom) return reached.slice(0, 2) + whom;
  // 占比逐年提高，到2025年达到35%: the clause between has the name, though no number.
  const between = before && text.slice(before.q.tail, Math.max(before.q.tail, s.clause - 1));
  const grown =
    between
      ?.split(/[，；]/)
      .slice(1)
      .at(-1) ?? "";
  if (GROWN.test(grown)) return nameBefore(grown.replace(GROWN, ""), money) || last?.name || "";
  if (before && last) return last.name;
  const clauses = text.slice(Math.max(0, s.clause - 80), Math.max(0, s.clause - 1)).split("，");
  return nameBefore(clauses.at(-1) ?? "", money);
}
