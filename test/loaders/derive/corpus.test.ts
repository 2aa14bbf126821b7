import {describe, expect, it} from "vitest";
import {corpusOf, rowFiles} from "../../../loaders/derive/corpus.js";
import {publishedTables} from "../../../loaders/derive/published.js";
import {APART, PARTED, WHOLE} from "../../../src/queries/corpus.js";
import {unpackRows, type Packed} from "../../../src/queries/rows.js";

const tables = publishedTables();
const rowsOf = (name: string) => tables.find((table) => table.name === name)!.rows;
const files = rowFiles(tables);
const read = (name: string) => unpackRows(JSON.parse(files.get(name)!) as Packed);

describe("rowFiles(tables)", () => {
  it("hold the rows of whole tables as they are published, without the texts kept apart", () => {
    for (const name of WHOLE) {
      const apart: readonly string[] = name in APART ? APART[name as keyof typeof APART] : [];
      const kept = rowsOf(name).map((row) =>
        Object.fromEntries(Object.entries(row).filter(([column]) => !apart.includes(column)))
      );
      expect(Object.keys(rowsOf(name)[0])).toEqual(expect.arrayContaining([...apart]));
      expect(read(name)).toEqual(kept);
    }
  });

  it("hold every row of the other tables in the part it belongs to, and in no other", () => {
    for (const [name, column] of Object.entries(PARTED)) {
      const parts = [...files.keys()].filter((file) => file.startsWith(`${name}-`));
      const found = parts.flatMap((file) => {
        const rows = read(file) as Record<string, unknown>[];
        expect(rows.every((row) => `${name}-${row[column]}` === file)).toBe(true);
        return rows;
      });
      expect(found).toHaveLength(rowsOf(name).length);
      expect(new Set(found.map((row) => JSON.stringify(row)))).toEqual(
        new Set(rowsOf(name).map((row) => JSON.stringify(row)))
      );
    }
  });

  it("have an empty part for a plan or jurisdiction that is known and has no rows", () => {
    expect(read("responsibilities-tj-smartcity-2016")).toEqual([]);
    expect(read("outcomes-baodi")).toEqual([]);
  });
});

describe("corpusOf(tables)", () => {
  it("refuses a part of a plan that is not known, which is not the same as an empty one", async () => {
    const corpus = corpusOf(tables);
    expect(await corpus.part("responsibilities", "tj-smartcity-2016")).toEqual([]);
    await expect(corpus.part("targets", "nosuch")).rejects.toThrow(/"targets-nosuch"/);
  });
});
