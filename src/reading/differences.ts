import type {Candidate} from "./extract.js";

/** A reviewed row, as far as it is compared with what the extractor reads. */
export interface Reviewed {
  target_id: string;
  comparator: string;
  value_low: number | null;
  value_high: number | null;
  unit: string;
  basis: string;
  year: number | null;
  role: string;
  quote: string;
}

/** What the extractor reads and the table lacks, the reverse, and rows that they read differently. */
export interface Differences {
  lacking: Candidate[];
  unread: Reviewed[];
  changed: {row: Reviewed; found: Candidate; fields: Field[]}[];
}

const LEAST_OVERLAP = 4;
const FIELDS = ["comparator", "basis", "year", "role"] as const;
type Field = (typeof FIELDS)[number];

/** Pairs candidates with reviewed rows by value and by the text that both quote. */
export function differences(
  found: Candidate[],
  reviewed: Reviewed[],
  factors: Map<string, number>
): Differences {
  const open = new Map<string, Reviewed[]>();
  for (const row of reviewed) {
    const key = valueKey(row, factors);
    const list = open.get(key);
    if (list) list.push(row);
    else open.set(key, [row]);
  }
  const result: Differences = {lacking: [], unread: [], changed: []};
  for (const candidate of found) {
    const rows = open.get(valueKey(candidate, factors)) ?? [];
    const scored = rows.map((row) => ({row, score: overlap(candidate.clause, row.quote)}));
    const best = scored.sort((a, b) => b.score - a.score)[0];
    if (!best || best.score < Math.min(LEAST_OVERLAP, candidate.clause.length)) {
      result.lacking.push(candidate);
      continue;
    }
    rows.splice(rows.indexOf(best.row), 1);
    const fields = FIELDS.filter((field) => best.row[field] !== candidate[field]);
    if (fields.length > 0) result.changed.push({row: best.row, found: candidate, fields});
  }
  const rest = new Set([...open.values()].flat());
  result.unread = reviewed.filter((row) => rest.has(row));
  return result;
}

/** Says the differences in words, one line each; a whole agreement is one line. */
export function differencesText({lacking, unread, changed}: Differences): string {
  const lines = [
    ...lacking.map((row) => `+ ${say(row)} “${row.clause}” (${row.indicator})`),
    ...unread.map((row) => `- ${row.target_id} ${say(row)} “${row.quote}”`),
    ...changed.map(
      ({row, found, fields}) =>
        `~ ${row.target_id} ${fields.map((f) => `${f} ${row[f]}, read as ${found[f]}`).join("; ")} “${found.clause}”`
    )
  ];
  const head = `${lacking.length} found that the table lacks (+), ${unread.length} in the table that were not found (-), ${changed.length} read differently (~)`;
  return [head, ...lines].join("\n") + "\n";
}

function say(row: Omit<Reviewed, "target_id" | "quote">): string {
  const value = [row.value_low, row.value_high].filter((n) => n !== null).join("–");
  return `${row.role} ${row.year ?? "?"} ${row.comparator} ${value} ${row.unit}`;
}

function valueKey(
  {value_low, value_high, unit}: Pick<Reviewed, "value_low" | "value_high" | "unit">,
  factors: Map<string, number>
): string {
  const factor = factors.get(unit) ?? 1;
  return [value_low, value_high]
    .filter((n) => n !== null)
    .map((n) => (n * factor).toPrecision(9))
    .join(" ");
}

/** Length of the longest stretch that two quotes share. */
export function overlap(a: string, b: string): number {
  const row = new Int32Array(b.length + 1);
  let best = 0;
  for (let i = 1; i <= a.length; i++) {
    let diagonal = 0;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j];
      row[j] = a[i - 1] === b[j - 1] ? diagonal + 1 : 0;
      diagonal = above;
      if (row[j] > best) best = row[j];
    }
  }
  return best;
}
