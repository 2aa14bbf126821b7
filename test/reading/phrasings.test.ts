import {readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {readTables} from "../../loaders/tables/read.js";
import {parsePhrasings, score} from "./phrasings.js";

const {tables} = readTables();
const catalogue = {
  indicators: tables.indicators.map(({row}) => row),
  units: tables.units.map(({row}) => row)
};

function scoreOf(name: string) {
  const text = readFileSync(join(import.meta.dirname, "fixtures", `${name}.txt`), "utf8");
  return score(parsePhrasings(text), catalogue);
}

describe("extract", () => {
  it.each(["development", "heldback"])(
    "reads the %s phrasings as a careful reader would",
    (name) => {
      const {expected, found, matched, right, misses} = scoreOf(name);
      expect(misses.slice(0, 5)).toEqual([]);
      expect({found, matched, ...right}).toEqual({
        ...{found: expected, matched: expected, comparator: expected, unit: expected},
        ...{basis: expected, year: expected, role: expected, indicator: expected}
      });
    }
  );
});
