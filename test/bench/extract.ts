import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {loadAuthored} from "../../loaders/tables/load.js";
import {overlap} from "../../src/reading/differences.js";
import {extract, type Candidate, type Extract} from "../../src/reading/extract.js";
import type {Authored, AuthoredRow} from "../../src/model/schema/rows.js";
import {excerptsIn, tally} from "../reading/excerpts.js";
import {parsePhrasings, sameName, score} from "../reading/phrasings.js";

const FIELDS = ["comparator", "year", "role", "basis", "indicator", "scope", "section"] as const;
const LEAST_OVERLAP = 4;

function main(folder: string | undefined): void {
  const authored = loadAuthored();
  for (const name of ["development", "heldback"]) phrasings(name, authored);
  for (const name of [
    "development",
    "heldback",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh"
  ])
    excerpts(name, authored);
  if (!folder || !existsSync(folder)) {
    console.log("no folder of raw documents named: npm run bench:extract -- <folder>");
    return;
  }
  const texts = new Map(
    authored.plans.flatMap(({plan_id, document}) =>
      document === null ? [] : [[plan_id, readFileSync(join(folder, document), "utf8")] as const]
    )
  );
  seeds(authored, texts, true);
  seeds(authored, texts, false);
  chapters(authored, texts);
  linearity(authored, [...texts.values()].join("\n\n"));
}

function phrasings(name: string, authored: Authored): void {
  const path = join(import.meta.dirname, "..", "reading", "fixtures", `${name}.txt`);
  const {expected, found, matched, right} = score(
    parsePhrasings(readFileSync(path, "utf8")),
    authored
  );
  console.log(`${name} phrasings: ${rates({expected, found, matched}, right)}`);
}

/** Excerpts of plans of all kinds, read without knowing their period. */
function excerpts(name: string, authored: Authored): void {
  const folder = join(import.meta.dirname, "..", "reading", "fixtures", "excerpts", name);
  const {expected, found, matched, right} = tally(excerptsIn(folder), authored);
  console.log(`${name} excerpts: ${rates({expected, found, matched}, right)}`);
}

/** The five plans against the reviewed tables, with and without what plans.csv knows of the period. */
function seeds(authored: Authored, texts: Map<string, string>, known: boolean): void {
  const right: Record<string, number> = Object.fromEntries(FIELDS.map((field) => [field, 0]));
  const total = {expected: 0, found: 0, matched: 0};
  for (const plan of authored.plans) {
    const {targets} = extract(texts.get(plan.plan_id)!, {
      catalogue: authored,
      ...(known ? {plan} : {})
    });
    const open = authored.targets.filter((row) => row.plan_id === plan.plan_id);
    total.expected += open.length;
    total.found += targets.length;
    for (const candidate of targets) {
      const row = match(candidate, open, authored);
      if (!row) continue;
      open.splice(open.indexOf(row), 1);
      total.matched += 1;
      for (const field of FIELDS) if (agrees(candidate, row, field, authored)) right[field] += 1;
    }
  }
  console.log(`five plans, period ${known ? "known" : "read"}: ${rates(total, right)}`);
}

function rates(
  {expected, found, matched}: {expected: number; found: number; matched: number},
  right: Record<string, number>
): string {
  const fields = Object.entries(right).map(([field, n]) => `${field} ${(n / matched).toFixed(3)}`);
  const recall = `recall ${(matched / expected).toFixed(3)} (${matched} of ${expected})`;
  return [recall, `precision ${(matched / found).toFixed(3)} (of ${found})`, ...fields].join(", ");
}

function match(
  found: Candidate,
  open: AuthoredRow<"targets">[],
  authored: Authored
): AuthoredRow<"targets"> | null {
  const best = open
    .filter((row) => sameValue(found, row, authored))
    .map((row) => ({row, points: points(found, row, authored)}))
    .filter(({points}) => points >= LEAST_OVERLAP)
    .sort((a, b) => b.points - a.points)[0];
  return best?.row ?? null;
}

/** Of rows with one value, the one that quotes the same text in the same section is meant. */
function points(found: Candidate, row: AuthoredRow<"targets">, authored: Authored): number {
  const shared = overlap(found.clause, row.quote ?? "");
  if (shared < LEAST_OVERLAP) return 0;
  const place = found.section === row.section ? 100 : 0;
  return shared + place + (agrees(found, row, "indicator", authored) ? 50 : 0);
}

function sameValue(found: Candidate, row: AuthoredRow<"targets">, {units}: Authored): boolean {
  const base = ({value_low, value_high, unit}: Candidate | AuthoredRow<"targets">) => {
    const factor = units.find((one) => one.unit === unit)?.factor ?? 1;
    return [value_low, value_high]
      .filter((n) => n !== null)
      .map((n) => (n * factor).toPrecision(9));
  };
  return base(found).join(" ") === base(row).join(" ");
}

function agrees(
  found: Candidate,
  row: AuthoredRow<"targets">,
  field: (typeof FIELDS)[number],
  {indicators}: Authored
): boolean {
  if (field !== "indicator") return found[field] === row[field];
  if (found.indicator_id === row.indicator_id) return true;
  const {name_zh, aliases_zh} = indicators.find((one) => one.indicator_id === row.indicator_id)!;
  return [name_zh, ...(aliases_zh?.split("；") ?? [])].some((name) =>
    sameName(name, found.indicator)
  );
}

/** Tasks by section and title, responsibilities by bracket, role and agency. */
function chapters(authored: Authored, texts: Map<string, string>): void {
  const sums = {tasks: [0, 0, 0], responsibilities: [0, 0, 0]};
  for (const {plan_id} of authored.plans) {
    const read = extract(texts.get(plan_id)!, {catalogue: authored});
    const own = <T extends {plan_id: string}>(rows: T[]) =>
      rows.filter((row) => row.plan_id === plan_id);
    count(
      sums.tasks,
      own(authored.tasks).map(({section, title_zh}) => `${section} ${title_zh}`),
      read.tasks.map(({section, title}) => `${section} ${title}`)
    );
    count(
      sums.responsibilities,
      own(authored.responsibilities).map((row) => `${row.statement} ${row.role} ${row.agency}`),
      bracketsOf(read)
    );
  }
  for (const [name, [expected, found, matched]] of Object.entries(sums)) {
    console.log(`${name}: ${rates({expected, found, matched}, {})}`);
  }
}

function bracketsOf({responsibilities}: Extract): string[] {
  return responsibilities.map((row) => `${row.statement} ${row.role} ${row.agency}`);
}

function count(sum: number[], expected: string[], found: string[]): void {
  const held = new Set(expected);
  sum[0] += expected.length;
  sum[1] += found.length;
  sum[2] += found.filter((one) => held.has(one)).length;
}

/** Best of three at 1, 10 and 100 times the length; 1.0 is exactly linear. */
function linearity(authored: Authored, text: string): void {
  const known = {catalogue: authored};
  for (let i = 0; i < 5; i++) extract(text, known);
  const times = [1, 10, 100].map((n) => {
    const long = `${text}\n\n`.repeat(n);
    const runs = n === 100 ? 1 : 3;
    return Math.min(...Array.from({length: runs}, () => timed(() => extract(long, known))));
  });
  const ratios = times.map((time, i) => time / (times[0] * 10 ** i));
  const speed = (text.length * 10) / times[1];
  console.log(
    `time: ${times.map((t) => `${t.toFixed(0)} ms`).join(", ")} at 1, 10, 100 times ${text.length} characters; against linear ${ratios.map((r) => r.toFixed(2)).join(", ")}; ${Math.round(speed)} characters a millisecond`
  );
}

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

main(process.argv[2]);
