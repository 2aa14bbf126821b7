import {initWasm, Resvg} from "@resvg/resvg-wasm";
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {beforeAll, describe, expect, it} from "vitest";
import {glyphOf} from "../../loaders/embeds/font.js";
import {indexedPng} from "../../loaders/embeds/indexed.js";
import {toPng, type Encoder} from "../../loaders/embeds/raster.js";
import {openRelease} from "../../loaders/versions/archive.js";
import {releases} from "../../loaders/versions/version.js";
import type {Weight} from "../../src/images/ink.js";

/** Charts of a released version: of few colours, and of more than a palette holds. */
const FEW = "embed/5g-base-stations.svg";
const MANY = ["en/embed/agencies.svg", "embed/rows-by-year.svg"];
const svgs = new Map<string, string>();

beforeAll(async () => {
  // The rasteriser refuses to be started twice; whoever is first has done it.
  await toPng('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', 1, "resvg");
  const fileOf = openRelease(releases().find(({version}) => version === "1.2.0")!);
  for (const path of [FEW, ...MANY]) svgs.set(path, String(await fileOf(path)));
  await initWasm(
    readFileSync(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm"))
  ).catch(() => undefined);
});

function pixelsOf(svg: string): Uint8Array {
  return new Resvg(svg, {font: {loadSystemFonts: false}}).render().pixels;
}

/** What a decoder that is not ours reads of a PNG. */
function decoded(png: Uint8Array): Uint8Array {
  const size = Buffer.from(png);
  const [width, height] = [size.readUInt32BE(16), size.readUInt32BE(20)];
  const data = `data:image/png;base64,${size.toString("base64")}`;
  return pixelsOf(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" image-rendering="optimizeSpeed" href="${data}"/></svg>`
  );
}

function farthest(a: Uint8Array, b: Uint8Array): number {
  expect(a.length).toBe(b.length);
  return a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i])), 0);
}

function coloursOf(pixels: Uint8Array): number {
  return new Set(new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4)).size;
}

describe("toPng(svg, scale, encoder)", () => {
  it.each<Encoder>(["resvg", "fflate", "zlib"])(
    "%s keeps every pixel of few colours",
    async (encoder) => {
      const drawn = pixelsOf(svgs.get(FEW)!);
      expect(coloursOf(drawn)).toBeLessThanOrEqual(256);
      expect(farthest(decoded(await toPng(svgs.get(FEW)!, 1, encoder)), drawn)).toBe(0);
    }
  );
  it.each(MANY)("changes nothing that is seen where %s has too many colours", async (path) => {
    const drawn = pixelsOf(svgs.get(path)!);
    expect(coloursOf(drawn)).toBeGreaterThan(256);
    expect(farthest(decoded(await toPng(svgs.get(path)!, 1)), drawn)).toBeLessThanOrEqual(4);
  });
  it("is less than half of what the rasteriser itself writes", async () => {
    for (const svg of svgs.values()) {
      const full = (await toPng(svg, 1, "resvg")).length;
      for (const encoder of ["fflate", "zlib"] as const)
        expect((await toPng(svg, 1, encoder)).length).toBeLessThan(full / 2);
    }
  });
});

describe("indexedPng(pixels, deflate)", () => {
  it("refuses what one may see through", () => {
    const pixels = Uint8Array.of(1, 2, 3, 255, 1, 2, 3, 254);
    expect(() => indexedPng({pixels, width: 2, height: 1}, (bytes) => bytes)).toThrow("opaque");
  });
});

describe("glyphOf(char, weight)", () => {
  it("draws what the absolute outlines of a released picture draw, in half the bytes", () => {
    const released = [...svgs.get(MANY[1])!.matchAll(/id="noto-(\d+)-(\w+)" d="([^"]*)"/g)].map(
      ([, weight, code, path]) => ({weight, code, path})
    );
    expect(released.length).toBeGreaterThan(100);
    const own = released.map(
      ({weight, code}) =>
        glyphOf(String.fromCodePoint(parseInt(code, 16)), Number(weight) as Weight).path
    );
    const before = released.map(({path}) => path);
    expect(farthest(pixelsOf(sheet(own)), pixelsOf(sheet(before)))).toBe(0);
    expect(own.join("").length).toBeLessThan(before.join("").length * 0.55);
  });
});

/** Outlines side by side, forty in a row. */
function sheet(paths: string[]): string {
  const drawn = paths.map(
    (path, i) =>
      `<path transform="translate(${(i % 40) * 30} ${30 + Math.floor(i / 40) * 30}) scale(0.027)" d="${path}"/>`
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="600">${drawn.join("")}</svg>`;
}
