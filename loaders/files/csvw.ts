import {keyOf, referencesOf} from "./datapackage.js";
import type {Stored} from "../../src/model/schema/columns.js";
import type {Published} from "../derive/published.js";

const DATATYPE: Record<Stored, string> = {
  text: "string",
  double: "double",
  integer: "integer",
  date: "date"
};

/** Metadata of the CSV tables after W3C's CSV on the Web. */
export function csvwMetadata(tables: Published[], version: string): string {
  return `${JSON.stringify(
    {
      "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
      "dc:title": inBoth("对标", "Duibiao"),
      "dc:license": {"@id": "https://creativecommons.org/licenses/by/4.0/"},
      "dc:hasVersion": version,
      // Readers decode "utf-8" as the Encoding Standard has it, which takes the mark off.
      dialect: {encoding: "utf-8", header: true, lineTerminators: ["\r\n", "\n"]},
      tables: tables.map(tableOf)
    },
    null,
    2
  )}\n`;
}

/** Metadata of one indicator's rows, beside their file, where CSVW looks for it. */
export function indicatorMetadata(
  id: string,
  row: Record<string, unknown>,
  version: string
): string {
  return `${JSON.stringify(
    {
      "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
      url: `${id}.csv`,
      "dc:title": inBoth(String(row.name_zh), String(row.name_en)),
      "dc:description": inBoth(String(row.definition_zh), String(row.definition_en)),
      "dc:license": {"@id": "https://creativecommons.org/licenses/by/4.0/"},
      "dc:hasVersion": version,
      dialect: {encoding: "utf-8", header: true, lineTerminators: ["\r\n", "\n"]},
      tableSchema: `../data/${TARGETS_SCHEMA}`
    },
    null,
    2
  )}\n`;
}

/** The columns of targets apart, for the metadata of each indicator. */
export const TARGETS_SCHEMA = "targets-schema.json";

/** What the columns of targets hold, as CSVW describes a table. */
export function targetsSchema(targets: Published): string {
  const {columns, primaryKey} = tableOf(targets).tableSchema;
  const context = ["http://www.w3.org/ns/csvw", {"@language": "en"}];
  return `${JSON.stringify({"@context": context, "@type": "Schema", columns, primaryKey}, null, 2)}\n`;
}

/** A type, and for codes the words that it takes as a pattern. */
function datatypeOf({type, words}: Published["entries"][number]) {
  return words ? {base: DATATYPE[type], format: `^(${words.join("|")})$`} : DATATYPE[type];
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
        datatype: datatypeOf(entry),
        null: "",
        required: entry.name === key
      })),
      ...(key && {primaryKey: key}),
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
