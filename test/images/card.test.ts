import {beforeAll, describe, expect, it} from "vitest";
import {installDocument} from "../../loaders/site/dom.js";
import {corpusOf} from "../../loaders/derive/corpus.js";
import {glyphOf} from "../../loaders/embeds/font.js";
import {toPng} from "../../loaders/embeds/raster.js";
import {cardSvg} from "../../src/images/card.js";
import {literal} from "../../src/images/flatten.js";
import {makeInk} from "../../src/images/ink.js";
import {readState} from "../../src/model/state.js";
import type {Lang, Target} from "../../src/model/target.js";
import type {ChartData} from "../../src/model/chart.js";
import {openCharts, type Charts} from "../../src/subjects/charts.js";
import {pageOf} from "../../src/ui/page.js";
import {pictureOf} from "../../src/subjects/kinds.js";

const cards = new Map<string, string>();
let charts: Charts;

beforeAll(async () => {
  installDocument();
  charts = await openCharts(corpusOf(), () => "1.0.0");
  const {entries, dataOf} = charts;
  for (const entry of entries)
    for (const lang of ["zh", "en"] as Lang[]) {
      const data = dataOf(entry);
      const state = readState(new URLSearchParams(), lang);
      const picture = await pictureOf(data, state, pageOf(lang, ""));
      cards.set(`${entry.chart}.${lang}`, cardSvg(picture, lang, {glyphOf}));
    }
}, 120_000);

describe("glyphOf(char, weight)", () => {
  it("outlines Chinese and Latin characters", () => {
    for (const char of "行可基站A≥≈²“”·—") expect(glyphOf(char, 400).path).toMatch(/^m/);
  });
  it("writes numbers apart from each other", () => {
    // Four digits in one number would reach beyond any glyph of 1000 units.
    for (const char of "行可动方案厦门天津")
      for (const [number] of glyphOf(char, 700).path.matchAll(/\d+/g))
        expect(Number(number), char).toBeLessThan(1500);
  });
  it("refuses a character that the font does not have", () =>
    expect(() => glyphOf("\u{10ffff}", 400)).toThrow("U+10FFFF"));
});

const {wrap, widthOf} = makeInk(glyphOf);

describe("wrap(text, width, size)", () => {
  it.each(["目标（2600亿元）低于公布数", "共建成2.5万个以上", "增长12.5%左右"])(
    "parts no number from its unit, and no opening bracket from what it opens: %s",
    (text) => {
      for (let width = 40; width < 300; width += 7)
        for (const line of wrap(text, width, 16)) {
          expect(line).not.toMatch(/[（\d.]$/);
          expect(line).not.toMatch(/^[亿万%]/);
        }
    }
  );
  it("keeps every line within the width, and every word", () => {
    const text = "天津市承诺到2023年建成5G基站5万个 and Xiamen promises more than 20,000 by 2022";
    const lines = wrap(text, 200, 16);
    for (const line of lines) expect(widthOf(line, 16, 400)).toBeLessThanOrEqual(216);
    expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
  });
  it("begins no line with a closing mark", () => {
    for (const line of wrap("，甲乙丙丁，".repeat(20), 80, 16).slice(1))
      expect(line).not.toMatch(/^[，。；）]/);
  });
});

describe("literal(value)", () => {
  it("is the colour behind a custom property", () => {
    expect(literal("var(--ink, #1d2430)")).toBe("#1d2430");
    expect(literal("none")).toBe("none");
  });
  it("is the theme's where the theme has one", () => {
    expect(literal("var(--ink, #1d2430)", {"--ink": "#eee"})).toBe("#eee");
    expect(literal("var(--ink, #1d2430)", {"--paper": "#eee"})).toBe("#1d2430");
  });
});

describe("cardSvg(picture, lang)", () => {
  it("stands alone: no font, no style sheet, no link, no custom property", () => {
    for (const [name, svg] of cards)
      expect(svg, name).not.toMatch(/<text|<style|font-family|var\(|url\(|xlink|<image|%"/);
  });
  it("is 1200 by 630, with a title and a description for those who do not see it", () => {
    for (const [name, svg] of cards) {
      expect(svg, name).toMatch(/^<svg [^>]*width="1200" height="630"/);
      expect(svg, name).toMatch(/<title id="title">[^<]+<\/title><desc id="desc">[^<]+<\/desc>/);
    }
  });
  it("defines every outline that it uses", () => {
    for (const [name, svg] of cards) {
      const defined = new Set([...svg.matchAll(/<path id="([^"]+)"/g)].map(([, id]) => id));
      for (const [, id] of svg.matchAll(/href="#([^"]+)"/g))
        expect(defined.has(id), name).toBe(true);
    }
  });
  it("sets nothing outside the picture", () => {
    for (const [name, svg] of cards)
      for (const [, x, y] of svg.matchAll(/^.*?translate\((-?[\d.]+),(-?[\d.]+)\)/gm)) {
        expect(Number(x), name).toBeLessThan(1200);
        expect(Number(y), name).toBeLessThan(630);
      }
  });
});

/** The size of every line of a card: glyphs stand in groups of a fill, at the product of their scales. */
function sizesOf(svg: string): number[] {
  const scales: number[] = [];
  const sizes: number[] = [];
  for (const [, closing, attributes] of svg.matchAll(/<(\/?)g\b([^>]*)>/g)) {
    if (closing) {
      scales.pop();
      continue;
    }
    const own = /scale\(([\d.]+)/.exec(attributes);
    const scale = (scales.at(-1) ?? 1) * (own ? Number(own[1]) : 1);
    scales.push(scale);
    if (own && attributes.includes("fill=")) sizes.push(scale * 1000);
  }
  return sizes;
}

describe("the words of a card", () => {
  it("are at least 24 px on most cards, and 16 px on every card of one indicator", () => {
    const least = [...cards].map(([name, svg]) => [name, Math.min(...sizesOf(svg))] as const);
    const large = least.filter(([, size]) => size >= 23.9);
    expect(large.length).toBeGreaterThan(least.length * 0.6);
    const indicators = new Set(
      charts.entries.filter(({kind}) => kind === "indicator").map(({chart}) => chart)
    );
    const small = least.filter(
      ([name, size]) => size < 15.9 && indicators.has(name.replace(/\.(zh|en)$/, ""))
    );
    expect(small).toEqual([]);
  });
  it("name both cities of a comparison, whatever their size", async () => {
    const svg = cards.get("5g-base-stations.en")!;
    expect(svg.match(/fill="#(1d5c96|b4471a)"/g)?.length ?? 0).toBeGreaterThan(1);
    expect(new Set(svg.match(/fill="#[0-9a-f]{6}"/g)).size).toBeGreaterThan(4);
  });
  it("say where the site is, only where that is known", async () => {
    const entry = charts.entries.find(({chart}) => chart === "5g-base-stations")!;
    const state = readState(new URLSearchParams(), "en");
    const picture = await pictureOf(charts.dataOf(entry), state, pageOf("en", ""));
    const lines = (address: string) => sizesOf(cardSvg(picture, "en", {glyphOf}, address)).length;
    const glyphs = (address: string) =>
      cardSvg(picture, "en", {glyphOf}, address).match(/<use /g)!.length;
    expect(lines("duibiao.example")).toBe(lines(""));
    expect(glyphs("duibiao.example")).toBeGreaterThan(glyphs("") + 12);
  });
});

describe("cardSvg(picture, lang, supplies) of a state", () => {
  const card = async (chart: string, query: string) => {
    const state = readState(new URLSearchParams(query), "en");
    const data = charts.dataOf(charts.entries.find((entry) => entry.chart === chart)!);
    const colours = {"--paper": "#101010"};
    return cardSvg(await pictureOf(data, state, pageOf("en", "")), "en", {glyphOf, colours});
  };
  it("takes the theme's colours", async () =>
    expect(await card("5g-base-stations", "")).toContain(
      '<rect width="1200" height="630" fill="#101010"/>'
    ));
  it("shows what could not be done of what was asked", async () => {
    const glyphs = (svg: string) => svg.match(/<use /g)!.length;
    const asked = await card("5g-base-stations", "cities=tianjin~nankai");
    expect(glyphs(asked)).toBeGreaterThan(glyphs(await card("5g-base-stations", "cities=tianjin")));
  });
  it.each([
    ["places of one plan", (row: Target, i: number) => ({...row, scope: `第${i}片区`})],
    ["years of one axis", (row: Target, i: number) => ({...row, year: 2000 + i})]
  ])("holds what can be read of a chart of ninety %s", async (_, made) => {
    const entry = charts.entries.find(({chart}) => chart === "5g-base-stations")!;
    const data = charts.dataOf(entry) as Extract<ChartData, {kind: "indicator"}>;
    const [row] = data.rows;
    const rows = Array.from({length: 90}, (_none, i) =>
      made({...row, target_id: `${row.target_id}-${i}`, restates: null}, i)
    );
    const state = readState(new URLSearchParams(), "zh");
    const picture = await pictureOf({...data, rows}, state, pageOf("zh", ""));
    const svg = cardSvg(picture, "zh", {glyphOf});
    // Smaller than 0.42 of its size no one reads a chart.
    const [, scale] = /<g transform="translate\([^)]*\) scale\(([\d.]+)\)">/.exec(svg)!;
    expect(Number(scale)).toBeGreaterThanOrEqual(0.42);
  });
  it("holds the first lines of a chart that has too many, whole or narrowed", async () => {
    expect(await card("coverage", "by=indicator")).toMatch(/^<svg /);
    expect(await card("coverage", "by=indicator&domain=networks")).toMatch(/^<svg /);
  });
});

describe("toPng(svg, scale)", () => {
  it("has the size asked for, and the same bytes each time", async () => {
    const svg = cards.get("5g-base-stations.zh")!;
    for (const scale of [1, 2] as const) {
      const png = Buffer.from(await toPng(svg, scale));
      expect(png.toString("latin1", 1, 4)).toBe("PNG");
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200 * scale, 630 * scale]);
      expect(Buffer.from(await toPng(svg, scale)).equals(png)).toBe(true);
    }
  });
});
