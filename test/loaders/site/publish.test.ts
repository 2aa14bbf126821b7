import {beforeAll, describe, expect, it} from "vitest";
import {footer, header, splitPath} from "../../../loaders/site/chrome.js";
import {mendPage} from "../../../loaders/site/publish.js";
import {engine, sources} from "../../engine.js";

describe("splitPath(path)", () => {
  it.each([
    ["/index", "zh", "/"],
    ["/en", "en", "/"],
    ["/en/index", "en", "/"],
    ["/compare", "zh", "/compare"],
    ["/en/compare", "en", "/compare"],
    ["/plans/index", "zh", "/plans/"],
    ["/en/plans/tj-digital-2021", "en", "/plans/tj-digital-2021"],
    ["/enough", "zh", "/enough"]
  ])("%s is %s %s", (path, lang, bare) => {
    expect(splitPath(path)).toEqual({lang, bare});
  });
});

describe("header({path}) and footer({path})", () => {
  it("lead to sections of the page's language and to its twin", () => {
    expect(header({path: "/plans/tj-digital-2021"})).toContain('href="/en/plans/tj-digital-2021"');
    expect(header({path: "/en/plans/index"})).toContain('href="/plans/" lang="zh-CN"');
    expect(header({path: "/en/compare"})).toContain('href="/en/indicators/"');
  });

  it("mark the section that the reader is in", () => {
    const marked = (path: string) => /href="([^"]+)" aria-current/.exec(header({path}))?.[1];
    expect(marked("/plans/tj-digital-2021")).toBe("/plans/");
    expect(marked("/en/indicators/index")).toBe("/en/indicators/");
    expect(marked("/index")).toBeUndefined();
  });

  it("name the section that the reader is in on the button that opens them", () => {
    const button = (path: string) =>
      /<button[^>]*popovertarget="sections">([^<]*)</.exec(header({path}))?.[1];
    expect(button("/plans/tj-digital-2021")).toMatch(/规划$/);
    expect(button("/en/coverage")).toMatch(/Coverage$/);
    expect(button("/en/index")).not.toMatch(/·/);
    expect(header({path: "/"})).toContain('<nav id="sections" popover ');
  });

  it("speak the page's language", () => {
    expect(footer({path: "/compare"})).toMatch(/[\u3400-\u9fff]/);
    expect(footer({path: "/en/compare"})).not.toMatch(/[\u3400-\u9fff]/);
  });

  it("name the data's version and lead to what changed", () => {
    expect(footer({path: "/compare"})).toMatch(/href="\/data\/changes">\d+\.\d+\.\d+/);
    expect(footer({path: "/en/compare"})).toContain('href="/en/data/changes"');
  });
});

/** A page as Framework writes it. */
const PAGE = `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">
<title>规划 | 对标 Duibiao</title>
</head>
<body class="dark">
<main id="observablehq-main" class="observablehq">
<h1 id="" tabindex="-1"><a class="observablehq-header-anchor" href="#">城市 对 城市</a></h1>
<p>两个数字 &amp; 一条轴</p>
<div data-view="plans"></div>
<script>{"lastModified":1700000000000,"size":1}</script>
</main>
</body>
</html>`;

describe("mendPage(html, file, stock)", () => {
  const places = new Map([["plans", "_import/views/plans.00000000.js"]]);
  const stock = {...sources(), places, digest: "11111111"};
  beforeAll(async () => {
    await engine();
  });

  it("gives a Chinese page its language, zoom, title, description, twin and headings", async () => {
    const html = await mendPage(PAGE, "plans/index.html", stock);
    expect(html).toContain('<html lang="zh-CN" data-root="../" data-files="11111111">');
    expect(html).toContain('content="width=device-width, initial-scale=1">');
    expect(html).not.toContain("maximum-scale");
    expect(html).toContain("<title>城市 对 城市 | 对标</title>");
    expect(html).toContain('<meta name="description" content="两个数字 &amp; 一条轴">');
    expect(html).toContain('<link rel="alternate" hreflang="en" href="../en/plans/">');
    expect(html).toContain('<h1 id="城市-对-城市"');
    expect(html).toContain('href="#城市-对-城市"');
    expect(html).toContain('<main id="observablehq-main" tabindex="-1"');
    expect(html).not.toContain("lastModified");
  });

  it("gives an English page its own", async () => {
    const html = await mendPage(PAGE, "en/plans/index.html", stock);
    expect(html).toContain('<html lang="en" data-root="../../" data-files="11111111">');
    expect(html).toContain('hreflang="zh-CN" href="../../plans/"');
    expect(html).toContain("Skip to content");
  });

  it("draws the view into the HTML, with links relative to the page", async () => {
    const html = await mendPage(PAGE, "en/plans/index.html", stock);
    expect(html).toContain('<a href="../../en/plans/tj-digital-2021" lang="zh-CN">');
    expect((html.match(/<tr>/g) ?? []).length).toBeGreaterThan(5);
  });

  it("a detail page has the title and description of its row", async () => {
    const page = PAGE.replace('"plans"', '"indicator"');
    const html = await mendPage(page, "en/indicators/5g-base-stations.html", stock);
    expect(html).toContain("<title>5G base stations | Duibiao</title>");
    expect(html).toContain('href="../../indicators/5g-base-stations"');
  });

  it("the same page gives the same bytes", async () => {
    const later = PAGE.replace("1700000000000", "1800000000000");
    expect(await mendPage(later, "plans/index.html", stock)).toBe(
      await mendPage(PAGE, "plans/index.html", stock)
    );
  });
});
