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
  const drawn: Files = new Map([
    ...(await embedFiles(corpus, {version, base: `v/${version}/`})),
    ...(await dataFiles(tables, version))
  ]);
  const files = await addImages(new Map(drawn), [SINGLE, DOUBLE], PINNED);
  // A release draws its images again, so it keeps what they are drawn from, also where the live site does not.
  return new Map([...drawn, ...files]);
}
