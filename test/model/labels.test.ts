import {describe, expect, it} from "vitest";
import {
  BASES,
  BINDINGS,
  COMPARATORS,
  FOOTINGS,
  NDRC_CLASSES,
  ROLES
} from "../../src/model/schema/words.js";
import {TABLES} from "../../src/model/schema/tables.js";
import {LABELS, type Labels} from "../../src/model/labels.js";

const LANGS = ["zh", "en"] as const;

/** The words a column takes. */
function wordsOf(table: string, column: string): readonly string[] {
  return TABLES.find(({name}) => name === table)!.columns[column].type.words!;
}

/** Every table of labels with the words that it must name. */
const COMPLETE: [keyof Labels, readonly string[]][] = [
  ["verdict", ["comparable", "convertible", "not-comparable"]],
  ["reason", ["draft", "definition", "unit", "scope", "basis", "rank", "year", "comparator"]],
  ["comparator", COMPARATORS],
  ["basis", BASES],
  ["role", ROLES],
  ["footing", FOOTINGS],
  ["footingReason", ["not-allowed", "part", "missing", "series", "metric"]],
  ["ndrc", NDRC_CLASSES],
  ["yearSource", wordsOf("targets", "year_source")],
  ["stated", wordsOf("targets", "stated")],
  ["binding", BINDINGS],
  ["level", wordsOf("jurisdictions", "level")],
  ["planKind", wordsOf("plans", "kind")],
  ["evidence", wordsOf("plans", "evidence")],
  ["projectKind", wordsOf("projects", "kind")],
  ["agencyRole", wordsOf("responsibilities", "role")]
];

describe("LABELS", () => {
  it.each(COMPLETE)("%s names every word in both languages, each in its own", (name, words) => {
    for (const lang of LANGS) {
      const labels = LABELS[lang][name] as Record<string, string>;
      expect(Object.keys(labels).sort()).toEqual([...words].sort());
      for (const word of words) {
        expect(labels[word].trim(), `${lang} ${name} ${word}`).not.toBe("");
        expect(/[\u3400-\u9fff]/.test(labels[word]), `${lang} ${name} ${word}`).toBe(lang === "zh");
      }
      expect(new Set(Object.values(labels)).size).toBe(words.length);
    }
  });

  it("has the same keys in both languages", () => {
    expect(Object.keys(LABELS.zh).sort()).toEqual(Object.keys(LABELS.en).sort());
  });

  it("says a deadline", () => {
    expect([LABELS.zh.by(2023), LABELS.en.by(2023)]).toEqual(["2023年", "by 2023"]);
  });
});
