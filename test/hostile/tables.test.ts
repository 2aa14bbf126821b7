import {readFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {Copy} from "./copy.js";
import {corruptions, KINDS, SAME} from "./corruptions.js";
import {changedBy, MEANINGS} from "./meanings.js";
import {fits, isNamed, tryOut} from "./trial.js";

/** One of each kind; `npm run test:hostile` makes two thousand. */
const COUNT = Object.keys({...KINDS, ...SAME}).length;
const SEED = 3;

const copy = new Copy();
afterAll(() => copy.remove());
const base = copy.check(new Map()).authored;

describe("corrupted tables", () => {
  it("are refused with their place in few words, or read as the same rows", () => {
    const tried = [...corruptions(copy.files, COUNT, SEED)].map((corruption) => ({
      corruption,
      outcome: tryOut(copy, base, corruption)
    }));
    const wrong = tried
      .filter(({corruption, outcome}) => !fits(corruption, outcome))
      .map(({corruption: {kind, path, line}, outcome}) => `${outcome}: ${kind} ${path} ${line}`);
    expect(wrong).toEqual([]);
    expect(tried.length).toBeGreaterThanOrEqual(60);
  });

  it("are the same for the same seed", () => {
    const some = () => [...corruptions(copy.files, 20, 5)].map(({kind, path}) => [kind, path]);
    expect(some()).toEqual(some());
  });
});

describe("tables that are well-formed and say what cannot be", () => {
  it.each(MEANINGS)("$name", (meaning) => {
    const {lines} = copy.check(changedBy(meaning, copy.files));
    expect(lines.filter((line) => isNamed(line, meaning)).length, lines.join("\n")).toBeGreaterThan(
      0
    );
    expect(lines.join("\n").length).toBeLessThan(20_000);
  });

  it("are sixty and more", () => {
    expect(new Set(MEANINGS.map(({name}) => name)).size).toBeGreaterThanOrEqual(60);
  });

  it("stand beside tables that are in order", () => {
    expect(copy.check(new Map()).lines).toEqual([]);
    expect(base).not.toBeNull();
  });
});

describe("a build", () => {
  it("checks the tables before it does anything else", () => {
    const text = readFileSync(join(import.meta.dirname, "../../loaders/build.ts"), "utf8");
    const [, body] = /async function build\(\)[^{]*\{\n([\s\S]*?)\n\}/.exec(text)!;
    const [first, second] = body.split("\n").filter((line) => !/^\s*const began/.test(line));
    expect(first.trim()).toBe("if (reportCheck() !== 0) return 1;");
    expect(second).toContain("stage(");
    const top = text.split("\n").filter((line) => /^(await |process\.|[a-z]\w*\()/.test(line));
    expect(top).toEqual(["process.exitCode = await build();"]);
  });
});
