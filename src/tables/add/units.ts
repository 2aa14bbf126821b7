import type {AuthoredRow} from "../../model/schema/rows.js";
import {NO_UNIT} from "../../model/format.js";
import {COUNTERS, MEASURES} from "../../reading/measures.js";
import {gloss, slug, spelled} from "./gloss.js";

type Unit = AuthoredRow<"units">;

const ENGLISH: Record<string, string> = {
  ...{元: "yuan", 亿元: "100 million yuan", 美元: "US dollars", 亿美元: "100 million US dollars"},
  ...{公里: "km", 海里: "nautical miles", 米: "m", 毫米: "mm", 厘米: "cm"},
  ...{平方公里: "km²", 公顷: "ha", 平方米: "m²", 亩: "mu", 立方米: "m³", 升: "litres"},
  ...{瓦: "W", 千瓦: "kW", 兆瓦: "MW", 吉瓦: "GW", 千瓦时: "kWh", 兆瓦时: "MWh", 度: "kWh"},
  ...{
    吨: "tonnes",
    公斤: "kg",
    克: "g",
    毫克: "mg",
    微克: "µg",
    吨标准煤: "tonnes of coal equivalent"
  },
  ...{
    "‰": "‰",
    "/10万": "per 100,000",
    "/万": "per 10,000",
    个百分点: "percentage points",
    倍: "times"
  },
  ...{
    毫秒: "ms",
    秒: "s",
    分钟: "minutes",
    小时: "hours",
    天: "days",
    年: "years",
    岁: "years of age"
  },
  ...{
    人: "people",
    户: "households",
    分: "points",
    分贝: "dB",
    "℃": "°C",
    千伏: "kV",
    千伏安: "kVA"
  },
  ...{
    千人: "1,000 people",
    万人: "10,000 people",
    百户: "100 households",
    个工作日: "working days",
    学时: "hours of teaching",
    课时: "lessons",
    ":1": "to one",
    "1:": "to one"
  },
  ...{
    亿港元: "100 million Hong Kong dollars",
    亿澳门元: "100 million Macao patacas",
    亿欧元: "100 million euros",
    亿日元: "100 million yen"
  },
  ...{港元: "Hong Kong dollars", 澳门元: "Macao patacas", 欧元: "euros", 日元: "yen"},
  ...{皮长公里: "sheath km", 芯公里: "fibre km", 车公里: "vehicle-km"},
  ...{人公里: "passenger-km", 吨公里: "tonne-km", 个月: "months", 斤: "jin"},
  ...{千伏安: "kVA", 兆伏安: "MVA", 兆乏: "Mvar", 吉焦: "GJ"},
  ...{克标准煤: "g of coal equivalent", 千克标准煤: "kg of coal equivalent"}
};

/** Dimensions whose units need no English form. */
const UNSAID = ["count", "rank"];

/**
 * Describes a unit that the tables lack. Counting words and measures that plans
 * use come with their dimension and factor; a quotient, and a word that nobody
 * knows, have a dimension of their own, so that nothing is converted by guess.
 */
export function unitRow(unit: string): Unit & {known: boolean} {
  const row = described(unit);
  return row.name_en === null && !UNSAID.includes(row.dimension)
    ? {...row, name_en: /[\u4e00-\u9fff]/.test(unit) ? gloss(unit) : unit}
    : row;
}

function described(unit: string): Unit & {known: boolean} {
  if (unit === NO_UNIT)
    return {
      ...{unit, dimension: "index", factor: 1},
      ...{name_en: "no unit", aliases: null, known: true}
    };
  const measure = MEASURES.find(([form, canonical]) => canonical === unit || form === unit);
  const named = {unit, name_en: ENGLISH[unit] ?? null, aliases: null};
  if (/^(?:亿)?[美港欧日]?元$/.test(unit)) return {...named, ...money(unit), known: true};
  if (measure) return {...named, dimension: measure[2], factor: measure[3], known: true};
  if (COUNTERS.includes(unit)) return {...named, dimension: "count", factor: 1, known: true};
  const [own, per] = unit.split("/");
  if (per) {
    const known = own === "" || ENGLISH[own] !== undefined || COUNTERS.includes(own);
    const upper = ENGLISH[own] ?? (COUNTERS.includes(own) ? "count" : gloss(own));
    const lower = ENGLISH[per] ?? gloss(per).toLowerCase();
    return {
      ...named,
      name_en: `${upper} per ${lower}`,
      dimension: ownDimension(unit),
      factor: 1,
      known
    };
  }
  return {
    ...named,
    dimension: ownDimension(unit),
    factor: 1,
    known: unit === ":1" || unit === "1:"
  };
}

/** The money of a country is not converted into another's. */
function money(unit: string): {dimension: string; factor: number} {
  const foreign = /[美港欧日]元/.exec(unit)?.[0];
  return {
    dimension: foreign ? `money-${slug(spelled(foreign))}` : "money",
    factor: unit.startsWith("亿") ? 1e8 : 1
  };
}

function ownDimension(unit: string): string {
  const words = slug(spelled(unit.replace("/", "每").replace(":", "比")));
  const digits = [...unit].map((letter) => letter.codePointAt(0)!.toString(16)).join("");
  return `unit-${words || digits}`;
}
