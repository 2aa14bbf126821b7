import {initWasm, Resvg} from "@resvg/resvg-wasm";
import {createHash} from "node:crypto";
import {existsSync, mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {join} from "node:path";

const CACHE = join(import.meta.dirname, "../..", ".cache", "png");
/** Part of every key: another rasteriser may draw other bytes. */
const RASTERISER = "resvg-wasm-2.6.2";
let ready: Promise<void> | undefined;

/**
 * A picture as PNG, `scale` times its own size. It holds outlines only, so that
 * no font of this machine takes part. Kept by content below .cache.
 */
export async function toPng(svg: string, scale: 1 | 2): Promise<Uint8Array> {
  const key = createHash("sha256").update(`${RASTERISER} ${scale}\n${svg}`).digest("hex");
  const path = join(CACHE, `${key}.png`);
  if (existsSync(path)) return readFileSync(path);
  ready ??= initWasm(
    readFileSync(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm"))
  );
  await ready;
  const renderer = new Resvg(svg, {
    fitTo: {mode: "zoom", value: scale},
    font: {loadSystemFonts: false}
  });
  const image = renderer.render();
  const png = image.asPng();
  image.free();
  renderer.free();
  mkdirSync(CACHE, {recursive: true});
  writeFileSync(path, png);
  return png;
}
