import type {Column, Copied} from "./columns.js";
import type {AuthoredTables, DictionaryTable} from "./tables.js";

type Tables = AuthoredTables[number];
type TableOf<N> = Extract<Tables | DictionaryTable, {name: N}>;

/** What a column holds; a copied one holds what it holds in its own table. */
type ValueOf<C> =
  C extends Column<infer T>
    ? T
    : C extends Copied<infer N, infer K>
      ? TableOf<N> extends {columns: Record<K, infer O>}
        ? ValueOf<O>
        : never
      : never;
type ValuesOf<C> = {-readonly [K in keyof C]: ValueOf<C[K]>};
type Added<T, Where extends string> = T extends Record<Where, infer C> ? ValuesOf<C> : unknown;
type Flat<T> = {[K in keyof T]: T[K]};

/** The names of the authored tables. */
export type TableName = Tables["name"];

/** A row of an authored table as its file holds it, with the plan in whose folder the file is. */
export type AuthoredRow<N extends TableName> = Flat<
  ValuesOf<TableOf<N>["columns"]> &
    (TableOf<N> extends {path: `plans/*/${string}`} ? {plan_id: string} : unknown)
>;

/** Every authored table as typed rows. */
export type Authored = {[N in TableName]: AuthoredRow<N>[]};

/** A row of a published table: authored and derived columns. Null is unknown or not applicable, never zero. */
export type Row<N extends TableName | "dictionary"> = Flat<
  Added<TableOf<N>, "before"> & ValuesOf<TableOf<N>["columns"]> & Added<TableOf<N>, "after">
>;
