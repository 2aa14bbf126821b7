import {readWhole} from "../../src/model/evidence.js";
import type {SearchFile} from "../../src/search/entry.js";
import {loadAuthored} from "../tables/load.js";
import {standingOf} from "../../src/tables/add/standing.js";
import {rowFiles} from "../derive/corpus.js";
import {publishedTables, type Published} from "../derive/published.js";
import {rowsByTable, versionOf, type Rows} from "../versions/version.js";
import type {Files} from "../embeds/embeds.js";
import {hashOf} from "./hash.js";
import type {Ids} from "./pages.js";
import {searchFile} from "./search.js";

/** The tables of a build, derived once and handed on. */
export interface SiteTables {
  tables: Published[];
  rows: Rows;
  version: string;
  /** What pages fetch: Parquet for the engine, rows for pages, the catalogue and the search index, by their paths. */
  files: Files;
  /** What the names of those files hold. */
  digest: string;
  ids: Ids;
  /** Everything that can be found. */
  found: SearchFile;
}

/** Derives every table from the checked rows. */
export function siteTables(authored = loadAuthored()): SiteTables {
  const tables = publishedTables(authored);
  const rows = rowsByTable(tables);
  const found = searchFile(authored);
  const fetched: [name: string, format: string, content: string | Uint8Array][] = [
    ...tables.map(({name, parquet}): [string, string, Uint8Array] => [name, "parquet", parquet]),
    ...[...rowFiles(tables)].map(([name, text]): [string, string, string] => [
      `rows/${name}`,
      "json",
      text
    ]),
    ["catalogue", "json", JSON.stringify(standingOf(authored))],
    ["search", "json", JSON.stringify(found)]
  ];
  const digest = hashOf(...fetched.flatMap(([name, , content]) => [name, content])).slice(0, 8);
  return {
    tables,
    rows,
    version: versionOf(rows),
    files: new Map(
      fetched.map(([name, format, content]) => [`_file/data/${name}.${digest}.${format}`, content])
    ),
    digest,
    ids: idsOf(authored),
    found
  };
}

type Loaded = ReturnType<typeof loadAuthored>;

/** The ids of pages; a jurisdiction has one where it has a plan or a reported figure. */
export function idsOf({
  plans,
  indicators,
  jurisdictions,
  outcomes
}: Pick<Loaded, "plans" | "indicators" | "jurisdictions" | "outcomes">): Ids {
  const stated = new Set([...plans, ...outcomes].map(({jurisdiction_id}) => jurisdiction_id));
  // Pairs grow with the square of the cities: any other pair is a choice on /compare.
  const cities = [...new Set(plans.filter(readWhole).map(({jurisdiction_id}) => jurisdiction_id))];
  return {
    compare: cities.flatMap((a) => cities.filter((b) => a !== b).map((b) => `${a}-${b}`)),
    cities: jurisdictions
      .map(({jurisdiction_id}) => jurisdiction_id)
      .filter((id) => stated.has(id)),
    plans: plans.map(({plan_id}) => plan_id),
    indicators: indicators.map(({indicator_id}) => indicator_id)
  };
}
