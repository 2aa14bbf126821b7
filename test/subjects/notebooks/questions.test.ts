import {beforeAll, describe, expect, it} from "vitest";
import {FATES} from "../../../src/model/courses.js";
import {formatNumber, formatShare} from "../../../src/model/format.js";
import {figuresOf, roundedTo} from "../../../src/model/footing.js";
import {RELATION_LABELS} from "../../../src/model/relation.js";
import type {Lang, Target} from "../../../src/model/target.js";
import type {Db} from "../../../src/queries/db.js";
import {standalone, writtenOut} from "../../../src/queries/standalone.js";
import {everyTarget} from "../../../src/queries/targets.js";
import {FATE_WORDS} from "../../../src/subjects/notebooks/tallies/carried.js";
import {PARTS} from "../../../src/subjects/notebooks/parts.js";
import {pageOf, type Page} from "../../../src/ui/page.js";
import {questionBeside} from "../../../src/ui/question.js";
import {formatWorded} from "../../../src/ui/spoken.js";
import {chartValue, writtenValue} from "../../../src/ui/value.js";
import {corpus, engine, sources} from "../../engine.js";

type Rows = Record<string, unknown>[];
/** Holds the rows of a part's statement against what the part shows. */
type Check = (rows: Rows, drawn: Element, page: Page) => void;

let db: Db;
let targets: Map<string, Target>;

beforeAll(async () => {
  db = await engine();
  targets = new Map((await everyTarget(corpus())).map((t) => [t.target_id, t]));
});

const text = (node: Element) => node.textContent!.replace(/\s+/g, " ").trim();

/** Every row that a part shows, by its id, in the words of the links to its clause. */
function shown(drawn: Element): Map<string, string> {
  const found = new Map<string, string>();
  for (const link of drawn.querySelectorAll('a[href^="#clause-"]')) {
    const id = link.getAttribute("href")!.replace("#clause-", "");
    found.set(id, `${found.get(id) ?? ""} ${text(link)} ${link.getAttribute("aria-label") ?? ""}`);
  }
  return found;
}

/** The rows of a part are those of its statement, each with the same figures. */
function sameRows(ids: string[], figures: Rows, drawn: Element, page: Page): void {
  const seen = shown(drawn);
  expect([...seen.keys()].sort()).toEqual([...new Set(ids)].sort());
  ids.forEach((id, i) => {
    const {comparator, value_low, value_high, unit} = figures[i] as unknown as Target;
    const row = {...targets.get(id)!, comparator, value_low, value_high, unit};
    const words = [writtenValue(row, page), chartValue(row, page, formatWorded)];
    expect(targets.get(id)).toMatchObject({value_low, value_high});
    expect(
      words.some((word) => seen.get(id)!.includes(word)),
      `${id}: ${words.join()}`
    ).toBe(true);
  });
}

const statements: Check = (rows, drawn, page) =>
  sameRows(
    rows.map((row) => String(row.target_id)),
    rows,
    drawn,
    page
  );

/** Both sides of rows whose later columns stand in the place of `id` and after. */
const sides =
  (first: number, second: number): Check =>
  (rows, drawn, page) => {
    const side = (row: Record<string, unknown>, at: number, skip: number) => {
      const cells = Object.values(row).slice(at);
      const [comparator, value_low, value_high, unit] = cells.slice(skip);
      return {id: String(cells[0]), comparator, value_low, value_high, unit};
    };
    const both = rows.flatMap((row) => [
      side(row, first, first === 0 ? 2 : 1),
      side(row, second, first === 0 ? 2 : 1)
    ]);
    sameRows(
      both.map(({id}) => id),
      both,
      drawn,
      page
    );
  };

/** The names and labels of the bars of all figures of a part, in their order. */
function bars(drawn: Element): [name: string, label: string][] {
  return [...drawn.querySelectorAll(".bars-rows > div")].map((row) => {
    const name = text(row.querySelector("p")!);
    const label = row.querySelector("[aria-label]")!.getAttribute("aria-label")!;
    return [name, label.slice(name.length + 2)];
  });
}

const cells = (drawn: Element): string[][] =>
  [...drawn.querySelectorAll("tbody tr")].map((tr) => [...tr.querySelectorAll("th, td")].map(text));

/** Values that a statement gives divided, as the chart writes them; a line across a chart has no clause. */
const divided =
  (column: number, isLine: (row: Rows[number]) => boolean = () => false): Check =>
  (rows, drawn, page) => {
    const seen = shown(drawn);
    const linked = rows.filter((row) => !isLine(row)).map((row) => row.target_id);
    expect([...seen.keys()].sort()).toEqual([...new Set(linked)].sort());
    for (const row of rows) {
      const t = targets.get(String(row.target_id))!;
      const value = roundedTo(figuresOf(t), Object.values(row).at(column) as number)!;
      expect(seen.get(t.target_id) ?? text(drawn), t.target_id).toContain(
        formatNumber(value, page.lang)
      );
    }
  };

const CHECKS: Record<keyof typeof PARTS, Check> = {
  apartCases: statements,
  apartReasons([row], drawn, page) {
    const [all, ...counts] = Object.values(row) as number[];
    expect(bars(drawn).map(([, label]) => label)).toEqual(
      counts.map((count) => formatShare(count, all, page.lang))
    );
  },
  carriedCases: statements,
  carriedFates(rows, drawn, page) {
    const counts = new Map(rows.map((row) => Object.values(row) as [string, number]));
    expect(bars(drawn)).toEqual(
      FATES.map((fate) => [FATE_WORDS[page.lang][fate], String(counts.get(fate) ?? 0)])
    );
  },
  carriedTable: sides(0, 7),
  leadBars(rows, drawn, page) {
    expect(bars(drawn)).toEqual(
      rows.map((row) => {
        const [agency, kind, tasks, all] = Object.values(row) as [string, string, number, number];
        const mark = {zh: "（泛指）", en: " (a general form)"}[page.lang];
        return [
          `${agency}${kind === "collective" ? mark : ""}`,
          formatShare(tasks, all, page.lang)
        ];
      })
    );
  },
  namedTable(rows, drawn, page) {
    const share = (n: number | null, of: number) =>
      n === null
        ? {zh: "未收录", en: "not in the corpus"}[page.lang]
        : formatShare(n, of, page.lang);
    expect(cells(drawn)).toEqual(
      rows.map((row) => {
        const [, city, plan, tasks, named, led] = Object.values(row) as [
          string,
          string,
          string,
          number,
          number | null,
          number | null
        ];
        return [`${city} · ${plan}`, String(tasks), share(named, tasks), share(led, tasks)];
      })
    );
  },
  nankaiRelations(rows, drawn, page) {
    const whole = (column: number) =>
      rows.reduce((sum, row) => sum + (Object.values(row)[column] as number), 0);
    const words = (column: number) =>
      rows
        .map((row) => [
          RELATION_LABELS[page.lang][row.relation as "partly"].name,
          formatShare(Object.values(row)[column] as number, whole(column), page.lang)
        ])
        .sort();
    const drawnBars = bars(drawn);
    const half = drawnBars.length / 2;
    expect(drawnBars.slice(0, half).sort()).toEqual(words(1));
    expect(drawnBars.slice(half).sort()).toEqual(words(2));
  },
  nankaiShared: statements,
  nankaiTable(rows, drawn, page) {
    const lines = [...drawn.querySelectorAll("tbody tr")];
    expect(lines.length).toBe(rows.length);
    rows.forEach((row, i) => {
      const [upper, numbers, lower, relation, reason] = Object.values(row) as [
        string,
        number,
        string | null,
        "partly",
        string
      ];
      expect(lines[i].querySelectorAll("a.value").length, upper).toBe(numbers);
      for (const words of [upper, lower ?? "", RELATION_LABELS[page.lang][relation].name, reason])
        expect(text(lines[i])).toContain(words.trim());
    });
  },
  pairFootings: divided(-1),
  pairOnly(rows, drawn, page) {
    const none = {zh: "未设目标", en: "no target set"}[page.lang];
    const city = {zh: ["天津市", "厦门市"], en: ["Tianjin", "Xiamen"]}[page.lang];
    const lines = rows.map((row) => {
      const [domain, ...counts] = Object.values(row);
      return [domain, counts.map((count, i) => `${city[i]} ${count ?? none}`).join(", ")];
    });
    expect(bars(drawn).sort()).toEqual(lines.sort());
  },
  pairVerdicts: statements,
  peersBases(rows, drawn, page) {
    const lines = cells(drawn);
    expect(lines.map(([basis, places, , goals, whole]) => [basis, places, goals, whole])).toEqual(
      rows.map((row) => {
        const [basis, ...counts] = Object.values(row) as ["stock", ...number[]];
        return [page.labels.basis[basis], ...counts.slice(0, 3).map(String)];
      })
    );
    rows.forEach((row, i) => {
      const [first, last] = Object.values(row).slice(-2);
      expect(lines[i][2].match(/\b\d{4}\b/g)!.at(0)).toBe(String(first));
      expect(lines[i][2].match(/\b\d{4}\b/g)!.at(-1)).toBe(String(last));
    });
  },
  peersConflicts: sides(2, 8),
  peersField: divided(-1, ({level}) => level === "province" || level === "nation"),
  peersTitles(rows, drawn) {
    const lines = cells(drawn);
    expect(lines.length).toBe(rows.length);
    for (const row of rows) {
      const [, place, title, note] = Object.values(row) as string[];
      const line = lines.find(([first]) => first === place)!;
      expect(line[1]).toContain(title);
      expect(line[2]).toBe(note.replace(/\s+/g, " ").trim());
    }
  },
  sharedLeads(rows, drawn, page) {
    const counts = rows.map((row) => Object.values(row) as [number, number]);
    const all = counts.reduce((sum, [, brackets]) => sum + brackets, 0);
    const drawnBars = bars(drawn);
    expect(drawnBars.map(([, label]) => label)).toEqual(
      counts.map(([, brackets]) => formatShare(brackets, all, page.lang))
    );
    counts.forEach(([leads], i) => {
      if (leads > 0) expect(drawnBars[i][0]).toMatch(new RegExp(`^${leads}\\D`));
    });
  }
};

const EACH = (["zh", "en"] as Lang[]).flatMap((lang) =>
  (Object.keys(PARTS) as (keyof typeof PARTS)[]).map((name) => ({name, lang}))
);

describe("the statement beside each part of the notebooks", () => {
  it.each(EACH)("gives the figures that $name shows ($lang)", async ({name, lang}) => {
    const page = pageOf(lang, "http://site.test/");
    const view = PARTS[name];
    const drawn = view.draw((await view.load(sources(), {})) as never, {}, page);
    const button = drawn.querySelector<HTMLElement>("p[data-question] [data-copy-code]")!;
    const sql = questionBeside(button).get("sql")!;
    for (const links of drawn.querySelectorAll("[data-question], .shares")) links.remove();
    const rows = await db.rows<Record<string, unknown>>(sql);
    expect(rows.length).toBeGreaterThan(0);
    CHECKS[name](rows, drawn, page);
  });
});

describe("code that is copied", () => {
  const site = "https://example.org/below/a/path/";

  it("reads every table that a statement names from the site's files, and none that it makes", () => {
    const sql = `WITH own AS (SELECT * FROM tasks WHERE a IS NOT DISTINCT FROM b)
SELECT * FROM own JOIN plans USING (plan_id) WHERE x IN (SELECT x FROM tasks)`;
    const code = standalone(sql, site);
    expect([...code.matchAll(/read_parquet\('([^']+)'\)/g)].map(([, file]) => file)).toEqual([
      `${site}data/tasks.parquet`,
      `${site}data/plans.parquet`
    ]);
    expect(code).toContain(`\n${sql};\n`);
  });

  it("has the choices of a cell written out, quotes doubled", () => {
    const cell = (strings: TemplateStringsArray, ...values: unknown[]) =>
      writtenOut(strings, values);
    expect(cell`SELECT ${"it's"} AS a, ${3} AS b, ${null} AS c`).toBe(
      "SELECT 'it''s' AS a, 3 AS b, NULL AS c"
    );
  });
});
