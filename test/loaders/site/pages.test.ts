import {describe, expect, it} from "vitest";
import {idsOf} from "../../../loaders/site/tables.js";
import {loadAuthored} from "../../../loaders/tables/load.js";
import {ANY, pageAt, sitePages, templatePaths} from "../../../loaders/site/pages.js";

const ids = {plans: ["p1", "p2"], indicators: ["i1"], compare: ["a-b", "b-a"], cities: ["c1"]};

describe("sitePages(ids)", () => {
  const pages = sitePages(ids);
  const one = (file: string) => pages.find((page) => page.file === file)!;

  it("holds a page for each id in both languages, made of one template a language", () => {
    const files = pages.map(({file}) => file);
    for (const file of [
      "plans/p1/index.html",
      "plans/p2/index.html",
      "indicators/i1/index.html",
      "compare/b-a/index.html",
      "cities/c1/index.html"
    ])
      for (const own of [file, `en/${file}`]) expect(files).toContain(own);
    expect(one("en/plans/p2/index.html")).toMatchObject({
      template: `en/plans/${ANY}/index.html`,
      lang: "en",
      bare: "/plans/p2/",
      root: "../../../",
      fixed: {plan: "p2"},
      views: ["plan"]
    });
    expect(files.join()).not.toContain(ANY);
  });

  it("reads from the Markdown what a page shows", () => {
    expect(one("index.html")).toMatchObject({template: "index.html", views: ["home"], bare: "/"});
    expect(one("embed/index.html").parts).toEqual(["builder"]);
    expect(one("en/methods/index.html").views).toContain("footings");
  });

  it("names the id in a path after what it is the id of", () => {
    const fixed = (file: string) => one(file).fixed;
    expect(fixed("cities/c1/index.html")).toEqual({city: "c1"});
    expect(fixed("en/compare/a-b/index.html")).toEqual({compare: "a-b"});
    expect(fixed("notebooks/nankai/index.html")).toEqual({notebook: "nankai"});
    expect([fixed("cities/index.html"), fixed("data/changes/index.html")]).toEqual([{}, {}]);
  });

  it("has each page once", () => {
    expect(new Set(pages.map(({file}) => file)).size).toBe(pages.length);
  });
});

describe("idsOf(authored)", () => {
  it("has a city for each jurisdiction with a plan or a reported figure, and no other", () => {
    const authored = loadAuthored();
    const {cities} = idsOf(authored);
    const stated = [...authored.plans, ...authored.outcomes].map((row) => row.jurisdiction_id);
    expect([...cities].sort()).toEqual([...new Set(stated)].sort());
    const [one] = authored.outcomes;
    const reported = {...one, jurisdiction_id: "hunan"};
    expect(idsOf({...authored, outcomes: [reported]}).cities).toContain("hunan");
  });
});

describe("templatePaths()", () => {
  it("are what Framework is asked for: every template that pages are made of", () => {
    const made = sitePages(ids)
      .filter(({file, template}) => file !== template)
      .map(({template}) => `/${template.replace(/index\.html$/, "")}`);
    expect([...new Set(made)].sort()).toEqual([...templatePaths()].sort());
  });
});

describe("pageAt(file)", () => {
  it("knows the language, the path without it, and the way to the root", () => {
    expect(pageAt("en/index.html")).toMatchObject({lang: "en", bare: "/", root: "../"});
    expect(pageAt("data/changes/index.html")).toMatchObject({lang: "zh", bare: "/data/changes/"});
    expect(pageAt("404.html").root).toBe("/");
  });
});
