import {readWhole} from "../../src/model/evidence.js";
import {groupBy} from "../../src/model/pairs.js";
import type {AuthoredRow} from "../../src/model/schema/rows.js";
import {NEW} from "../../src/reading/basis.js";
import {coversAll} from "../../src/reading/coverage.js";
import {parseNumeral} from "../../src/reading/numerals.js";
import type {Problem} from "./csv.js";
import {at, type Placed, type PlacedTables} from "./read.js";

type Target = Placed<AuthoredRow<"targets">>;

/** What rows say against the text that they quote, or against the order in which it says it. */
export function textRules(tables: PlacedTables): Problem[] {
  return [
    ...sectionOrder(tables),
    ...taskNumbers(tables.tasks),
    ...namesInQuotes(tables),
    ...cadences(tables.coordination),
    ...reviewed(tables).flatMap((target) => [...basisWords(target), ...yearNamed(target)]),
    ...directions(tables)
  ];
}

/** Targets whose quote is the plan's own text, as far as a person has looked at them. */
function reviewed({plans, targets}: PlacedTables): Target[] {
  const whole = new Set(plans.filter(({row}) => readWhole(row)).map(({row}) => row.plan_id));
  return targets.filter(({row}) => whole.has(row.plan_id) && row.status === null);
}

/** The numerals of a path of headings: 三（一）2 is 3, 1, 2. */
function pathOf(section: string): number[] {
  return (section.match(/[一二三四五六七八九十]+|\d+/g) ?? []).map((part) => parseNumeral(part)!);
}

function isBefore(a: number[], b: number[]): boolean {
  const differs = a.findIndex((part, i) => part !== b[i]);
  return differs < 0 ? a.length < b.length : (b[differs] ?? -1) > a[differs];
}

/**
 * A section lies between those of the rows before and after, as the text does. Where
 * these go back themselves the text counts anew, as in an annex, and proves nothing.
 */
function sectionOrder(tables: PlacedTables): Problem[] {
  const rows: Placed<{section: string}>[] = [...reviewed(tables), ...tables.tasks];
  return [...groupBy(rows, ({file}) => file).values()].flatMap((own) =>
    own.slice(1, -1).flatMap((placed, i) => {
      const [before, section, after] = [own[i], placed, own[i + 2]].map(({row}) => row.section);
      const [from, path, to] = [before, section, after].map(pathOf);
      return isBefore(to, from) || !(isBefore(path, from) || isBefore(to, path))
        ? []
        : [
            at(
              placed,
              "section",
              `"${section}" between ${before} and ${after}; expected the order of the text`,
              ["tasks ?", "targets ?"]
            )
          ];
    })
  );
}

/** A task that is a section bears its number; tasks that share one are counted from 1. */
function taskNumbers(tasks: Placed<AuthoredRow<"tasks">>[]): Problem[] {
  const isIn = (i: number, {row}: (typeof tasks)[number]) =>
    tasks[i]?.row.plan_id === row.plan_id && tasks[i].row.section === row.section;
  let last = 0;
  return tasks.flatMap((placed, i) => {
    const shared = isIn(i - 1, placed) || isIn(i + 1, placed);
    last = isIn(i - 1, placed) ? last + 1 : 1;
    const {number, section} = placed.row;
    const expected = shared ? last : (pathOf(section).at(-1) ?? number);
    return number === expected
      ? []
      : [at(placed, "number", `${number} in ${section}; expected ${expected}`, ["tasks ?"])];
  });
}

/** Of the pairs of characters in a name, so many stand in the clause that names it. */
const LEAST_SHARED = 0.25;

/** What a clause is quoted for is named by it, in part at least. */
function namesInQuotes(tables: PlacedTables): Problem[] {
  const {projects, instruments, deliverables, coordination} = tables;
  const named: Placed<{name_zh: string; quote: string}>[] = [
    ...projects,
    ...instruments,
    ...deliverables,
    ...coordination
  ];
  return named
    .filter(({row}) => sharedPairs(row.name_zh, row.quote) < LEAST_SHARED)
    .map((placed) =>
      at(placed, "quote", `“${placed.row.quote}” does not name “${placed.row.name_zh}”`)
    );
}

function sharedPairs(name: string, quote: string): number {
  const [own, text] = [name, quote].map((words) => words.replace(/[\s“”《》（）、，]/g, ""));
  const pairs = own.length < 2 ? [own] : [...own].slice(1).map((last, i) => own[i] + last);
  return pairs.filter((pair) => text.includes(pair)).length / pairs.length;
}

const CADENCES: Record<NonNullable<AuthoredRow<"coordination">["cadence"]>, RegExp> = {
  yearly: /年/,
  "half-yearly": /半年/,
  quarterly: /季/,
  rolling: /滚动|动态|定期/
};

function cadences(coordination: Placed<AuthoredRow<"coordination">>[]): Problem[] {
  return coordination.flatMap((placed) => {
    const {cadence, quote} = placed.row;
    return cadence === null || CADENCES[cadence].test(quote)
      ? []
      : [at(placed, "cadence", `${cadence}, but “${quote}” does not say so`)];
  });
}

const LEVEL = /总数|总量|保有|拥有|共有|达到|增至/;
const ADDED = /累计|新|投资|下达/;
const CHANGE = /增|升|提高|翻|降|减/;

/**
 * 新建 is no level, 保有量 no addition, and a growth is one of something that changes.
 * The cells of a printed table leave that to its header, which is not quoted.
 */
function basisWords(target: Target): Problem[] {
  const {basis, quote} = target.row;
  if (quote === null || quote.includes("|")) return [];
  const wrong =
    (basis === "stock" && NEW.test(quote) && !LEVEL.test(quote)) ||
    (basis === "new" && LEVEL.test(quote) && !ADDED.test(quote)) ||
    (basis === "growth" && !CHANGE.test(quote));
  return wrong
    ? [at(target, "basis", `${basis}, but “${quote}” says otherwise; expected what it says`)]
    : [];
}

/** A year that the sentence is said to give is one that its quote names, where it names any. */
function yearNamed(target: Target): Problem[] {
  const {year, year_source, quote} = target.row;
  const named = [...(quote ?? "").matchAll(/(20\d\d)年/g)].map(([, digits]) => Number(digits));
  return year_source !== "sentence" || named.length === 0 || named.includes(year)
    ? []
    : [
        at(
          target,
          "year",
          `${year}, but “${quote}” names ${named.join(", ")}; expected one of them`
        )
      ];
}

/** Ranks, ratios of power and delays get better downwards, whatever is ranked. */
const LOWER = ["rank", "power-usage-effectiveness"];

/** An indicator's better direction is the one in which its goals set their bounds. */
function directions(tables: PlacedTables): Problem[] {
  const dimension = new Map(tables.units.map(({row}) => [row.unit, row.dimension]));
  const goals = groupBy(
    reviewed(tables).filter(({row}) => row.role === "target" && row.basis !== "growth"),
    ({row}) => row.indicator_id
  );
  return tables.indicators.flatMap((placed) => {
    const {indicator_id, better, unit} = placed.row;
    if (better === "none") return [];
    const own = goals.get(indicator_id) ?? [];
    const against =
      better === "lower"
        ? own.find(({row}) => /^gte?$/.test(row.comparator) || coversAll(row.quote ?? ""))
        : own.find(({row}) => /^lte?$/.test(row.comparator));
    if (better === "higher" && LOWER.includes(dimension.get(unit) ?? ""))
      return [at(placed, "better", `higher with the unit ${unit}; expected lower`)];
    return against
      ? [
          at(
            placed,
            "better",
            `${better}, but ${against.row.target_id} says “${against.row.quote}”; expected the way in which goals are bounded`
          )
        ]
      : [];
  });
}
