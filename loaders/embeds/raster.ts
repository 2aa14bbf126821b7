import {initWasm, Resvg} from "@resvg/resvg-wasm";
import {zlibSync} from "fflate";
import {createHash} from "node:crypto";
import {existsSync, mkdirSync, readFileSync, renameSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {join} from "node:path";
import {deflateSync} from "node:zlib";
import {indexedPng, type Pixels} from "./indexed.js";

const CACHE = join(import.meta.dirname, "../..", ".cache", "png");
/** Part of every key: another rasteriser may draw other bytes. */
const RASTERISER = "resvg-wasm-2.6.2";
let ready: Promise<void> | undefined;

/**
 * Who writes a picture's pixels as PNG:
 * `resvg` the rasteriser itself, in full colour, as releases up to 1.2.0 have them;
 * `fflate` by palette, the same bytes on every machine, for what is pinned since;
 * `zlib` by palette and quickest, but Node's compressor differs between its
 * versions and processors, so only for what may change with the next build.
 */
export type Encoder = "resvg" | "fflate" | "zlib";

/** Part of a key: raised where an encoder of ours writes other bytes than before. */
const REVISION: Record<Encoder, string> = {
  resvg: "",
  fflate: " fflate-1",
  zlib: ` zlib-1-${process.versions.zlib}`
};

/**
 * A picture as PNG, `scale` times its own size. It holds outlines only, so that
 * no font of this machine takes part. Kept by content below .cache.
 */
export async function toPng(
  svg: string,
  scale: 1 | 2,
  encoder: Encoder = "zlib"
): Promise<Uint8Array> {
  const revision = REVISION[encoder];
  const key = createHash("sha256")
    .update(`${RASTERISER}${revision} ${scale}\n${svg}`)
    .digest("hex");
  const path = join(CACHE, `${key}.png`);
  if (existsSync(path)) return readFileSync(path);
  ready ??= initWasm(
    readFileSync(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm"))
  );
  await ready;
  const png = draw(svg, scale, encoder);
  mkdirSync(CACHE, {recursive: true});
  // Whole or not at all: a build that is stopped, or another beside it, leaves no half file.
  const half = `${path}.${process.pid}`;
  writeFileSync(half, png);
  renameSync(half, path);
  return png;
}

function draw(svg: string, scale: 1 | 2, encoder: Encoder): Uint8Array {
  const renderer = new Resvg(svg, {
    fitTo: {mode: "zoom", value: scale},
    font: {loadSystemFonts: false}
  });
  const image = renderer.render();
  try {
    if (encoder === "resvg") return image.asPng();
    const {width, height, pixels}: Pixels = image;
    return indexedPng({width, height, pixels}, encoder === "zlib" ? deflateSync : pinnedDeflate);
  } finally {
    image.free();
    renderer.free();
  }
}

function pinnedDeflate(bytes: Uint8Array): Uint8Array {
  return zlibSync(bytes, {level: 6, mem: 12});
}
