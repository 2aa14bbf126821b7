import {spawnSync} from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join, relative} from "node:path";
import {afterAll, beforeEach, describe, expect, it, vi} from "vitest";
import {runAdd} from "../../loaders/add.js";
import {commit, settle} from "../../loaders/add/commit.js";
import {loadAuthored} from "../../loaders/tables/load.js";
import {DATA} from "../../loaders/tables/read.js";
import {checkOf} from "../broken.js";

const FIXTURES = join(import.meta.dirname, "fixtures/add");
const ROOT = join(import.meta.dirname, "../..");
const BINJIANG = join(FIXTURES, "binjiang.txt");
const PLAN = "binjiang-economic-social-2021";

const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, {recursive: true, force: true})));
const said: string[] = [];
beforeEach(() => {
  said.length = 0;
  vi.spyOn(console, "error").mockImplementation((line: string) => void said.push(line));
});

/** A copy of the tables. */
function tables(from = DATA): string {
  const folder = mkdtempSync(join(tmpdir(), "duibiao-added-"));
  made.push(folder);
  cpSync(from, folder, {recursive: true});
  return folder;
}

/** Every file below a folder with its text. */
function filesIn(folder: string): Map<string, string> {
  const names = readdirSync(folder, {recursive: true}) as string[];
  return new Map(
    names
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name), "utf8")])
  );
}

async function add(folder: string, ...args: string[]): Promise<{code: number; lines: string[]}> {
  const lines: string[] = [];
  const ask = (question: string, flag: string) => {
    throw new Error(`asked for ${flag}: ${question}`);
  };
  const code = await runAdd([...args, "--data", folder], {
    print: (line) => void lines.push(line),
    ask
  });
  return {code, lines};
}

let once: string | undefined;

/** A copy of the tables with the fixture's plan in them. */
async function added(): Promise<string> {
  if (!once) {
    const folder = tables();
    expect((await add(folder, BINJIANG, "--code", "639900")).code).toBe(0);
    once = folder;
  }
  return tables(once);
}

describe("npm run add", () => {
  it("turns a plan of a new city in a new province into tables that pass the check at once", async () => {
    const folder = tables();
    const {code, lines} = await add(folder, BINJIANG, "--code", "639900");
    expect([code, checkOf(folder)]).toEqual([0, []]);
    expect(lines.join("\n")).toMatch(
      /青海省 \(qinghai, 630000, province\), 滨江市 \(binjiang, 639900/
    );
    const {plans, jurisdictions, targets, indicators, ...rest} = loadAuthored(folder);
    expect(plans.at(-1)).toMatchObject({
      ...{plan_id: PLAN, jurisdiction_id: "binjiang", doc_number: "滨政发〔2021〕6号"},
      ...{issued_on: "2021-03-18", period_start: 2021, period_end: 2025, document: "binjiang.txt"},
      issuer: "滨江市人民政府"
    });
    expect(jurisdictions.find((row) => row.jurisdiction_id === "binjiang")?.parent_id).toBe(
      "qinghai"
    );
    const own = targets.filter((row) => row.plan_id === PLAN);
    const of = (id: string) => own.filter((row) => row.indicator_id === id);
    expect(of("5g-base-stations").map((row) => [row.role, row.value_low, row.status])).toEqual([
      ["baseline", 3200, null],
      ["target", 12000, null]
    ]);
    expect(of("public-charging-piles")[0]).toMatchObject({
      value_low: 5000,
      unit: "台",
      statement: 1
    });
    const forest = of(indicators.find(({name_zh}) => name_zh === "森林覆盖率")!.indicator_id);
    expect(forest.map((row) => [row.role, row.year, row.value_low, row.binding])).toEqual([
      ["baseline", 2020, 41.2, null],
      ["target", 2025, 42.5, "binding"]
    ]);
    expect(own.filter((row) => row.restates !== null).length).toBeGreaterThan(0);
    expect(indicators.filter(({status}) => status === "draft").length).toBeGreaterThan(10);
    expect(rest.responsibilities.filter((row) => row.plan_id === PLAN)).toHaveLength(9);
    expect(rest.projects.find((row) => row.plan_id === PLAN)?.name_zh).toBe("“滨江云脑”平台");
    // Another city's line says that 市发展改革委 is one agency with 市发改委, and what it is called.
    expect(
      rest.agencies.find((row) => row.agency_id === "binjiang-development-reform")?.name_en
    ).toBe("Binjiang Municipal Development and Reform Commission");
  });

  it("adds lines and rewrites none", async () => {
    const before = filesIn(DATA);
    const after = filesIn(await added());
    for (const [name, text] of before) {
      // What the files hold is counted anew.
      if (name === "counts.csv") continue;
      expect(after.get(name)?.startsWith(text), name).toBe(true);
      if (name.startsWith("plans/")) expect(after.get(name), name).toBe(text);
    }
    const fresh = [...after.keys()].filter((name) => !before.has(name)).sort();
    expect(fresh).toEqual(
      ["projects", "responsibilities", "review", "targets", "tasks"].map(
        (name) => `plans/${PLAN}/${name}.csv`
      )
    );
  });

  it("keeps ends of lines as the tables have them", async () => {
    const folder = tables();
    const path = join(folder, "jurisdictions.csv");
    const text = readFileSync(path, "utf8").replaceAll("\n", "\r\n");
    writeFileSync(path, text);
    expect((await add(folder, BINJIANG, "--code", "639900")).code).toBe(0);
    const now = readFileSync(path, "utf8");
    expect(now.startsWith(`${text}qinghai,630000,`)).toBe(true);
    expect(now.match(/(?<!\r)\n/)).toBeNull();
  });

  it("reads HTML with its tables, and a county that the flags place", async () => {
    const folder = tables();
    const page = join(FIXTURES, "linxi.html");
    const {code} = await add(folder, page, "--code", "639921", "--parent", "滨江市");
    expect([code, said, checkOf(folder)]).toEqual([0, [], []]);
    const {targets, jurisdictions, agencies} = loadAuthored(folder);
    const own = targets.filter((row) => row.plan_id.startsWith("linxi-"));
    expect(own.filter((row) => row.binding === "binding")).toMatchObject([
      {value_low: 40, year: 2024}
    ]);
    expect(own.map((row) => row.indicator_id)).toContain("5g-base-stations");
    expect(jurisdictions.find((row) => row.jurisdiction_id === "linxi")).toMatchObject({
      ...{level: "county", parent_id: "binjiang", name_en: "Linxi County"}
    });
    expect(agencies.some((row) => row.name_zh === "县农业农村局")).toBe(true);
  });

  it("reads a PDF, whose place a flag names by id or by name", async () => {
    const pdf = join(ROOT, "test/reading/fixtures/files/plan.pdf");
    for (const place of ["xiamen", "厦门"]) {
      const folder = tables();
      const {code} = await add(
        folder,
        pdf,
        "--jurisdiction",
        place,
        "--period",
        "2021-2025",
        "--title",
        "厦门市试验规划"
      );
      expect([code, said, checkOf(folder)]).toEqual([0, [], []]);
      expect(loadAuthored(folder).jurisdictions).toHaveLength(
        loadAuthored(DATA).jurisdictions.length
      );
    }
  });

  it("takes 250 targets of 60 new indicators, and brackets and tasks with them", async () => {
    const folder = tables();
    const names = Array.from(
      {length: 60},
      (_, i) => `第${"甲乙丙丁戊己庚辛壬癸"[i % 10]}${"东南西北中上"[Math.floor(i / 10)]}类设施`
    );
    const tasks = names.map((name, i) => {
      const lines = [2022, 2023, 2024, 2025].map(
        (year) => `到${year}年，${name}达到${year - 2000 + 10 * i}个`
      );
      return `（${"一二三四五六七八九十"[i % 10]}）推进${name}建设。${lines.join("；")}。（责任单位：市交通局）`;
    });
    const more = Array.from(
      {length: 10},
      (_, i) => `到2025年，全市${names[i]}人才达到${100 + i}人。`
    );
    // Units whose names say a multiple, and one that no counting word is.
    more.push("到2025年，高标准农田面积达到180万亩，货物周转量达到320亿吨公里，硒含量达到6微克。");
    const text = `滨江市设施建设“十四五”规划和二〇三五年远景目标纲要\n一、目标\n${more.join("\n")}\n二、重点任务\n${tasks.join("\n")}\n`;
    const path = join(folder, "many.txt");
    writeFileSync(path, text);
    const {code} = await add(folder, path, "--code", "639900");
    expect([code, said, checkOf(folder)]).toEqual([0, [], []]);
    const {targets, indicators, units} = loadAuthored(folder);
    expect(units.map(({unit}) => unit)).toEqual(expect.arrayContaining(["亩", "吨公里", "微克"]));
    // What the outline looks at from afar is no part of its subject.
    expect(
      targets.filter((row) => /^binjiang-[a-z-]+-2021$/.test(row.plan_id)).length
    ).toBeGreaterThanOrEqual(250);
    expect(indicators.filter(({status}) => status === "draft").length).toBeGreaterThanOrEqual(60);
  });

  it("says that a plan names nobody", async () => {
    const folder = tables();
    const path = join(folder, "short.txt");
    writeFileSync(path, "厦门市绿地规划（2021—2025年）\n一、目标\n到2025年，森林覆盖率达到42%。\n");
    expect((await add(folder, path)).code).toBe(0);
    expect(checkOf(folder)).toEqual([]);
    expect(loadAuthored(folder).gaps.at(-1)).toMatchObject({
      rows: "responsibilities",
      kind: "none-stated"
    });
  });

  it.each([
    [["--code", "33990"], /invalid --code "33990"; expected six digits/],
    [["--code", "350200"], /--code 350200 is 厦门市 \(xiamen\); expected that of 滨江市/],
    [["--code", "639900", "--period", "2025-2021"], /invalid --period "2025-2021"; expected years/],
    [["--code", "639900", "--id", "Bin Jiang"], /--id "Bin Jiang" is no id/],
    [["--jurisdiction", "nowhere"], /"nowhere" is no id of data\/jurisdictions.csv/],
    [["--nonsense"], /nonsense/]
  ])("refuses %j, says what is expected and writes nothing", async (args, message) => {
    const folder = tables();
    expect((await add(folder, BINJIANG, ...args)).code).toBe(1);
    expect(said.join("\n")).toMatch(message);
    expect(filesIn(folder)).toEqual(filesIn(DATA));
  });

  it("names the flag of what it cannot know where nobody can be asked", () => {
    const folder = tables();
    const run = spawnSync("npx", ["tsx", "loaders/add.ts", BINJIANG, "--data", folder], {
      ...{cwd: ROOT, encoding: "utf8", input: ""}
    });
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/GB\/T 2260 code of 滨江市: expected --code/);
    expect(filesIn(folder)).toEqual(filesIn(DATA));
  });

  it("refuses a plan that is there, and a text without promises", async () => {
    const folder = await added();
    const before = filesIn(folder);
    expect((await add(folder, BINJIANG)).code).toBe(1);
    expect(said.join("\n")).toMatch(/is in data\/plans.csv as binjiang-economic-social-2021/);
    const path = join(tables(), "none.txt");
    writeFileSync(path, "厦门市天气规划（2021—2025年）\n天气很好。\n");
    expect((await add(folder, path)).code).toBe(1);
    expect(filesIn(folder)).toEqual(before);
  });

  it("leaves nothing where the tables are broken", async () => {
    const folder = tables();
    writeFileSync(
      join(folder, "units.csv"),
      `${readFileSync(join(folder, "units.csv"), "utf8")}x,y\n`
    );
    const before = filesIn(folder);
    expect((await add(folder, BINJIANG, "--code", "639900")).code).toBe(1);
    expect(said.join("\n")).toMatch(/data\/units.csv:\d+:\d+: row has 2 cells/);
    expect(filesIn(folder)).toEqual(before);
  });
});

describe("commit(folder, files)", () => {
  const files = new Map([
    ["units.csv", "new\n"],
    ["plans/a-2021/targets.csv", "new\n"],
    ["gaps.csv", null]
  ]);

  it("takes everything back where one file cannot be moved in", () => {
    const folder = tables();
    const fail = (path: string) => {
      if (path.startsWith("plans/")) throw new Error("disk full");
    };
    expect(() => commit(folder, files, fail)).toThrow("disk full");
    expect(filesIn(folder)).toEqual(filesIn(DATA));
    expect(existsSync(join(folder, "plans/a-2021"))).toBe(false);
  });

  it.each(["units.csv", "plans/a-2021/targets.csv", "gaps.csv"])(
    "is taken back at the next start where the process was killed after %s",
    (last) => {
      const folder = tables();
      const script = join(folder, "killed.ts");
      writeFileSync(
        script,
        `import {commit} from ${JSON.stringify(join(ROOT, "loaders/add/commit.ts"))};
         commit(${JSON.stringify(folder)}, new Map(${JSON.stringify([...files])}), (path) => {
           if (path === ${JSON.stringify(last)}) process.kill(process.pid, "SIGKILL");
         });`
      );
      const run = spawnSync("npx", ["tsx", script], {cwd: ROOT, encoding: "utf8"});
      rmSync(script);
      expect(run.stderr).toBe("");
      expect(readFileSync(join(folder, "units.csv"), "utf8")).toBe("new\n");
      expect(settle(folder)).toBe(true);
      expect(filesIn(folder)).toEqual(filesIn(DATA));
      expect(settle(folder)).toBe(false);
    }
  );

  it("puts all files in their places", () => {
    const folder = tables();
    commit(folder, files);
    expect(readFileSync(join(folder, "plans/a-2021/targets.csv"), "utf8")).toBe("new\n");
    expect(existsSync(join(folder, "gaps.csv"))).toBe(false);
    expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
  });
});

describe("npm run add -- --resume", () => {
  const reviewOf = (folder: string) => join(folder, `plans/${PLAN}/review.csv`);

  /** Writes decisions into the review: by the row's id and cell, the decision and its new value. */
  function decide(folder: string, decisions: Record<string, string>): string {
    const path = reviewOf(folder);
    const lines = readFileSync(path, "utf8").trimEnd().split("\n");
    const own = lines.map((line) => {
      const [, id, cell] = line.split(",");
      const decision = decisions[`${id} ${cell}`];
      return decision === undefined ? line : line.replace(/,,$/, `,${decision}`);
    });
    writeFileSync(path, `${own.join("\n")}\n`);
    return path;
  }

  it("lists what is in doubt by what matters: matches first, words in English last", async () => {
    const folder = await added();
    const lines = readFileSync(reviewOf(folder), "utf8").trimEnd().split("\n");
    expect(lines[0]).toBe("table,id,cell,value,runner_up,score,doubt,clause,decision,new_value");
    const cells = lines.slice(1).map((line) => line.split(",")[2]);
    expect(["indicator_id", "name_zh"]).toContain(cells[0]);
    expect(cells.lastIndexOf("indicator_id")).toBeLessThan(cells.indexOf("better"));
    expect(cells.lastIndexOf("name_zh")).toBeLessThan(cells.indexOf("better"));
    expect(cells.lastIndexOf("better")).toBeLessThan(cells.indexOf("name_en"));
    // A promise for 2035 has no place in a plan that ends in 2025, and is not lost.
    expect(lines.some((line) => /row,人均预期寿命 target 2035 83 岁/.test(line))).toBe(true);
  });

  it("lifts a draft once all that verdicts rest on is decided, and only then", async () => {
    const folder = await added();
    const draft = (id: string) =>
      loadAuthored(folder).indicators.find((row) => row.indicator_id === id)?.status;
    await add(folder, "--resume", decide(folder, {"forest-coverage name_zh": "accept,"}));
    expect(draft("forest-coverage")).toBe("draft");
    const rest = {"forest-coverage better": "accept,", "forest-coverage domain_id": "accept,"};
    const {code, lines} = await add(folder, "--resume", decide(folder, rest));
    expect([code, said, checkOf(folder)]).toEqual([0, [], []]);
    expect([draft("forest-coverage"), draft("gdp")]).toEqual([null, "draft"]);
    expect(lines[0]).toBe("2 accepted, 0 changed, 0 dropped");
    // What is decided is gone from the file, what is not stays.
    const left = readFileSync(reviewOf(folder), "utf8");
    expect(left).not.toMatch(/forest-coverage,(?:name_zh|better|domain_id)/);
    expect(left).toMatch(/forest-coverage,name_en/);
  });

  it("sets what is changed, merges a draft into an indicator, and drops rows", async () => {
    const folder = await added();
    const before = readFileSync(join(folder, "indicators.csv"), "utf8").split("\n");
    const path = decide(folder, {
      "bus-lanes name_zh": "change,open-test-roads",
      "gdp name_en": "change,Gross domestic product",
      [`${PLAN}-t020 basis`]: "change,new",
      "water-use-total name_zh": "drop,",
      [`${PLAN}-k02 domain_id`]: "change,ports-logistics"
    });
    const {code} = await add(folder, "--resume", path);
    expect([code, said, checkOf(folder)]).toEqual([0, [], []]);
    const {targets, indicators, tasks} = loadAuthored(folder);
    const own = targets.filter((row) => row.plan_id === PLAN);
    expect(own.find((row) => row.quote!.includes("公交专用道"))?.indicator_id).toBe(
      "open-test-roads"
    );
    expect(own.some((row) => row.quote!.includes("用水总量"))).toBe(false);
    expect(own.find((row) => row.target_id === `${PLAN}-t020`)?.basis).toBe("new");
    expect(indicators.find((row) => row.indicator_id === "gdp")?.name_en).toBe(
      "Gross domestic product"
    );
    const ids = indicators.map(({indicator_id}) => indicator_id);
    expect(ids).not.toContain("bus-lanes");
    expect(ids).not.toContain("water-use-total");
    expect(tasks.find((row) => row.task_id === `${PLAN}-k02`)?.domain_id).toBe("ports-logistics");
    // Lines of others stay as they are.
    const after = new Set(readFileSync(join(folder, "indicators.csv"), "utf8").split("\n"));
    expect(before.filter((line) => !after.has(line))).toHaveLength(3);
  });

  it("removes the file when nothing is left", async () => {
    const folder = await added();
    const path = reviewOf(folder);
    const text = readFileSync(path, "utf8").replaceAll(/,,$/gm, ",accept,");
    writeFileSync(path, text);
    expect((await add(folder, "--resume", path)).code).toBe(0);
    expect(existsSync(path)).toBe(false);
    const {targets, indicators} = loadAuthored(folder);
    expect([...targets, ...indicators].filter(({status}) => status === "draft")).toEqual([]);
  });

  it.each([
    [{"gdp better": "yes,"}, /decision: invalid value "yes"; expected accept, change, drop/],
    [{"gdp better": "change,"}, /new_value: empty with decision change/],
    [{"gdp better": "accept,lower"}, /decision: "accept" with new_value "lower"; expected change/],
    [{"gdp better": "change,upward"}, /indicators.csv:\d+:\d+: better: invalid value "upward"/],
    [
      {[`${PLAN} title_en`]: "drop,"},
      /decision: drop of a row of plans; expected accept or change/
    ],
    [{[`${PLAN}-k01 title_en`]: "drop,"}, /drop of \S+, which has responsibilities/],
    [{[`${PLAN}-t022 unit`]: "change,斛"}, /new_value: "斛" is no unit of data\/units.csv/]
  ])("refuses %j with its place, and writes nothing", async (decisions, message) => {
    const folder = await added();
    const path = decide(folder, decisions as Record<string, string>);
    const before = filesIn(folder);
    expect((await add(folder, "--resume", path)).code).toBe(1);
    expect(said.join("\n")).toMatch(message);
    if (!/indicators.csv/.test(message.source))
      expect(said.join("\n")).toMatch(/review\.csv:\d+:\d+: /);
    expect(filesIn(folder)).toEqual(before);
  });

  it("says where the file is to be, and that nothing is decided", async () => {
    const folder = await added();
    expect((await add(folder, "--resume", reviewOf(folder))).code).toBe(1);
    expect((await add(folder, "--resume", join(folder, "review.csv"))).code).toBe(1);
    expect(
      (await add(folder, "--resume", relative(process.cwd(), join(folder, "plans/x/review.csv"))))
        .code
    ).toBe(1);
    expect(said.join("\n")).toMatch(
      /nothing is decided[^]*expected data\/plans\/<plan_id>\/review.csv[^]*missing/
    );
  });
});
