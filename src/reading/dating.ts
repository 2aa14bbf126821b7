import type {Role} from "../model/target.js";
import type {DoubtCode} from "./doubts.js";
import type {Draft} from "./draft.js";
import type {Section, SectionKind} from "./sections.js";
import {cuesIn, type Cue, type Period} from "./years.js";

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

/** What holds at a place of the text: the role said last, and the years of both roles. */
interface State extends Years {
  role: Role | null;
  /** Year before a change that the paragraph names, and the length of the stretch it tells of. */
  from: number | null;
  span: number;
}

const BLANK: State = {role: null, target: null, baseline: null, from: null, span: 0};

/** Reads on through a plan and gives each row its year: of its sentence, its section, or the plan. */
export function datesFor(sections: Section[], period: Period | null) {
  const bySection = new Map<number, Years>();
  sections.forEach(({title, kind}, i) => {
    for (const cue of cuesIn(title, period)) {
      const role = cue.role ?? roleOfKind(kind);
      if (cue.year !== null && kind !== "preamble") yearsOf(i)[role] = cue.year;
    }
  });
  let state = BLANK;
  /** The state with years beyond the period, which hold as far as semicolons go. */
  let whole = BLANK;
  let cues: Cue[] = [];
  let before = BLANK;
  let vision = false;
  let turn = 0;

  return {
    openParagraph(text = ""): void {
      state = BLANK;
      // 展望2035年 opens a paragraph on that year alone; elsewhere a far year ends with its sentence.
      vision = /^[—\s]*(?:展望|远景)/.test(text);
    },

    /** Sentences come in order; what earlier ones say of the time serves the rest of the paragraph. */
    openSentence(text: string, section: number, goesOn = false): void {
      before = goesOn ? whole : state;
      whole = before;
      turn = 0;
      cues = cuesIn(text, period);
      const kind = sections[section]?.kind ?? "tasks";
      for (const cue of cues) {
        // A chapter on what there is speaks of the future only with a year.
        if (kind === "baseline" && cue.role === "target" && cue.year === null) continue;
        if (cue.strong) whole = after(whole, cue, kind, text);
        if (!cue.strong || far(cue)) continue;
        state = after(state, cue, kind, text);
        const role = state.role ?? "target";
        if (cue.year !== null && !cue.from && (kind === "goals" || kind === "baseline"))
          yearsOf(section)[role] = cue.year;
      }
    },

    of(draft: Draft, text: string, section: number, from: number): Dated {
      if (draft.year !== undefined) return columnYear(draft, draft.year, period);
      const kind = sections[section]?.kind ?? "tasks";
      const own = governing(draft.at - from, text, draft.moved !== undefined).filter(
        // 预计实现 in a chapter that looks back tells of the year that just ended.
        (cue) => !(kind === "baseline" && cue.role === "target" && cue.year === null)
      );
      const turned = own.filter((cue) => cue.turn !== undefined);
      // The numbers behind 分别 take the years of its list one by one.
      const ours =
        turned.length > 1 && own.at(-1)!.turn !== undefined
          ? turned[Math.min(turn++, turned.length - 1)]
          : null;
      const here = (ours ? [ours] : own).reduce((now, cue) => after(now, cue, kind, text), before);
      const role = roleOf(draft, here, kind);
      if (draft.moved === "from") return dated(startOf(here, role, section), "baseline", own);
      const named = here[role];
      return dated(named, role, own, section);
    }
  };

  function far({year}: Cue): boolean {
    return !vision && period !== null && !period.report && year !== null && year > period.end;
  }

  /** The year of A in 由A提高到B: named, or the start of the stretch that the sentence looks back on. */
  function startOf(here: State, role: Role, section: number): number | null {
    if (here.from !== null) return here.from;
    if (role === "target") return here.baseline ?? inheritedYear(section, "baseline");
    const end =
      here.baseline ?? inheritedYear(section, "baseline") ?? (period ? period.start - 1 : null);
    // A chapter of a five-year plan that looks back does so over the five years before.
    const five =
      period && period.end - period.start === 4 && sections[section]?.kind === "baseline";
    const one = period?.report ? 1 : 0;
    return end === null ? null : end - (here.span || spanOf(section) || (five ? 5 : one));
  }

  /** Years that a chapter's own title looks back on: 2022年及过去五年工作回顾. */
  function spanOf(section: number): number {
    for (let i = section; i >= 0; i = sections[i].parent) {
      const span = Math.max(0, ...cuesIn(sections[i].title, period).map((cue) => cue.span));
      if (span > 0) return span;
    }
    return 0;
  }

  function dated(year: number | null, role: Role, own: Cue[], section = -1): Dated {
    if (year !== null && fits(year, role, period)) {
      const said = own.some((cue) => cue.year === year);
      return {year, source: said ? "sentence" : "section", role, doubts: []};
    }
    const inherited = inheritedYear(section, role);
    if (inherited !== null && fits(inherited, role, period))
      return {year: inherited, source: "section", role, doubts: []};
    if (!period) return {year: null, source: "plan", role, doubts: ["year-unknown"]};
    if (role === "baseline")
      return {year: period.start - 1, source: "plan", role, doubts: ["baseline-year"]};
    return {year: period.end, source: "plan", role, doubts: ["year-plan"]};
  }

  /** The cues before a number, else the first one behind it in its clause; 由2019年 serves its A alone. */
  function governing(at: number, text: string, moved: boolean): Cue[] {
    const earlier = cues.filter((cue) => cue.at < at && (moved || !cue.from));
    if (earlier.length > 0) return earlier;
    const stop = text.indexOf("，", at);
    const later = cues.find((cue) => cue.at > at && !cue.from && (stop < 0 || cue.at < stop));
    return later ? [later] : [];
  }

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

function roleOfKind(kind: SectionKind): Role {
  return kind === "baseline" ? "baseline" : "target";
}

/** The state after a cue; a year of the plan's first year takes the role of the words beside it. */
function after(state: State, cue: Cue, kind: SectionKind, text: string): State {
  if (cue.from) return {...state, from: cue.year};
  const past = /截[至止]|已(?!经?将)|以来/.test(text.slice(Math.max(0, cue.at - 8), cue.at + 24));
  const role = cue.role ?? (past || kind === "baseline" ? "baseline" : "target");
  const year = cue.year ?? state[role];
  return {...state, role, [role]: year, span: cue.span || state.span};
}

function roleOf(draft: Draft, here: State, kind: SectionKind): Role {
  // In a look back both sides of 由A提高到B had been reached.
  if (draft.moved) return here.role ?? roleOfKind(kind);
  return draft.role ?? here.role ?? roleOfKind(kind);
}

function columnYear(draft: Draft, year: number, period: Period | null): Dated {
  // Without a known period the year before the plan's own day is the one that others follow.
  const early = period ? year < period.start : draft.earliest === true;
  const role = draft.role ?? (early ? "baseline" : "target");
  return {year, source: "section", role, doubts: []};
}

function fits(year: number, role: Role, period: Period | null): boolean {
  if (!period) return true;
  return role === "baseline" ? year <= period.end : year >= period.start;
}
