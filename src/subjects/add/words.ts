import type {Fault} from "../../tables/add/draft.js";
import type {Lang} from "../../model/target.js";

/** Which rows of a draft are listed. */
export const SHOWS = ["all", "open", "doubt", "new", "year", "baseline", "lead"] as const;
export type Show = (typeof SHOWS)[number];

interface Words {
  shows: Record<Show, string>;
  fault: Record<Fault, string>;
  /** What the text does not say, by the flag of the command that says it. */
  needs: Record<string, string>;
  acts: Record<"accept" | "edit" | "merge" | "drop", string>;
}

/** Words of the workbench that are chosen by a key. */
export const ADD_WORDS: Record<Lang, Words> = {
  zh: {
    shows: {
      all: "全部",
      open: "尚未审定",
      doubt: "有疑问",
      new: "目录中没有的指标",
      year: "目标没有自己的年份",
      baseline: "目标没有基期值",
      lead: "目标没有牵头单位"
    },
    fault: {
      unit: "不认识这个单位；请用 data/units.csv 中的单位，或计数单位、常用计量单位。",
      dimension: "该指标与这一行的单位不是同一量纲。",
      indicator: "目录中没有这个指标；请从列表中选。",
      basis: "这种数值类型要求别的单位：增速和占比以%计（占比不超过100%），名次以“位”计。",
      value: "没有数值。",
      quote: "原句说的不是这个数值、比较或单位；数据表只收原句写明的。",
      year: "年份不在规划期内（目标），或晚于规划期首年（基期值）。"
    },
    needs: {
      "--title": "文中没有标题，请填写“标题”。",
      "--period": "文中没有写明规划期，请填写“规划期”，如2026-2030。",
      "--jurisdiction": "文中没有写明是哪里的规划，请填写“地区”，如滨江市。",
      "--code": "数据表中还没有这个地区，请填写它的六位行政区划代码。",
      "--parent": "请填写它的上一级地区。"
    },
    acts: {accept: "采纳", edit: "更正", merge: "归入指标", drop: "删去"}
  },
  en: {
    shows: {
      all: "All rows",
      open: "Not decided",
      doubt: "In doubt",
      new: "Of a new indicator",
      year: "Targets without a year of their own",
      baseline: "Targets without a baseline",
      lead: "Targets without a lead agency"
    },
    fault: {
      unit: "This unit is unknown; expected one of data/units.csv, a counting word or a common measure.",
      dimension: "The indicator measures something of another dimension than this row's unit.",
      indicator: "The catalogue has no such indicator; choose one from the list.",
      basis:
        "This basis asks for another unit: growth and shares are in % (a share at most 100 %), a rank in 位.",
      value: "There is no value.",
      quote:
        "The clause gives another value, comparator or unit; the tables hold what the clause says.",
      year: "The year is outside the plan's period (target), or after its first year (baseline)."
    },
    needs: {
      "--title": "The text has no title: fill in “Title”.",
      "--period": "The text does not say for which years it plans: fill in “Period”, as 2026-2030.",
      "--jurisdiction": "The text does not say whose plan it is: fill in “Place”, as 滨江市.",
      "--code": "The tables do not have this place yet: fill in its six-digit GB/T 2260 code.",
      "--parent": "Fill in the place above it."
    },
    acts: {accept: "Accept", edit: "Correct", merge: "Give to an indicator", drop: "Drop"}
  }
};
