import type {Role} from "../model/target.js";
import type {DoubtCode} from "./doubts.js";
import type {Draft} from "./draft.js";
import type {Section} from "./sections.js";
import {roleOf, yearMarks, type Period, type YearMark} from "./years.js";

/** The year and role of a row, and what the year was read from. */
export interface Dated {
  year: number | null;
  source: "sentence" | "section" | "plan";
  role: Role;
  doubts: DoubtCode[];
}

interface Years {
  target: number | null;
  baseline: number | null;
}

/** Reads on through a plan and gives each row its year: of its sentence, its section, or the plan. */
export function datesFor(sections: Section[], period: Period | null) {
  const bySection = new Map<number, Years>();
  let inParagraph: Years = {target: null, baseline: null};
  let marks: YearMark[] = [];

  return {
    openParagraph(): void {
      inParagraph = {target: null, baseline: null};
    },

    /** Sentences come in order; the years of earlier ones serve the rest of the paragraph. */
    openSentence(text: string, section: number): void {
      marks = yearMarks(text, period);
      const kind = sections[section]?.kind ?? "tasks";
      for (const mark of marks) {
        // A vision beyond the period (到2035年) governs its own sentence only.
        if (period && mark.year > period.end) continue;
        const slot = roleOf(text, mark, kind, period);
        inParagraph[slot] = mark.year;
        if (kind === "goals" || kind === "baseline") yearsOf(section)[slot] = mark.year;
      }
    },

    of(draft: Draft, text: string, section: number, from: number): Dated {
      if (draft.year !== undefined) return columnYear(draft, draft.year, period);
      const mark = markFor(draft, marks, text, from);
      const kind = sections[section]?.kind ?? "tasks";
      const clause = text.slice(clauseStart(text, draft.at - from));
      const role = draft.role ?? roleOf(mark ? text : near(text, clause), mark, kind, period);
      if (mark && fits(mark.year, role, period))
        return {year: mark.year, source: "sentence", role, doubts: []};
      const inherited = inParagraph[role] ?? inheritedYear(section, role);
      if (inherited !== null && fits(inherited, role, period))
        return {year: inherited, source: "section", role, doubts: []};
      if (!period) return {year: null, source: "plan", role, doubts: ["year-unknown"]};
      if (role === "baseline")
        return {year: period.start - 1, source: "plan", role, doubts: ["baseline-year"]};
      return {year: period.end, source: "plan", role, doubts: ["year-plan"]};
    }
  };

  function yearsOf(section: number): Years {
    let years = bySection.get(section);
    if (!years) bySection.set(section, (years = {target: null, baseline: null}));
    return years;
  }

  function inheritedYear(section: number, role: Role): number | null {
    for (let i = section; i >= 0; i = sections[i].parent) {
      const year = bySection.get(i)?.[role] ?? null;
      if (year !== null) return year;
    }
    return null;
  }
}

function columnYear(draft: Draft, year: number, period: Period | null): Dated {
  const role = draft.role ?? (period && year < period.start ? "baseline" : "target");
  return {year, source: "section", role, doubts: []};
}

/** The nearest year before the number, else the first one after it in its clause. */
function markFor(draft: Draft, marks: YearMark[], text: string, from: number): YearMark | null {
  const at = draft.at - from;
  const own = (mark: YearMark) => !mark.from || draft.role === "baseline";
  const before = marks.filter((mark) => mark.at < at && own(mark)).at(-1);
  if (before) return before;
  const stop = text.indexOf("，", at);
  return marks.find((mark) => mark.at > at && (stop < 0 || mark.at < stop)) ?? null;
}

function clauseStart(text: string, at: number): number {
  return Math.max(0, text.lastIndexOf("，", text.lastIndexOf("，", at) - 1));
}

function near(text: string, clause: string): string {
  return text.length < 60 ? text : clause.slice(0, 120);
}

function fits(year: number, role: Role, period: Period | null): boolean {
  if (!period) return true;
  return role === "baseline" ? year <= period.start : year >= period.start;
}
