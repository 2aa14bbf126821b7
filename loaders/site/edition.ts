import {join} from "node:path";
import type {Db} from "../../src/queries/db.js";
import type {Published} from "../derive/published.js";
import {addImages, embedFiles, writeFiles, type Files} from "../embeds/embeds.js";
import {dataFiles} from "../files/files.js";
import {releases} from "../versions/version.js";
import {releasedFiles} from "../versions/versions.js";

/** Writes every released version below `folder`; returns how many there are. */
export async function publishReleases(folder: string): Promise<number> {
  const all = releases();
  for (const release of all)
    writeFiles(join(folder, "v", release.version), await releasedFiles(release));
  return all.length;
}

/** All that a version keeps: embed pages, images and data as they are now. */
export async function editionFiles(version: string, tables: Published[], db: Db): Promise<Files> {
  const files: Files = new Map([
    ...(await embedFiles(db, {version, base: `v/${version}/`})),
    ...(await dataFiles(tables, version))
  ]);
  return addImages(files);
}
