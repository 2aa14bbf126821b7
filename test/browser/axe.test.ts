import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type {AxeResults, RunOptions} from "axe-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {builtFiles} from "./crawl.js";
import {openSite, visit, type Site} from "./site.js";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Where pages alike stand: a chart's pages on its footings are of one kind. */
function kindOf(path: string): string {
  const folders = path.split("/").slice(1, -1);
  if (folders[0] === "embed" && folders.length > 2) return "embed/per";
  return folders.length > 1 ? folders.slice(0, -1).join("/") : path;
}

/** A page of each kind, both languages' files counted as one: the last of each folder, and all at the top. */
const pages = [
  ...new Map(
    [...builtFiles()]
      .filter((file) => /(^|\/)index\.html$/.test(file) && !file.startsWith("en/"))
      .sort()
      .map((file) => `/${file.replace(/index\.html$/, "")}`)
      .map((path) => [kindOf(path), path])
  ).values()
];

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Language, colours and width go round, so that each kind of page meets some and all meet all. */
const ways = pages.map((path, i) => ({
  path: i % 2 === 0 ? path : `/en${path}`,
  colorScheme: i % 4 < 2 ? ("dark" as const) : ("light" as const),
  width: i % 3 === 0 ? 390 : 1280
}));

describe("a page of each kind, by the rules of axe", () => {
  it("is found", () => {
    expect(pages).toContain("/");
    for (const kind of ["indicators", "plans", "compare", "cities", "notebooks", "embed", "data"])
      expect(pages.filter((path) => path.startsWith(`/${kind}/`)).length).toBeGreaterThan(1);
  });

  it.each(ways)("$path $colorScheme $width", async ({path, width, colorScheme}) => {
    const {page, close} = await visit(site, path, {width, colorScheme});
    await page.evaluate(AXE);
    const faults = await page.evaluate(async () => {
      const {axe} = window as unknown as {
        axe: {run(options: RunOptions): Promise<AxeResults>};
      };
      // Frames are pages of their own.
      const {violations} = await axe.run({resultTypes: ["violations"], iframes: false});
      return violations.map(
        ({id, nodes}) => `${id} (${nodes.length}): ${nodes[0].target} ${nodes[0].failureSummary}`
      );
    });
    await close();
    expect(faults).toEqual([]);
  });
});
