import {readFileSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import {addressOf, fullAddress, siteUrl} from "../../loaders/site/address.js";
import {leftOf} from "../../loaders/versions/left.js";
import {builtFiles, crawl, fileAt, importsIn, leadsTo, type Crawled} from "./crawl.js";
import {DIST} from "./site.js";

let files: Set<string>;
/** What the release step puts there. */
let left: Set<string>;
let pages: Crawled[];
/** Leaves at addresses of before, which lead to pages. */
let moved: Crawled[];

beforeAll(() => {
  files = builtFiles();
  left = new Set(leftOf(DIST).flatMap(({files: own}) => [...own.keys()]));
  const all = [...files].filter((file) => file.endsWith(".html")).map((file) => crawl(file));
  const isLeaf = ({head}: Crawled) => head.get("robots")?.[0] === "noindex";
  pages = all.filter((page) => !isLeaf(page));
  moved = all.filter(isLeaf);
});

/** What is wrong on each page, one line a fault. */
function faults(of: Crawled[], find: (page: Crawled) => string[]): string[] {
  return of.flatMap((page) => find(page).map((fault) => `${page.file}: ${fault}`));
}

const NOWHERE = /(^|\/)404\.html$/;

describe("every page of the site", () => {
  it("is found: all kinds, both languages", () => {
    expect(pages.length).toBeGreaterThan(700);
    const folders = new Set(pages.map(({file}) => file.split("/").slice(0, -2).join("/")));
    for (const kind of ["indicators", "plans", "compare", "notebooks", "embed", "data"])
      for (const folder of [kind, `en/${kind}`]) expect([...folders]).toContain(folder);
  });

  it("names only files that are there, by the address that every host answers", () => {
    const dead = faults([...pages, ...moved], ({ways, address}) =>
      [...new Set(ways)].flatMap((way) => {
        const to = leadsTo(way, address, siteUrl());
        if (!to || fileAt(to.path, files) || left.has(to.path.slice(1))) return [];
        return fileAt(`${to.path}/`, files)
          ? [`${way} leads to a folder and lacks its slash`]
          : [`${way} leads nowhere`];
      })
    );
    expect(dead).toEqual([]);
  });

  it("has every anchor that another page, or itself, leads to", () => {
    const byAddress = new Map(pages.map((page) => [page.address, page]));
    let anchors = 0;
    const dead = faults(pages, ({ways, address}) =>
      [...new Set(ways)].flatMap((way) => {
        const to = leadsTo(way, address, siteUrl());
        const page = to?.anchor ? byAddress.get(to.path) : undefined;
        // With a query the page is drawn anew.
        if (!page || to!.query) return [];
        anchors++;
        return page.ids.has(to!.anchor) ? [] : [`${way} has no such place`];
      })
    );
    expect(anchors).toBeGreaterThan(2000);
    expect(dead).toEqual([]);
  });

  it("has one title, one heading of the first rank, no id twice", () => {
    const wrong = faults(pages, ({titles, headings, repeated}) => [
      ...(titles.length === 1 && titles[0].length > 1 ? [] : [`titles ${titles.join(" and ")}`]),
      ...(headings.length === 1 && headings[0] ? [] : [`${headings.length} headings`]),
      ...repeated.map((id) => `id ${id} twice`)
    ]);
    expect(wrong).toEqual([]);
  });

  it("describes itself in 10 to 300 characters", () => {
    const wrong = faults(
      pages.filter(({file}) => !NOWHERE.test(file)),
      ({head}) => {
        const told = ["description", "og:description"].flatMap((name) => head.get(name) ?? []);
        const long = told.filter((text) => text.length < 10 || text.length > 300);
        return [
          ...(told.length === 2 ? [] : [`${told.length} descriptions`]),
          ...long.map((text) => `a description of ${text.length} characters`)
        ];
      }
    );
    expect(wrong).toEqual([]);
  });

  it("names itself as canonical, and its twin, which names it back", () => {
    const twinOf = ({head, address}: Crawled) =>
      ["hreflang zh-CN", "hreflang en"]
        .flatMap((name) => head.get(name) ?? [])
        .map((way) => leadsTo(way, address, siteUrl())!.path)
        .filter((path) => path !== address);
    const byAddress = new Map(pages.map((page) => [page.address, page]));
    const wrong = faults(
      pages.filter(({file}) => !NOWHERE.test(file)),
      (page) => {
        const [canonical, ...more] = page.head.get("canonical") ?? [];
        const [twin, ...others] = twinOf(page);
        const there = byAddress.get(twin);
        return [
          ...(canonical === (fullAddress(page.address) ?? undefined) && more.length === 0
            ? []
            : [`canonical is ${canonical}`]),
          ...(there && others.length === 0 ? [] : [`its twin is ${twin}`]),
          ...(there && twinOf(there)[0] !== page.address ? ["its twin names another"] : []),
          ...(page.lang === (page.address.startsWith("/en/") ? "en" : "zh-CN")
            ? []
            : [`its language is ${page.lang}`])
        ];
      }
    );
    expect(wrong).toEqual([]);
  });

  it("bears a policy, and nothing inline that it would refuse", () => {
    const wrong = faults([...pages, ...moved], ({policy, inline}) => [
      ...(policy.startsWith("default-src 'self'; ") ? [] : [`its policy is “${policy}”`]),
      ...inline.map((found) => `${found} stands in it`)
    ]);
    expect(wrong).toEqual([]);
  });

  it("says what stands for readers without scripts in markup, not in its source", () => {
    const words = pages.filter(({file}) =>
      /<noscript>\s*&lt;/.test(readFileSync(join(DIST, file), "utf8"))
    );
    expect(words.map(({file}) => file)).toEqual([]);
  });

  it("marks Chinese in English text as such", () => {
    const english = pages.filter(({lang}) => lang === "en");
    expect(english.length).toBeGreaterThan(300);
    expect(faults(english, ({unmarked}) => unmarked).slice(0, 20)).toEqual([]);
  });

  it("has an icon that is there", () => {
    const without = pages.filter(({head}) => !head.get("icon")?.[0]);
    expect(without.map(({file}) => file)).toEqual([]);
    const icon = readFileSync(join(DIST, "favicon.ico"));
    expect([...icon.subarray(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 32, 32]);
    expect(icon.subarray(22, 26).toString("latin1")).toBe("\x89PNG");
  });
});

describe("addresses of before", () => {
  it("lead to the page whose name they bear, by a link and without scripts", () => {
    expect(moved.length).toBeGreaterThan(700);
    const wrong = faults(moved, ({file, address, ways}) => {
      const to = ways.map((way) => leadsTo(way, address)!.path);
      const page = `/${file.replace(/\.html$/, "/")}`;
      return to.includes(page) && to.includes("/moved.js") ? [] : [`leads to ${to.join(", ")}`];
    });
    expect(wrong).toEqual([]);
  });
});

/** What Framework's client can have for pages that name it, as none here does, and charts are made of at build alone. */
const NEVER_ASKED = [/^\/_npm\//, /^\/_observablehq\/stdlib\//, /^\/embed\/charts\.js$/];

describe("modules", () => {
  it("import only what is there", () => {
    const scripts = [...files].filter((file) => /\.m?js$/.test(file));
    expect(scripts.length).toBeGreaterThan(150);
    const dead = scripts.flatMap((file) =>
      importsIn(readFileSync(join(DIST, file), "utf8"))
        .map((way) => leadsTo(way, `/${file}`)!.path)
        .filter((path) => !NEVER_ASKED.some((never) => never.test(path)))
        // The engine is shipped packed alone.
        .filter((path) => !fileAt(path, files) && !fileAt(path.replace(/\.wasm$/, "$&.gz"), files))
        .map((path) => `${file}: ${path}`)
    );
    expect(dead).toEqual([]);
  });
});

describe("what machines look for", () => {
  it("robots.txt lets everything be read but released versions, and names the sitemap where there is one", () => {
    const text = readFileSync(join(DIST, "robots.txt"), "utf8");
    expect(text).toMatch(/^User-agent: \*\nDisallow: \/(.*\/)?v\/\n/);
    expect(/Sitemap: (\S+)/.exec(text)?.[1]).toBe(siteUrl() ? addressOf("sitemap.xml") : undefined);
    expect(files.has("sitemap.xml")).toBe(siteUrl() !== "");
  });

  it("licenses.txt names every package that is shipped, by one version of each", () => {
    const text = readFileSync(join(DIST, "licenses.txt"), "utf8");
    const shipped = new Set(
      [...files].flatMap((file) => /^_node\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? [])
    );
    expect(shipped.size).toBeGreaterThan(40);
    const names = [...shipped].map((name) => /^(.+)@(\d+\.\d+\.\d+\S*)$/.exec(name)!);
    expect(names.filter((name) => name === null)).toEqual([]);
    // A package whose entry has a manifest of its own is named by that one's version.
    const listed = names.map(([, name, version]) => {
      const {version: own} = JSON.parse(
        readFileSync(join(DIST, "../node_modules", name, "package.json"), "utf8")
      );
      return [`${name} ${version}: `, `${name} ${own}: `];
    });
    expect(listed.filter((lines) => !lines.some((line) => text.includes(`\n${line}`)))).toEqual([]);
    for (const beside of ["@observablehq/framework", "@observablehq/runtime", "@fontsource/noto"])
      expect(text).toContain(`\n${beside}`);
    expect(text).toContain("SIL OPEN FONT LICENSE");
    expect(text).toContain("Mike Bostock");
    const twice = names.map((name) => name[1]).filter((name, i, all) => all.indexOf(name) !== i);
    expect(twice).toEqual([]);
  });
});
