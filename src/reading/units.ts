import type {Row} from "../model/schema/rows.js";
import type {UnitForm} from "./quantities.js";

/** A row of the units table, as far as reading needs it. */
export type UnitRow = Pick<Row<"units">, "unit" | "dimension" | "factor" | "aliases">;

/** Counting words that plans use; each is its own unit. */
const COUNTERS =
  "个 家 台 辆 路 所 项 张 条 处 座 户 件 架 根 套 部 只 艘 列 栋 幢 块 片 支 款 例 宗 笔 份 册 门 场 标箱 吨 亩 对 组 种 类 盏 株 头 间 批次 人次 场次 架次 班次 床 座席".split(
    " "
  );

/** Measures beyond the units table: written form, canonical unit, dimension, factor. */
const MEASURES: [string, string, string, number][] = [
  ["名", "人", "person", 1],
  ["位", "人", "person", 1],
  ["人", "人", "person", 1],
  ["户", "户", "household", 1],
  ["台套", "台", "count", 1],
  ["台（套）", "台", "count", 1],
  ["TEU", "标箱", "count", 1],
  ["％", "%", "share", 1],
  ["个百分点", "个百分点", "points", 1],
  ["百分点", "个百分点", "points", 1],
  ["倍", "倍", "times", 1],
  ["元", "亿元", "money", 1],
  ["元人民币", "亿元", "money", 1],
  ["美元", "亿美元", "dollars", 1],
  ["公里", "公里", "length", 1000],
  ["千米", "公里", "length", 1000],
  ["km", "公里", "length", 1000],
  ["米", "米", "length", 1],
  ["平方公里", "平方公里", "area", 1e6],
  ["平方千米", "平方公里", "area", 1e6],
  ["km²", "平方公里", "area", 1e6],
  ["公顷", "公顷", "area", 1e4],
  ["平方米", "平方米", "area", 1],
  ["㎡", "平方米", "area", 1],
  ["立方米", "立方米", "volume", 1],
  ["千瓦", "千瓦", "power", 1],
  ["kW", "千瓦", "power", 1],
  ["兆瓦", "兆瓦", "power", 1e3],
  ["MW", "兆瓦", "power", 1e3],
  ["千瓦时", "千瓦时", "energy", 1],
  ["吨标准煤", "吨标准煤", "coal", 1],
  ["毫秒", "毫秒", "time", 1e-3],
  ["ms", "毫秒", "time", 1e-3],
  ["秒", "秒", "time", 1],
  ["分钟", "分钟", "time", 60],
  ["小时", "小时", "time", 3600],
  ["个工作日", "个工作日", "workdays", 1],
  ["工作日", "个工作日", "workdays", 1],
  ["天", "天", "time", 86400],
  ["分", "分", "score", 1],
  ["Mbps", "Mbps", "data-rate", 1e6],
  ["Mbit/s", "Mbps", "data-rate", 1e6],
  ["兆", "Mbps", "data-rate", 1e6],
  ["M", "Mbps", "data-rate", 1e6],
  ["Gbps", "Gbps", "data-rate", 1e9],
  ["Gbit/s", "Gbps", "data-rate", 1e9],
  ["G", "Gbps", "data-rate", 1e9],
  ["Tbps", "Tbps", "data-rate", 1e12],
  ["Tbit/s", "Tbps", "data-rate", 1e12],
  ["T", "Tbps", "data-rate", 1e12],
  ["EB", "EB", "storage", 1e18],
  ["PB", "PB", "storage", 1e15],
  ["TB", "TB", "storage", 1e12],
  ["GB", "GB", "storage", 1e9],
  ["EFLOPS", "EFLOPS", "flops", 1e18],
  ["EFlops", "EFLOPS", "flops", 1e18],
  ["PFLOPS", "PFLOPS", "flops", 1e15],
  ["PFlops", "PFLOPS", "flops", 1e15],
  ["P", "PFLOPS", "flops", 1e15]
];

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
  return forms;
}

/** The factor of a canonical unit to its dimension's base, such as 1e8 for 亿元. */
export function factorOf(unit: string, forms: Map<string, UnitForm>): number {
  const known: Record<string, number> = {亿元: 1e8, 亿美元: 1e8};
  return known[unit] ?? forms.get(unit)?.factor ?? 1;
}

const NATURAL: [RegExp, UnitForm][] = [
  [
    /PUE|电[源能](?:使用|利用)效率/,
    {unit: "PUE", dimension: "power-usage-effectiveness", factor: 1}
  ],
  [/用户(?:数|规模|总数)?$|家庭$/, {unit: "户", dimension: "household", factor: 1}],
  [/人(?:数|口|才|员|群)?$|学员$|工匠$|教师$|居民$/, {unit: "人", dimension: "person", factor: 1}],
  [/企业(?:数|数量)?$|医院$|公司$|机构$/, {unit: "家", dimension: "count", factor: 1}]
];

/** The unit that fits what is counted, where the text prints none. */
export function naturalUnit(name: string): UnitForm {
  const found = NATURAL.find(([pattern]) => pattern.test(name));
  return found ? found[1] : {unit: "个", dimension: "count", factor: 1};
}
