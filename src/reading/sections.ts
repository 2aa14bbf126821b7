/** What a section is for, told from its title. */
export type SectionKind = "baseline" | "goals" | "preamble" | "tasks" | "annex";

/** A heading of the plan with the stretch of text below it; offsets are of the cleaned text. */
export interface Section {
  /** Path of headings as printed, such as 三（一）1. */
  path: string;
  label: string;
  title: string;
  rank: number;
  kind: SectionKind;
  /** Index of the section above; -1 at the top. */
  parent: number;
  start: number;
  /** Where the text after the title begins. */
  body: number;
  end: number;
}

/** A paragraph and the section it stands in (-1 before the first heading). */
export interface Paragraph {
  start: number;
  end: number;
  section: number;
}

const NUMERALS = "[一二三四五六七八九十]{1,3}";
const MARKERS: [RegExp, number][] = [
  [new RegExp(`^第(${NUMERALS}|\\d{1,2})(?:[章篇编]|部分)`), 0],
  [new RegExp(`^第(${NUMERALS}|\\d{1,2})节`), 1],
  // Papers of Hong Kong and Taiwan count their chapters so.
  [/^([甲乙丙丁戊己庚辛壬癸壹贰叁参肆伍陆柒捌玖拾])、/, 1],
  [new RegExp(`^(${NUMERALS})[、.．:：]`), 2],
  [new RegExp(`^(（${NUMERALS}）)、?`), 3],
  [/^(\d{1,2}(?:\.\d{1,2}){1,3})(?=[\u4e00-\u9fff“])(?![十百千万亿个家座台倍公平米])/, 4],
  [/^(\d{1,2})(?:[.．](?!\d)|、(?!\d))/, 4],
  [/^(（\d{1,2}）)/, 5],
  [/^(\d{1,2})）/, 5],
  [/^([①-⑳])/, 6]
];

const KINDS: [RegExp, SectionKind][] = [
  [/^附|名词解释/, "annex"],
  [/目标(?:任务|指标|要求|愿景)?$|^(?:主要|发展|总体|预期|规划)?(?:目标|指标)/, "goals"],
  [
    /(?:^|发展|建设|工作|现有|最新|近期|产业|良好|执行|推动|主要|取得的?)(?:基础|成效|成就|成绩|成果|进展)(?:$|[和与及、])|[现現][状況况]|回顾|背景$|发展情况|基本情况|(?:执行|完成|实施|落实)情况|发展环境|形势/,
    "baseline"
  ],
  [/总体要求|总体思路|指导思想|基本原则|发展理念|重大意义|前言|序言|总则/, "preamble"]
];

// These say even within a chapter of tasks that what follows had been reached.
const PLAIN_BASELINE =
  /[现現][状況况]$|回顾$|(?:执行|完成)情况$|^(?:主要|建设|发展|工作)?(?:成效|成就|成绩)$/;
// Headings that stand alone, without a number: 发展现状, 主要目标.
const BARE =
  /^(?:“十[一二三四五]五”)?(?:发展|规划|工作|建设|现有|主要|总体|重点|产业|执行|推动|推進|基本)?(?:现状|現況|现况|基础|背景|成效|成就|成绩|成果|形势|目标|目标任务|任务|要求|思路|原则|举措|措施|保障措施|指标|情况|回顾|环境)(?:[与和及](?:形势|环境|问题|指标|挑战|成效))?$/;
// 1 现状与形势: a number and a bare title, nothing else in the line.
const NUMBERED = /^(\d{1,2})(?=[\u4e00-\u9fff])/;

/** Nothing shorter can state a quantity. */
const SHORTEST = 3;

/**
 * Reads the tree of headings and the paragraphs below them. A heading opens its
 * line, or follows a full stop where a whole document stands in one line.
 */
export function readSections(text: string): {sections: Section[]; paragraphs: Paragraph[]} {
  const sections: Section[] = [];
  const paragraphs: Paragraph[] = [];
  const open: number[] = [];
  for (const [start, end] of lines(text)) {
    const heading = headingOf(text, start, end);
    if (heading) {
      while (open.length > 0 && sections[open[open.length - 1]].rank >= heading.rank) {
        sections[open.pop()!].end = start;
      }
      const parent = open.length > 0 ? open[open.length - 1] : -1;
      const above = parent >= 0 ? sections[parent] : null;
      const sibling = siblingOf(sections, parent);
      const kind = kindOf(heading.title, above, sibling?.kind);
      const {label, title, rank, body} = heading;
      const path = (above?.path ?? "") + label;
      sections.push({path, label, title, rank, kind, parent, start, body, end: text.length});
      open.push(sections.length - 1);
    }
    const from = heading ? heading.text : start;
    const section = open.length > 0 ? open[open.length - 1] : -1;
    if (end - from >= SHORTEST) paragraphs.push({start: from, end, section});
  }
  restoreChapters(sections);
  return {sections, paragraphs};
}

function siblingOf(sections: Section[], parent: number): Section | undefined {
  for (let i = sections.length - 1; i > parent; i--) {
    if (sections[i].parent === parent) return sections[i];
  }
  return undefined;
}

const CHAPTERS = "一二三四五六七八九十";

/** Where a chapter's heading is missing (一 is followed by 三), its items take the missing number. */
function restoreChapters(sections: Section[]): void {
  const chapters = sections.flatMap(({parent, label}, i) =>
    parent < 0 && CHAPTERS.includes(label) ? [i] : []
  );
  for (const [k, at] of chapters.entries()) {
    const [from, to] = [sections[at], sections[chapters[k + 1]]];
    const number = CHAPTERS.indexOf(from.label);
    if (!to || from.kind !== "preamble" || CHAPTERS.indexOf(to.label) !== number + 2) continue;
    for (const section of sections.slice(at + 1, chapters[k + 1])) {
      if (section.kind === "tasks") section.path = CHAPTERS[number + 1] + section.path.slice(1);
    }
  }
}

function kindOf(title: string, above: Section | null, before?: SectionKind): SectionKind {
  const own = KINDS.find(([pattern]) => pattern.test(title))?.[1];
  if (!above) return own ?? "tasks";
  // What follows the goals within one chapter are tasks whose chapter heading was lost.
  if (!own && above.kind === "preamble" && (before === "goals" || before === "tasks"))
    return "tasks";
  if (own === "baseline" && PLAIN_BASELINE.test(title)) return own;
  return own && above.kind !== "tasks" && above.kind !== "annex" ? own : above.kind;
}

// A whole document in one line still has its headings behind full stops.
const BREAK = new RegExp(
  `\\n|(?<=[。；])(?=(?:${NUMERALS}、|（${NUMERALS}）|\\d{1,2}\\.(?!\\d))[\\u4e00-\\u9fff“])`,
  "g"
);

function* lines(text: string): Generator<[number, number]> {
  let start = 0;
  for (const {0: mark, index} of text.matchAll(BREAK)) {
    if (index > start) yield [start, index];
    start = index + mark.length;
  }
  if (start < text.length) yield [start, text.length];
}

const LONGEST_TITLE = 80;

function headingOf(text: string, start: number, end: number) {
  const line = text.slice(start, Math.min(end, start + 2 * LONGEST_TITLE));
  const indent = /^(?:#{1,6} ?)?[ \u3000]*(?:\*\*)?/.exec(line)![0].length;
  const rest = line.slice(indent);
  for (const [pattern, rank] of MARKERS) {
    const match = pattern.exec(rest);
    if (!match) continue;
    const after = rest.slice(match[0].length);
    const stop = after.search(/。|$/);
    // A line without a full stop is all title, unless it is too long for one.
    const whole = end - start <= LONGEST_TITLE && stop === after.length;
    const length = stop < after.length ? stop : whole ? after.length : after.search(/[，；]|$/);
    if (length > LONGEST_TITLE) return null;
    const title = after.slice(0, length).replace(/^[ \u3000]+|\*\*$|[:：]$/g, "");
    if (title === "" || title.includes("|")) return null;
    const text = start + indent + match[0].length;
    const body = whole ? end : text + length + (stop < after.length ? 1 : 0);
    const label = rank < 2 ? match[0] : match[1];
    return {label, title, rank, text, body};
  }
  return bareHeading(line.slice(0, end - start), rest.slice(0, end - start - indent), end);
}

/** A line that is a title without a mark of its own, or with Markdown's. */
function bareHeading(line: string, rest: string, end: number) {
  const title = rest.replace(/\*\*$|[:：]$/g, "").trim();
  const depth = /^#{2,6}(?= )?/.exec(line)?.[0].length ?? 0;
  const number = NUMBERED.exec(title)?.[1] ?? "";
  const name = title.slice(number.length);
  if (!BARE.test(name) && !(depth > 0 && name.length <= 30 && !/[。；|]/.test(name))) return null;
  // A title has no number of its own to lose: the text after it is the next line.
  return {label: number || name, title: name, rank: depth > 2 ? depth : 2, text: end, body: end};
}
