import type {Corpus} from "../../src/queries/corpus.js";
import {changesOf} from "../versions/changes.js";
import {addImages, embedFiles, writeFiles, type Files} from "../embeds/embeds.js";
import {dataFiles} from "../files/files.js";
import {inkFile} from "../embeds/ink.js";
import {fillParts} from "./parts.js";
import {publishedTables, type Published} from "../derive/published.js";
import {releases, rowsByTable, versionOf} from "../versions/version.js";
import {releasedFiles} from "../versions/versions.js";
import {join} from "node:path";

/**
 * Writes what stands beside the pages: embeds, images and data files of the
 * tables as they are now, every released version, and the changes between them;
 * then fills the parts of pages that list all this.
 */
export async function publishEditions(folder: string, corpus: Corpus): Promise<void> {
  const tables = publishedTables();
  const rows = rowsByTable(tables);
  const version = versionOf(rows);
  const changes = changesOf(rows);
  const embeds = await addImages(await embedFiles(corpus, {version, base: ""}));
  const files: Files = new Map([
    ...embeds,
    ["embed/ink.json", inkFile(embeds)] as const,
    ...(await dataFiles(tables, version)),
    ["data/changes.json", `${JSON.stringify(changes, null, 1)}\n`] as const
  ]);
  writeFiles(folder, files);
  for (const release of releases())
    writeFiles(join(folder, "v", release.version), await releasedFiles(release));
  await fillParts(folder, {corpus, tables, files, changes, version});
}

/** All that a version keeps: embed pages, images and data as they are now. */
export async function editionFiles(
  version: string,
  tables: Published[],
  corpus: Corpus
): Promise<Files> {
  const files: Files = new Map([
    ...(await embedFiles(corpus, {version, base: `v/${version}/`})),
    ...(await dataFiles(tables, version))
  ]);
  return addImages(files);
}
