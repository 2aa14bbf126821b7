import {writeQuery} from "../../model/query.js";
import {everything, FACETS, type Facet, type Selection} from "../../model/selection.js";
import type {Target} from "../../model/target.js";
import {SORTS, type FacetValue, type MatrixCell, type Sort, type Totals} from "./query.js";

/** Which views of the selection are shown; all but the clauses by default. */
export const SHOWS = ["all", "chart", "table", "clauses"] as const;
export type Show = (typeof SHOWS)[number];

/** How many rows a page of the table holds. */
export const ROWS = 25;

/** What an address of the explorer asks for. */
export interface ExploreParams {
  selection: Selection;
  show: Show;
  sort: Sort;
  descending: boolean;
  /** From 1. */
  page: number;
}

/** Reads an address; words that name nothing are left for `dropUnknown`. */
export function readAddress(query: URLSearchParams): ExploreParams {
  const selection = everything();
  for (const facet of FACETS)
    selection.values[facet] = [...new Set((query.get(facet) ?? "").split("~").filter(Boolean))];
  for (const [facet, usual] of Object.entries(USUAL) as [Facet, string[]][])
    selection.values[facet] = readUsual(query.get(facet), usual);
  selection.words = (query.get("q") ?? "").trim();
  const {min, max} = {min: readEnd(query.get("min")), max: readEnd(query.get("max"))};
  if (min !== undefined) selection.min = min;
  if (max !== undefined) selection.max = max;
  const sorted = query.get("sort") ?? "";
  const sort = SORTS.find((name) => name === sorted.replace(/^-/, "")) ?? "plan";
  const page = Number(query.get("page") ?? 1);
  return {
    selection,
    show: SHOWS.find((name) => name === query.get("show")) ?? "all",
    sort,
    descending: sorted.startsWith("-"),
    page: Number.isInteger(page) && page > 0 ? page : 1
  };
}

/**
 * What is shown where the address does not ask for others: first statements, as
 * a repetition is no further promise, of plans that were read whole.
 */
const USUAL: Partial<Record<Facet, string[]>> = {restated: ["first"], evidence: ["document"]};

/** Reads a facet that is narrowed where nobody asks: "all" takes it back. */
function readUsual(asked: string | null, usual: string[]): string[] {
  if (asked === "all") return [];
  const values = (asked ?? "").split("~").filter(Boolean);
  return values.length > 0 ? [...new Set(values)] : usual;
}

/** Whether a facet holds what it does where nobody asks for anything. */
export function isUsual(facet: Facet, {values}: Selection): boolean {
  return values[facet].join() === (USUAL[facet] ?? []).join();
}

function readEnd(text: string | null): number | undefined {
  const end = Number(text);
  return text === null || text.trim() === "" || !Number.isFinite(end) ? undefined : end;
}

/** Writes an address, defaults left out; the inverse of `readAddress`. */
export function writeAddress({selection, show, sort, descending, page}: ExploreParams): string {
  const query = new URLSearchParams();
  for (const facet of FACETS)
    if (!isUsual(facet, selection)) query.set(facet, selection.values[facet].join("~") || "all");
  if (selection.min !== undefined) query.set("min", String(selection.min));
  if (selection.max !== undefined) query.set("max", String(selection.max));
  if (selection.words) query.set("q", selection.words);
  if (show !== "all") query.set("show", show);
  const sorted = sortWord({sort, descending});
  if (sorted !== "plan") query.set("sort", sorted);
  if (page > 1) query.set("page", String(page));
  return writeQuery(query);
}

/** An order as the address says it: `year`, `-year`. */
export function sortWord({sort, descending}: {sort: Sort; descending: boolean}): string {
  return `${descending ? "-" : ""}${sort}`;
}

/** The same question with other values of some facets, from its first page. */
export function choosing(
  params: ExploreParams,
  values: Partial<Record<Facet, string[]>>
): ExploreParams {
  const selection = {...params.selection, values: {...params.selection.values, ...values}};
  if (values.indicator) {
    delete selection.min;
    delete selection.max;
  }
  return {...params, selection, page: 1};
}

/** A value's presence in a list, turned round. */
export function toggled(list: string[], value: string): string[] {
  return list.includes(value) ? list.filter((other) => other !== value) : [...list, value];
}

/** Leaves out values that no row has, and a range where not one indicator is chosen, and names them. */
export function dropUnknown(
  selection: Selection,
  values: FacetValue[]
): {selection: Selection; unknown: string[]} {
  const known = new Set(values.map(({facet, value}) => `${facet} ${value}`));
  const unknown = FACETS.flatMap((facet) =>
    selection.values[facet].filter((value) => !known.has(`${facet} ${value}`))
  );
  const kept = Object.fromEntries(
    FACETS.map((facet) => [
      facet,
      selection.values[facet].filter((value) => known.has(`${facet} ${value}`))
    ])
  ) as Selection["values"];
  const {words, min, max} = selection;
  for (const [facet, usual] of Object.entries(USUAL) as [Facet, string[]][])
    if (kept[facet].length === 0 && selection.values[facet].length > 0) kept[facet] = usual;
  if (kept.indicator.length === 1) return {selection: {...selection, values: kept}, unknown};
  const ends = [
    ...(min === undefined ? [] : [`min=${min}`]),
    ...(max === undefined ? [] : [`max=${max}`])
  ];
  return {selection: {values: kept, words}, unknown: [...unknown, ...ends]};
}

/** What the explorer shows of a selection. */
export interface ExploreData {
  /** The question as it could be answered: unknown values and impossible orders are out. */
  asked: ExploreParams;
  unknown: string[];
  facets: FacetValue[];
  cells: MatrixCell[];
  totals: Totals;
  rows: Target[];
  /** First statements of the one indicator selected; null where there are several. */
  values: Target[] | null;
  /** Whether the values selected may all share one axis. */
  onePanel: boolean;
  /** The canonical unit of the one indicator chosen, in which a range is asked for; null where none or several are. */
  range: {unit: string; unit_en: string | null} | null;
}
