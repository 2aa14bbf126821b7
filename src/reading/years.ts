import type {Role} from "../model/target.js";
import type {SectionKind} from "./sections.js";

/** The years of a plan's period. */
export interface Period {
  start: number;
  end: number;
}

/** A year that a sentence names for its numbers. */
export interface YearMark {
  at: number;
  year: number;
  /** 由2019年的A增加到B: the year of A alone. */
  from: boolean;
}

const DIGITS = "〇一二三四五六七八九";
const YEAR =
  /(?:((?:19|20)\d\d)年?(?:[-—–~～至到]+)((?:19|20)\d\d)年|((?:19|20)\d\d)年|(二[〇零○][〇零○一二三四五六七八九]{2})年|“?(十[一二三四五])五”?(期末|末|期间|时期)|(?:用|在|力争|争取)?([一二两三四五\d])年(?:左右)?(?:内|时间))/g;
const FIVE: Record<string, number> = {十一: 2010, 十二: 2015, 十三: 2020, 十四: 2025, 十五: 2030};

/** Finds the years to which a sentence's numbers may belong, not those it compares with. */
export function yearMarks(text: string, period: Period | null): YearMark[] {
  return [...text.matchAll(YEAR)].flatMap((match) => {
    const {index: at} = match;
    const before = text.slice(Math.max(0, at - 3), at);
    const after = text.slice(at + match[0].length, at + match[0].length + 3);
    if (/(?:较|比|比较|相比|同比|以|自|从事|《)$/.test(before) && !/提高|由/.test(before))
      return [];
    if (/^(?:以来|印发|发布|第|\d{1,2}月\d)/.test(after) || inTitle(text, at)) return [];
    const year = yearOf(match, period);
    // 是2020年的2倍 compares with a year and sets none.
    if (/(?:是|为|相当于)$/.test(before) && after.startsWith("的")) return [];
    const from = /[由从]$/.test(before) && after.startsWith("的");
    return year === null ? [] : [{at, year, from}];
  });
}

function inTitle(text: string, at: number): boolean {
  const open = text.lastIndexOf("《", at);
  return open >= 0 && open > text.lastIndexOf("》", at);
}

function yearOf(match: RegExpExecArray, period: Period | null): number | null {
  const [, , spanEnd, single, chinese, five, , count] = match;
  if (spanEnd) return Number(spanEnd);
  if (single) return Number(single);
  if (chinese) {
    return Number(
      Array.from(chinese, (c) => Math.max(0, DIGITS.indexOf(c.replace(/[零○]/, "〇")))).join("")
    );
  }
  if (five) return FIVE[five] ?? null;
  return count && period ? period.end : null;
}

const PAST =
  /截至|截止|目前|现有|现已|已经|已(?:累计)?(?:建成|建有|达|有|实现|完成|拥有|培育|开通|超过|突破|形成|集聚|接入|汇聚|引进|获批|认定|覆盖|上线)|以来|近年来|(?<!以)上年|去年|居全|位居/;
const FUTURE = /力争|争取|确保|将(?!.{0,4}(?:纳入|作为))|计划到|预计/;

/** Whether a sentence tells of what had been reached; null where only its section can say. */
export function roleOf(
  text: string,
  mark: YearMark | null,
  kind: SectionKind,
  period: Period | null
): Role {
  if (mark && period) {
    if (mark.year < period.start) return "baseline";
    if (mark.year > period.start) return "target";
    return PAST.test(text) && !FUTURE.test(text)
      ? "baseline"
      : kind === "baseline"
        ? "baseline"
        : "target";
  }
  if (kind === "baseline") return FUTURE.test(text) ? "target" : "baseline";
  return PAST.test(text) && !FUTURE.test(text) ? "baseline" : "target";
}

/** Guesses the period from the deadlines that the text names, where its title names none. */
export function periodFromText(text: string, issued: number | null): Period | null {
  const years = [...text.matchAll(/(?:到|至)?((?:19|20)\d\d)年(?:底|末|，|,)/g)].map((m) =>
    Number(m[1])
  );
  const deadlines = years.filter(
    (year) => issued === null || (year >= issued && year <= issued + 15)
  );
  if (deadlines.length === 0) return issued === null ? null : {start: issued, end: issued};
  const end = Math.max(...deadlines.slice(0, 10000));
  return {start: issued ?? Math.min(...deadlines.slice(0, 10000)), end};
}
