import {beforeAll, describe, expect, it} from "vitest";
import {loadAuthored} from "../../../loaders/tables/load.js";
import {DERIVED, derive} from "../../../src/tables/derive/derive.js";
import {derivedFiles} from "../../../loaders/site/engine.js";
import {toParquet} from "../../../loaders/derive/parquet.js";
import type {Db} from "../../../src/queries/db.js";
import {engine} from "../../engine.js";

const names = Object.keys(DERIVED);

describe("toParquet(derived)", () => {
  let db: Db;
  beforeAll(async () => {
    db = await engine();
  });

  it("gives the same bytes twice", () => {
    const [first, second] = [derivedFiles(), derivedFiles()];
    for (const name of names) {
      expect(Buffer.from(first.get(name)!).equals(second.get(name)!), name).toBe(true);
    }
  });

  it("is Parquet without a time or a name of this machine", () => {
    const bytes = Buffer.from(toParquet(derive("plans", loadAuthored())));
    expect(bytes.subarray(0, 4).toString()).toBe("PAR1");
    expect(bytes.subarray(-4).toString()).toBe("PAR1");
    expect(bytes.includes("duibiao")).toBe(true);
  });

  it.each(names)("%s is read back by the reader's engine, cell by cell", async (name) => {
    const {rows: put, types} = derive(name, loadAuthored());
    const read = await db.rows<Record<string, unknown>>(`SELECT * FROM ${name}`);
    expect(read).toHaveLength(put.length);
    expect(read.map((row) => ({...row}))).toEqual(put);
    const described = await db.rows<{column_name: string; column_type: string}>(`DESCRIBE ${name}`);
    const sql = {text: "VARCHAR", double: "DOUBLE", integer: "INTEGER", date: "DATE"};
    for (const {column_name, column_type} of described) {
      expect([column_name, column_type]).toEqual([column_name, sql[types[column_name]]]);
    }
  });
});
