import type {Role} from "../model/target.js";

/** The years of a plan's period; a yearly report speaks of one year and looks back on the one before. */
export interface Period {
  start: number;
  end: number;
  report?: boolean;
  /** Years are counted from 1912 on, as Taiwan does: 112年 is 2023. */
  minguo?: boolean;
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
  /** Place in a list of years that 分别 gives to the numbers behind it, one each. */
  turn?: number;
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
  /((?:19|20)\d\d)年?(?:[-—–~～至到]+)((?:19|20)\d\d)年|((?:19|20)\d\d)(?:\/\d\d)?年(?!代)|(二[〇零○][〇零○一二三四五六七八九]{2})年|“?(十[一二三四五]?)五”?(?:规划)?(期末|末|期间|时期|以来)|(?<!\d)(?:民国)?(1[0-3]\d)年(?!来|代|历史)/g;
// Words that look back on what is done, and may name no year.
const PAST_STRONG =
  /截至目前|截止目前|目前|当前|(?<!完成|利用|改造|提升|盘活|整合|对|将|把|推动|推进|在|依托)现有|现已|过去的?([一二两三四五六七八九十\d])年|(?:近|这)([一二两三四五六七八九十\d])年|([一二两三四五六七八九十\d])年来|近年来|近几年|以来|(?<!以)上年|去年|上一年|过去的?一年|本届政府|回顾/g;
const PAST_WEAK =
  /截至|截止|已经|已(?:累计)?(?:建成|建有|达|有|实现|完成|拥有|培育|开通|超过|突破|形成|集聚|接入|汇聚|引进|获批|认定|覆盖|上线)/g;
const FUTURE_STRONG =
  /力争|预期目标|奋斗目标|计划到|预计(?!的)|未来[一二两三四五六七八九十\d]+年|今后[一二两三四五六七八九十\d]+年|(?<!最)后[一二三四五\d]年|规划期末|期末|下一步|(?:用|在|争取)[一二两三四五\d]年(?:左右)?(?:内|时间)|[一二两三四五\d]年内/g;
const FUTURE_WEAK = /争取|确保|期望|将(?!.{0,4}(?:纳入|作为))|会(?=预留|推出|设立|投入)/g;
// A yearly report's own words for its year and the next.
const THIS_YEAR =
  /(今年|本年度?|(?<![一二两三四五六七八九十\d])年内|到年底|年底前)(以来|上半年|前[一二三]季度|1[-—至])?|(明年|下年)/g;

/** The cues of a sentence in their order; years that are only compared with are none. */
export function cuesIn(text: string, period: Period | null): Cue[] {
  const cues = [...yearCues(text, period), ...wordCues(text)];
  if (period?.report) cues.push(...reportCues(text, period));
  return cues.sort((a, b) => a.at - b.at);
}

function yearCues(text: string, period: Period | null): Cue[] {
  return inTurn(
    [...text.matchAll(YEAR)].flatMap((match): Listed[] => {
      const {index: at} = match;
      const before = text.slice(Math.max(0, at - 5), at);
      const after = text.slice(at + match[0].length, at + match[0].length + 24);
      if (inTitle(text, at) || compared(before, after)) return [];
      if (match[7] && !period?.minguo) return [];
      // 由2025/26年度起的五年内 ends with its fifth year.
      const stretch = /^度?起的?([一二两三四五六七八九十\d])年/.exec(after)?.[1];
      const length = stretch ? countOf(stretch) - 1 + (match[0].includes("/") ? 1 : 0) : 0;
      const year = yearOf(match) + length;
      const from = !stretch && /[由从]$/.test(before) && !/^(?:起|开始|以来)/.test(after);
      const since = match[6] === "以来" || after.startsWith("以来");
      const until = /截[至止]到?$/.test(before);
      const turns = TURNS.exec(text.slice(at + match[0].length - 1, at + match[0].length + 60));
      const past = since || until || (period !== null && year < period.start);
      const role = past ? "baseline" : period && year > period.start ? "target" : null;
      // 2019年以来 and “十四五”以来 look back from the day of the plan, not to that year.
      const known = since && (!match[5] || (period && year >= period.start)) ? null : year;
      return [
        {at, role, year: known, from, strong: true, span: match[5] ? 5 : 0, listed: turns !== null}
      ];
    })
  );
}

// 2025年和2030年分别低于: the list of years, of which this one is not the last.
const TURNS =
  /^年(?:底|末)?[、和与](?:到?(?:19|20)\d\d年[、和与])*到?(?:19|20)\d\d年，?[^，。；]{0,16}分别/;

type Listed = Cue & {listed: boolean};

/** 2025年和2030年分别低于A和B: each year of the list has a turn. */
function inTurn(cues: Listed[]): Cue[] {
  let turn = -1;
  return cues.map(({listed, ...cue}) => {
    if (!listed && turn < 0) return cue;
    turn += 1;
    const numbered = {...cue, turn};
    if (!listed) turn = -1;
    return numbered;
  });
}

/** 较2020年, 2020年的2倍, 2021年印发的: the year is no time of the number. */
function compared(before: string, after: string): boolean {
  if (
    /(?:较|比|比较|相比|同比|相较于?|以|自|从事|《|高于|低于|优于|(?:基准年|基期|基年)（?)$/.test(
      before
    )
  ) {
    if (!/提高|由/.test(before)) return true;
  }
  // 2022年起 opens a stretch that has no end, 2000年底前建成的 tells which ones are meant.
  if (/^度?(?:起|开始)(?!的?[一二两三四五六七八九十\d]年)/.test(after)) return true;
  if (
    /^(?:底|末)?(?:以前|之前|前)(?:建成|建造|建设|竣工|交付|投用|出生|参加|入职|取得)[^，。；]{0,12}[的、]/.test(
      after
    )
  )
    return true;
  // 锚定二〇三五年远景目标 says where the plan looks, not when its numbers hold.
  if (/(?:锚定|对标|面向|着眼|瞄准|紧扣|对照|围绕)$/.test(before)) return true;
  // 达到2020年的2倍 has its base there, and no time.
  if (/^(?:末|底)?的?(?:[\d.一两二三四五六七八九十]+倍|基础之?上|基数)/.test(after)) return true;
  if (/(?:是|为|相当于)$/.test(before) && after.startsWith("的")) return true;
  return /^(?:以来(?!，)|印发|发布|第|\d{1,2}月\d|为基[期准数]|基准)/.test(after);
}

function inTitle(text: string, at: number): boolean {
  const open = text.lastIndexOf("《", at);
  return open >= 0 && open > text.lastIndexOf("》", at);
}

function yearOf([, , spanEnd, single, chinese, five, , minguo]: RegExpMatchArray): number {
  if (minguo) return Number(minguo) + 1911;
  if (spanEnd ?? single) return Number(spanEnd ?? single);
  if (five) return FIVE[five];
  return Number(
    Array.from(chinese, (c) => Math.max(0, DIGITS.indexOf(c.replace(/[零○]/, "〇")))).join("")
  );
}

function countOf(word: string): number {
  return Number(word) || NUMBERS.indexOf(word.replace("两", "二")) + 1;
}

function wordCues(text: string): Cue[] {
  const cues: Cue[] = [];
  const add = (pattern: RegExp, role: Role, strong: boolean) => {
    for (const match of text.matchAll(pattern)) {
      const count = match[1] ?? match[2] ?? match[3];
      const before = text.slice(Math.max(0, match.index - 1), match.index);
      if (/[比较]/.test(before)) continue;
      const span = count ? countOf(count) : 0;
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
  // 今后五年 and 三年内 of a report begin with its own year.
  const spans = [
    ...text.matchAll(
      /(?:今后|未来|(?:力争|争取|计划|用)(?=.年(?:时间|内|左右)))([一二两三四五六七八九十\d])年/g
    )
  ].map(({index: at, 1: count}): Cue => {
    return {
      at,
      role: "target",
      year: end + countOf(count) - 1,
      from: false,
      strong: true,
      span: 0
    };
  });
  const own = [...text.matchAll(THIS_YEAR)].map((match): Cue => {
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
  return [...own, ...spans];
}

/** Whether a text counts its years as Taiwan does, and the span that it names so. */
export function minguoPeriod(text: string): Period | null {
  const head = text.slice(0, 20_000);
  const own = [...head.matchAll(/(?<![\d.])(?:民国)?(1[0-3]\d)年(?!来|代|历史|以上)/g)];
  const common = head.match(/(?:19|20)\d\d年/g)?.length ?? 0;
  if (own.length < 3 || common > own.length) return null;
  const span = /(1[0-3]\d)年?(?:度)?(?:至|[-—–~～])(1[0-3]\d)年/.exec(head);
  const years = own.map(([, year]) => Number(year));
  if (span) return {start: Number(span[1]) + 1911, end: Number(span[2]) + 1911, minguo: true};
  // 113年版: what lies behind its own year is promised.
  const edition = /(1[0-3]\d)年(?:度|版|修订|核定)/.exec(head)?.[1];
  const start = edition ? Number(edition) + 1 : Math.min(...years);
  const end = mostly(years.filter((year) => year >= start)) ?? Math.max(...years);
  return {start: start + 1911, end: end + 1911, minguo: true};
}

/** The year said most often, of several the first; null where there is none. */
function mostly(years: number[]): number | null {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [first] = [...counts].sort(([, n], [, m]) => m - n);
  return first?.[0] ?? null;
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
  if (deadlines.length === 0) {
    if (named) return {start: FIVE[named] - 4, end: FIVE[named]};
    return issued === null ? null : {start: issued, end: issued};
  }
  // 截至2022年底 tells of the year before the plan, 到2030年 beside 到2025年 of a look beyond it.
  const known = [...text.matchAll(/截[至止]到?((?:19|20)\d\d)年/g)].map(([, year]) => Number(year));
  const before = known.length > 0 ? Math.max(...known) : -Infinity;
  const promised = [...text.matchAll(/(?<!截)[到至]((?:19|20)\d\d)年/g)]
    .slice(0, 10000)
    .map(([, year]) => Number(year))
    .filter(
      (year) => year > before && (issued === null || (year >= issued && year <= issued + 15))
    );
  const end = mostly(promised) ?? Math.max(...deadlines);
  const first = Math.min(...deadlines.filter((year) => year > before || before > end), end);
  return {start: issued ?? (before > -Infinity && before < end ? before + 1 : first), end};
}
