import type {Row} from "../model/schema/rows.js";
import {COUNTERS, MEASURES} from "./measures.js";
import {parseNumeral} from "./numerals.js";
import type {UnitForm} from "./quantities.js";

/** A row of the units table, as far as reading needs it. */
export type UnitRow = Pick<Row<"units">, "unit" | "dimension" | "factor" | "aliases">;

/**
 * Written unit forms for reading any plan: the units table's rows first, then
 * the counting words and measures that plans of other cities use.
 */
export function readingForms(units: UnitRow[]): Map<string, UnitForm> {
  const forms = new Map<string, UnitForm>();
  for (const unit of COUNTERS) forms.set(unit, {unit, dimension: "count", factor: 1});
  for (const [form, unit, dimension, factor] of MEASURES)
    forms.set(form, {unit, dimension, factor});
  for (const {unit, dimension, factor, aliases} of units) {
    for (const form of [unit, ...(aliases?.split("；") ?? [])]) {
      // 次每秒计算能力 is a unit and the noun it measures.
      const withNoun = form.length > unit.length && form.startsWith(unit);
      if (form !== "PUE" && !withNoun) forms.set(form, {unit, dimension, factor});
    }
  }
  // 元 stays the written form of money of any size; sumUnit says how it is kept.
  forms.set("元", {unit: "亿元", dimension: "money", factor: 1});
  return forms;
}

/** The factor of a canonical unit to its dimension's base, such as 1e8 for 亿元. */
export function factorOf(unit: string, forms: Map<string, UnitForm>): number {
  if (/^亿.*元$/.test(unit)) return 1e8;
  return /元$/.test(unit) ? 1 : (forms.get(unit)?.factor ?? 1);
}

/** Sums from ten million up are kept in 亿元. */
const LARGE_SUM = 1e7;
const EACH_SUM =
  /人均|每人|每生|生均|户均|每户|地均|亩均|每亩|村均|均价|单价|月收入|工资|薪酬|补贴标准|标准|低保|每月|月均|客单价/;

/** Money by the head, and small money, stays in plain yuan: 50 yuan is no 0.0000005亿元. */
export function sumUnit(form: UnitForm, amount: number, words: string): UnitForm {
  if (form.dimension !== "money" && form.dimension !== "dollars") return form;
  const small = amount < LARGE_SUM || (amount < 10 * LARGE_SUM && EACH_SUM.test(words));
  return small ? {...form, unit: form.unit.replace(/^亿/, "")} : form;
}

/** 万个, 个/万人 and the like in a cell: a unit with its multiplier in the factor; null for other words. */
export function unitCell(text: string, forms: Map<string, UnitForm>): UnitForm | null {
  const [own, per] = text.replace(/^（|）$/g, "").split(/[/／]/);
  const whole = forms.get(text.replace(/^（|）$/g, ""));
  if (whole) return whole;
  const match = /^([十百千万亿]*)(.+)$/.exec(own);
  // 千瓦 has its thousand within its name.
  const form = forms.get(own) ?? (match ? forms.get(match[2]) : undefined);
  if (!match || !form) return null;
  const scale = match[1] && !forms.has(own) ? parseNumeral(`1${match[1]}`)! : 1;
  const sum = form.dimension === "money" || form.dimension === "dollars";
  const plain = sum ? form.unit.replace(/^亿/, "") : form.unit;
  if (per)
    return {unit: `${plain}/${per.replace("人口", "人")}`, dimension: "ratio", factor: scale};
  return {...form, factor: form.factor * scale};
}

const PER =
  /(?:每一?|(?<=[市省县区年，、；：]|^)(?=[十百千万]+人(?:口|均)?[^，]{0,12}(?:数|量|拥有|5G)))((?:\d*[十百千万]+)(?:(?:常住|户籍|服务|城镇|城市|农村)?人口|(?:老年|老|居民)?人|名[\u4e00-\u9fff]{2,4}|户|平方公里|公里)|平方公里|辆|公里)/;

/** 每千人口…张 counts by the head; other dimensions have their own denominators. */
export function perHead(form: UnitForm, words: string): UnitForm {
  const per = PER.exec(words)?.[1];
  const counted = ["count", "person", "money", "length", "area", "mass"];
  if (!per || !counted.includes(form.dimension)) return form;
  // 每千名老年人 counts by the thousand persons.
  const whom = per.replace(/(?<=[十百千万])[^十百千万]*人口?$/, "人").replace(/名.*$/, "人");
  return {unit: `${form.unit}/${whom}`, dimension: "ratio", factor: form.factor};
}

/** 按每3万人口配置1辆 says how many each is given, and no density. */
export const RATION = /按每[^，]{1,12}$|每[^，]{1,8}配[备置建]$/;

const BY = /每(立方米|升|公斤|吨|平方公里|平方米|公顷|亩|百公里|千瓦时|公里|月|周|天|日)$/;

/** 每立方米40微克: what the number is divided by stands before it. */
export function dividedBefore(form: UnitForm, before: string): UnitForm {
  const by = BY.exec(before)?.[1];
  if (!by || form.dimension === "ratio" || form.dimension === "share") return form;
  // 每人每月50元 is a standard; 每月500万次 is what a month sees.
  if (/[月周天日]/.test(by) && form.dimension !== "count") return form;
  const own = form.dimension === "money" ? form.unit.replace(/^亿/, "") : form.unit;
  return {unit: `${own}/${by}`, dimension: "ratio", factor: 1};
}

const NATURAL: [RegExp, UnitForm][] = [
  [
    /PUE|电[源能](?:使用|利用)效率/,
    {unit: "PUE", dimension: "power-usage-effectiveness", factor: 1}
  ],
  [/用户(?:数|规模|总数)?$|家庭$/, {unit: "户", dimension: "household", factor: 1}],
  [
    /^(?:居民|群众|职工|学生|农民)(?!.*[率数户])|人口|人(?:数|才|员|群)?$|学员$|工匠$|教师$|居民$|学生$|农民$|劳动力$/,
    {unit: "人", dimension: "person", factor: 1}
  ],
  [/人次(?:数)?$|人次数/, {unit: "人次", dimension: "count", factor: 1}],
  [/企业(?:数|数量)?$|医院$|公司$|机构$/, {unit: "家", dimension: "count", factor: 1}],
  // Coefficients and indices have no unit; a counting word would be a lie.
  [/系数$|指数$|[^人占]比$|比值$|率$|强度$|恩格尔/, {unit: "", dimension: "index", factor: 1}]
];

/** The unit that fits what is counted, where the text prints none. */
export function naturalUnit(name: string): UnitForm {
  const found = NATURAL.find(([pattern]) => pattern.test(name));
  return found ? found[1] : {unit: "个", dimension: "count", factor: 1};
}
