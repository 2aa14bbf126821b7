import type {Db} from "../../src/queries/db.js";
import {changesOf} from "../versions/changes.js";
import {embedFiles, writeFiles, type Files} from "../embeds/embeds.js";
import {addImages, DOUBLE, SINGLE} from "../embeds/images.js";
import {dataFiles} from "../files/files.js";
import {inkFile} from "../embeds/ink.js";
import {fillParts} from "./parts.js";
import {publishedTables, type Published} from "../derive/published.js";
import {leftOf} from "../versions/left.js";
import {rowsByTable, versionOf} from "../versions/version.js";
import {PINNED} from "../versions/versions.js";

/**
 * Writes what stands beside the pages: embeds, images and data files of the
 * tables as they are now, and the changes between released versions; then fills
 * the parts of pages that list all this. Released versions themselves, and images
 * at twice their size, are left to `npm run releases`.
 */
export async function publishEditions(folder: string, db: Db): Promise<void> {
  const tables = publishedTables();
  const rows = rowsByTable(tables);
  const version = versionOf(rows);
  const changes = await changesOf(rows);
  const embeds = await addImages(await embedFiles(db, {version, base: ""}));
  const files: Files = new Map([
    ...embeds,
    ["embed/ink.json", inkFile(embeds)] as const,
    ...(await dataFiles(tables, version)),
    ["data/changes.json", `${JSON.stringify(changes, null, 1)}\n`] as const
  ]);
  writeFiles(folder, files);
  await fillParts(folder, {db, tables, files, changes, version});
  const left = leftOf(folder).map(({name, files}) => `${name} (${files.size} files)`);
  console.log(`left to npm run releases: ${left.join(", ")}`);
}

/** All that a version keeps: embed pages, images and data as they are now. */
export async function editionFiles(version: string, tables: Published[], db: Db): Promise<Files> {
  const files: Files = new Map([
    ...(await embedFiles(db, {version, base: `v/${version}/`})),
    ...(await dataFiles(tables, version))
  ]);
  return addImages(files, [SINGLE, DOUBLE], PINNED);
}
