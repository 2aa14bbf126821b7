import {appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {DERIVED, derive} from "../../src/tables/derive/derive.js";
import {corpusOf} from "../../loaders/derive/corpus.js";
import {numbersOf} from "../../loaders/site/numbers.js";
import {NOTEBOOKS} from "../../src/model/notebooks.js";
import {pageOf} from "../../src/ui/page.js";
import {loadAuthored} from "../../loaders/tables/load.js";
import {DATA} from "../../loaders/tables/read.js";
import {writeCorpus} from "./corpus.js";
import {roundOf} from "./places.js";
import {scaleRow} from "./vary.js";

const folder = mkdtempSync(join(tmpdir(), "duibiao-corpus-"));
afterAll(() => rmSync(folder, {recursive: true}));

/** How many digits of a place's code are its parent's: 2, save for districts and what the nation has below it. */
const KEPT = {district: 4, province: 0, municipality: 0};

const written = new Map<string, string>();
const loaded = new Map<number, ReturnType<typeof loadAuthored>>();

function corpus(plans: number, from = DATA, name = String(plans)): string {
  const to = join(folder, name);
  if (!written.has(name)) writeCorpus(from, to, plans);
  written.set(name, to);
  return to;
}

function authoredOf(plans: number): ReturnType<typeof loadAuthored> {
  if (!loaded.has(plans)) loaded.set(plans, loadAuthored(corpus(plans)));
  return loaded.get(plans)!;
}

function filesBelow(path: string): [string, string][] {
  return readdirSync(path, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry): [string, string] => {
      const file = join(entry.parentPath, entry.name);
      return [file.slice(path.length), readFileSync(file, "utf8")];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

describe("writeCorpus(from, to, plans)", () => {
  it.each([5, 10, 50])("of %i plans passes the check and is derived whole", (plans) => {
    const [authored, base] = [authoredOf(plans), authoredOf(5)];
    expect(authored.plans).toHaveLength(plans);
    expect(new Set(authored.plans.map(({jurisdiction_id}) => jurisdiction_id)).size).toBe(
      (plans / 5) * 3
    );
    for (const name of ["targets", "tasks", "responsibilities", "projects", "cascade"] as const)
      expect(authored[name], name).toHaveLength((plans / 5) * base[name].length);
    for (const name of Object.keys(DERIVED))
      expect(derive(name, authored).rows.length, name).toBeGreaterThan(0);
  });

  it("of the five documents alone gives every notebook its numbers", async () => {
    const authored = authoredOf(5);
    const tables = (Object.keys(DERIVED) as (keyof typeof DERIVED)[]).map((name) => ({
      name,
      rows: derive(name, authored).rows
    }));
    for (const {notebook_id} of NOTEBOOKS) {
      const numbers = await numbersOf(notebook_id, corpusOf(tables), pageOf("en", ""));
      expect(Object.values(numbers).join(" "), notebook_id).not.toMatch(/undefined|NaN|Infinity/);
    }
  });

  it("gives each place a code, a parent above it and denominators", () => {
    const {jurisdictions, plans, denominators} = authoredOf(50);
    const of = new Map(jurisdictions.map((row) => [row.jurisdiction_id, row]));
    expect(new Set(jurisdictions.map(({code}) => code)).size).toBe(jurisdictions.length);
    for (const {parent_id, code, level} of jurisdictions.filter((row) => row.parent_id)) {
      const kept = KEPT[level as keyof typeof KEPT] ?? 2;
      // A municipality's districts have 01 where others have their city.
      if (parent_id !== "tianjin")
        expect(of.get(parent_id!)!.code).toBe(code.slice(0, kept).padEnd(6, "0"));
    }
    const counted = new Set(denominators.map(({jurisdiction_id}) => jurisdiction_id));
    expect(plans.filter((row) => !counted.has(row.jurisdiction_id))).toEqual([]);
  });

  it("has indicators that cities share and such as one city has alone", () => {
    const {indicators, targets} = authoredOf(50);
    const plansOf = (id: string) =>
      new Set(targets.filter((row) => row.indicator_id === id).map(({plan_id}) => plan_id)).size;
    const shared = authoredOf(5).indicators.length;
    const own = (indicators.length - shared) / 9;
    expect(own).toBeGreaterThan(shared / 8);
    expect(own).toBeLessThan(shared / 2);
    expect(plansOf("5g-base-stations")).toBeGreaterThan(8);
  });

  it("writes the same bytes for the same number", () => {
    const twice = corpus(20, DATA, "twice");
    expect(filesBelow(twice)).toEqual(filesBelow(corpus(20)));
  });

  it("leaves out plans that are no models, with all that belongs to them", () => {
    const more = join(folder, "more");
    cpSync(DATA, more, {recursive: true});
    appendFileSync(
      join(more, "jurisdictions.csv"),
      "wuhu,340200,芜湖市,Wuhu,Wuhu,芜湖,prefecture,\n"
    );
    const line = readFileSync(join(more, "plans.csv"), "utf8").split("\n")[1];
    const added = line.replace(/^tj-smartcity-2016,tianjin/, "wh-digital-2021,wuhu");
    appendFileSync(join(more, "plans.csv"), `${added}\n`);
    cpSync(join(more, "plans/tj-smartcity-2016"), join(more, "plans/wh-digital-2021"), {
      recursive: true
    });
    expect(filesBelow(corpus(5, more, "less"))).toEqual(filesBelow(corpus(5)));
  });

  it("refuses a number that is no multiple of five, or above what has names", () => {
    expect(() => corpus(7)).toThrow("7 plans; expected a multiple of 5");
    expect(() => roundOf(200)).toThrow("no invented name is left");
  });
});

describe("scaleRow(copy, model, round)", () => {
  const row = {indicator_id: "a", unit: "个", value_low: "20000", value_high: "", stated: "number"};

  it("writes the value into the quote as the quote writes it", () => {
    const rounds = Array.from({length: 20}, (_, round) =>
      scaleRow({...row, quote: "5G基站超过2万个"}, row, round)
    );
    for (const {value_low, quote} of rounds)
      expect(quote).toBe(`5G基站超过${Number(value_low) / 1e4}万个`);
    expect(new Set(rounds.map(({value_low}) => value_low)).size).toBeGreaterThan(2);
  });

  it("leaves what is said in words, and a share below 100 %", () => {
    const share = {...row, unit: "%", value_low: "95", quote: "超过95%"};
    for (let round = 0; round < 20; round++) {
      expect(scaleRow({...share, stated: "words"}, row, round).value_low).toBe("95");
      expect(Number(scaleRow(share, row, round).value_low)).toBeLessThanOrEqual(95);
    }
  });
});
