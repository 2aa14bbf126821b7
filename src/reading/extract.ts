import type {BINDINGS} from "../model/schema/words.js";
import type {Basis, Comparator, Role} from "../model/target.js";
import {DONE, NEW} from "./basis.js";
import {readAgencies, type Responsibility} from "./agencies.js";
import {catalogueMatcher, type Catalogue} from "./catalogue.js";
import {clean, LOST} from "./clean.js";
import {coverageIn} from "./coverage.js";
import type {DoubtCode} from "./doubts.js";
import type {Draft} from "./draft.js";
import {readHeader, type Header} from "./header.js";
import {rawSpan, type CleanText} from "./offsets.js";
import {leftoverOf} from "./leftover.js";
import {promisesIn} from "./promises.js";
import {readSections, type Paragraph, type Section, type SectionKind} from "./sections.js";
import {headingPlace} from "./scope.js";
import {sentencesOf, type Sentence} from "./sentences.js";
import {notedUnits, tableRows, type Unread} from "./tables.js";
import type {Column} from "./grid.js";
import {readTasks, type Task} from "./tasks.js";
import {readingForms} from "./units.js";
import {minguoPeriod, periodFromText, type Period} from "./years.js";
import {datesFor} from "./dating.js";

/** Whether a plan's table calls an indicator 约束性, 预期性 or 指导性. */
export type Binding = (typeof BINDINGS)[number];
const BINDING_WORDS: Record<string, Binding> = {
  约束: "binding",
  预期: "anticipatory",
  指导: "guiding"
};

/** A candidate row: what one clause promises, with its place in the text as given. */
export interface Candidate {
  /** The text as given from `start` to `end`, in UTF-16 units. */
  quote: string;
  start: number;
  end: number;
  /** The quote as the cleaned text has it; the authored tables hold this one. */
  clause: string;
  /** Chinese name of what is measured, without the number. */
  indicator: string;
  indicator_id: string | null;
  value_low: number | null;
  value_high: number | null;
  comparator: Comparator;
  unit: string;
  /** Null only where the text names no year at all. */
  year: number | null;
  year_source: "sentence" | "section" | "plan";
  basis: Basis;
  scope: string | null;
  role: Role;
  section: string;
  stated: "number" | "words";
  /** Index of the earlier row that says the same; null for a first statement. */
  restates: number | null;
  /** 约束性 or 预期性 by the plan's own table; null elsewhere. */
  binding: Binding | null;
  doubts: DoubtCode[];
}

/** A responsibility with the index of the task in whose text its bracket stands. */
export type Assigned = Responsibility & {task: number};

/** All that is read from one plan. */
export interface Extract extends Header {
  sections: Section[];
  tasks: Task[];
  responsibilities: Assigned[];
  targets: Candidate[];
  /** Numbers and cells that are no row, with their places in the text as given. */
  unread: Unread[];
}

/** What the caller knows: the catalogue, and the plan's period where it has a row in plans.csv. */
export interface Known {
  catalogue: Catalogue;
  plan?: {period_start: number; period_end: number};
}

/** A line between table lines that is no longer than this is part of the table. */
const LONGEST_NOTE = 12;

/** Reads a plan's text, as given, into candidate rows; pure, and linear in the text's length. */
export function extract(raw: string, known: Known): Extract {
  const cleaned = clean(raw);
  const {text} = cleaned;
  const header = readHeader(text);
  const {sections, paragraphs} = readSections(text);
  const period = periodOf(text, header, known);
  const tasks = readTasks(text, sections, paragraphs);
  const responsibilities = assign(readAgencies(text, paragraphs), tasks);
  const {rows, unread} = readTargets(raw, cleaned, {
    title: header.title ?? "",
    sections,
    paragraphs,
    period,
    known
  });
  return {...header, period, sections, tasks, responsibilities, targets: rows, unread};
}

function periodOf(text: string, header: Header, {plan}: Known): Period | null {
  if (plan) return {start: plan.period_start, end: plan.period_end};
  const issued = header.date ? Number(header.date.slice(0, 4)) : null;
  return header.period ?? minguoPeriod(text) ?? periodFromText(text, issued);
}

function assign(rows: Responsibility[], tasks: Task[]): Assigned[] {
  let i = 0;
  return rows.map((row) => {
    while (i + 1 < tasks.length && tasks[i + 1].start <= row.start) i += 1;
    const task = tasks[i];
    return {...row, task: task && row.start >= task.start && row.end <= task.end ? i : -1};
  });
}

function inherited(doubts: DoubtCode[]): DoubtCode[] {
  return [...doubts.filter((doubt) => doubt !== "name-missing"), "name-inherited"];
}

/** What had been done is a level, unless the words say that it was added. */
function looksBack(draft: Draft, role: Role, sentence: string): boolean {
  return (
    role === "baseline" &&
    sentence !== "" &&
    draft.basis === "new" &&
    draft.dimension !== "money" &&
    !/次$/.test(draft.unit) &&
    !NEW.test(sentence) &&
    // 累计改造1300个 is what stands by now; 改造85个 is the work of its year.
    (!DONE.test(sentence) || (/累计/.test(sentence) && draft.dimension === "count"))
  );
}

interface Outline {
  title: string;
  sections: Section[];
  paragraphs: Paragraph[];
  period: Period | null;
  known: Known;
}

function readTargets(
  raw: string,
  cleaned: CleanText,
  {title, sections, paragraphs, period, known}: Outline
): {rows: Candidate[]; unread: Unread[]} {
  const {text} = cleaned;
  const {catalogue} = known;
  const forms = readingForms(catalogue.units);
  const units = new Set(catalogue.units.map(({unit}) => unit));
  const match = catalogueMatcher(catalogue);
  const date = datesFor(sections, period);
  const rows: Candidate[] = [];
  const first = new Map<string, number>();
  const unread: Unread[] = [];
  let columns: Column[] | null = null;
  let said = "";
  for (let i = 0; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i];
    const section = sections[paragraph.section];
    if (section?.kind === "annex" && /名词|解释|注释/.test(section.title)) continue;
    const run = tableFrom(i);
    if (parted(i)) columns = null;
    if (run.length === 0 && paragraph.end - paragraph.start > LONGEST_NOTE) columns = null;
    const path = (section?.path ?? "") + (run.length > 0 ? "表" : "");
    if (run.length > 0) {
      const above = i > 0 ? text.slice(paragraphs[i - 1].start, paragraphs[i - 1].end) : "";
      const table = tableRows(text, run, forms, columns, notedUnits(above, forms));
      ({columns} = table);
      for (const draft of table.drafts) add(draft, path, "", paragraph.section);
      unread.push(
        ...table.unread.map((one) => ({...one, ...rawSpan(cleaned, one.start, one.end)}))
      );
      i += run.length - 1;
    } else {
      date.openParagraph(text.slice(paragraph.start, paragraph.start + 12));
      let heading: string | null = null;
      for (const sentence of sentencesOf(text, paragraph)) {
        const place = headingPlace(sentence.text);
        // A plan that heads its lines by its own place limits nothing.
        if (place !== null) heading = title.includes(place) ? null : place;
        const drafts = continued(draftsOf(sentence, section?.kind), sentence.start);
        date.openSentence(sentence.text, paragraph.section, text[sentence.start - 1] === "；");
        for (const draft of drafts)
          add(
            {...draft, scope: draft.scope ?? heading},
            path,
            sentence.text,
            paragraph.section,
            sentence.start
          );
        for (const span of leftoverOf(sentence, forms, drafts))
          unread.push({...rawSpan(cleaned, span.start, span.end), reason: "number"});
      }
    }
  }
  return {rows, unread};

  /** Whether a blank line stands before a paragraph in the text as given: a table ends there. */
  function parted(i: number): boolean {
    if (i === 0) return true;
    const between = raw.slice(
      cleaned.starts[paragraphs[i - 1].end],
      cleaned.starts[paragraphs[i].start]
    );
    return /\n[ \t\r]*\n/.test(between);
  }

  /** 达到800万千瓦；到2030年，达到1500万千瓦: a part behind a semicolon may go on about the last name. */
  function continued(drafts: Draft[], start: number): Draft[] {
    const goesOn = text[start - 1] === "；" && drafts[0]?.name === "" && said !== "";
    const named = goesOn
      ? drafts.map((draft) =>
          draft.name === "" ? {...draft, name: said, doubts: inherited(draft.doubts)} : draft
        )
      : drafts;
    said = named.at(-1)?.name ?? (text[start - 1] === "；" ? said : "");
    return named;
  }

  /** The lines of the table that begins with a paragraph; none where it is prose. */
  function tableFrom(i: number): Paragraph[] {
    let to = i;
    while (to < paragraphs.length && paragraphs[to].section === paragraphs[i].section) {
      if (to > i && parted(to)) break;
      if (!text.slice(paragraphs[to].start, paragraphs[to].end).includes("|")) break;
      to += 1;
    }
    return paragraphs.slice(i, to);
  }

  /** Principles speak in slogans; only their numbers are promises. */
  function draftsOf(sentence: Sentence, kind: SectionKind | undefined): Draft[] {
    const numbers = promisesIn(sentence, forms);
    if (kind === "preamble") return numbers;
    return [...numbers, ...coverageIn(sentence)].sort((a, b) => a.at - b.at);
  }

  function add(draft: Draft, path: string, sentence: string, section: number, from = 0): void {
    const dated = date.of(draft, sentence, section, from);
    const printed = draft.printed ? match(draft.printed, draft.dimension) : null;
    const found =
      printed && !printed.likely
        ? printed
        : match(draft.name, draft.basis === "growth" ? "growth" : draft.dimension);
    const span = rawSpan(cleaned, draft.start, draft.end);
    const clause = text.slice(draft.start, draft.end);
    const doubts: DoubtCode[] = [...draft.doubts, ...dated.doubts];
    if (!found) doubts.push("indicator-new");
    else if (found.likely) doubts.push("indicator-like");
    if (!units.has(draft.unit)) doubts.push("unit-unknown");
    if (clause.includes(LOST)) doubts.push("letters-lost");
    const row: Candidate = {
      quote: raw.slice(span.start, span.end),
      ...span,
      clause,
      indicator: draft.name,
      indicator_id: found?.indicator_id ?? null,
      value_low: draft.low,
      value_high: draft.high,
      comparator: draft.comparator,
      unit: draft.unit,
      year: dated.year,
      year_source: dated.source,
      basis: looksBack(draft, dated.role, sentence) ? "stock" : draft.basis,
      scope: draft.scope,
      role: dated.role,
      section: path,
      stated: draft.stated,
      restates: null,
      binding:
        dated.role === "target" ? (BINDING_WORDS[draft.binding?.slice(0, 2) ?? ""] ?? null) : null,
      doubts
    };
    const key = JSON.stringify([
      found && !found.likely ? found.indicator_id : draft.name,
      row.value_low,
      row.value_high,
      row.unit,
      row.scope,
      row.role,
      row.basis,
      row.year
    ]);
    row.restates = first.get(key) ?? null;
    if (row.restates === null) first.set(key, rows.length);
    rows.push(row);
  }
}
