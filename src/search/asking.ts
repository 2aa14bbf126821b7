import {fold, isHan, queryTokens, runsOf, wordOf} from "./tokens.js";

/** A stretch of a query in one script, and which of its characters must be found. */
export interface Part {
  run: string;
  needed: boolean[];
}

/** Ways to ask in Chinese; what is asked for stands between them. Kinds of entries and 多 ask at the end alone. */
const ASKING =
  /什么时候|何时|哪一?年|(?:项目|任务|指标|情况)$|[多高快]$|有?多少|几[个座家处项条]|多大|多高|多快|哪个|哪些|哪里|哪家|什么|怎么样?|怎样|如何|是否|有没有|请问|是谁|谁[来管]?|负责|牵头|主管|承担|部门|单位|计划|打算|建成|建设|提出|承诺|目标|达到|实现|需要|完成|更多|更高|最多|的|了|吗|呢|到|至|在|由|是|有|要|将|会|和|与|及|跟|同|比|建|个|座|家|年|里|对|为|把/g;

/** Words that ask in English. */
const WORDS = new Set(
  "how many much what which who whom whose where when why is are was will would shall does do did can has have had there the a an of in on at by to for from with and or as be been its their this that build built lead leads leading led responsible charge more most than number promise promises promised".split(
    " "
  )
);

/** What begins a question in English, and words that are of asking only there: which city has …, what does X plan for …. */
const QUESTION = /^(how|who|what|which|where|when|does|is|are)$/;
const IN_QUESTION = new Set(
  "city cities plan plans agency agencies body bodies department departments cover covers handle handles run runs say says set sets want wants aim aims mention mentions".split(
    " "
  )
);

const WHO = /谁|牵头|负责|主管|哪个部门|哪家单位|\b(who|leads?|leading|led|responsible)\b/;

/** Whether a query asks for the body that answers for something. */
export function asksWho(query: string): boolean {
  return WHO.test(fold(query));
}

/**
 * A query in stretches. Words of asking need not be found, nor need the names of
 * cities where several are named; where nothing else is left, everything must be.
 */
export function partsOf(query: string, cities: string[]): Part[] {
  const several = cities.length > 1 ? cities : [];
  const parts = runsOf(query).map((run, i, runs) => ({
    run: isHan(run) ? run : wordOf(run),
    needed: neededIn(run, several).map((need) => need && !asksWith(runs, i))
  }));
  const any = parts.some(({needed}) => needed.some(Boolean));
  return any ? parts : parts.map(({run, needed}) => ({run, needed: needed.map(() => true)}));
}

/** Whether a word of an English question is of asking; its last word is what is asked for. */
function asksWith(runs: string[], i: number): boolean {
  if (i === 0 || i === runs.length - 1 || !QUESTION.test(runs[0])) return false;
  return IN_QUESTION.has(runs[i]) || (runs[i - 1] === "how" && !isHan(runs[i]));
}

function neededIn(run: string, cities: string[]): boolean[] {
  if (!isHan(run)) return [!WORDS.has(run) && !cities.includes(run)];
  const needed = Array.from(run, () => true);
  const free = [
    ...[...run.matchAll(ASKING)].map(({0: word, index}) => [index, word.length]),
    ...cities.flatMap((city) => placesIn(run, city))
  ];
  for (const [at, length] of free) needed.fill(false, at, at + length);
  return needed;
}

function placesIn(run: string, word: string): [number, number][] {
  const places: [number, number][] = [];
  for (let at = run.indexOf(word); at >= 0; at = run.indexOf(word, at + 1))
    places.push([at, word.length]);
  return places;
}

/** Whether all of a query must be found as it is written. */
export function isPlain(parts: Part[]): boolean {
  return parts.every(({needed}) => needed.every(Boolean));
}

/** How many characters of a query must be found. */
export function weightOf(parts: Part[]): number {
  return parts
    .flatMap(({run, needed}) => (isHan(run) ? needed.map(Number) : Number(needed[0]) * run.length))
    .reduce((sum, count) => sum + count, 0);
}

/** What is asked for, without the words of asking. */
export function coreOf(parts: Part[]): string {
  return parts
    .map(({run, needed}) =>
      isHan(run)
        ? Array.from(run, (char, i) => (needed[i] ? char : " ")).join("")
        : needed[0]
          ? run
          : ""
    )
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
}

/** The tokens to search for: those that hold a needed character, and the names of cities. */
export function tokensOf(parts: Part[], cities: string[]): string[] {
  const held = parts.flatMap(({run, needed}) =>
    !isHan(run) || needed.length < 2
      ? needed[0]
        ? [run]
        : []
      : needed.slice(1).flatMap((need, i) => (need || needed[i] ? [run.slice(i, i + 2)] : []))
  );
  return [...new Set([...held, ...cities.flatMap(queryTokens)])];
}

/** Whether found tokens cover every needed character of a query. */
export function covers(found: ReadonlySet<string>, parts: Part[]): boolean {
  return parts.every(({run, needed}) => {
    if (!isHan(run) || needed.length < 2) return !needed[0] || found.has(run);
    const held = (i: number) => i >= 0 && found.has(run.slice(i, i + 2));
    return needed.every((need, i) => !need || held(i - 1) || held(i));
  });
}
