import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {SECTIONS} from "../../loaders/site/chrome.js";
import {DIST, ROOT} from "./site.js";

/** A word that the glossary has replaced, and where it must not stand any more. */
interface Retired {
  word: string;
  where: "anywhere" | "heads" | "name";
}

/** The retired words: the last two columns of the glossary's tables. */
const RETIRED: Retired[] = readFileSync(join(ROOT, "docs/glossary.md"), "utf8")
  .split("\n")
  .map((line) => line.split("|").slice(1, -1))
  .filter((cells) => cells.length === 5)
  .flatMap(([, , , not, where]) =>
    [...not.matchAll(/`([^`]+)`/g)].map(([, word]) => ({
      word,
      where: where.trim() as Retired["where"]
    }))
  );

/** Elements that hold another's words, or none that are read. */
const FOREIGN = new Set(["q", "blockquote", "script", "style", "code", "pre"]);
const HEADS = new Set(["title", "h1", "h2", "h3", "h4", "th", "caption", "summary", "button"]);
const TAG = /<(\/?)([a-zA-Z][\w-]*)((?:\s+[^\s=>"']+(?:="[^"]*")?)*)\s*(\/?)>|([^<]+)/g;
const READ = /\s(?:alt|title|aria-label|content|placeholder)="([^"]*)"/g;
const VOID = new Set(["meta", "link", "img", "br", "hr", "input", "col", "wbr", "source"]);

/** What a page says in the product's own words: its text, what is read of its marks, and its heads. */
function saidBy(html: string): {anywhere: string; heads: string} {
  const open: string[] = [];
  const anywhere: string[] = [];
  const heads: string[] = [];
  let foreign = 0;
  for (const [, end, tag, attributes, closed, text] of html.matchAll(TAG)) {
    if (text !== undefined) {
      if (foreign > 0) continue;
      anywhere.push(text);
      if (open.some((name) => HEADS.has(name))) heads.push(text);
    } else if (end) {
      const at = open.lastIndexOf(tag);
      if (at < 0) continue;
      for (const name of open.splice(at)) if (FOREIGN.has(name)) foreign -= 1;
    } else {
      if (foreign === 0) for (const [, said] of attributes.matchAll(READ)) anywhere.push(said);
      if (closed || VOID.has(tag)) continue;
      open.push(tag);
      if (FOREIGN.has(tag)) foreign += 1;
    }
  }
  return {anywhere: anywhere.join("\n"), heads: heads.join("\n")};
}

const PAGES = readdirSync(DIST, {recursive: true, encoding: "utf8"}).filter(
  // What changed between versions shows the cells as they were.
  (file) => file.endsWith(".html") && !file.startsWith("v/") && !/data\/changes\//.test(file)
);

describe("the words of the glossary", () => {
  it("are what every page says, and those they replaced are said nowhere", () => {
    const words = (kind: Retired["where"]) =>
      RETIRED.filter(({where}) => where === kind).map(({word}) => word);
    const kinds = (["anywhere", "heads"] as const).map((kind) => ({kind, words: words(kind)}));
    const found: string[] = [];
    for (const file of PAGES) {
      const said = saidBy(readFileSync(join(DIST, file), "utf8"));
      for (const {kind, words} of kinds)
        for (const word of words) {
          const at = said[kind].indexOf(word);
          if (at >= 0) {
            const near = said[kind].slice(Math.max(0, at - 12), at + word.length + 12);
            found.push(`${file}: ${word}: ${near.replaceAll("\n", " ")}`);
          }
        }
    }
    expect(RETIRED.length).toBeGreaterThan(40);
    expect(PAGES.length).toBeGreaterThan(500);
    expect(found).toEqual([]);
  });

  it("are the names of the pages", () => {
    const retired = RETIRED.filter(({where}) => where === "name").map(({word}) => word);
    expect(retired.length).toBeGreaterThan(0);
    const names = SECTIONS.map(({zh}) => zh);
    for (const file of PAGES.filter((file) => /^[a-z]+\/index\.html$/.test(file)))
      names.push(/<title>([^<|·]*)/.exec(readFileSync(join(DIST, file), "utf8"))![1].trim());
    expect(names.filter((name) => retired.includes(name))).toEqual([]);
  });
});
