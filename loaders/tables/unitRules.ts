import type {AuthoredRow} from "../../src/model/schema/rows.js";
import type {Problem} from "./csv.js";
import {at, type PlacedTables} from "./read.js";

/** What the first characters of a Chinese unit multiply by, one after the other. */
const MULTIPLES: [string, number][] = [
  ["亿", 1e8],
  ["万", 1e4],
  ["千", 1e3],
  ["百", 1e2]
];
/** Units that are a multiple of another by what they are called. */
const NAMED: Record<string, [multiple: number, of: string]> = {
  公里: [1e3, "米"],
  海里: [1852, "米"],
  里: [500, "米"],
  分米: [1e-1, "米"],
  厘米: [1e-2, "米"],
  毫米: [1e-3, "米"],
  微米: [1e-6, "米"],
  纳米: [1e-9, "米"],
  平方公里: [1e6, "平方米"],
  公顷: [1e4, "平方米"],
  亩: [2000 / 3, "平方米"],
  升: [1e-3, "立方米"],
  吨: [1e6, "克"],
  公斤: [1e3, "克"],
  斤: [500, "克"],
  毫克: [1e-3, "克"],
  微克: [1e-6, "克"],
  吨标准煤: [1e6, "克标准煤"],
  分钟: [60, "秒"],
  小时: [3600, "秒"],
  毫秒: [1e-3, "秒"],
  微秒: [1e-6, "秒"],
  天: [86_400, "秒"],
  日: [86_400, "秒"],
  兆瓦: [1e6, "瓦"],
  吉瓦: [1e9, "瓦"],
  兆瓦时: [1e6, "瓦时"],
  度: [1e3, "瓦时"],
  兆伏安: [1e6, "伏安"],
  兆乏: [1e6, "乏"],
  吉焦: [1e9, "焦"]
};
/** Units whose name has a letter of the metric system before it. */
const METRIC =
  /^([kKMGTPEZ])(bps|bit\/s|b\/s|B\/s|B|b|W|Wh|Hz|V|m|g|L|t|FLOPS|Flops|flops|OPS|ops|QPS|TEU|IOPS)$/;
const LETTERS: Record<string, number> = {
  ...{k: 1e3, K: 1e3, M: 1e6, G: 1e9, T: 1e12},
  ...{P: 1e15, E: 1e18, Z: 1e21}
};

/** The dimension of units that are known, and of their multiples. */
const DIMENSIONS: Record<string, string> = {
  ...{人: "person", 户: "household", 元: "money", 米: "length", 平方米: "area"},
  ...{bps: "data-rate", B: "storage", "%": "share", 位: "rank"}
};
/** Dimensions whose units may have no English form: they are read without one. */
const UNSAID = ["count", "rank"];

/** A unit taken apart: 万人 is ten thousand of 人, and 公里 a thousand of 米. */
export function partsOf(unit: string): {multiple: number; of: string} {
  const letter = METRIC.exec(unit);
  if (letter) return {multiple: LETTERS[letter[1]], of: letter[2]};
  if (Object.hasOwn(NAMED, unit)) return {multiple: NAMED[unit][0], of: NAMED[unit][1]};
  const first = MULTIPLES.find(([word]) => unit.startsWith(word) && unit.length > word.length);
  if (!first) return {multiple: 1, of: unit};
  const {multiple, of} = partsOf(unit.slice(1));
  return {multiple: first[1] * multiple, of};
}

/**
 * A factor is what the unit's name says: one, or the multiple of what it is made
 * of. Where the unit with the factor one is itself a multiple, such as 吨, the
 * others of its kind are counted in it. Names and other forms are one unit's only.
 */
export function unitRules({units}: PlacedTables): Problem[] {
  const bases = new Map<string, number>();
  for (const {row} of units) {
    const {multiple, of} = partsOf(row.unit);
    if (row.factor === 1 && multiple !== 1) bases.set(`${row.dimension} ${of}`, multiple);
  }
  const forms = new Map<string, string>();
  return units.flatMap((placed) => [
    ...numberForms(placed.row).map((message) => at(placed, "aliases", message)),
    ...factorFault(placed.row, bases).map((message) => at(placed, "factor", message)),
    ...dimensionFault(placed.row).map((message) => at(placed, "dimension", message)),
    ...formsOf(placed.row).flatMap((form) => {
      const other = forms.get(form);
      forms.set(form, other ?? placed.row.unit);
      const column = form === placed.row.unit ? "unit" : "aliases";
      return other === undefined || other === placed.row.unit
        ? []
        : [at(placed, column, `"${form}" is also a form of ${other}; expected one unit a form`)];
    })
  ]);
}

/** Units of one English form are the same size of one kind: English readers see no other difference. */
export function englishForms({units}: PlacedTables): Problem[] {
  const first = new Map<string, (typeof units)[number]>();
  return units.flatMap((placed) => {
    const {name_en, dimension, factor} = placed.row;
    // A unit that was drafted has a dimension of its own until somebody reviews it.
    if (!name_en || dimension.startsWith("unit-")) return [];
    const before = first.get(name_en) ?? placed;
    first.set(name_en, before);
    const same = before.row.dimension === dimension && before.row.factor === factor;
    return same
      ? []
      : [
          at(
            placed,
            "name_en",
            `the same name_en as ${before.row.unit}, which is ${before.row.factor} of ${before.row.dimension}; expected another`
          )
        ];
  });
}

/** A number is no unit: where it stood for one, every value would be followed by a unit. */
function numberForms(row: AuthoredRow<"units">): string[] {
  return formsOf(row)
    .filter((form) => /^([\d.,％%]*\d|[零〇一二两三四五六七八九十百千万亿]+)$/.test(form))
    .map((form) => `"${form}" is a number; expected a form of ${row.unit}`);
}

/** What is counted or weighed may be divided by people, land or product; a share, a rank or a ratio may not. */
export function divisionRules({units, indicators}: PlacedTables): Problem[] {
  const dimensions = new Map(units.map(({row}) => [row.unit, row.dimension]));
  return indicators.flatMap((placed) => {
    const {normalise, unit} = placed.row;
    const dimension = dimensions.get(unit) ?? "";
    return normalise === null ||
      !/^(share|rank|score|power-usage-effectiveness|per-)/.test(dimension)
      ? []
      : [
          at(
            placed,
            "normalise",
            `"${normalise}" with unit ${unit}, which is ${dimension}; expected empty`,
            [`units ${unit} dimension`]
          )
        ];
  });
}

function formsOf({unit, aliases}: AuthoredRow<"units">): string[] {
  return [unit, ...(aliases?.split("；") ?? [])];
}

function dimensionFault({unit, dimension, name_en}: AuthoredRow<"units">): string[] {
  const known = DIMENSIONS[partsOf(unit).of];
  if (known && known !== dimension) return [`${dimension} for ${unit}; expected ${known}`];
  return name_en === null && !UNSAID.includes(dimension)
    ? [
        `${dimension} for ${unit}, which has no English form; expected one, or ${UNSAID.join(" or ")}`
      ]
    : [];
}

function factorFault(row: AuthoredRow<"units">, bases: Map<string, number>): string[] {
  const {multiple, of} = partsOf(row.unit);
  const base = bases.get(`${row.dimension} ${of}`) ?? 1;
  const expected = multiple / base;
  if (row.factor > 0 && Math.abs(row.factor / expected - 1) < 1e-4) return [];
  const why =
    multiple === 1
      ? "as its name says no multiple; name others in loaders/tables/unitRules.ts"
      : `as its name says ${Number(expected.toPrecision(6))} of ${base === 1 ? of : "the base unit"}`;
  return [`${row.factor} for ${row.unit}; expected ${Number(expected.toPrecision(6))}, ${why}`];
}
