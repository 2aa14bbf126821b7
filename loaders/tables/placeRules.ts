import type {AuthoredRow} from "../../src/model/schema/rows.js";
import type {Problem} from "./csv.js";
import {at, type PlacedTables} from "./read.js";

type Jurisdiction = AuthoredRow<"jurisdictions">;

/** How far down a level stands, and how many digits of the code are its own and those above it. */
const LEVELS: Record<string, {rank: number; digits: number}> = {
  nation: {rank: 0, digits: 0},
  province: {rank: 1, digits: 2},
  municipality: {rank: 1, digits: 2},
  "sub-provincial": {rank: 2, digits: 4},
  prefecture: {rank: 2, digits: 4},
  county: {rank: 3, digits: 6},
  district: {rank: 3, digits: 6}
};

/** Whether one jurisdiction stands above another; a circle above it has no end and holds nothing. */
export function isAbove(
  upper: string,
  lower: string,
  parents: Map<string, string | null>
): boolean {
  const seen = new Set<string>();
  for (let id = parents.get(lower); id && !seen.has(id); id = parents.get(id)) {
    if (id === upper) return true;
    seen.add(id);
  }
  return false;
}

/** Jurisdictions by the jurisdiction above them. */
export function parentsOf({jurisdictions}: PlacedTables): Map<string, string | null> {
  return new Map(jurisdictions.map(({row}) => [row.jurisdiction_id, row.parent_id]));
}

/** A parent stands above in level and in code, so that no jurisdiction is above itself. */
export function placeRules({jurisdictions}: PlacedTables): Problem[] {
  const byId = new Map(jurisdictions.map(({row}) => [row.jurisdiction_id, row]));
  return jurisdictions.flatMap((placed) => {
    const {row} = placed;
    const code = codeFault(row);
    if (code) return [at(placed, "code", code)];
    const parent = row.parent_id === null ? undefined : byId.get(row.parent_id);
    if (row.parent_id === null && row.level === "district")
      return [at(placed, "parent_id", "empty with level district; expected the city above")];
    const fault = parent && parentFault(row, parent);
    if (fault) return [at(placed, "parent_id", fault, [`jurisdictions ${row.parent_id} level`])];
    const nearer = parent && nearerThan(parent, row, jurisdictions);
    return nearer
      ? [
          at(
            placed,
            "parent_id",
            `"${row.parent_id}", but ${nearer.jurisdiction_id} with the code ${nearer.code} stands between; expected it`
          )
        ]
      : [];
  });
}

/** A code ends in zeros exactly from where its level has no digits of its own. */
function codeFault({code, level}: Jurisdiction): string | null {
  const {digits} = LEVELS[level];
  const pairs = [code.slice(0, 2), code.slice(2, 4), code.slice(4)];
  const right = pairs.every((pair, i) =>
    i * 2 >= digits ? pair === "00" : pair !== "00" || i * 2 < digits - 2
  );
  return right
    ? null
    : `"${code}" with level ${level}; expected ${digits} digits of its own, then zeros`;
}

function parentFault(row: Jurisdiction, parent: Jurisdiction): string | null {
  if (parent.jurisdiction_id === row.jurisdiction_id)
    return `"${row.parent_id}" is the jurisdiction itself; expected the one above it`;
  const [own, above] = [LEVELS[row.level], LEVELS[parent.level]];
  if (above.rank >= own.rank)
    return `"${row.parent_id}" is a ${parent.level}, this one a ${row.level}; expected one above it`;
  const prefix = parent.code.slice(0, above.digits);
  return row.code.startsWith(prefix)
    ? null
    : `"${row.parent_id}" has the code ${parent.code}, this one ${row.code}; expected a code that begins with ${prefix}`;
}

/** A jurisdiction that stands, by its code, between one and its parent. */
function nearerThan(
  parent: Jurisdiction,
  row: Jurisdiction,
  jurisdictions: PlacedTables["jurisdictions"]
): Jurisdiction | undefined {
  return jurisdictions
    .map((other) => other.row)
    .find(({level, code}) => {
      const {rank, digits} = LEVELS[level];
      const between = rank > LEVELS[parent.level].rank && rank < LEVELS[row.level].rank;
      return between && row.code.startsWith(code.slice(0, digits));
    });
}

/** A link leads from a plan down to one of a jurisdiction below, and a task is reviewed once. */
export function cascadeRules(tables: PlacedTables): Problem[] {
  const {cascade, tasks, plans} = tables;
  const parents = parentsOf(tables);
  const place = new Map(plans.map(({row}) => [row.plan_id, row.jurisdiction_id]));
  const planOf = new Map(tasks.map(({row}) => [row.task_id, row.plan_id]));
  const plan = (task: string | null) => (task === null ? undefined : planOf.get(task));
  const ends = (side: "upper_task_id" | "lower_task_id") =>
    new Set(
      cascade
        .filter(({row}) => row.upper_task_id !== null && row.lower_task_id !== null)
        .map(({row}) => plan(row[side]))
    );
  const [uppers, lowers] = [ends("upper_task_id"), ends("lower_task_id")];
  const linked = new Set(
    cascade
      .filter(({row}) => row.relation !== "own" && row.relation !== "not-taken-up")
      .flatMap(({row}) => [row.upper_task_id, row.lower_task_id])
  );
  return cascade.flatMap((placed) => {
    const {upper_task_id, lower_task_id, relation} = placed.row;
    const [upper, lower] = [plan(upper_task_id), plan(lower_task_id)];
    if (upper && lower) {
      const [above, below] = [place.get(upper), place.get(lower)];
      return !above || !below || isAbove(above, below, parents)
        ? []
        : [
            at(
              placed,
              "upper_task_id",
              `"${upper_task_id}" is of ${above}, which is not above ${below}; expected a plan of a jurisdiction above`,
              [`jurisdictions ${below} parent_id`]
            )
          ];
    }
    const [column, own, side] = upper
      ? (["upper_task_id", upper, uppers] as const)
      : (["lower_task_id", lower, lowers] as const);
    const task = placed.row[column];
    if (own && side.size > 0 && !side.has(own))
      return [at(placed, column, `"${task}" is of ${own}, which no link has on this side`)];
    const alone = relation === "own" || relation === "not-taken-up";
    return alone && task && linked.has(task)
      ? [
          at(
            placed,
            "relation",
            `${relation}, but another row links "${task}"; expected one of both`
          )
        ]
      : [];
  });
}
