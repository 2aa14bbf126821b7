import {counts} from "./counting.js";
import {quantitiesIn, type Quantity, type UnitForm} from "./quantities.js";
import {HIDDEN, type Sentence} from "./sentences.js";

const BRACKET = /（([^（）\n]{1,60})）/g;
// What explains, cites or limits is no amount of the noun before it.
const NOTE =
  /^(?:即|指|见|如|按|以|详见|不含|不包括|除|截[至止]|注|试行|第|自|附|来自|参照)|的$|[上下]的|版$|号$/;
// Ages and spans of time in brackets say who is meant: 儿童（0—6岁）.
const NAMING = new Set(["age", "years", "months", "time", "workdays", "voltage", "temperature"]);
// 规上企业（年收入2000万元以上） says which ones are counted.
const MEANT = /收入|产值|营业额|销售额|注册资本|税收|人口|用户$/;

/**
 * The sentence with the brackets opened that state an amount: 新建充电桩（2.5万个）,
 * 高铁（86公里，投资62亿元）, 中心4座（含绿色中心2座）. Others stay hidden.
 */
export function opened(sentence: Sentence, forms: Map<string, UnitForm>): Sentence {
  const {text, masked} = sentence;
  if (!text.includes("（")) return sentence;
  const parts: string[] = [];
  let last = 0;
  for (const {0: whole, 1: inner, index} of text.matchAll(BRACKET)) {
    const within = index > 0 && masked[index - 1] === HIDDEN && !/[”》）]/.test(text[index - 1]);
    if (masked[index] !== HIDDEN || within) continue;
    const to = index + whole.length;
    if (!amounts(inner, masked.slice(to).split(/[，；。]/)[0], forms)) continue;
    parts.push(masked.slice(last, index), whole);
    last = to;
  }
  if (last === 0) return sentence;
  return {...sentence, masked: parts.join("") + masked.slice(last)};
}

function amounts(inner: string, after: string, forms: Map<string, UnitForm>): boolean {
  if (NOTE.test(inner) || !/[\d一二三四五六七八九十百千万亿半]/.test(inner)) return false;
  const found = quantitiesIn(inner, forms).filter(
    (q) => q.unit && q.unit.dimension !== "unknown" && counts(q, inner)
  );
  if (found.length === 0 || found.some((q) => NAMING.has(q.unit!.dimension))) return false;
  return !found.every((q) => bounds(q, inner, after));
}

/** 灌区（5万亩以上）改造3处: a bound whose noun is counted by another number. */
function bounds({tail, end, start}: Quantity, inner: string, after: string): boolean {
  return tail > end && (/\d/.test(after) || MEANT.test(inner.slice(0, start)));
}
