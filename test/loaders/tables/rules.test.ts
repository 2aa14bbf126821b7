import {cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {TABLES} from "../../../src/model/schema/tables.js";
import {DATA} from "../../../loaders/tables/read.js";
import {checkOf, problemsOf, rowsIn, type Edit} from "../../broken.js";

const TARGETS = "plans/tj-newinfra-2021/targets.csv";
/** Known from a page on it; its targets have quotes and stand in no judgement. */
const REPORTED = "wh-newinfra-2020";
const RESPONSIBILITIES = "plans/tj-digital-2021/responsibilities.csv";
type Row = Record<string, string>;

/** The problems of an edit without their places, which must be that of the edited cell or a named one. */
function rule(edit: Edit): {messages: string[]; elsewhere: string[]} {
  const {problems, places} = problemsOf(edit);
  const here = `${places[0]}: `;
  return {
    messages: problems.filter((p) => p.startsWith(here)).map((p) => p.slice(here.length)),
    elsewhere: problems.filter((p) => !p.startsWith(here))
  };
}

function only(edit: Edit): string {
  const {messages, elsewhere} = rule(edit);
  expect(elsewhere).toEqual([]);
  expect(messages).toHaveLength(1);
  return messages[0];
}

describe("references between tables", () => {
  const columns = TABLES.flatMap(({path, columns}) =>
    Object.entries(columns).flatMap(([column, {references}]) =>
      references ? [{path: path.replace("*", "tj-digital-2021"), column, references}] : []
    )
  );

  it.each(columns)("$path: $column must be in $references", ({path, column, references}) => {
    const {messages} = rule({
      file: path,
      where: (row) => row[column] !== "",
      column,
      value: "nosuch"
    });
    const message = `${column}: "nosuch" is not in ${references}; expected one of its ids`;
    expect(messages.some((one) => one === message || one.startsWith(`${message}; "`))).toBe(true);
  });
});

describe("ids", () => {
  it.each(TABLES.filter(({key}) => key))("$name: $key is used once", ({path, key}) => {
    const file = path.replace("*", "tj-smartcity-2016");
    const [first, second] = rowsIn(file).map((row) => row[key]);
    const {messages} = rule({file, where: (row) => row[key] === second, column: key, value: first});
    expect(messages).toContainEqual(
      expect.stringMatching(
        new RegExp(
          `^${key}: "${first}" is used twice; first at data/${file}:2; expected a unique id$`
        )
      )
    );
  });

  it("begin with their plan", () => {
    const named = new Set(rowsIn(TARGETS).map((row) => row.restates));
    const plain = (row: Row) => !named.has(row.target_id);
    expect(
      only({file: TARGETS, where: plain, column: "target_id", value: "xm-newinfra-2020-t999"})
    ).toBe('target_id: "xm-newinfra-2020-t999"; expected an id that begins with tj-newinfra-2021-');
  });
});

describe("plans and their folders", () => {
  function moved(change: (folder: string) => void): string[] {
    const folder = mkdtempSync(join(tmpdir(), "duibiao-"));
    cpSync(DATA, folder, {recursive: true});
    change(join(folder, "plans"));
    const problems = checkOf(folder);
    rmSync(folder, {recursive: true});
    return problems;
  }

  it("a folder without a plan and a plan without a folder are named", () => {
    const problems = moved((plans) =>
      renameSync(join(plans, "xm-newinfra-2020"), join(plans, "xm-other-2020"))
    );
    expect(problems).toContainEqual(
      expect.stringMatching(
        /^data\/plans\.csv:\d+:1: plan_id: no folder data\/plans\/xm-newinfra-2020; expected its tables there$/
      )
    );
    expect(problems).toContain(
      'data/plans/xm-other-2020/targets.csv:1:1: folder "xm-other-2020" is not a plan_id of data/plans.csv'
    );
  });

  it("an empty folder is of no plan", () => {
    const problems = moved((plans) => mkdirSync(join(plans, "zz-empty-2020")));
    expect(problems).toEqual([
      "data/plans.csv:1:1: no plan has the folder data/plans/zz-empty-2020; expected a row with its plan_id, or no folder"
    ]);
  });

  it("a plan read whole has four tables, one read in part its targets; each is named where it should be", () => {
    for (const [plan_id, name] of [
      ["nk-newinfra-2022", "projects"],
      ["nk-newinfra-2022", "responsibilities"],
      ["nk-newinfra-2022", "tasks"],
      ["zj-newinfra-2020", "targets"]
    ]) {
      const [first, ...rest] = moved((plans) => rmSync(join(plans, plan_id, `${name}.csv`)));
      const place = `data/plans/${plan_id}/${name}.csv`;
      expect([first, ...rest].filter((line) => line.includes("file is missing"))).toEqual([
        `${place}:1:1: file is missing; expected a CSV table`
      ]);
    }
  });

  it("a plan known from a report may have targets alone, whose quotes are no proof", () => {
    const quoted = (row: Row) => row.quote !== "" && row.stated === "number";
    const {evidence} = rowsIn("plans.csv").find(({plan_id}) => plan_id === REPORTED)!;
    expect([evidence, existsSync(join(DATA, "plans", REPORTED, "tasks.csv"))]).toEqual([
      "secondary",
      false
    ]);
    const edit = {where: quoted, column: "value_low", value: "4321"};
    expect(problemsOf({...edit, file: `plans/${REPORTED}/targets.csv`}).problems).toEqual([]);
    expect(problemsOf({...edit, file: TARGETS}).problems.join()).toMatch(/not \w+ 4321/);
  });

  it("rows hold the bound that their words print, and no coverage that is promised 基本", () => {
    const rows = readdirSync(join(DATA, "plans")).flatMap((plan) =>
      rowsIn(`plans/${plan}/targets.csv`).filter(({quote}) => quote !== "")
    );
    const bounds: [RegExp, string][] = [
      [/\d[^，户M级]{0,6}以上|不少于|不低于|至少/, "gte"],
      [/突破|大于|高于|超过|超\d/, "gt"],
      [/\d[^，]{0,6}以下/, "lte"],
      [/小于/, "lt"],
      [/左右|近\d/, "approx"]
    ];
    for (const {quote, comparator} of rows) {
      const printed = bounds.filter(([words]) => words.test(quote)).map(([, bound]) => bound);
      if (printed.length > 0) expect(printed, quote).toContain(comparator);
    }
    const hedged = rows.filter(({stated, quote}) => stated === "words" && /基本/.test(quote));
    expect(hedged.map(({target_id}) => target_id)).toEqual([]);
  });

  it("a period ends after it begins", () => {
    const {messages} = rule({file: "plans.csv", column: "period_end", value: "2001"});
    expect(messages).toContain("period_end: 2001 is before 2016; expected the last year");
  });

  it("an English short name is the bare one with the plan's period", () => {
    expect(only({file: "plans.csv", column: "short_en", value: "Smart city"})).toBe(
      'short_en: "Smart city"; expected bare_en with its period: "Smart city 2016–2020"'
    );
  });
});

describe("values of a target", () => {
  const first =
    (comparator: string, more: (row: Row) => boolean = () => true) =>
    (row: Row) =>
      row.comparator === comparator && row.restates === "" && more(row);
  const unrepeated = (row: Row) => row.target_id === "tj-newinfra-2021-t003";

  it("a lower bound has its value low, an upper bound high", () => {
    expect(only({file: TARGETS, where: unrepeated, column: "value_low", value: ""})).toBe(
      "value_low: empty with comparator eq; expected the value here"
    );
    expect(only({file: TARGETS, where: first("lt"), column: "value_high", value: ""})).toBe(
      "value_high: empty with comparator lt; expected the value here"
    );
  });

  it("a single value leaves the other cell empty", () => {
    expect(only({file: TARGETS, where: unrepeated, column: "value_high", value: "300000"})).toBe(
      "value_high: 300000 with comparator eq; expected empty"
    );
    expect(only({file: TARGETS, where: first("lt"), column: "value_low", value: "1.1"})).toBe(
      "value_low: 1.1 with comparator lt; expected empty"
    );
  });

  it("a range rises", () => {
    const {problems, places} = problemsOf({
      file: TARGETS,
      where: first("range"),
      column: "value_high",
      value: "1"
    });
    expect(problems).toEqual([
      `${places[0]}: value_high: range 1 to 1; expected two values, the lower first`
    ]);
  });

  it("a share is in % and at most 100", () => {
    const share = (row: Row) => row.target_id === "tj-digital-2021-t001";
    const file = "plans/tj-digital-2021/targets.csv";
    expect(only({file, where: share, column: "value_low", value: "155"})).toBe(
      "value_low: a share of 155 %; expected at most 100"
    );
    expect(rule({file, where: share, column: "unit", value: "个"}).messages).toEqual([
      'unit: "个" with basis share; expected %',
      'unit: "个" is count, but digital-economy-share is measured as share (%)'
    ]);
  });

  it("complete coverage in words is 100 %", () => {
    const words = (row: Row) => row.stated === "words" && row.unit === "%";
    const file = "plans/nk-newinfra-2022/targets.csv";
    expect(only({file, where: words, column: "value_low", value: "95"})).toBe(
      "value_low: 95 % stated in words; expected 100 for complete coverage"
    );
  });

  it("a unit measures what its indicator does", () => {
    expect(only({file: TARGETS, where: unrepeated, column: "unit", value: "亿元"})).toBe(
      'unit: "亿元" is money, but networked-video-feeds is measured as count (路)'
    );
  });
});

describe("years", () => {
  const row = (id: string) => (r: Row) => r.target_id === id;

  it("of a target lie in the plan's period", () => {
    const file = "plans/tj-smartcity-2016/targets.csv";
    expect(
      only({file: TARGETS, where: row("tj-newinfra-2021-t003"), column: "year", value: "2024"})
    ).toBe("year: 2024 is outside the plan's period; expected 2021 to 2023");
    expect(only({file, where: row("tj-smartcity-2016-t001"), column: "year", value: "2017"})).toBe(
      "year: baseline of 2017 in a plan that begins in 2016; expected a year before"
    );
  });

  it("taken from the plan are its last", () => {
    const plain = (r: Row) =>
      r.year_source === "plan" && r.restates === "" && r.comparator === "range";
    expect(only({file: TARGETS, where: plain, column: "year", value: "2022"})).toBe(
      "year: 2022 from the plan's period; expected its last year 2023"
    );
  });
});

describe("marks of doubt", () => {
  const unexplained = (edit: Edit) => problemsOf(edit).problems.map((p) => p.replace(/^.*?: /, ""));

  it("a row in doubt says why", () => {
    const plain = (r: Row) => r.target_id === "tj-newinfra-2021-t003";
    expect(unexplained({file: TARGETS, where: plain, column: "doubt", value: "silent"})).toEqual([
      "note: empty with doubt silent; expected what is in doubt"
    ]);
  });

  it("a date that is not the figure's own says why", () => {
    const plain = (r: Row) => r.outcome_id === "a33";
    expect(
      unexplained({file: "outcomes.csv", where: plain, column: "dated", value: "report"})
    ).toEqual(["note: empty with dated report; expected what is in doubt"]);
  });
});

describe("sums, ranks and brackets", () => {
  const DIGITAL = "plans/tj-digital-2021/targets.csv";
  const row = (id: string) => (r: Row) => r.target_id === id;

  it("a sum is what its rows add up to, on their basis", () => {
    const where = row("tj-digital-2021-t007");
    expect(
      problemsOf({file: DIGITAL, where, column: "value_low", value: "62"}).problems.join()
    ).toContain("the rows add up to 61; expected 62");
    const {problems} = problemsOf({file: DIGITAL, where, column: "basis", value: "stock"});
    expect(problems.join()).toContain("expected rows of this plan with the same basis");
  });

  it("a rank is in 位, and nothing else is", () => {
    const {messages} = rule({
      file: DIGITAL,
      where: row("tj-digital-2021-t003"),
      column: "unit",
      value: "位"
    });
    expect(messages).toContain('unit: "位" with basis new; expected 位 for a rank only');
  });

  it("a bracket is one of the same section", () => {
    expect(
      only({file: DIGITAL, where: row("tj-digital-2021-t016"), column: "statement", value: "3"})
    ).toBe("statement: 3 is in 二（五）; expected one in 二（四）");
  });

  it("a baseline without a date bears the year of issue", () => {
    expect(
      only({file: TARGETS, where: row("tj-newinfra-2021-t048"), column: "year", value: "2020"})
    ).toBe("year: 2020 from the year of issue; expected 2021");
  });

  it("what is said again is said on one basis", () => {
    const {messages, elsewhere} = rule({
      file: TARGETS,
      where: row("tj-newinfra-2021-t023"),
      column: "restates",
      value: "tj-newinfra-2021-t004"
    });
    expect(messages).toEqual([
      'restates: "tj-newinfra-2021-t004" is stock, this row new; expected one basis'
    ]);
    // The row was set against a report, which what is said again is not.
    expect(elsewhere).toEqual([
      expect.stringMatching(/judgements.csv.*"tj-newinfra-2021-t023" is no first statement/)
    ]);
  });

  it("a shared project is named by several plans", () => {
    const file = "plans/xm-newinfra-2020/projects.csv";
    expect(only({file, column: "shared_id", value: "a-project"})).toBe(
      'shared_id: "a-project" in one plan only; expected several'
    );
  });
});

describe("statements made twice", () => {
  const again = (r: Row) => r.restates !== "";

  it("name the first statement of the same plan and indicator", () => {
    expect(
      only({file: TARGETS, where: again, column: "restates", value: "xm-newinfra-2020-t001"})
    ).toBe('restates: "xm-newinfra-2020-t001" is of another plan or indicator; expected the same');
    const id = rowsIn(TARGETS).find(again)!.target_id;
    expect(only({file: TARGETS, where: again, column: "restates", value: id})).toBe(
      `restates: "${id}" is not the first statement; expected an earlier row that restates none`
    );
  });

  it("must be marked", () => {
    const message = only({file: TARGETS, where: again, column: "restates", value: ""});
    expect(message).toMatch(
      /^restates: empty, but the row says the same as tj-newinfra-2021-t\d+; expected tj-newinfra-2021-t\d+ or a different scope$/
    );
  });
});

describe("glosses", () => {
  const named = (r: Row) => r.scope !== "";

  it("stand exactly where the Chinese words stand", () => {
    expect(only({file: TARGETS, where: named, column: "scope_en", value: ""})).toMatch(
      /^scope_en: empty, but scope is ".+"; expected it in the other language$/
    );
    const whole = (r: Row) => r.scope === "";
    expect(only({file: TARGETS, where: whole, column: "scope_en", value: "port"})).toBe(
      'scope_en: "port" without scope; expected empty'
    );
    const unknown = (r: Row) => r.issuer === "";
    expect(only({file: "plans.csv", where: unknown, column: "issuer_en", value: "Office"})).toBe(
      'issuer_en: "Office" without issuer; expected empty'
    );
    expect(only({file: "plans.csv", column: "note_zh", value: ""})).toMatch(
      /^note_zh: empty, but note is /
    );
  });
});

describe("responsibilities", () => {
  it("number their brackets in the order of the text", () => {
    const {messages} = rule({file: RESPONSIBILITIES, column: "statement", value: "3"});
    expect(messages).toEqual(["statement: 3 after 0; expected 1, in the order of the text"]);
  });

  it("name an agency of the plan's jurisdiction", () => {
    expect(only({file: RESPONSIBILITIES, column: "agency", value: "某某局"})).toBe(
      'agency: "某某局" is not in data/agencies.csv for tianjin; expected a name or alias there'
    );
  });
});

describe("cascade", () => {
  it("an own task has no upper one, a task not taken up no lower one", () => {
    const own = (r: Row) => r.relation === "takes-up";
    const {messages, elsewhere} = rule({
      file: "cascade.csv",
      where: own,
      column: "lower_task_id",
      value: ""
    });
    expect([...messages, ...elsewhere]).toEqual([
      'lower_task_id: "" with relation takes-up; expected empty for not-taken-up only'
    ]);
    expect(only({file: "cascade.csv", where: own, column: "upper_task_id", value: ""})).toBe(
      'upper_task_id: "" with relation takes-up; expected empty for own only'
    );
  });
});
