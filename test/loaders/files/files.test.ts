import {parse} from "csv-parse/sync";
import {parquetMetadata, parquetReadObjects} from "hyparquet";
import {compressors} from "hyparquet-compressors";
import readXlsx from "read-excel-file/node";
import {createHash} from "node:crypto";
import {beforeAll, describe, expect, it} from "vitest";
import type {Files} from "../../../loaders/embeds/embeds.js";
import {dataFiles} from "../../../loaders/files/files.js";
import {publishedTables, type Published} from "../../../loaders/derive/published.js";
import {dataPackage} from "./profile.js";

type Row = Record<string, unknown>;
let tables: Published[];
let files: Files;

beforeAll(async () => {
  tables = publishedTables();
  files = await dataFiles(tables, "1.0.0");
}, 120_000);

const textOf = (path: string) => String(files.get(path));
const bytesOf = (path: string) => Buffer.from(files.get(path)!);

/** What CSV and workbook cells say of a value: null and an empty text are one. */
function plain({entries}: Published, rows: Row[]): Row[] {
  return rows.map((row) =>
    Object.fromEntries(
      entries.map(({name, type}) => {
        const value = row[name];
        if (value === "" || value === null || value === undefined) return [name, null];
        if (value instanceof Date) return [name, value.toISOString().slice(0, 10)];
        return [name, type === "text" || type === "date" ? String(value) : Number(value)];
      })
    )
  );
}

/** The physical and logical type of every column of a Parquet file. */
function schemaOf(bytes: Buffer): Record<string, string> {
  const {schema} = parquetMetadata(new Uint8Array(bytes).buffer);
  return Object.fromEntries(
    schema.slice(1).map((one) => [one.name, `${one.type} ${one.converted_type ?? ""}`])
  );
}

describe("dataFiles(tables, version)", () => {
  it("holds the same rows in CSV, JSON and Parquet, read by others than wrote them", async () => {
    for (const table of tables) {
      const expected = plain(table, table.rows);
      const path = `data/${table.name}`;
      const csv = parse<Row>(textOf(`${path}.csv`), {bom: true, columns: true});
      expect(plain(table, csv), `${path}.csv`).toEqual(expected);
      expect(plain(table, JSON.parse(textOf(`${path}.json`))), `${path}.json`).toEqual(expected);
      const bytes = bytesOf(`${path}.parquet`);
      const file = bytes.buffer.slice(
        bytes.byteOffset,
        bytes.byteOffset + bytes.byteLength
      ) as ArrayBuffer;
      const parquet = await parquetReadObjects({file, compressors});
      expect(plain(table, parquet), `${path}.parquet`).toEqual(expected);
    }
  });
  it("holds the same rows in the workbook, numbers as numbers", async () => {
    const sheets = await readXlsx(bytesOf("data/duibiao.xlsx"));
    for (const table of tables) {
      const {data} = sheets.find(({sheet}) => sheet === table.name)!;
      const [head, ...body] = data as unknown[][];
      expect(head).toEqual(table.entries.map(({name}) => name));
      const rows = body.map((cells) =>
        Object.fromEntries(head.map((name, i) => [String(name), cells[i]]))
      );
      const typed = table.entries.filter(({type}) => type === "double" || type === "integer");
      for (const row of rows)
        for (const {name} of typed)
          expect(["number", "object"], `${table.name}.${name}`).toContain(typeof row[name]);
      expect(plain(table, rows), table.name).toEqual(plain(table, table.rows));
    }
  });
  it("writes every number of the CSV tables without an exponent", () => {
    for (const [path, content] of files) {
      // Targets in another shape have columns of their own.
      if (!path.endsWith(".csv") || /targets-\w+\.csv$/.test(path)) continue;
      const table = tables.find(({name}) => path === `data/${name}.csv`);
      const {entries} = table ?? tables.find(({name}) => name === "targets")!;
      const typed = entries.filter(({type}) => type === "double" || type === "integer");
      for (const row of parse<Row>(String(content), {bom: true, columns: true}))
        for (const {name} of typed)
          expect(row[name], `${path} ${name}`).toMatch(/^(-?\d+(\.\d+)?)?$/);
    }
  });
  it("gives every indicator its rows and no others", () => {
    const targets = tables.find(({name}) => name === "targets")!;
    const ids = new Set(targets.rows.map((row) => String(row.indicator_id)));
    let count = 0;
    for (const id of ids) {
      const rows: Row[] = JSON.parse(textOf(`indicators/${id}.json`));
      expect(new Set(rows.map((row) => row.indicator_id))).toEqual(new Set([id]));
      const csv = parse(textOf(`indicators/${id}.csv`), {bom: true, columns: true});
      expect(csv.length).toBe(rows.length);
      expect(files.has(`indicators/${id}.parquet`)).toBe(true);
      count += rows.length;
    }
    expect(count).toBe(targets.rows.length);
  });
  it("knows no empty text beside no value, in any format", async () => {
    for (const table of tables) {
      expect(textOf(`data/${table.name}.json`), table.name).not.toMatch(/:""[,}]/);
      const bytes = bytesOf(`data/${table.name}.parquet`);
      const file = new Uint8Array(bytes).buffer;
      for (const row of await parquetReadObjects({file, compressors}))
        expect(Object.values(row), table.name).not.toContain("");
    }
  });
  it("keeps the type of columns that are empty in all rows of an indicator", () => {
    const targets = tables.find(({name}) => name === "targets")!;
    const wanted = schemaOf(bytesOf("data/targets.parquet"));
    let empty = 0;
    for (const id of new Set(targets.rows.map((row) => String(row.indicator_id)))) {
      const rows: Row[] = JSON.parse(textOf(`indicators/${id}.json`));
      empty += targets.entries.filter(({name}) => rows.every((row) => row[name] === null)).length;
      expect(schemaOf(bytesOf(`indicators/${id}.parquet`)), id).toEqual(wanted);
    }
    expect(empty).toBeGreaterThan(0);
  });
  it("tells in a Parquet file of few rows only what reading it needs", () => {
    const bytes = bytesOf("indicators/5g-base-stations.parquet");
    const {row_groups: groups} = parquetMetadata(new Uint8Array(bytes).buffer);
    const columns = groups.flatMap((group) => group.columns.map((column) => column.meta_data!));
    expect(columns.length).toBeGreaterThan(0);
    for (const {path_in_schema: path, statistics, dictionary_page_offset: dictionary} of columns)
      expect([path, statistics, dictionary]).toEqual([path, undefined, undefined]);
  });
  it("dates as days beside how precisely they are known", () => {
    const outcomes = tables.find(({name}) => name === "outcomes")!;
    expect(schemaOf(bytesOf("data/outcomes.parquet")).as_of_date).toContain("DATE");
    for (const {as_of, as_of_date, as_of_precision} of outcomes.rows) {
      const length = {day: 10, month: 7, year: 4}[String(as_of_precision)];
      expect(String(as_of_date).slice(0, length)).toBe(as_of);
    }
    const plans = tables.find(({name}) => name === "plans")!;
    for (const row of plans.rows)
      expect(row.issued_on_date === null, String(row.plan_id)).toBe(row.issued_on === null);
  });
  it("sets indicators by plans with comparator, year and basis, and nothing where nothing is stated", () => {
    const wide = parse<Row>(textOf("data/targets-wide.csv"), {bom: true, columns: true});
    const stations = wide.find((row) => row.indicator_id === "5g-base-stations")!;
    expect(stations["tj-newinfra-2021"]).toBe(">=50000 (2023 stock)");
    expect(stations["xm-newinfra-2020"]).toContain("20000 (2022 ");
    expect(stations["tj-health-2021"]).toBe("");
    const rows = tables.find(({name}) => name === "targets")!.rows;
    const first = rows.filter(({role, restates}) => role === "target" && restates === null);
    const cells = wide.flatMap((row) =>
      Object.entries(row)
        .slice(4)
        .map(([, cell]) => cell)
    );
    const stated = cells.flatMap((cell) => (cell === "" ? [] : String(cell).split("; ")));
    expect(stated.length).toBe(first.length);
  });
  it("says the unit of a wide cell where it is not the row's, as of growth in a column of yuan", () => {
    const wide = parse<Row>(textOf("data/targets-wide.csv"), {bom: true, columns: true});
    const unit = new Map(wide.map((row) => [row.indicator_id, row.canonical_unit]));
    const {rows} = tables.find(({name}) => name === "targets")!;
    const other = rows.filter(
      (t) =>
        t.role === "target" && t.restates === null && t.canonical_unit !== unit.get(t.indicator_id)
    );
    expect(other.length).toBeGreaterThan(0);
    for (const t of other) {
      const cell = wide.find((row) => row.indicator_id === t.indicator_id)![String(t.plan_id)];
      expect(cell, String(t.target_id)).toContain(
        `${t.canonical_low} ${t.canonical_unit} (${t.year} ${t.basis}`
      );
    }
  });
  it("names every statement once in SDMX, with its value in the canonical unit", () => {
    const sdmx = parse<Row>(textOf("data/targets-sdmx.csv"), {bom: true, columns: true});
    const {rows} = tables.find(({name}) => name === "targets")!;
    expect(sdmx.map((row) => row.STATEMENT)).toEqual(rows.map((row) => row.target_id));
    sdmx.forEach((row, i) => {
      const value = rows[i].canonical_low ?? rows[i].canonical_high;
      expect(row.OBS_VALUE === "" ? null : Number(row.OBS_VALUE)).toBe(value);
      expect(row.STRUCTURE_ID).toBe("DUIBIAO:TARGETS(1.0.0)");
    });
  });
  it("describes each indicator beside its file, by the columns of targets", () => {
    const about = JSON.parse(textOf("indicators/5g-base-stations.csv-metadata.json"));
    expect(about.url).toBe("5g-base-stations.csv");
    expect(about.tableSchema).toBe("../data/targets-schema.json");
    const {columns} = JSON.parse(textOf("data/targets-schema.json")) as {columns: Row[]};
    const [head] = parse(textOf("indicators/5g-base-stations.csv"), {bom: true, to: 1});
    expect(columns.map(({name}) => name)).toEqual(head);
  });
  it("catalogues every table for DCAT, relative where the site's address is not known", () => {
    const catalogue = JSON.parse(textOf("data/dcat.jsonld"));
    expect(catalogue["dcat:dataset"]).toHaveLength(tables.length);
    for (const dataset of catalogue["dcat:dataset"])
      for (const one of dataset["dcat:distribution"]) {
        const path = one["dcat:downloadURL"]["@id"];
        expect(files.has(`data/${path}`), path).toBe(true);
        expect(one["dcat:byteSize"]).toBe(bytesOf(`data/${path}`).length);
      }
  });
  it("gives the same bytes each time", async () => {
    const again = await dataFiles(publishedTables(), "1.0.0");
    for (const [path, content] of files)
      expect(Buffer.from(again.get(path)!).equals(Buffer.from(content)), path).toBe(true);
  }, 60_000);
});

describe("dictionary", () => {
  it("says of every column of every table what it holds, in both languages", () => {
    for (const {name, entries, derived} of tables) {
      expect(entries.map((entry) => entry.name)).toEqual(Object.keys(derived.types));
      for (const entry of entries)
        expect([entry.zh, entry.en], `${name}.${entry.name}`).not.toContain("");
    }
  });
});

describe("datapackage.json", () => {
  const types = ["string", "number", "integer", "date"];
  type Resource = Row & {
    name: string;
    path: string;
    bytes: number;
    hash: string;
    schema?: {fields: Row[]; missingValues: Row[]; primaryKey?: string[]; foreignKeys?: Key[]};
  };
  type Key = {fields: string[]; reference: {resource?: string; fields: string[]}};
  const read = () => JSON.parse(textOf("data/datapackage.json")) as Row & {resources: Resource[]};

  it("keeps to the profile, which would refuse what is wrong", () => {
    const written = read();
    expect(dataPackage.safeParse(written).error?.issues ?? []).toEqual([]);
    const wrongs: ((one: Resource) => void)[] = [
      (one) => (one.path = "../targets.csv"),
      (one) => (one.path = "see https://example.org/targets.csv"),
      (one) => (one.path = "https://example.org/\ntargets.csv"),
      (one) => (one.schema!.primaryKey = ["target_id", "target_id"]),
      (one) => (one.schema!.foreignKeys![0].reference.fields = ["plan_id", "plan_id"]),
      (one) => (one.hash = "sha256:none"),
      (one) => Object.assign(one.schema!, {fieldsMatch: "exact"}),
      (one) => (one.schema!.fields[0].type = "text"),
      (one) => (one.schema!.fields = [])
    ];
    for (const spoil of wrongs) {
      const spoiled = read();
      spoil(spoiled.resources[0]);
      expect(dataPackage.safeParse(spoiled).success, String(spoil)).toBe(false);
    }
    expect(dataPackage.safeParse({...read(), contributors: [{}]}).success).toBe(false);
    const linked = read();
    linked.resources[0].path = "https://example.org/targets.csv";
    expect(dataPackage.safeParse(linked).success).toBe(true);
  });
  it("declares version 2 of the standard, a name, a licence and the data's version", () => {
    const {$schema, name, licenses, version} = read();
    expect($schema).toBe("https://datapackage.org/profiles/2.0/datapackage.json");
    expect(name).toMatch(/^[a-z0-9._-]+$/);
    expect(licenses).toEqual([expect.objectContaining({name: "CC-BY-4.0"})]);
    expect(version).toBe("1.0.0");
  });
  it("names each resource once, by a path beside it, with true size and hash", () => {
    const {resources} = read();
    expect(new Set(resources.map(({name}) => name)).size).toBe(resources.length);
    for (const {path, bytes, hash, mediatype} of resources) {
      expect(path).not.toMatch(/^[./~]|\.\.|:\/\/|\\/);
      const content = bytesOf(`data/${path}`);
      expect(bytes, path).toBe(content.length);
      expect(hash).toBe(`sha256:${createHash("sha256").update(content).digest("hex")}`);
      expect(mediatype).toMatch(/^.+\/.+$/);
    }
  });
  it("lists the words of every code column, and says that the mark begins the file", () => {
    for (const {name, path, schema, ...rest} of read().resources) {
      if (!schema) continue;
      const marked = bytesOf(`data/${path}`).subarray(0, 3).toString("hex") === "efbbbf";
      expect((rest as Row).encoding, path).toBe(marked ? "utf-8-sig" : "utf-8");
      const table = tables.find((one) => one.name === name)!;
      for (const field of schema.fields) {
        const {words} = table.entries.find((entry) => entry.name === field.name)!;
        expect((field.constraints as Row | undefined)?.enum).toEqual(words);
        const values = new Set(table.rows.map((row) => row[String(field.name)]));
        if (words) expect([...values].filter((v) => v && !words.includes(String(v)))).toEqual([]);
      }
    }
    const targets = read().resources[0].schema!.fields;
    expect(targets.find(({name}) => name === "basis")!.categories).toContain("stock");
  });
  it("types and describes every field in both languages, and labels what is missing", () => {
    for (const {name, schema, type} of read().resources) {
      if (!schema) continue;
      expect(type).toBe("table");
      for (const field of schema.fields) {
        expect(types).toContain(field.type);
        expect([field.description, field.description_zh], `${name}.${field.name}`).not.toContain(
          ""
        );
      }
      expect(schema.missingValues).toEqual([{value: "", label: expect.any(String)}]);
    }
  });
  it("refers to keys that exist, and every value is found there", () => {
    const {resources} = read();
    for (const {name, schema} of resources)
      for (const {fields, reference} of schema?.foreignKeys ?? []) {
        const other = tables.find((table) => table.name === (reference.resource ?? name))!;
        const keys = new Set(other.rows.map((row) => row[reference.fields[0]]));
        for (const row of tables.find((table) => table.name === name)!.rows) {
          const value = row[fields[0]];
          expect(value === null || keys.has(value), `${name}.${fields[0]}: ${value}`).toBe(true);
        }
      }
  });
});

describe("csv-metadata.json", () => {
  type Reference = {columnReference: string; reference: {resource: string}};
  type Written = {url: string; tableSchema: {foreignKeys?: Reference[]}};

  it("refers to other tables where every row does, and the package where any does", () => {
    const {tables: written} = JSON.parse(textOf("data/csv-metadata.json")) as {tables: Written[]};
    const {resources} = JSON.parse(textOf("data/datapackage.json")) as {
      resources: {name: string; schema?: {foreignKeys?: {fields: string[]}[]}}[];
    };
    for (const {name, entries, rows} of tables) {
      const columns = entries.filter(({references}) => references).map((entry) => entry.name);
      const full = columns.filter((column) => rows.every((row) => row[column] !== null));
      const keys = written.find(({url}) => url === `${name}.csv`)!.tableSchema.foreignKeys ?? [];
      expect(keys.map(({columnReference}) => columnReference)).toEqual(full);
      const {schema} = resources.find((resource) => resource.name === name)!;
      expect((schema?.foreignKeys ?? []).map(({fields}) => fields[0])).toEqual(columns);
    }
    const targets = written.find(({url}) => url === "targets.csv")!.tableSchema.foreignKeys!;
    expect(targets.map(({columnReference}) => columnReference)).not.toContain("restates");
    expect(targets.map(({columnReference}) => columnReference)).toContain("indicator_id");
  });

  it("names every CSV table with its columns in their order", () => {
    const {tables: written} = JSON.parse(textOf("data/csv-metadata.json")) as {
      tables: {url: string; tableSchema: {columns: {name: string}[]}}[];
    };
    expect(written.map(({url}) => url)).toEqual(tables.map(({name}) => `${name}.csv`));
    written.forEach(({tableSchema}, i) =>
      expect(tableSchema.columns.map(({name}) => name)).toEqual(
        tables[i].entries.map(({name}) => name)
      )
    );
  });
});
