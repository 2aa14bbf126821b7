import type {Role} from "../model/target.js";

/** The years of a plan's period; a yearly report speaks of one year and looks back on the one before. */
export interface Period {
  start: number;
  end: number;
  report?: boolean;
}

/** A word of a sentence that says whether what follows had been reached or is promised, and when. */
export interface Cue {
  at: number;
  role: Role | null;
  /** Null where the words name no year (目前, 力争). */
  year: number | null;
  /** 由2019年的A增加到B: the year of A alone. */
  from: boolean;
  /** Holds on into the next sentences; a weak cue ends with its own. */
  strong: boolean;
  /** Years that the stretch it names began before its end: 五年来, “十三五”期间. */
  span: number;
}

const DIGITS = "〇一二三四五六七八九";
const FIVE: Record<string, number> = {
  十: 2005,
  十一: 2010,
  十二: 2015,
  十三: 2020,
  十四: 2025,
  十五: 2030
};
const NUMBERS = "一二三四五六七八九十";

// Years, spans of years, Chinese years and the periods of five-year plans.
const YEAR =
  /((?:19|20)\d\d)年?(?:[-—–~～至到]+)((?:19|20)\d\d)年|((?:19|20)\d\d)年(?!代)|(二[〇零○][〇零○一二三四五六七八九]{2})年|“?(十[一二三四五]?)五”?(?:规划)?(期末|末|期间|时期|以来)/g;
// Words that look back on what is done, and may name no year.
const PAST_STRONG =
  /截至目前|截止目前|目前|当前|现有|现已|过去([一二两三四五六七八九十\d])年|(?:近|这)([一二两三四五六七八九十\d])年|([一二两三四五六七八九十\d])年来|近年来|近几年|以来|(?<!以)上年|去年|上一年|过去的?一年|本届政府|回顾/g;
const PAST_WEAK =
  /截至|截止|已经|已(?:累计)?(?:建成|建有|达|有|实现|完成|拥有|培育|开通|超过|突破|形成|集聚|接入|汇聚|引进|获批|认定|覆盖|上线)|居全|位居/g;
const FUTURE_STRONG =
  /力争|预期目标|奋斗目标|计划到|预计(?!的)|未来[一二两三四五六七八九十\d]+年|今后[一二两三四五六七八九十\d]+年|(?<!最)后[一二三四五\d]年|规划期末|期末|下一步|(?:用|在|争取)[一二两三四五\d]年(?:左右)?(?:内|时间)|[一二两三四五\d]年内/g;
const FUTURE_WEAK = /争取|确保|期望|将(?!.{0,4}(?:纳入|作为))|会(?=预留|推出|设立|投入)/g;
// A yearly report's own words for its year and the next.
const THIS_YEAR =
  /(今年|本年度?|年内|到年底|年底前)(以来|上半年|前[一二三]季度|1[-—至])?|(明年|下年)/g;

/** The cues of a sentence in their order; years that are only compared with are none. */
export function cuesIn(text: string, period: Period | null): Cue[] {
  const cues = [...yearCues(text, period), ...wordCues(text)];
  if (period?.report) cues.push(...reportCues(text, period));
  return cues.sort((a, b) => a.at - b.at);
}

function yearCues(text: string, period: Period | null): Cue[] {
  return [...text.matchAll(YEAR)].flatMap((match): Cue[] => {
    const {index: at} = match;
    const before = text.slice(Math.max(0, at - 5), at);
    const after = text.slice(at + match[0].length, at + match[0].length + 8);
    if (compared(before, after) || inTitle(text, at)) return [];
    const year = yearOf(match);
    const from = /[由从]$/.test(before) && !/^(?:起|开始|以来)/.test(after);
    const since = match[6] === "以来" || after.startsWith("以来");
    const until = /截[至止]到?$/.test(before);
    const past = since || until || (period !== null && year < period.start);
    const role = past ? "baseline" : period && year > period.start ? "target" : null;
    // 2019年以来 and “十四五”以来 look back from the day of the plan, not to that year.
    const known = since && (!match[5] || (period && year >= period.start)) ? null : year;
    return [{at, role, year: known, from, strong: true, span: match[5] ? 5 : 0}];
  });
}

/** 较2020年, 2020年的2倍, 2021年印发的: the year is no time of the number. */
function compared(before: string, after: string): boolean {
  if (
    /(?:较|比|比较|相比|同比|相较于?|以|自|从事|《|高于|低于|优于|基准年|基期|基年)$/.test(before)
  ) {
    if (!/提高|由/.test(before)) return true;
  }
  // 达到2020年的2倍 has its base there, and no time.
  if (/^(?:末|底)?的[\d.一两二三四五六七八九十]+倍/.test(after)) return true;
  if (/(?:是|为|相当于)$/.test(before) && after.startsWith("的")) return true;
  return /^(?:以来(?!，)|印发|发布|第|\d{1,2}月\d|为基[期准数]|基准)/.test(after);
}

function inTitle(text: string, at: number): boolean {
  const open = text.lastIndexOf("《", at);
  return open >= 0 && open > text.lastIndexOf("》", at);
}

function yearOf([, , spanEnd, single, chinese, five]: RegExpMatchArray): number {
  if (spanEnd ?? single) return Number(spanEnd ?? single);
  if (five) return FIVE[five];
  return Number(
    Array.from(chinese, (c) => Math.max(0, DIGITS.indexOf(c.replace(/[零○]/, "〇")))).join("")
  );
}

function wordCues(text: string): Cue[] {
  const cues: Cue[] = [];
  const add = (pattern: RegExp, role: Role, strong: boolean) => {
    for (const match of text.matchAll(pattern)) {
      const count = match[1] ?? match[2] ?? match[3];
      const before = text.slice(Math.max(0, match.index - 1), match.index);
      if (/[比较]/.test(before)) continue;
      const span = count ? Number(count) || NUMBERS.indexOf(count.replace("两", "二")) + 1 : 0;
      cues.push({at: match.index, role, year: null, from: false, strong, span});
    }
  };
  add(PAST_STRONG, "baseline", true);
  add(PAST_WEAK, "baseline", false);
  add(FUTURE_STRONG, "target", true);
  add(FUTURE_WEAK, "target", false);
  return cues;
}

function reportCues(text: string, {end}: Period): Cue[] {
  return [...text.matchAll(THIS_YEAR)].map((match) => {
    const past = match[2] !== undefined;
    const year = match[3] ? end + 1 : end;
    return {
      at: match.index,
      role: past ? "baseline" : "target",
      year,
      from: false,
      strong: true,
      span: 0
    };
  });
}

/** Guesses the period from the text, where its title names none: its five years, or its deadlines. */
export function periodFromText(text: string, issued: number | null): Period | null {
  const named = /“(十[一二三四五])五”/.exec(text.slice(0, 3000))?.[1];
  const years = [...text.matchAll(/(?:到|至)?((?:19|20)\d\d)年(?:底|末|，|,)/g)]
    .slice(0, 10000)
    .map((m) => Number(m[1]));
  const deadlines = years.filter(
    (year) => issued === null || (year >= issued && year <= issued + 15)
  );
  // A vision of 2035 or 2060 beside the five years is not the plan's end.
  if (named && deadlines.includes(FIVE[named])) return {start: FIVE[named] - 4, end: FIVE[named]};
  if (deadlines.length === 0) return issued === null ? null : {start: issued, end: issued};
  const end = Math.max(...deadlines);
  return {start: issued ?? Math.min(...deadlines), end};
}
