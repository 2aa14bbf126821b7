import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {DICTIONARY, dictionary} from "../../loaders/docs.js";
import {TABLES} from "../../src/model/schema/tables.js";

describe("dictionary()", () => {
  const text = dictionary();

  it("is what stands in docs/data-dictionary.md; else run npm run docs", () => {
    expect(readFileSync(DICTIONARY, "utf8")).toBe(text);
  });

  it("says what every authored column takes and means", () => {
    for (const {columns} of TABLES) {
      for (const [column, {en, zh}] of Object.entries(columns)) {
        expect(text).toMatch(new RegExp(`^\\| (\\*\\*)?${column}(\\*\\*)? \\| \\S`, "m"));
        expect(text).toContain(en);
        expect(text).toContain(zh);
      }
    }
    expect(text).toContain("| unit | id of units | Canonical unit | 统一单位 |");
  });

  it("says what every derived column means", () => {
    expect(text).not.toMatch(/\| (VARCHAR|DOUBLE|INTEGER) \| {1,2}\|/);
  });
});
