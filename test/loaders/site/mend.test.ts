import {describe, expect, it, vi} from "vitest";
import {footer, GROUPS, header, SECTIONS, splitPath} from "../../../loaders/site/chrome.js";
import {isImmutable, typeOf} from "../../../scripts/http.mjs";
import {pagePolicy} from "../../../scripts/policy.mjs";
import {mendPage, numberOf, type Filling} from "../../../loaders/site/mend.js";
import {ANY, pageAt, type SitePage} from "../../../loaders/site/pages.js";

describe("splitPath(path)", () => {
  it.each([
    ["/index", "zh", "/"],
    ["/en", "en", "/"],
    ["/en/index", "en", "/"],
    ["/compare/index", "zh", "/compare/"],
    ["/en/compare/index", "en", "/compare/"],
    ["/plans/index", "zh", "/plans/"],
    ["/en/plans/tj-digital-2021/index", "en", "/plans/tj-digital-2021/"],
    ["/enough", "zh", "/enough"]
  ])("%s is %s %s", (path, lang, bare) => {
    expect(splitPath(path)).toEqual({lang, bare});
  });
});

describe("header({path}) and footer({path})", () => {
  it("lead to sections of the page's language and to its twin", () => {
    expect(header({path: "/plans/tj-digital-2021/index"})).toContain(
      'href="/en/plans/tj-digital-2021/"'
    );
    expect(header({path: "/en/plans/index"})).toContain('href="/plans/" lang="zh-CN"');
    expect(header({path: "/en/compare/index"})).toContain('href="/en/indicators/"');
  });

  it("lead to every section, and mark the one that the reader is in and its group", () => {
    const marked = (path: string) =>
      [...header({path}).matchAll(/href="([^"]+)" aria-current="(\w+)"/g)].map(
        ([, to, how]) => `${to} ${how}`
      );
    for (const {path} of SECTIONS) expect(header({path: "/"})).toContain(`<li><a href="${path}"`);
    expect(GROUPS).toHaveLength(6);
    expect(marked("/index")).toEqual([]);
    expect(marked("/en/indicators/index")).toEqual(["/en/indicators/ page"]);
    // The group, its section below it, and the row of the group's sections.
    const within = ["/plans/ true", "/plans/ true", "/plans/ true"];
    expect(marked("/plans/tj-digital-2021/index")).toEqual(within);
    const coverage = ["/plans/ true", "/coverage/ page", "/coverage/ page"];
    expect(marked("/coverage/index")).toEqual(coverage);
  });

  it("name the section that the reader is in on the button that opens them", () => {
    const button = (path: string) =>
      /<button[^>]*popovertarget="sections">([^<]*)</.exec(header({path}))?.[1];
    expect(button("/plans/tj-digital-2021/index")).toMatch(/规划$/);
    expect(button("/en/coverage/index")).toMatch(/Coverage$/);
    expect(button("/en/index")).not.toMatch(/·/);
    expect(header({path: "/"})).toContain('<nav id="sections" popover ');
  });

  it("speak the page's language", () => {
    expect(footer({path: "/compare/index"})).toMatch(/[\u3400-\u9fff]/);
    expect(footer({path: "/en/compare/index"})).not.toMatch(/[\u3400-\u9fff]/);
  });

  it("lead to what changed, and leave the data's version to the build", () => {
    expect(footer({path: "/compare/index"})).toContain('href="/data/changes/" data-version');
    expect(footer({path: "/en/compare/index"})).toContain('href="/en/data/changes/" data-version');
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
<p class="more"><span data-number="shared"></span></p>
</main>
<footer><a href="/data/changes/" data-version></a></footer>
<script type="application/ld+json">{"name": "${ANY}"}</script>
<script type="module">import "../_import/a.js"; mount("plans"); const a = "<b>";</script>
</body>
</html>`;

/** What is drawn into it. */
const FILLING: Filling = {
  code: new Map([["plans", "_import/views/plans.00000000.js"]]),
  drawn: new Map([["plans", {html: "<table><tr><td>$& 5G</td></tr></table>"}]]),
  parts: new Map(),
  numbers: {shared: "12"},
  version: "1.2.0+abc",
  files: "0a1b2c3d",
  charts: new Set(["scorecard-tj-digital-2021"])
};

function mended(page: SitePage, more: Partial<Filling> = {}): string {
  return mendPage(PAGE, {...page, views: ["plans"]}, {...FILLING, ...more}).html;
}

describe("mendPage(written, page, filling)", () => {
  it("gives a Chinese page its language, zoom, title, description, twin and headings", () => {
    const html = mended(pageAt("plans/index.html"));
    expect(html).toContain('<html lang="zh-CN" data-root="../" data-files="0a1b2c3d">');
    expect(html).toContain('content="width=device-width, initial-scale=1">');
    expect(html).not.toContain("maximum-scale");
    expect(html).toContain("<title>城市 对 城市 | 对标</title>");
    expect(html).toContain('<meta name="description" content="两个数字 &amp; 一条轴">');
    expect(html).toContain('<link rel="alternate" hreflang="en" href="../en/plans/">');
    expect(html).toContain('<h1 id="城市-对-城市"');
    expect(html).toContain('href="#城市-对-城市"');
    expect(html).toMatch(/<main id="observablehq-main" class="observablehq" tabindex="-1">/);
  });

  it("gives an English page its own", () => {
    const html = mended(pageAt("en/plans/index.html"));
    expect(html).toContain('<html lang="en" data-root="../../"');
    expect(html).toContain('hreflang="zh-CN" href="../../plans/"');
    expect(html).toContain("Skip to content");
  });

  it("names its full address, and its picture's, where it is known where the site will stand", () => {
    const canonical = (file: string) =>
      [...mended(pageAt(file)).matchAll(/<link rel="canonical" href="(.*?)">/g)].map(
        ([, at]) => at
      );
    expect(canonical("plans/index.html")).toEqual([]);
    vi.stubEnv("SITE_URL", "https://example.org/d");
    expect(canonical("index.html")).toEqual(["https://example.org/d/"]);
    expect(canonical("plans/index.html")).toEqual(["https://example.org/d/plans/"]);
    expect(canonical("en/plans/index.html")).toEqual(["https://example.org/d/en/plans/"]);
    expect(mended(pageAt("en/plans/index.html"))).toMatch(
      /<meta property="og:image" content="https:\/\/example\.org\/d\/en\/embed\/[^"]+\.png">/
    );
    vi.unstubAllEnvs();
  });

  it("writes what is drawn as it is", () => {
    const html = mended(pageAt("plans/index.html"));
    expect(html).toMatch(
      /<div data-view="plans"[^>]*><table><tr><td>\$& 5G<\/td><\/tr><\/table><\/div>/
    );
  });

  it("moves scripts into files that lead to the same modules, and leaves data where it stands", () => {
    const page = {...pageAt("plans/index.html"), views: ["plans"]};
    const {html, scripts} = mendPage(PAGE, page, FILLING);
    const [[place, text], ...others] = [...scripts];
    expect(others).toEqual([]);
    expect(text).toBe('import "../../_import/a.js"; mount("plans"); const a = "<b>";\n');
    expect(isImmutable(`/${place}`)).toBe(true);
    expect(html).toContain(`<script type="module" src="../${place}"></script>`);
    expect(html).toContain('<script type="application/ld+json">{"name":');
  });

  it("gives each page the policy of its kind before all else", () => {
    const head = (file: string) => /<head>\s*(.*)/.exec(mended(pageAt(file)))![1];
    expect(head("plans/index.html")).toBe(
      `<meta http-equiv="Content-Security-Policy" content="${pagePolicy("/plans/")}">`
    );
    expect(head("en/lab/index.html")).toContain("'wasm-unsafe-eval'");
    expect(head("plans/index.html")).not.toContain("wasm");
  });

  it("fills the numbers of the prose and the data's version", () => {
    const html = mended(pageAt("plans/index.html"));
    expect(html).toContain('<span data-number="shared">12</span>');
    expect(html).toMatch(/data-version="">1\.2\.0\+abc<\/a>/);
  });

  it("a page that is made of a template bears its own id", () => {
    const page = pageAt("en/plans/tj-digital-2021/index.html", `en/plans/${ANY}/index.html`);
    const html = mended(page);
    expect(html).toContain('{"name": "tj-digital-2021"}');
    expect(html).not.toContain(ANY);
  });

  it("a page whose view has a title of its own bears that, quotes and all", () => {
    const title = {title: 'A "B" & C', description: "x < y"};
    const drawn = new Map([["plans", {html: "", title}]]);
    const html = mended(pageAt("en/plans/tj-digital-2021/index.html"), {drawn});
    expect(html).toContain('<title>A "B" &amp; C | Duibiao</title>');
    expect(html).toContain('<meta name="description" content="x < y">');
    expect(html).toContain('<meta property="og:title" content="A &quot;B&quot; &amp; C">');
  });

  it("names the code of a view that readers may ask anew, and of no other", () => {
    expect(mended(pageAt("plans/index.html"))).toContain(
      'data-view="plans" data-code="_import/views/plans.00000000.js"'
    );
    expect(mended(pageAt("plans/index.html"), {code: new Map()})).not.toContain("data-code");
  });

  it("refuses a page for whose view nothing is drawn", () => {
    expect(() => mended(pageAt("plans/index.html"), {drawn: new Map()})).toThrow(
      'plans/index.html: nothing is drawn for "plans"'
    );
  });

  it("the page for addresses that lead nowhere goes by the site's root", () => {
    const written = PAGE.replace("<title>", '<base href="/"><link rel="x" href="./a.css"><title>');
    const page = pageAt("404.html");
    const {html, scripts} = mendPage(written.replace('"<b>"', '"./b.js"'), page, FILLING);
    expect(html).not.toContain("<base");
    expect(html).toContain('href="/a.css"');
    expect([...scripts.values()].join("")).toContain('const a = "/b.js";');
  });
});

describe("numberOf(name, numbers, file)", () => {
  it("refuses a number that nobody computes", () => {
    expect(() => numberOf("nosuch", {shared: "12"}, "notebooks/nankai.html")).toThrow(
      'notebooks/nankai.html: unknown number "nosuch"; expected one of shared'
    );
  });
});

describe("typeOf(file)", () => {
  it("serves modules as scripts, or no browser takes the reader of PDFs", () => {
    expect(typeOf("_node/pdfjs-dist/legacy/build/pdf.worker.mjs")).toMatch(/^text\/javascript/);
  });
});
