import {keyOf, referencesOf} from "./datapackage.js";
import type {Stored} from "../../src/model/schema/columns.js";
import type {Published} from "../derive/published.js";

const DATATYPE: Record<Stored, string> = {
  text: "string",
  double: "double",
  integer: "integer"
};

/** Metadata of the CSV tables after W3C's CSV on the Web. */
export function csvwMetadata(tables: Published[], version: string): string {
  return `${JSON.stringify(
    {
      "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
      "dc:title": inBoth("对标", "Duibiao"),
      "dc:license": {"@id": "https://creativecommons.org/licenses/by/4.0/"},
      "dc:hasVersion": version,
      dialect: {encoding: "utf-8", header: true, lineTerminators: ["\r\n", "\n"]},
      tables: tables.map(tableOf)
    },
    null,
    2
  )}\n`;
}

function tableOf(table: Published) {
  const {name, zh, en, key, entries, rows} = table;
  // Strict validators look an empty cell up too, and find no row that it means.
  const references = referencesOf(table).filter(({column}) =>
    rows.every((row) => row[column] !== null)
  );
  return {
    url: `${name}.csv`,
    "dc:description": inBoth(zh, en),
    tableSchema: {
      columns: entries.map((entry) => ({
        name: entry.name,
        titles: entry.name,
        "dc:description": inBoth(entry.zh, entry.en),
        datatype: DATATYPE[entry.type],
        null: "",
        required: entry.name === key
      })),
      ...(key ? {primaryKey: key} : {}),
      ...(references.length > 0
        ? {
            foreignKeys: references.map(({column, table: other}) => ({
              columnReference: column,
              reference: {resource: `${other}.csv`, columnReference: keyOf(other)}
            }))
          }
        : {})
    }
  };
}

function inBoth(zh: string, en: string) {
  return [
    {"@value": zh, "@language": "zh"},
    {"@value": en, "@language": "en"}
  ];
}
