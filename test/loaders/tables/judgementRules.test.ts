import {describe, expect, it} from "vitest";
import {problemsOf, rowsIn, type Edit} from "../../broken.js";

const JUDGEMENTS = "judgements.csv";

/** The problems of an edit, without their places. */
function messages(...edits: Edit[]): string[] {
  return problemsOf(...edits).problems.map((problem) => problem.replace(/^\S+: /, ""));
}

const judgement = (id: string) => (row: Record<string, string>) => row.judgement_id === id;
const outcome = (id: string) => (row: Record<string, string>) => row.outcome_id === id;

describe("verdicts of judgements", () => {
  it("are those that the two rows give", () => {
    // 2,634 for 2021 against a goal of 2,600 for 2023.
    for (const value of ["met", "interim", "late", "below"])
      expect(
        messages({file: JUDGEMENTS, where: judgement("j16"), column: "verdict", value})
      ).toEqual([`verdict: ${value} for tj-digital-2021-t010 by a08; expected passed-before`]);
  });

  it("follow the figure: a lower value or a later date changes what is expected", () => {
    const lower = {file: "outcomes.csv", where: outcome("a08"), column: "value", value: "2599"};
    expect(messages(lower)).toEqual([
      "verdict: passed-before for tj-digital-2021-t010 by a08; expected interim"
    ]);
    const later = {file: "outcomes.csv", where: outcome("a31"), column: "as_of", value: "2023-01"};
    expect(messages(later)).toContain(
      "verdict: interim for xm-newinfra-2020-t001 by a31; expected late"
    );
  });

  it("are no arithmetic where the two share no axis", () => {
    // One terminal against the whole port.
    expect(
      messages({file: JUDGEMENTS, where: judgement("j10"), column: "verdict", value: "met"})
    ).toEqual([
      "verdict: met for tj-newinfra-2021-t005 by a24; expected partial or not-comparable, as the two share no axis"
    ]);
  });

  it("are of one jurisdiction, of a first statement, and given once", () => {
    const edit = {file: JUDGEMENTS, where: judgement("j16")};
    expect(messages({...edit, column: "outcome_id", value: "b02"})).toEqual([
      'outcome_id: "b02" is of xiamen; expected a report of tianjin'
    ]);
    expect(messages({...edit, column: "target_id", value: "tj-newinfra-2021-t048"})).toEqual([
      'target_id: "tj-newinfra-2021-t048" is no first statement of a goal'
    ]);
    expect(messages({...edit, column: "target_id", value: "tj-smartcity-2016-t044"})).toContain(
      'outcome_id: "a08" is judged twice for tj-smartcity-2016-t044; first as j04'
    );
  });
});

describe("reports", () => {
  it("are in a unit that measures what the indicator measures", () => {
    expect(
      messages({file: "outcomes.csv", where: outcome("b49"), column: "unit", value: "%"})
    ).toContainEqual(expect.stringMatching(/^unit: "%" measures share; expected a unit of count/));
  });

  it("are made on the day of their figure or later", () => {
    expect(
      messages({
        file: "outcomes.csv",
        where: outcome("a11"),
        column: "reported_on",
        value: "2017-05"
      })
    ).toEqual(["reported_on: 2017-05 is before 2018; expected as_of or later"]);
  });

  it("have their caveat in both languages", () => {
    expect(
      messages({file: "outcomes.csv", where: outcome("a01"), column: "caveat_en", value: ""})
    ).toHaveLength(1);
  });

  it("that were read in search excerpts only are in no table", () => {
    const ids = new Set(rowsIn("outcomes.csv").map((row) => row.outcome_id));
    for (let i = 120; i <= 135; i++) expect(ids.has(`b${i}`)).toBe(false);
  });
});
