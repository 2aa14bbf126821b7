import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {JSDOM} from "jsdom";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {foundFiles} from "../../../loaders/site/found.js";
import {licensesText, packageOf, shippedPackages} from "../../../loaders/site/licenses.js";
import {movedPages} from "../../../loaders/site/moved.js";
import {pageAt} from "../../../loaders/site/pages.js";
import {nameVersions} from "../../../loaders/site/rename.js";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "beside-"))));
afterEach(() => rmSync(folder, {recursive: true, force: true}));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), {recursive: true});
  writeFileSync(join(folder, path), text);
}

describe("movedPages(pages)", () => {
  const leaves = movedPages(["index.html", "404.html", "a/index.html", "en/plans/b/index.html"]);

  it("makes a leaf for each page that is the index of a folder", () =>
    expect([...leaves.keys()]).toEqual(["a.html", "en/plans/b.html", "moved.js"]));

  it("leads there with the query and the anchor, and without scripts", () => {
    const {document} = new JSDOM(String(leaves.get("en/plans/b.html")), {
      url: "https://example.org/some/path/en/plans/b.html?per=area#t1"
    }).window;
    const there = "https://example.org/some/path/en/plans/b/";
    expect(document.querySelector("a")!.href).toBe(there);
    expect(document.querySelector("script")!.src).toBe("https://example.org/some/path/moved.js");
    expect(document.querySelector("noscript")!.innerHTML).toContain("url=./b/");
    const went: string[] = [];
    const location = {
      search: "?per=area",
      hash: "#t1",
      replace: (address: string) => went.push(address)
    };
    new Function("document", "location", String(leaves.get("moved.js")))(document, location);
    expect(went).toEqual([`${there}?per=area#t1`]);
  });
});

describe("foundFiles(pages, site)", () => {
  const pages = ["404.html", "index.html", "a/index.html", "en/a/index.html"].map((file) =>
    pageAt(file)
  );

  it("writes a sitemap of every page with its twin, where the site's address is known", async () => {
    const files = await foundFiles(pages, "https://example.org/x/");
    const map = String(files.get("sitemap.xml"));
    expect([...map.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, loc]) => loc)).toEqual([
      "https://example.org/x/",
      "https://example.org/x/a/",
      "https://example.org/x/en/a/"
    ]);
    expect(map.match(/hreflang="en" href="https:\/\/example\.org\/x\/en\/a\/"/g)).toHaveLength(2);
    expect(files.get("robots.txt")).toBe(
      "User-agent: *\nDisallow: /x/v/\n\nSitemap: https://example.org/x/sitemap.xml\n"
    );
  });

  it("writes none where it is not: relative addresses are not allowed in it", async () => {
    const files = await foundFiles(pages, "");
    expect([...files.keys()]).toEqual(["robots.txt", "favicon.ico"]);
    expect(files.get("robots.txt")).toBe("User-agent: *\nDisallow: /v/\n");
  });
});

describe("nameVersions(folder)", () => {
  it("gives a package its version, and a new name to every module that leads to it", () => {
    write("_node/opencc-js@undefined/t2cn.js", "export const a = 1;");
    write("_import/far.11111111.js", 'import "./near.22222222.js"');
    write("_import/near.22222222.js", 'import "../_node/opencc-js@undefined/t2cn.js"');
    write("_import/other.33333333.js", "export {}");
    write("add/index.html", '<link href="../_import/far.11111111.js">');
    nameVersions(folder);
    const [name] = readdirSync(join(folder, "_node"));
    expect(name).toMatch(/^opencc-js@\d+\.\d+\.\d+$/);
    const [far, near, other] = readdirSync(join(folder, "_import")).sort();
    expect([far, near]).not.toEqual(["far.11111111.js", "near.22222222.js"]);
    expect(other).toBe("other.33333333.js");
    const read = (path: string) => readFileSync(join(folder, path), "utf8");
    expect(read("add/index.html")).toContain(`../_import/${far}`);
    expect(read(`_import/${far}`)).toContain(near);
    expect(read(`_import/${near}`)).toContain(name);
  });
});

describe("licenses", () => {
  it.each([
    ["../../node_modules/d3-scale/src/index.js", "node_modules/d3-scale"],
    ["node_modules/@lezer/lr/dist/index.js", "node_modules/@lezer/lr"],
    ["node_modules/d3/node_modules/d3-array/src/a.js", "node_modules/d3/node_modules/d3-array"],
    ["ui/page.ts", null]
  ])("%s is of %s", (module, place) => expect(packageOf(module)).toBe(place));

  it("name what is bundled, what stands in _node/, and what says no terms of its own", () => {
    write("_node/htl@0.3.1/index.js", "");
    write("_node/@duckdb/duckdb-wasm@1.28.0/index.js", "");
    const all = shippedPackages(folder, ["../../node_modules/fflate/esm/browser.js", "a.ts"]);
    const text = licensesText(all);
    for (const line of ["htl 0.3.1: ISC", "@duckdb/duckdb-wasm 1.28.0: MIT", "fflate 0.8.3: MIT"])
      expect(text).toContain(`\n${line}\n`);
    expect(text).toMatch(/@duckdb\/duckdb-wasm 1\.28\.0\n\nThe package holds no text of its terms/);
    expect(text).toContain("SIL OPEN FONT LICENSE");
  });

  it("refuse a package that is not installed", () => {
    write("_node/no-such-package@1.0.0/index.js", "");
    expect(() => shippedPackages(folder, [])).toThrow("no-such-package@1.0.0");
  });
});
