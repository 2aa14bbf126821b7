import {groupBy} from "../../model/pairs.js";
import type {AuthoredRow} from "../../model/schema/rows.js";
import type {Standing} from "./standing.js";
import type {Assigned, Candidate, Extract} from "../../reading/extract.js";
import {rawSpan, type CleanText} from "../../reading/offsets.js";
import {readProjects} from "../../reading/projects.js";
import {agencyRows} from "./agencies.js";
import {MATTERS, type Doubt} from "./doubts.js";
import {domainGuess} from "./domains.js";
import {gloss} from "./gloss.js";

type Jurisdiction = AuthoredRow<"jurisdictions">;

/** Tasks, brackets, agencies and projects of a plan as rows, with what is in doubt. */
export interface Work {
  tasks: AuthoredRow<"tasks">[];
  responsibilities: AuthoredRow<"responsibilities">[];
  projects: AuthoredRow<"projects">[];
  agencies: AuthoredRow<"agencies">[];
  domains: AuthoredRow<"domains">[];
  gaps: AuthoredRow<"gaps">[];
  doubts: Doubt[];
  /** Running number of the bracket that closes over a candidate; null for none. */
  statementOf(row: Candidate): number | null;
}

/** Makes rows of the tasks, brackets and projects that were read. */
export function workRows(
  read: Extract,
  cleaned: CleanText,
  {
    plan_id,
    jurisdiction,
    authored
  }: {plan_id: string; jurisdiction: Jurisdiction; authored: Standing}
): Work {
  const guess = domainGuess(authored);
  const domains = new Map<string, AuthoredRow<"domains">>();
  const doubts: Doubt[] = [];
  const tasks = read.tasks.map((task, i) => {
    const domain = guess(task.title);
    if (domain.added) domains.set(domain.domain_id, domain.added);
    const id = numbered(`${plan_id}-k`, i, read.tasks.length, 2);
    const title_en = gloss(task.title);
    const about = {table: "tasks", id, clause: task.title, score: null} as const;
    doubts.push(
      {
        ...{...about, cell: "domain_id", value: domain.domain_id, matter: MATTERS.work},
        ...{runner_up: domain.runnerUp ?? "", reason: "guessed by the words of the title"}
      },
      {
        ...{...about, cell: "title_en", value: title_en, matter: MATTERS.english},
        ...{runner_up: "", reason: "glossed word by word"}
      }
    );
    return {
      ...{plan_id, task_id: id, section: task.section, number: task.number || i + 1},
      ...{title_zh: task.title, title_en, domain_id: domain.domain_id, topics: null}
    };
  });
  const brackets = bracketsOf(read, cleaned, tasks, doubts);
  const {agencies, doubts: named} = agencyRows(
    brackets.map(({rows}) => rows.map(({agency}) => agency)).flat(),
    jurisdiction,
    authored
  );
  const responsibilities = brackets.flatMap(({rows, statement, task_id, clause}) =>
    rows.map(({role, agency, note}) => ({
      ...{plan_id, task_id, statement, role, agency, agency_note: note, clause}
    }))
  );
  return {
    ...{tasks, responsibilities, agencies, domains: [...domains.values()]},
    projects: projectRows(read, cleaned, plan_id, tasks, doubts),
    gaps: responsibilities.length > 0 ? [] : [gapRow(plan_id, authored)],
    doubts: [...doubts, ...named],
    statementOf: (row) => closing(row, brackets, tasks)
  };
}

interface Bracket {
  statement: number;
  task_id: string;
  task: number;
  clause: string;
  rows: Assigned[];
  /** Offset in the text as given. */
  start: number;
}

/**
 * Brackets with their tasks, in the order of the text. One that stands in no task
 * goes to the task before it; without any task it has no place in the tables.
 */
function bracketsOf(
  {responsibilities, tasks: read}: Extract,
  cleaned: CleanText,
  tasks: AuthoredRow<"tasks">[],
  doubts: Doubt[]
): Bracket[] {
  const all = [...groupBy(responsibilities, (row) => String(row.statement)).values()];
  let last = 0;
  return all.flatMap((rows): Bracket[] => {
    const [{start, end, task: own}] = rows;
    const before = Math.max(0, read.filter((task) => task.start <= start).length - 1);
    const task = own < 0 ? before : own;
    const named = rows.map(({agency}) => agency).join("、");
    const words = clauseBefore(cleaned.text, last, start) || tasks[task]?.title_zh;
    last = end;
    const about = {
      ...({table: "tasks", value: named, runner_up: "", score: null} as const),
      clause: cleaned.text.slice(start, end)
    };
    if (!words) {
      doubts.push({
        ...{...about, id: "", cell: "row", matter: MATTERS.leftOut},
        reason: "left out: a bracket, and no task in the text"
      });
      return [];
    }
    if (own < 0)
      doubts.push({
        ...{...about, id: tasks[task].task_id, cell: "title_zh", value: tasks[task].title_zh},
        ...{matter: MATTERS.work, reason: "a bracket that stands in no task was put to this one"}
      });
    return [
      {
        ...{statement: rows[0].statement, task, task_id: tasks[task].task_id, clause: words, rows},
        start: rawSpan(cleaned, start, end).start
      }
    ];
  });
}

const LONGEST_CLAUSE = 60;

/** What a bracket answers for: the first clause of its stretch of text, without a heading's mark. */
function clauseBefore(text: string, from: number, to: number): string {
  const stretch = text.slice(from, to);
  const own = stretch
    .slice(stretch.trimEnd().lastIndexOf("\n") + 1)
    .replace(/^[。；，、）\s]+/, "");
  const words = own.replace(
    /^(?:第?[一二三四五六七八九十]{1,3}[章节、.]|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.．、]|（\d{1,2}）)/,
    ""
  );
  const stop = words.search(/[，。；]/);
  return words.slice(0, Math.min(stop < 2 ? words.length : stop, LONGEST_CLAUSE)).trim();
}

/** The first bracket behind a candidate in the task of its own section. */
function closing(
  row: Candidate,
  brackets: Bracket[],
  tasks: AuthoredRow<"tasks">[]
): number | null {
  const next = brackets.find(({start}) => start >= row.end);
  return next && tasks[next.task].section === row.section ? next.statement : null;
}

function projectRows(
  read: Extract,
  {text}: CleanText,
  plan_id: string,
  tasks: AuthoredRow<"tasks">[],
  doubts: Doubt[]
): AuthoredRow<"projects">[] {
  const found = readProjects(text).filter(({start}) =>
    read.tasks.some((task) => start >= task.start && start < task.end)
  );
  return found.map(({name, kind, quote, start}, i) => {
    const at = read.tasks.findIndex((task) => start >= task.start && start < task.end);
    const id = numbered(`${plan_id}-p`, i, found.length, 2);
    const about = {table: "projects", id, clause: quote, runner_up: "", score: null} as const;
    const name_en = gloss(name);
    doubts.push(
      {...about, cell: "kind", value: kind, matter: MATTERS.work, reason: "a project by its name"},
      {
        ...about,
        cell: "name_en",
        value: name_en,
        matter: MATTERS.english,
        reason: "glossed word by word"
      }
    );
    return {
      ...{plan_id, project_id: id, task_id: tasks[at].task_id, name_zh: name, name_en},
      ...{kind, shared_id: null, place: null, quote}
    };
  });
}

/** A plan that names nobody says so; that the text names nobody is what the reader found. */
function gapRow(plan_id: string, {gaps}: Standing): AuthoredRow<"gaps"> {
  const last = Math.max(0, ...gaps.map(({gap_id}) => Number(/(\d+)$/.exec(gap_id)?.[1] ?? 0)));
  return {
    ...{gap_id: `gap-${String(last + 1).padStart(2, "0")}`, plan_id},
    ...{rows: "responsibilities", kind: "none-stated"},
    reason_zh: "程序在所读文本中没有找到责任括注，尚未经人核对。",
    reason_en:
      "The program found no responsibility brackets in the text that it read; nobody has checked that yet."
  };
}

function numbered(prefix: string, i: number, count: number, least: number): string {
  return `${prefix}${String(i + 1).padStart(Math.max(least, String(count).length), "0")}`;
}
