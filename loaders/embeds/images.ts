import type {Files} from "./embeds.js";
import {toPng, type Encoder} from "./raster.js";

/** How the names of images end, those at twice their size last. */
export const SINGLE = ".png";
export const DOUBLE = "@2x.png";

/** A chart on a footing keeps one PNG alone: the SVG is the largest of its files, and the builder draws it. */
const FOOTED = /\/per-[a-z]+\.svg$/;

/** Adds a PNG of every SVG for each of `ends`; those of charts on a footing give way to it. */
export async function addImages(
  files: Files,
  ends: string[] = [SINGLE],
  encoder: Encoder = "zlib"
): Promise<Files> {
  for (const path of [...files.keys()])
    if (path.endsWith(".svg")) {
      for (const end of FOOTED.test(path) ? [SINGLE] : ends) {
        const image = path.replace(/\.svg$/, end);
        files.set(image, await imageOf(image, files, encoder));
      }
      if (FOOTED.test(path)) files.delete(path);
    }
  return files;
}

/** The SVG that an image is drawn from, by the image's path. */
export function sourceOf(path: string): string {
  return path.replace(path.endsWith(DOUBLE) ? DOUBLE : SINGLE, ".svg");
}

/** A PNG by its path, drawn from the SVG beside it. */
export function imageOf(path: string, files: Files, encoder?: Encoder): Promise<Uint8Array> {
  const svg = files.get(sourceOf(path));
  if (svg === undefined) throw new Error(`${path}: no SVG of that name to draw it from`);
  return toPng(String(svg), path.endsWith(DOUBLE) ? 2 : 1, encoder);
}
