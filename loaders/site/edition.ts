import type {Corpus} from "../../src/queries/corpus.js";
import type {Published} from "../derive/published.js";
import {embedFiles, type Files} from "../embeds/embeds.js";
import {addImages, DOUBLE, SINGLE} from "../embeds/images.js";
import {dataFiles} from "../files/files.js";
import {PINNED} from "../versions/versions.js";

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
  return addImages(files, [SINGLE, DOUBLE], PINNED);
}
