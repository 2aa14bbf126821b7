import {mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {keep, prune} from "../../../loaders/site/cache.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "duibiao-cache-"));
});
afterEach(() => rmSync(folder, {recursive: true}));

/** Counts how often it was asked to make something. */
function maker(text: string) {
  const asked = {times: 0, make: async () => (asked.times++, {text})};
  return asked;
}

describe("keep(folder, key, make)", () => {
  it("makes a thing once and gives the same afterwards", async () => {
    const {make, ...asked} = maker("对标");
    expect(asked.times).toBe(0);
    expect(await keep(folder, "k", make)).toEqual({value: {text: "对标"}, made: true});
    expect(await keep(folder, "k", make)).toEqual({value: {text: "对标"}, made: false});
  });

  it("under another key makes another", async () => {
    await keep(folder, "k", maker("a").make);
    expect((await keep(folder, "l", maker("b").make)).value).toEqual({text: "b"});
  });

  it("makes anew what was cut or changed", async () => {
    await keep(folder, "k", maker("first").make);
    const [name] = readdirSync(folder);
    const whole = readFileSync(join(folder, name), "utf8");
    for (const broken of [whole.slice(0, -3), whole.replace("first", "other"), ""]) {
      writeFileSync(join(folder, name), broken);
      expect(await keep(folder, "k", maker("second").make)).toEqual({
        value: {text: "second"},
        made: true
      });
    }
  });

  it("keeps nothing of a maker that fails", async () => {
    const fails = async () => {
      throw new Error("no");
    };
    await expect(keep(folder, "k", fails)).rejects.toThrow("no");
    expect((await keep(folder, "k", maker("a").make)).made).toBe(true);
  });
});

describe("prune(folder, since)", () => {
  it("removes what was neither made nor used since", async () => {
    for (const key of ["old", "used"]) await keep(folder, key, maker(key).make);
    const before = new Date(Date.now() - 60_000);
    for (const name of readdirSync(folder)) utimesSync(join(folder, name), before, before);
    const since = Date.now() - 30_000;
    await keep(folder, "used", maker("used").make);
    prune(folder, since);
    expect(readdirSync(folder)).toEqual(["used.json"]);
  });

  it("has nothing to do where nothing was kept", () => {
    expect(() => prune(join(folder, "none"), Date.now())).not.toThrow();
  });
});
