import {describe, expect, it} from "vitest";
import {isQuery, splitStatements} from "../../../src/subjects/lab/statements.js";

function texts(script: string): string[] {
  return splitStatements(script).map(({text}) => text.trim());
}

describe("splitStatements(script)", () => {
  it("splits at semicolons and leaves out what says nothing", () => {
    expect(texts("SELECT 1; ;\n-- only a comment\n; SELECT 2;")).toEqual(["SELECT 1", "SELECT 2"]);
  });

  it("keeps semicolons in strings, names, comments and dollar quotes", () => {
    const whole = "SELECT 'a;''b', \"c;d\" /* e;f */ -- g;h\n, $$i;j$$, $x$k;$$l$x$";
    expect(texts(whole)).toEqual([whole]);
  });

  it("says where each statement begins", () => {
    const script = "SELECT 1;  SELECT 2";
    for (const {text, start} of splitStatements(script))
      expect(script.slice(start, start + text.length)).toBe(text);
  });

  it("takes an unclosed string to the end", () => {
    expect(texts("SELECT 'a; SELECT 2")).toEqual(["SELECT 'a; SELECT 2"]);
  });
});

describe("isQuery(statement)", () => {
  it.each([
    ["-- why\n SELECT 1", true],
    ["(SELECT 1)", true],
    ["from targets", true],
    ["WITH a AS (SELECT 1) FROM a", true],
    ["DROP VIEW targets", false],
    ["SHOW TABLES", false]
  ])("%s", (text, expected) => {
    expect(isQuery(splitStatements(text)[0])).toBe(expected);
  });
});
