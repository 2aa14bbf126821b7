import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {readTables} from "../../loaders/tables/read.js";
import {excerptsIn, tally} from "./excerpts.js";

const {tables} = readTables();
const catalogue = {
  indicators: tables.indicators.map(({row}) => row),
  units: tables.units.map(({row}) => row)
};

describe("extract, over excerpts of plans of all kinds", () => {
  it.each(["development", "heldback", "second", "third", "fourth", "fifth", "sixth", "seventh"])(
    "keeps its bounds on the %s set",
    (name) => {
      const folder = join(import.meta.dirname, "fixtures", "excerpts", name);
      const {expected, found, matched, right, misses} = tally(excerptsIn(folder), catalogue);
      expect(matched / expected, misses.join("\n")).toBeGreaterThanOrEqual(0.98);
      expect(matched / found, misses.join("\n")).toBeGreaterThanOrEqual(0.98);
      for (const [field, n] of Object.entries(right))
        expect(n / matched, `${field}\n${misses.join("\n")}`).toBeGreaterThanOrEqual(0.97);
    }
  );
});
