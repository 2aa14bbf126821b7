import {cpSync, rmSync} from "node:fs";
import {writeCounts} from "../../loaders/tables/counts.js";
import {roundOf, type Round} from "./places.js";
import {readFolder, writeTables, type Row, type Tables} from "./sheets.js";
import {hash, scaleRow} from "./vary.js";

/** The plans that are copied: the five that were read as whole documents from the start. */
const MODELS = [
  "tj-smartcity-2016",
  "xm-newinfra-2020",
  "tj-newinfra-2021",
  "tj-digital-2021",
  "nk-newinfra-2022"
];
/** How the ids begin that belong to a place. */
const PREFIXES = {"tj-": "tianjin", "xm-": "xiamen", "nk-": "nankai"} as const;
/** One in so many indicators of a round is defined by its city alone. */
const OWN = 4;

/**
 * Writes a data folder of so many plans, a multiple of five, from the one at
 * `from`: its five documents, and copies of them for invented cities with a
 * province, a level, codes, agencies, denominators, outcomes and values of their
 * own. The same call writes the same bytes. Throws where the number is no
 * multiple of five, or more than there are names for.
 */
export function writeCorpus(from: string, to: string, plans: number): void {
  const rounds = plans / MODELS.length - 1;
  if (!Number.isInteger(rounds) || rounds < 0)
    throw new Error(`${plans} plans; expected a multiple of ${MODELS.length}`);
  const models = onlyModels(readFolder(from));
  const all: Tables = new Map([...models].map(([path, table]) => [path, {...table}]));
  for (let number = 1; number <= rounds; number++) addRound(all, models, roundOf(number));
  rmSync(to, {recursive: true, force: true});
  cpSync(from, to, {recursive: true, filter: (path) => !/\.csv$|[\\/]plans$/.test(path)});
  writeTables(to, all);
  writeCounts(to);
}

/** The tables without what belongs to other plans than the models, or to places that have none. */
function onlyModels(tables: Tables): Tables {
  const rowsOf = (path: string) => tables.get(path)!.rows;
  const places = new Set(
    rowsOf("plans.csv")
      .filter(({plan_id}) => MODELS.includes(plan_id))
      .map((row) => row.jurisdiction_id)
  );
  const above = new Map(
    rowsOf("jurisdictions.csv").map((row) => [row.jurisdiction_id, row.parent_id])
  );
  for (const id of places) if (above.get(id)) places.add(above.get(id)!);
  const others = [
    ...rowsOf("plans.csv").map(({plan_id}) => plan_id),
    ...rowsOf("jurisdictions.csv").map(({jurisdiction_id}) => jurisdiction_id)
  ].filter((id) => !MODELS.includes(id) && !places.has(id));
  const stays = (row: Row) =>
    !idColumns(row).some((name) =>
      others.some((id) => row[name] === id || row[name].startsWith(`${id}-`))
    );
  return new Map(
    [...tables]
      .filter(([path]) => !path.startsWith("plans/") || MODELS.includes(path.split("/")[1]))
      .map(([path, {header, rows}]) => [path, {header, rows: rows.filter(stays)}])
  );
}

/** Adds to each table what stands in the models, as a round of other places says it. */
function addRound(all: Tables, models: Tables, round: Round): void {
  for (const [path, {header, rows}] of models) {
    // Values are scaled row by row, so that no verdict on two of them holds for their copies.
    if (path === "judgements.csv") continue;
    const copies =
      path === "indicators.csv"
        ? rows.filter((row) => isOwn(row.indicator_id, round)).map((row) => ownOf(row, round))
        : rows.filter((row) => isPlaced(row, round)).map((row) => copyOf(row, header[0], round));
    const [folder, plan_id, name] = path.split("/");
    const target = name ? [folder, idOf(plan_id, round), name].join("/") : path;
    all.set(target, {header, rows: [...(all.get(target)?.rows ?? []), ...copies]});
  }
}

function idColumns(row: Row): string[] {
  return Object.keys(row).filter((name) => name.endsWith("_id") || name === "restates");
}

/** Whether a row belongs to a place of its own; a province is written once. */
function isPlaced(row: Row, round: Round): boolean {
  if (row.jurisdiction_id === "fujian" && !round.opens) return false;
  return idColumns(row).some((name) => idOf(row[name], round) !== row[name]);
}

function copyOf(row: Row, key: string, round: Round): Row {
  const copy = Object.fromEntries(
    Object.entries(row).map(([name, text]) => [name, cellOf(name, text, round)])
  );
  // A link, a gap or a denominator has an id that names no place.
  if (key.endsWith("_id") && copy[key] === row[key] && key !== "task_id")
    copy[key] = `${row[key]}-${round.number}`;
  if ("parent_id" in row) Object.assign(copy, standingOf(row, round));
  return scaleRow(copy, row, round.number);
}

/** The code, the level and the parent of a place's copy; there are few municipalities. */
function standingOf({jurisdiction_id: id, parent_id}: Row, {codes, levels, places}: Round): Row {
  const parent = {tianjin: places.fujian.id, xiamen: places.fujian.id, nankai: places.tianjin.id};
  return {
    code: codes[id],
    level: levels[id],
    parent_id: parent[id as keyof typeof parent] ?? parent_id
  };
}

function cellOf(name: string, text: string, round: Round): string {
  if (name === "indicator_id") return isOwn(text, round) ? ownId(text, round) : text;
  if (name.endsWith("_id") || name === "restates") return idOf(text, round);
  // Values are scaled row by row, so that a copy's parts no longer add up.
  if (name === "sum_of") return "";
  // A document is one plan's alone.
  if (name === "document") return text && `${round.number}-${text}`;
  if (name === "url" || name.endsWith("_url")) return text;
  return renamed(text, round);
}

function idOf(id: string, {places}: Round): string {
  if (id in places) return places[id as keyof typeof places].id;
  const [prefix, place] = Object.entries(PREFIXES).find(([prefix]) => id.startsWith(prefix)) ?? [];
  return prefix ? `${places[place!].id}-${id.slice(prefix.length)}` : id;
}

function renamed(text: string, {places}: Round): string {
  const {tianjin, nankai, xiamen, fujian} = places;
  const names = [
    ["天津", tianjin.zh],
    ["南开", nankai.zh],
    ["厦门", xiamen.zh],
    ["福建", fujian.zh],
    ["Tianjin", tianjin.en],
    ["Nankai", nankai.en],
    ["Xiamen", xiamen.en],
    ["Fujian", fujian.en]
  ];
  return names.reduce((said, [before, after]) => said.replaceAll(before, after), text);
}

function isOwn(indicator_id: string, {number}: Round): boolean {
  return hash(`${number} ${indicator_id}`) % OWN === 0;
}

function ownId(indicator_id: string, {places}: Round): string {
  return `${indicator_id}-${places.tianjin.id}`;
}

/** An indicator as one city defines it: near to the shared one and not the same. */
function ownOf(row: Row, round: Round): Row {
  const {zh, en} = round.places.tianjin;
  return {
    ...row,
    indicator_id: ownId(row.indicator_id, round),
    name_zh: `${row.name_zh}（${zh}口径）`,
    name_en: `${row.name_en} (as ${en} counts)`,
    definition_zh: `${row.definition_zh}按${zh}的统计口径。`,
    definition_en: `${row.definition_en} As ${en} counts.`,
    aliases_zh: ""
  };
}
