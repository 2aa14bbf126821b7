import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {attributeOf, elementsIn, readPage, textOf, type Element} from "../../loaders/site/html.js";
import {builtFiles} from "./crawl.js";
import {DIST, openSite, type Site} from "./site.js";

/** A page of each kind and language as a tree, of kinds that are many some. */
let pages: {file: string; elements: Element[]}[];
const MOST = 8;

beforeAll(() => {
  const counts = new Map<string, number>();
  pages = [...builtFiles()]
    .filter((file) => /(^|\/)index\.html$/.test(file))
    .sort()
    .filter((file) => {
      const folder = file.split("/").slice(0, -2).join("/");
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
      // Pages that stand beside each other at the top are each of a kind.
      return folder === "" || folder === "en" || counts.get(folder)! <= MOST;
    })
    .map((file) => ({
      file,
      elements: [...elementsIn(readPage(readFileSync(join(DIST, file), "utf8")))]
    }));
});

/** What is wrong on all pages, each fault once with the first page that has it. */
function faults(find: (elements: Element[], file: string) => string[]): string[] {
  const first = new Map<string, string>();
  for (const {file, elements} of pages)
    for (const fault of find(elements, file)) if (!first.has(fault)) first.set(fault, file);
  return [...first].map(([fault, file]) => `${file}: ${fault}`);
}

const of = attributeOf;
const childrenOf = (element: Element) =>
  element.childNodes.filter((node): node is Element => "tagName" in node);

function above(element: Element): Element[] {
  const parent = element.parentNode;
  return parent && "tagName" in parent ? [parent, ...above(parent)] : [];
}

describe("pages for everyone", () => {
  it("hold only terms and their descriptions in a list of these", () =>
    expect(
      faults((elements) =>
        elements
          .filter(({tagName}) => tagName === "dl")
          .flatMap((list) => childrenOf(list))
          .filter(({tagName}) => !["dt", "dd", "div", "script", "template"].includes(tagName))
          .map(({tagName}) => `${tagName} in a dl`)
      )
    ).toEqual([]));

  it("go down in headings by one rank at a time", () =>
    expect(
      faults((elements) => {
        const ranks = elements
          .filter(({tagName}) => /^h[1-6]$/.test(tagName))
          .map((heading) => ({
            rank: Number(of(heading, "aria-level") ?? heading.tagName[1]),
            heading
          }));
        return ranks.flatMap(({rank, heading}, i) =>
          rank > (ranks[i - 1]?.rank ?? 0) + 1
            ? [`h${rank} “${textOf(heading).slice(0, 30)}” after h${ranks[i - 1]?.rank ?? 0}`]
            : []
        );
      })
    ).toEqual([]));

  it("name each of several landmarks of one kind otherwise", () =>
    expect(
      faults((elements) => {
        const named = elements
          .filter(({tagName}) => tagName !== "link")
          .flatMap((element) => {
            const role =
              of(element, "role") ?? {nav: "navigation", aside: "complementary"}[element.tagName];
            const kept = ["region", "navigation", "complementary", "search"].includes(role ?? "");
            // A popover is none before it is opened.
            return kept && of(element, "popover") === undefined
              ? [`${role} “${of(element, "aria-label") ?? of(element, "aria-labelledby") ?? ""}”`]
              : [];
          });
        return named.filter((name, i) => named.indexOf(name) !== i);
      })
    ).toEqual([]));

  it("give every row of a table of data a header", () =>
    expect(
      faults((elements) =>
        elements
          .filter(({tagName}) => tagName === "tbody")
          // What a statement answers has columns alone.
          .filter((body) => !above(body).some((one) => of(one, "class")?.includes("lab-result")))
          .filter((body) =>
            childrenOf(body).some((row) => !childrenOf(row).some(({tagName}) => tagName === "th"))
          )
          .map((body) => {
            const table = above(body).find(({tagName}) => tagName === "table")!;
            const caption = childrenOf(table).find(({tagName}) => tagName === "caption");
            return `a row without a header in ${caption ? textOf(caption).slice(0, 40) : (of(table, "class") ?? "a table")}`;
          })
      )
    ).toEqual([]));

  it("call a control by the words that stand on it", () =>
    expect(
      faults((elements) =>
        elements
          .filter(({tagName}) => tagName === "a" || tagName === "button")
          .filter((element) => {
            const label = of(element, "aria-label");
            const seen = textOf(element).toLowerCase();
            return (
              label !== undefined &&
              seen !== "" &&
              !label.replace(/\s+/g, " ").toLowerCase().includes(seen)
            );
          })
          .map(
            (element) =>
              `“${textOf(element).slice(0, 30)}” is called “${of(element, "aria-label")!.slice(0, 60)}”`
          )
      ).slice(0, 20)
    ).toEqual([]));
});

/** What a script alone answers; a popover's button, and what its page hides, need none. */
const CONTROLS =
  "select, textarea, input:not([type=hidden]), button:not([popovertarget]), [data-copy], [data-image]";

describe("pages where no script runs", () => {
  /** A browser takes pages apart a hundred times as fast as the trees of Node do, and by its own selectors. */
  let site: Site;
  let page: Page;
  const plain = readFileSync(join(DIST, "noscript.css"), "utf8").split("{")[0].trim();
  beforeAll(async () => {
    site = await openSite();
    page = await site.browser.newPage();
  });
  afterAll(() => site?.close());

  it("show no control that only a script answers", async () => {
    // A page of each kind: those that stand beside each other below a folder are alike.
    const kindOf = (file: string) =>
      file.replace(/[^/]+(?=\/index\.html$)/, (id, at: number) =>
        /^(en\/)?$/.test(file.slice(0, at)) ? id : "*"
      );
    const files = [...new Map(pages.map(({file}) => [kindOf(file), file])).values()];
    let hidden = 0;
    const live: string[] = [];
    for (const file of files) {
      const found = await page.evaluate(
        ({html, plain, controls}) => {
          const read = new DOMParser().parseFromString(html, "text/html");
          const all = [...read.querySelectorAll(controls)].filter(
            (control) => !control.closest("[hidden], noscript, template, :disabled")
          );
          const shown = all.filter((control) => !control.closest(plain));
          return {
            hidden: all.length - shown.length,
            live: shown.map((control) => control.outerHTML.slice(0, 80))
          };
        },
        {html: readFileSync(join(DIST, file), "utf8"), plain, controls: CONTROLS}
      );
      hidden += found.hidden;
      live.push(...found.live.map((control) => `${file}: ${control}`));
    }
    expect(hidden).toBeGreaterThan(100);
    expect(live).toEqual([]);
  });

  it.each(["explore/", "en/explore/"])(
    "%s says so in sight, and speaks of no filter",
    async (path) => {
      const {told, text, asks} = await page.evaluate(
        ({html, plain}) => {
          const read = new DOMParser().parseFromString(html, "text/html");
          for (const unseen of read.querySelectorAll(plain)) unseen.remove();
          const main = read.querySelector("main")!;
          const told = main.querySelectorAll("noscript p").length;
          main.querySelector("noscript")!.remove();
          main.querySelector("h1")!.remove();
          const asks = main.querySelectorAll("[data-ask]:not(svg *, th *)").length;
          return {told, text: main.textContent, asks};
        },
        {html: readFileSync(join(DIST, path, "index.html"), "utf8"), plain}
      );
      expect(told).toBe(1);
      expect(text).not.toMatch(/筛选|选定|网址|filter|Choose|address/i);
      expect(asks).toBe(0);
    }
  );
});
