import {
  dateDay,
  float64,
  int32,
  tableFromArrays,
  tableToIPC,
  utf8,
  type DataType
} from "@uwdata/flechette";
import {
  Compression,
  EnabledStatistics,
  Table,
  WriterPropertiesBuilder,
  writeParquet
} from "parquet-wasm";
import type {Stored} from "../../src/model/schema/columns.js";
import type {Derived} from "../../src/tables/derive/derive.js";

const ARROW: Record<Stored, () => DataType> = {
  text: utf8,
  double: float64,
  integer: int32,
  date: dateDay
};

/** A cell as files keep it: an empty text is no value, as CSV has no other way to say it. */
function stored(value: unknown, type: Stored): unknown {
  if (value === "" || value === undefined) return null;
  return type === "date" && value !== null ? new Date(`${String(value)}T00:00:00Z`) : value;
}

/** Up to this many rows a reader fetches the whole file, and nothing that finds rows in it pays. */
const FEW = 500;

/**
 * The derived table as Parquet (ZSTD); the same rows give the same bytes. One of
 * few rows goes without statistics and dictionaries, which would be a third of it.
 */
export function toParquet({rows, types}: Derived): Uint8Array {
  const names = Object.keys(types);
  const columns = Object.fromEntries(
    names.map((name) => [name, rows.map((row) => stored(row[name], types[name]))])
  );
  const arrow = tableFromArrays(columns, {
    types: Object.fromEntries(names.map((name) => [name, ARROW[types[name]]()]))
  });
  const few = rows.length <= FEW;
  const properties = new WriterPropertiesBuilder()
    .setCompression(Compression.ZSTD)
    .setCreatedBy("duibiao")
    .setStatisticsEnabled(few ? EnabledStatistics.None : EnabledStatistics.Page)
    .setDictionaryEnabled(!few)
    .build();
  return writeParquet(Table.fromIPCStream(tableToIPC(arrow, {format: "stream"})!), properties);
}
