import type {Draft} from "./draft.js";
import {nameAfter, nameBefore} from "./names.js";
import {scopeOf} from "./scope.js";
import type {Sentence} from "./sentences.js";

/** How words of complete coverage stand in a clause; the first group is the word itself. */
const FORMS: [RegExp, "before" | "around"][] = [
  [/(?<!域|面|时段|“)(全覆盖)/g, "before"],
  [/(应[\u4e00-\u9fff]{1,2}[尽必全][\u4e00-\u9fff]{1,2}|[能愿]\S尽\S)/g, "before"],
  [
    /(全(?:记录|联通|贯通|打通|接入|上云|联网|达标|归集|互通|入网|上线|监控覆盖))(?=[，。；、]|的|$)/g,
    "before"
  ],
  [/(覆盖(?:全市域?|全区|全省|全县|全域|所有[^，]{2,12}|各[^，]{2,10}))(?=[，。；]|$)/g, "before"],
  [/(全面(?:迁移上云|上云|对接|联网|接入|达标|贯通))(?=[，。；、]|$)/g, "before"],
  [
    /(全部(?:实现|完成|接入|上云|迁移|纳入|联网|达标|达到|建成|覆盖|开通|通|网上|入驻|进驻|关停|淘汰)[^，。；、]{0,14})/g,
    "before"
  ],
  [
    /(?:全面(?:实现|具备))((?:[^，。；“□]{0,10})(?:到户|入户|进村|接入能力|接入|上云|联网|联通|互通|通达|达标|可办|通办|网办|电子化))/g,
    "around"
  ],
  [/((?:村村|县县|乡乡|镇镇|户户|校校)通)/g, "before"]
];
const SETS =
  /(?:机构|单位|部门|学校|医院|乡镇|街道|社区|小区|区县|场所|园区|企业|行政村|自然村|村)$/;

/** Reads complete coverage stated in words; a clause with 100 % is left to the numbers. */
export function coverageIn(sentence: Sentence): Draft[] {
  const drafts: Draft[] = [];
  const {masked, text, start} = sentence;
  for (const [pattern, side] of FORMS) {
    for (const match of masked.matchAll(pattern)) {
      const at = match.index;
      const to = at + match[0].length;
      const clause = clauseAt(masked, at);
      const words = masked.slice(clause.from, clause.to);
      if (
        /\d%|百分之|基本实现|率达|覆盖率/.test(words) ||
        drafts.some(
          (d) => d.at >= start + clause.from && d.at < start + to && overlaps(d, start + at)
        )
      )
        continue;
      const named = namesOf(text, masked, {at, to, clause, side, word: match[1]});
      for (const name of named.names) {
        if (
          drafts.some(
            (d) => d.name === name && d.at >= start + clause.from && d.at < start + clause.to
          )
        )
          continue;
        drafts.push(draftOf(name, sentence, {from: named.from, at, to: named.to}, words));
      }
    }
  }
  return drafts.sort((a, b) => a.at - b.at);
}

function overlaps(draft: Draft, at: number): boolean {
  return Math.abs(draft.at - at) < 6;
}

interface Found {
  at: number;
  to: number;
  clause: {from: number; to: number};
  side: "before" | "around";
  word: string;
}

function namesOf(
  text: string,
  masked: string,
  {at, to, clause, side, word}: Found
): {names: string[]; from: number; to: number} {
  const rest = text.slice(to, clause.to);
  const attribute = /^(?:、[^的]{2,12})?的(?=[\u4e00-\u9fff])/.exec(rest);
  if (attribute && word === "全覆盖") {
    const noun = nameAfter(rest.slice(attribute[0].length));
    return {names: noun ? [noun] : [], from: clause.from, to: clause.to};
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
  const name = nameBefore(text, true)
    .replace(
      /(?:的|实现|城乡|均|都|已|全部|达到|率先|全面|市县乡三级|三级|四级|五级|横向|纵向)+$/,
      ""
    )
    .replace(/(?<=.{3})在[^，]{2,20}$/, "")
    .replace(/^(?:与|和|同|对)/, "");
  return name.replace(/^所有/, "");
}

/** A和B全覆盖 promises each, but a list of places is one. */
function joined(name: string): string[] {
  const parts = name.split(/和|与|以及/);
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
  {from, at, to}: {from: number; at: number; to: number},
  words: string
): Draft {
  const place = scopeOf(name, text.slice(Math.max(0, from), at));
  const covered =
    /全覆盖|^覆盖/.test(text.slice(at, at + 3)) && !/率$/.test(place.name)
      ? `${place.name}覆盖率`
      : place.name;
  const hedged = /初步|基本/.test(words);
  return {
    start: start + from,
    end: start + to,
    at: start + at,
    name: covered,
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
