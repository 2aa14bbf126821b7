import type {Problem} from "./csv.js";

/** How many consequences of one cause, or problems of one kind in one file, are named. */
const NAMED = 20;
/** So many rows that contradict one cell of another row speak against that cell. */
const AGAINST = 5;

/** Where something that problems name stands, and what it is called there. */
export type PlaceOf = (name: string) => Pick<Problem, "file" | "line" | "column"> | undefined;

/**
 * The problems with the causes first, in the order of their places, and each
 * followed by its consequences: a row that cannot be read is one problem, and that
 * other rows do not find it is none of theirs. What several rows hold against one
 * cell is that cell's. At most twenty of each are named; the rest are counted.
 *
 * Problems speak of `table id`, a row; `table id column`, a cell; `table *`, rows
 * that cannot be told; `table ?`, any row that is not there.
 */
export function causesFirst(problems: Problem[], placeOf: PlaceOf): Problem[] {
  const sorted = problems.toSorted(byPlace);
  const led = new Map<Problem, Problem[]>();
  const first = lead(
    sorted,
    sorted.filter(({follows}) => !follows?.length),
    led
  );
  // What follows from none of them may still be the cause of others.
  const named = new Set(first.flatMap(({breaks}) => breaks ?? []));
  const open = lead(
    first,
    first.filter((one) => !leansOn(one, named)),
    led,
    true
  );
  for (const [head, rest] of gathered(open, placeOf)) led.set(head, rest);
  const heads = [...led.keys()].toSorted(byPlace);
  return byKind(heads).flatMap(([head, alike]) => [
    head,
    ...bounded(head, led.get(head)!, "that follow from this one"),
    ...bounded(
      head,
      alike.flatMap((one) => [one, ...led.get(one)!]),
      "of this kind"
    )
  ]);
}

/** Whether a problem may follow from what others break. */
function leansOn({follows, breaks}: Problem, broken: Set<string>): boolean {
  return follows!.some((name) => broken.has(name) && !breaks?.includes(name));
}

/**
 * Puts each problem below the first cause that breaks what it follows from, and
 * returns those without one. `loose` causes are such only where others follow.
 */
function lead(
  problems: Problem[],
  causes: Problem[],
  led: Map<Problem, Problem[]>,
  loose = false
): Problem[] {
  const broken = new Map<string, Problem>();
  for (const cause of causes) {
    if (!loose) led.set(cause, []);
    for (const name of cause.breaks ?? []) if (!broken.has(name)) broken.set(name, cause);
  }
  const known = new Set(causes);
  const open: Problem[] = [];
  for (const problem of problems) {
    if (known.has(problem)) continue;
    const cause = problem.follows!.map((name) => broken.get(name)).find((one) => one !== undefined);
    if (!cause) open.push(problem);
    else if (led.has(cause)) led.get(cause)!.push(problem);
    else led.set(cause, [problem]);
  }
  return loose ? [...causes.filter((cause) => !led.has(cause)), ...open].toSorted(byPlace) : open;
}

function byPlace(a: Problem, b: Problem): number {
  return a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column;
}

/** Problems without a cause, those that share what they hold against another row together. */
function gathered(open: Problem[], placeOf: PlaceOf): [head: Problem, rest: Problem[]][] {
  const by = new Map<string, Problem[]>();
  for (const problem of open)
    for (const name of new Set(problem.follows))
      if (!/ [*?]$/.test(name)) {
        const own = by.get(name);
        if (own) own.push(problem);
        else by.set(name, [problem]);
      }
  const found: [Problem, Problem[]][] = [];
  const taken = new Set<Problem>();
  for (const [name, all] of [...by].toSorted(([, a], [, b]) => b.length - a.length)) {
    const own = all.filter((problem) => !taken.has(problem));
    const place = placeOf(name);
    if (own.length < (place ? AGAINST : 2)) continue;
    for (const problem of own) taken.add(problem);
    if (!place) {
      found.push([own[0], own.slice(1)]);
      continue;
    }
    const column = name.split(" ").at(-1);
    const message = `${column}: ${own.length} other rows contradict it, the first at ${own[0].file}:${own[0].line}; expected it or them mended`;
    found.push([{...place, message}, own]);
  }
  for (const problem of open) if (!taken.has(problem)) found.push([problem, []]);
  return found;
}

/** More than twenty causes of one kind in one file are one cause and its like. */
function byKind(heads: Problem[]): [head: Problem, alike: Problem[]][] {
  const kinds = new Map<string, Problem[]>();
  const kindOf = ({file, message}: Problem) =>
    `${file} ${message.replace(/"(\\.|[^"\\])*"|“[^”]*”|\d+/g, "…").slice(0, 80)}`;
  for (const head of heads) {
    const own = kinds.get(kindOf(head));
    if (own) own.push(head);
    else kinds.set(kindOf(head), [head]);
  }
  return heads.flatMap((head): [Problem, Problem[]][] => {
    const own = kinds.get(kindOf(head))!;
    if (own.length <= NAMED) return [[head, []]];
    return own[0] === head ? [[head, own.slice(1)]] : [];
  });
}

/** At most twenty of the problems, and how many more there are, at the place of their head. */
function bounded({file, line, column}: Problem, rest: Problem[], said: string): Problem[] {
  const left = rest.length - NAMED;
  if (left <= 0) return rest;
  const message = `${left.toLocaleString("en")} more ${left === 1 ? "problem" : "problems"} ${said}`;
  return [...rest.slice(0, NAMED), {file, line, column, message}];
}
