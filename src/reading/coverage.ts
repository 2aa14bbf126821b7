import type {Draft} from "./draft.js";
import {nameAfter, nameBefore} from "./names.js";
import {scopeOf} from "./scope.js";
import type {Sentence} from "./sentences.js";

/** Where the name stands: before the word, around it, or after it as its object. */
type Side = "before" | "around" | "after";

/** How words of complete coverage stand in a clause; the first group is the word itself. */
const FORMS: [RegExp, Side][] = [
  [/(?<!(?<!以上区)域|面|时段|“)(全覆盖)/g, "before"],
  [/(全面覆盖)(?=(?:、[^，。；]{2,20})?的|[，。；]|$)/g, "before"],
  [/(全面(?:贯通|打通|联通|接通))(?=[^，。；、的])/g, "after"],
  [/([应能愿]([\u4e00-\u9fff]{1,3})[尽必]\2)/g, "before"],
  [
    /(全(?:记录|联通|贯通|打通|接入|上云|联网|达标|归集|互通|入网|上线|监控覆盖))(?=[，。；、]|的|$)/g,
    "before"
  ],
  [/(覆盖(?:全市域?|全区|全省|全县|全域|所有[^，]{2,12}|各[^，]{2,10}))(?=[，。；]|$)/g, "before"],
  [
    /(全面(?:迁移上云|上云|对接|联网|接入|达标|贯通|普及|消除|(?:电动|数字|清洁|无纸|电子|机械|智能|网格|标准)化))(?=[，。；、]|$)/g,
    "before"
  ],
  [
    /(全部(?:实现|完成|接入|上云|迁移|纳入|联网|达标|达到|建成|覆盖|开通|通|网上|入驻|进驻|补齐|关停|淘汰|消除)[^，。；、]{0,14})/g,
    "before"
  ],
  [
    /(?:全面(?:实现|具备))((?:[^，。；“□]{0,10})(?:到户|入户|进村|接入能力|接入|上云|联网|联通|互通|通达|达标|可办|通办|网办|电子化))/g,
    "around"
  ],
  // 所有县均通高速: the set is reached as a whole.
  [/((?:均|都|全部|全)通(?=[\u4e00-\u9fff]{2,10}(?:[，。；]|$))[^，。；]{2,10})/g, "before"],
  // 全面执行绿色建筑标准: every member of the set named before keeps to it.
  [/(全面(?:执行|推行|实行)[^，。；、]{2,12}标准)(?=[，。；]|$)/g, "before"],
  [
    /(?:所有|全部)([^，。；、□]{2,14}(?:□+)?)(?:均|都)(?:已)?(?:建成|建立|设立|实现|开通|配备|接入|设置)(?=[^，。；])/g,
    "after"
  ],
  [/((?:村村|县县|乡乡|镇镇|户户|校校)通)/g, "before"]
];
const SETS =
  /(?:机构|单位|部门|学校|医院|乡镇|街道|社区|小区|区县|场所|园区|企业|行政村|自然村|村)$/;

// Words by which a reviewed row may promise that every member of a set is reached, besides the forms.
const COVERAGE =
  /全覆盖|全部|全面(?:实现|具备|覆盖|迁移|普及|对接|贯通|联通|完成|数字化)|全域覆盖|覆盖[^，。；]*全(?:过程|生命周期)|全时段覆盖|全过程、全要素|的全面对接|应[装上进办接联]尽[装上进办接联]|应[装上进]必[装上进]|覆盖(?:全|城|市|各)|全(?:贯通|记录|联通|过程)|所有|100%|百分之百/;

/** Whether a clause says in words that every member of a set is reached. */
export function coversAll(clause: string): boolean {
  return COVERAGE.test(clause) || FORMS.some(([form]) => clause.search(form) >= 0);
}

/** Reads complete coverage stated in words; a clause with 100 % is left to the numbers. */
export function coverageIn(sentence: Sentence): Draft[] {
  const drafts: Draft[] = [];
  const {masked, text, start} = sentence;
  // Most sentences hold none of these, and need no search.
  if (!/[全应能愿覆通]/.test(masked)) return drafts;
  for (const [pattern, side] of FORMS) {
    for (const match of masked.matchAll(pattern)) {
      const at = match.index;
      const clause = clauseAt(masked, at);
      const words = masked.slice(clause.from, clause.to);
      if (HEDGED.test(words) || drafts.some((d) => Math.abs(d.at - start - at) < CLOSE)) continue;
      const found = {at, to: at + match[0].length, clause, side, word: match[1]};
      const named = namesOf(text, masked, found);
      for (const name of named.names) {
        const draft = draftOf(name, sentence, {...named, at}, words);
        const said = drafts.some((d) => d.name === draft.name && d.printed === draft.printed);
        if (!said) drafts.push(draft);
      }
    }
  }
  return drafts.sort((a, b) => a.at - b.at);
}

/** What is only basically done, or has its number, is no coverage in words. */
const HEDGED = /\d%|全部达到\d|百分之|基本(?:实现|建成|形成)|率达|覆盖率/;
/** Two words of coverage nearer than this are one: 全面覆盖 holds 覆盖. */
const CLOSE = 5;

interface Found {
  at: number;
  to: number;
  clause: {from: number; to: number};
  side: Side;
  word: string;
}

interface Named {
  names: string[];
  from: number;
  to: number;
  /** The name needs no 覆盖率 behind it. */
  plain?: boolean;
}

function namesOf(text: string, masked: string, {at, to, clause, side, word}: Found): Named {
  const rest = text.slice(to, clause.to);
  if (side === "after") return {names: [nameAfter(rest)], from: at, to: clause.to, plain: true};
  // 全面覆盖的网络: the noun behind is what covers.
  const attribute = /^(?:、[^的]{2,12})?的(?=[\u4e00-\u9fff])/.exec(rest);
  if (attribute) {
    const noun = nameAfter(rest.slice(attribute[0].length));
    return {names: noun ? [noun] : [], from: clause.from, to: clause.to, plain: true};
  }
  const piece = masked.slice(clause.from, at);
  // A list of clauses: 监管事项全覆盖、监管过程全记录.
  const marks = [...piece.matchAll(/全[\u4e00-\u9fff]{2}、/g)].at(-1);
  const from = marks ? clause.from + marks.index + marks[0].length : clause.from;
  let name = bare(text.slice(Math.max(from, at - 60), at));
  if (side === "around") name = name.length > 1 ? name + word : word;
  const previous =
    text
      .slice(Math.max(0, clause.from - 80), Math.max(0, clause.from - 1))
      .split(/[，。；]/)
      .at(-1) ?? "";
  // 建设网络，实现县城全覆盖: what covers stands in the clause before.
  const built = /^(?:建设|构建|搭建|建立|打造|完善|推广|部署)/.test(previous) ? bare(previous) : "";
  if (word === "全覆盖" && SETS.test(name) && built)
    return {names: joined(built), from: clause.from - previous.length - 1, to};
  if (name.length < 2)
    return {
      names: built || previous ? [built || bare(previous)].filter((n) => n.length > 1) : [],
      from: Math.max(0, clause.from - previous.length - 1),
      to
    };
  return {names: word === "全覆盖" ? joined(name) : [name], from, to};
}

function bare(text: string): string {
  const own = text
    .replace(
      /(?:达到?|超过|突破|不低于|约)?(?<![A-Za-z\d])(?!(?:19|20|1[0-3])\d{1,2}年)\d[\d.,]*[十百千万亿]*[余多]?[\u4e00-\u9fff%][^，。；]*$/,
      ""
    )
    .replace(
      /(?:的|实现|城乡|均|都|已|全部|达到|率先|全面|(?:省|市|县|区|乡|镇|村)*[三四五]级|横向|纵向)+$/,
      ""
    );
  const name = nameBefore(own, true)
    .replace(/(?<=.{3})在[^，]{2,20}$/, "")
    .replace(/^(?:与|和|同|对)/, "");
  return name.replace(/^所有/, "");
}

/** A和B全覆盖 promises each, but a list of places is one. */
function joined(name: string): string[] {
  const parts = name.split(/和|与|以及/);
  // 市区和县城全覆盖 is one network in two places.
  const places = /(?:区域|地区|场所|区|县|市|乡镇|镇|村|乡)$/;
  if (parts.length !== 2 || parts.some((p) => p.length < 3) || places.test(parts[0])) return [name];
  return parts;
}

function clauseAt(masked: string, at: number): {from: number; to: number} {
  const from = Math.max(masked.lastIndexOf("，", at), masked.lastIndexOf("：", at)) + 1;
  const comma = masked.indexOf("，", at);
  return {from, to: comma < 0 ? masked.length : comma};
}

function draftOf(
  name: string,
  {start, text}: Sentence,
  {from, at, to, plain}: Named & {at: number},
  words: string
): Draft {
  const place = scopeOf(name, text.slice(Math.max(0, from), at), text.slice(Math.max(0, from), at));
  const covered =
    /全覆盖|^覆盖/.test(text.slice(at, at + 3)) && !plain && !/率$/.test(place.name)
      ? `${place.name}覆盖率`
      : place.name;
  // 初步全覆盖 promises less than all.
  const hedged = /初步|逐步|基本|推动|推进|加快/.test(words);
  return {
    start: start + from,
    end: start + to,
    at: start + at,
    name: covered,
    printed: place.name + text.slice(at, at + 4).replace(/[，。；、].*$/, ""),
    comparator: hedged ? "approx" : "eq",
    low: 100,
    high: null,
    unit: "%",
    dimension: "share",
    basis: "share",
    stated: "words",
    scope: place.scope,
    doubts: ["coverage"]
  };
}
