import type {Comparator} from "../model/target.js";
import {DIVISOR} from "./measures.js";
import {NUMERAL, parseDoubling, parseNumeral, parseShare} from "./numerals.js";
import {MOVING} from "./words.js";

/** A unit as plans write it: its canonical form and the factor to its dimension's base unit. */
export interface UnitForm {
  unit: string;
  dimension: string;
  factor: number;
}

/** One number found in a text, with its comparator and unit; offsets are UTF-16 units. */
export interface Quantity {
  start: number;
  end: number;
  /** Where the words that compare begin and end, such as 不低于 and 以上. */
  head: number;
  tail: number;
  low: number | null;
  high: number | null;
  comparator: Comparator;
  /** Null where no unit follows the number. */
  unit: UnitForm | null;
  /** The (first) number as written. */
  numeral: string;
  /** The unit as written; empty without one. */
  written: string;
  /** Its comparator comes from another number of its list. */
  alike?: boolean;
}

const SHARE: UnitForm = {unit: "%", dimension: "share", factor: 1};
const PERMILLE: UnitForm = {unit: "‰", dimension: "permille", factor: 1};
const TIMES: UnitForm = {unit: "倍", dimension: "times", factor: 1};

const BEFORE: [RegExp, Comparator][] = [
  [
    /(?:不得?低于|不得?少于|不小于|(?:至少|最少)(?:[\u4e00-\u9fff]{1,2})?|大于(?:或)?等于|≥|>=|≧)$/,
    "gte"
  ],
  [
    /(?:不得?超过|不得?高于|不多于|不大于|控制在|控制到|不突破|至多|最多|小于(?:或)?等于|≤|<=|≦)$/,
    "lte"
  ],
  // The better ratio is the lower one.
  [/(?<=(?:车桩比|PUE值?|时延|浓度|能耗|漏损率|失业率|精度|误差|生[机师]比))(?:优于|好于)$/, "lt"],
  [/(?:优于|好于)$/, "gt"],
  [/(?:超过|突破|大于|高于|多于|超出|超|逾|>|＞)$/, "gt"],
  [/(?:小于|低于|少于|不足|<|＜)$/, "lt"],
  [/(?:大约|(?<![签节集条公履制契违])约为?|将近|接近|近)$/, "approx"]
];
// 不低于当地标准的60%: whose share it is stands between the words that compare and the number.
const FAR =
  /(不低于|不少于|不高于|不超过|超过|高于|低于)[^，、；\d]{2,14}的$|(不低于|不少于|不高于|不超过)[^，、；\d均]{2,10}$/;
const FARTHER: Record<string, Comparator> = {
  ...{不低于: "gte", 不少于: "gte", 不高于: "lte", 不超过: "lte"},
  ...{超过: "gt", 高于: "gt", 低于: "lt"}
};
const AFTER: [RegExp, Comparator][] = [
  [/(?:（含）|□)*(?:及?以上|\+)/y, "gte"],
  [/(?:（含）|□)*(?:及?以下|以内|之内)/y, "lte"],
  [/(?:（含）|□)*(?:左右|上下)/y, "approx"],
  [/[余多]/y, "approx"]
];
const LONGEST_WORD = 8;
// Typists use every dash there is between two numbers.
const RANGE = "(?:至|到|[~～〜∼\\-—–－−‐‑─]{1,2})";

/** Builds the table of written unit forms, from the units table's rows (aliases joined by ；). */
export function unitForms(
  units: {unit: string; dimension: string; factor: number; aliases: string | null}[]
): Map<string, UnitForm> {
  const forms = new Map<string, UnitForm>();
  for (const {unit, dimension, factor, aliases} of units) {
    for (const form of [unit, ...(aliases?.split("；") ?? [])])
      forms.set(form, {unit, dimension, factor});
  }
  // 万亿元, 千元: the multiplier is read with the number, so the bare 元 is needed.
  const money = forms.get("亿元");
  if (money) forms.set("元", {...money, factor: 1});
  return forms;
}

const readers = new WeakMap<Map<string, UnitForm>, (text: string) => Quantity[]>();

/**
 * Finds every number of a clause with its comparator and unit. A range (1至2家)
 * is one quantity. In a table row (name|unit|number) the unit is the cell before.
 */
export function quantitiesIn(text: string, forms: Map<string, UnitForm>): Quantity[] {
  let reader = readers.get(forms);
  if (!reader) readers.set(forms, (reader = quantityReader(forms)));
  return reader(text);
}

// 1.8:1 and 1:1.2, but neither a clock's time nor the three parts of 11:44:45.
const PARTS = String.raw`(?<![\d.:：∶])(?:1[:：∶](\d+(?:\.\d+)?)|(\d+(?:\.\d+)?)[:：∶]1)(?![\d.:：∶])`;
// 八成 is a share, but 成 before a noun may open 成立 or 成果.
const WORDED = String.raw`[一二两三四五六七八九十]分之[一二两三四五六七八九十]|(?:[一二两三四五六七八九]|\b[1-9])成[一二三四五六七八九半]?(?=以上|左右|以内|以下|的|提[高升]|增|上?升|下?降|减少|扩大|为目标|[，。；、）至到~～—–-]|$)|一半|半数|过半|减半(?=[，。；、）]|$)|翻了?[一两三]?番`;

/** Compiles the patterns of one set of units; time is linear in the length of the text. */
function quantityReader(forms: Map<string, UnitForm>): (text: string) => Quantity[] {
  const names = [...forms.keys()].sort((a, b) => b.length - a.length).map(escape);
  const number = new RegExp(
    String.raw`(\d[\d.]*(?:[:：∶]\d[\d.]*){2,})|${PARTS}|([百千万])分之(${NUMERAL})|(${WORDED})(?:${RANGE}(${WORDED}))?|(${NUMERAL})(?:(${names.join("|")})?${RANGE}(${NUMERAL}))?`,
    "g"
  );
  // 微克/立方米: a unit by another; 人/10万 has its number in the divisor.
  const unitAhead = new RegExp(
    `([余多])?([十百千万亿]*?)(${names.join("|")})(?:[/／](${DIVISOR}))?`,
    "y"
  );
  return (text) => {
    const found: Quantity[] = [];
    let until = 0;
    for (const match of text.matchAll(number)) {
      // The number within a unit (/10万, 张/千人) is none of its own.
      if (match.index < until) continue;
      const quantity = read(text, match);
      if (quantity) {
        found.push(quantity);
        until = quantity.end;
      }
    }
    return [...found, ...classesIn(text, forms)];
  };

  function read(text: string, match: RegExpMatchArray): Quantity | null {
    if (match[1] !== undefined) return null;
    if (match[2] !== undefined || match[3] !== undefined) return partsOf(text, match);
    return match[8] === undefined ? shareOf(text, match) : plain(text, match);
  }

  function plain(text: string, match: RegExpMatchArray): Quantity | null {
    const [first, last] = boundsOf(match[8], match[10]);
    if (first === null) return null;
    const start = match.index!;
    let end = start + match[0].length;
    unitAhead.lastIndex = end;
    const ahead = unitAhead.exec(text);
    const excess = ahead?.[1] !== undefined;
    const scale = ahead?.[2] ? parseNumeral(`1${ahead[2]}`)! : 1;
    if (ahead) end += ahead[0].length;
    const strange = ahead ? "" : strangeUnit(text, end);
    end += strange.length;
    const unit = ahead
      ? quotient(forms.get(ahead[3])!, ahead[4])
      : strange
        ? {unit: strange, dimension: "unknown", factor: 1}
        : unitOfCell(text, start, forms);
    const bounds = {low: first * scale, high: last === null ? null : last * scale};
    return compared(
      text,
      {start, end, unit, ...bounds, numeral: match[8], written: ahead?.[3] ?? strange},
      excess
    );
  }
}

/** 12万元/亩 stays in yuan by the mu; a quotient has no factor to a base. */
function quotient(form: UnitForm, divisor: string | undefined): UnitForm {
  if (divisor === undefined) return form;
  const own =
    form.dimension === "money" || form.dimension === "dollars" ? form.unit.slice(1) : form.unit;
  return {
    unit: `${own}/${divisor.replace("人口", "人").replace(/^m[³3]$/, "立方米")}`,
    dimension: "ratio",
    factor: 1
  };
}

// What may follow a number without being its unit: dates, ranks, sizes, parts of names.
const NO_UNIT =
  /^(?:年|月|日|号|期|届|时|点|级|星|强|版|大|周|季|世纪|第|次|类|型|代|系|号线|线|环|批|度|公|中|区|市|县|省|以|左|上|下|余|多|个|的|和|与|及|或|至|到|即|为|是|在|由|经|对|从|把|被|等|之|其|并|且|是|有|无)/;

const STRANGE = new RegExp(
  `^(?:[\u4e00-\u9fff]{1,3}?|[A-Za-z°℃Ωμ]{1,8})(?:\\/[A-Za-z\u4e00-\u9fff³²]{1,4})?(?=(?:及?以上|以下|左右|以内)?□*(?:[，。；、）|]|$)|${MOVING})`
);

/** A unit that no table knows, as written: up to three characters before the end of the clause or 提高到. */
function strangeUnit(text: string, end: number): string {
  const word = STRANGE.exec(text.slice(end, end + 16))?.[0];
  return word && !NO_UNIT.test(word) && !/(?:以上|以下|以内|左右)$/.test(word) ? word : "";
}

/** 1.8:1 is 1.8 for each one; 1:1.2 is 1.2 to the one. */
function partsOf(text: string, match: RegExpMatchArray): Quantity {
  const [start, end] = [match.index!, match.index! + match[0].length];
  const unit = {unit: match[2] === undefined ? ":1" : "1:", dimension: "proportion", factor: 1};
  const low = Number(match[2] ?? match[3]);
  return compared(
    text,
    {start, end, low, high: null, unit, numeral: match[0], written: unit.unit},
    false
  );
}

interface Found {
  start: number;
  end: number;
  low: number;
  high: number | null;
  unit: UnitForm | null;
  numeral: string;
  written: string;
}

function compared(text: string, found: Found, excess: boolean): Quantity {
  const {start, end, low, high} = found;
  const window = text.slice(Math.max(0, start - LONGEST_WORD), start);
  const before = BEFORE.map(([p, c]) => [p.exec(window), c] as const).find(([m]) => m);
  const after = AFTER.map(([p, c]) => [stickyMatch(p, text, end), c] as const).find(([m]) => m);
  const far = before ? null : FAR.exec(text.slice(Math.max(0, start - 24), start));
  const head = before ? start - before[0]![0].length : start;
  const tail = after ? end + after[0]!.length : end;
  const comparator = excess
    ? "approx"
    : (after?.[1] ?? before?.[1] ?? (far ? FARTHER[far[1] ?? far[2]] : "eq"));
  if (high !== null) return {...found, head, tail, comparator: "range"};
  const upper = comparator === "lte" || comparator === "lt";
  return {...found, head, tail, comparator, low: upper ? null : low, high: upper ? low : null};
}

function stickyMatch(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** 百分之八十五, 三分之二, 八成 and 一半 are percentages in words, 翻一番 is twice its base. */
function shareOf(text: string, match: RegExpMatchArray): Quantity | null {
  const words = match[6];
  const value =
    words === undefined ? parseNumeral(match[5]) : (parseDoubling(words) ?? parseShare(words));
  if (value === null) return null;
  const [start, end] = [match.index!, match.index! + match[0].length];
  const thousand = match[4] === "千";
  const low = match[4] === "万" ? value / 100 : value;
  const unit = words?.startsWith("翻") ? TIMES : thousand ? PERMILLE : SHARE;
  // 四成至四成五 is a range.
  const high = match[7] === undefined ? null : parseShare(match[7]);
  const found = {start, end, low, high, unit, numeral: match[0], written: unit.unit};
  const quantity = compared(text, found, false);
  return match[0] === "过半" ? {...quantity, comparator: "gt"} : quantity;
}

/** 3-5万 is thirty to fifty thousand; 三五个 is three to five. */
function boundsOf(first: string, last: string | undefined): [number | null, number | null] {
  if (last !== undefined) {
    const [low, high] = [parseNumeral(first), parseNumeral(last)];
    const scale = /^(\d[\d.]*)([十百千万亿]+)$/.exec(last);
    if (scale && low !== null && /^[\d.]+$/.test(first) && low < Number(scale[1])) {
      return [low * parseNumeral(`1${scale[2]}`)!, high];
    }
    return [low, high];
  }
  // 三五个 is three to five, 二十 is twenty.
  const pair = /^([一二三四五六七八九])([一二三四五六七八九])$/.exec(first);
  if (pair) {
    const [low, high] = [parseNumeral(pair[1])!, parseNumeral(pair[2])!];
    if (high === low + 1 || (low === 3 && high === 5)) return [low, high];
  }
  return [parseNumeral(first), null];
}

function unitOfCell(text: string, start: number, forms: Map<string, UnitForm>): UnitForm | null {
  const cell = /\|([^|]{1,8})\|$/.exec(text.slice(Math.max(0, start - 10), start));
  return cell ? (forms.get(cell[1]) ?? null) : null;
}

/** An order of magnitude stated as a class, such as 存储能力达到E级, is a lower bound of one unit. */
function classesIn(text: string, forms: Map<string, UnitForm>): Quantity[] {
  return [...text.matchAll(/[A-Z]级/g)].flatMap(({0: numeral, index: start}) => {
    const unit = forms.get(numeral);
    const end = start + numeral.length;
    return unit
      ? [
          {
            ...{start, end, head: start, tail: end, low: 1, high: null},
            ...{comparator: "gte" as const, unit, numeral, written: numeral}
          }
        ]
      : [];
  });
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
