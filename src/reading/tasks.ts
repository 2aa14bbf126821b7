import type {Paragraph, Section} from "./sections.js";

/** A numbered item of the plan's main tasks or safeguards; offsets of the cleaned text. */
export interface Task {
  section: string;
  number: number;
  title: string;
  start: number;
  end: number;
}

const NUMERALS = "一二三四五六七八九十";
const LEAST_PARAGRAPHS = 2;
const LONGEST_TITLE = 26;

/**
 * Lists the tasks: each numbered item without items below it in a chapter of
 * tasks or safeguards; where an item's paragraphs each open with a title
 * sentence, each such paragraph is one.
 */
export function readTasks(text: string, sections: Section[], paragraphs: Paragraph[]): Task[] {
  const below = new Map<number, Paragraph[]>();
  for (const paragraph of paragraphs) {
    const list = below.get(paragraph.section);
    if (list) list.push(paragraph);
    else below.set(paragraph.section, [paragraph]);
  }
  const parents = new Set(sections.map(({parent}) => parent));
  return sections.flatMap((section, i) => {
    if (section.kind !== "tasks" || section.parent < 0 || parents.has(i)) return [];
    const titled = titledParagraphs(
      text,
      (below.get(i) ?? []).filter(({start}) => start >= section.body)
    );
    if (titled.length >= LEAST_PARAGRAPHS) {
      return titled.map((one, k) => ({...one, section: section.path, number: k + 1}));
    }
    const {path, title, start, end} = section;
    return [{section: path, number: ordinal(section.label), title, start, end}];
  });
}

function titledParagraphs(text: string, paragraphs: Paragraph[]) {
  const titled = paragraphs.flatMap(({start, end}) => {
    const stop = text.slice(start, Math.min(end, start + LONGEST_TITLE)).search(/[。，；：]/);
    const title = stop > 1 && text[start + stop] === "。" ? text.slice(start, start + stop) : null;
    return title && start + stop + 1 < end ? [{title, start, end}] : [];
  });
  return titled.length === paragraphs.length ? titled : [];
}

function ordinal(label: string): number {
  const bare = label
    .replace(/[（）]/g, "")
    .split(".")
    .at(-1)!;
  if (/^\d+$/.test(bare)) return Number(bare);
  if (/^[①-⑳]$/.test(bare)) return bare.charCodeAt(0) - 0x245f;
  const [tens, ones] = bare.includes("十") ? bare.split("十") : ["", bare];
  const ten = bare.includes("十") ? (tens ? NUMERALS.indexOf(tens) + 1 : 1) * 10 : 0;
  return ten + (ones ? NUMERALS.indexOf(ones) + 1 : 0);
}
