import {
  dateDay,
  float64,
  int32,
  tableFromArrays,
  tableToIPC,
  utf8,
  type DataType
} from "@uwdata/flechette";
import {Compression, Table, WriterPropertiesBuilder, writeParquet} from "parquet-wasm";
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

/** The derived table as Parquet (ZSTD); the same rows give the same bytes. */
export function toParquet({rows, types}: Derived): Uint8Array {
  const names = Object.keys(types);
  const columns = Object.fromEntries(
    names.map((name) => [name, rows.map((row) => stored(row[name], types[name]))])
  );
  const arrow = tableFromArrays(columns, {
    types: Object.fromEntries(names.map((name) => [name, ARROW[types[name]]()]))
  });
  const properties = new WriterPropertiesBuilder()
    .setCompression(Compression.ZSTD)
    .setCreatedBy("duibiao")
    .build();
  return writeParquet(Table.fromIPCStream(tableToIPC(arrow, {format: "stream"})!), properties);
}
