import {groupBy} from "../../src/model/pairs.js";
import {toCsv, type CellValue} from "../../src/model/spreadsheet.js";
import {csvwMetadata, indicatorMetadata, TARGETS_SCHEMA, targetsSchema} from "./csvw.js";
import {datapackage} from "./datapackage.js";
import type {Files} from "../embeds/embeds.js";
import {toParquet} from "../derive/parquet.js";
import type {Published} from "../derive/published.js";
import {dcatCatalogue} from "./dcat.js";
import {SDMX, sdmxTargets, WIDE, wideTargets} from "./shapes.js";
import {workbook} from "./workbook.js";

/** Every data file by its path: each table and each indicator, the workbook and the descriptors. */
export async function dataFiles(tables: Published[], version: string): Promise<Files> {
  const files: Files = new Map();
  for (const table of tables) {
    files.set(`data/${table.name}.csv`, csvOf(table));
    files.set(`data/${table.name}.json`, jsonOf(table));
    files.set(`data/${table.name}.parquet`, table.parquet);
  }
  const named = (wanted: string) => tables.find(({name}) => name === wanted)!;
  for (const [id, table] of byIndicator(named("targets"), named("indicators"))) {
    files.set(`indicators/${id}.csv`, csvOf(table));
    files.set(`indicators/${id}.json`, jsonOf(table));
    files.set(`indicators/${id}.parquet`, table.parquet);
    const about = named("indicators").rows.find((row) => row.indicator_id === id)!;
    files.set(`indicators/${id}.csv-metadata.json`, indicatorMetadata(id, about, version));
  }
  files.set(`data/${TARGETS_SCHEMA}`, targetsSchema(named("targets")));
  files.set(`data/${WIDE}`, wideTargets(named("targets"), named("plans"), named("indicators")));
  files.set(`data/${SDMX}`, sdmxTargets(named("targets"), named("jurisdictions"), version));
  files.set("data/duibiao.xlsx", await workbook(tables, version));
  files.set("data/datapackage.json", datapackage(tables, files, version));
  files.set("data/csv-metadata.json", csvwMetadata(tables, version));
  files.set("data/dcat.jsonld", dcatCatalogue(tables, files, version));
  return files;
}

function csvOf({entries, rows}: Published): string {
  const names = entries.map(({name}) => name);
  return toCsv(
    names,
    rows.map((row) => names.map((name) => row[name] as CellValue))
  );
}

function jsonOf({rows}: Published): string {
  return `[\n${rows.map((row) => JSON.stringify(row, emptyIsNull)).join(",\n")}\n]\n`;
}

/** An empty text is no value, as in the other formats. */
function emptyIsNull(_key: string, value: unknown): unknown {
  return value === "" ? null : value;
}

/**
 * The rows of each indicator as a table of their own, with the columns of all
 * targets; of one that another has taken over, that other's.
 */
function byIndicator(targets: Published, indicators: Published): Map<string, Published> {
  const {types} = targets.derived;
  const tables = new Map(
    [...groupBy(targets.rows, (row) => String(row.indicator_id))].map(([id, rows]) => [
      id,
      {...targets, rows, parquet: toParquet({rows, types})}
    ])
  );
  for (const {indicator_id, replaced_by} of indicators.rows) {
    const taken = tables.get(String(replaced_by));
    if (taken) tables.set(String(indicator_id), taken);
  }
  return tables;
}
