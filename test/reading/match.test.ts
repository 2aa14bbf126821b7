import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {loadAuthored} from "../../loaders/tables/load.js";
import {extract} from "../../src/reading/extract.js";
import {indicatorMatcher, type Known, type Sought} from "../../src/reading/match.js";
import {readingForms} from "../../src/reading/units.js";
import {leaveOut, ofWholePlans, withoutAliases, type Outcome} from "./leaveOneOut.js";

const authored = loadAuthored();
const real = ofWholePlans(authored);

const indicator = (fields: Partial<Known>): Known => ({
  indicator_id: "x",
  name_zh: "",
  aliases_zh: null,
  unit: "个",
  better: "higher",
  bases: [],
  ...fields
});
const catalogue = [
  indicator({indicator_id: "piles", name_zh: "充电桩", bases: ["stock"]}),
  indicator({indicator_id: "public-piles", name_zh: "公共充电桩", unit: "台"}),
  indicator({indicator_id: "wlan", name_zh: "无线局域网覆盖率", unit: "%"}),
  indicator({indicator_id: "scale", name_zh: "集成电路产业规模", unit: "亿元"}),
  indicator({indicator_id: "5g", name_zh: "5G应用场景", aliases_zh: "示范应用场景"}),
  indicator({indicator_id: "pue", name_zh: "数据中心电能利用效率", unit: "PUE", better: "lower"})
];
const dimensions = new Map([
  ...[["个", "count"] as const, ["台", "count"] as const, ["亿元", "money"] as const],
  ...[["%", "share"] as const, ["PUE", "pue"] as const]
]);
const match = indicatorMatcher(catalogue, dimensions);
const sought = (name: string, fields: Partial<Sought> = {}): Sought => ({
  ...{name, unit: "个", dimension: "count", basis: "stock", comparator: "eq", clause: name},
  ...fields
});

describe("indicatorMatcher(catalogue, dimensions)", () => {
  it("is sure of a name and of an alias, and names the runner-up", () => {
    expect(match(sought("公共充电桩", {unit: "台"}))).toMatchObject({
      kind: "same",
      best: {indicator_id: "public-piles", score: 1},
      runnerUp: {indicator_id: "piles"}
    });
    expect(match(sought("示范应用场景数")).best?.indicator_id).toBe("5g");
  });

  it("knows different words for one thing", () => {
    const share = {unit: "%", dimension: "share", basis: "share"} as const;
    expect(match(sought("WiFi覆盖率", share)).best?.indicator_id).toBe("wlan");
    const pue = {unit: "PUE", dimension: "pue", comparator: "lte"} as const;
    expect(match(sought("数据中心PUE", pue))).toMatchObject({kind: "same"});
  });

  it("never leaves the dimension of the unit", () => {
    const money = sought("充电桩", {unit: "亿元", dimension: "money"});
    expect(match(money)).toEqual({kind: "new", best: null, runnerUp: null});
  });

  it("takes a rate of change as one of the quantity that changes", () => {
    const rate = {unit: "%", dimension: "share", basis: "growth"} as const;
    expect(match(sought("集成电路产业规模年均增速", rate)).best?.indicator_id).toBe("scale");
  });

  it("doubts what points the other way, and what names another technique", () => {
    const up = {unit: "PUE", dimension: "pue", comparator: "gte"} as const;
    expect(match(sought("数据中心PUE", up)).kind).toBe("likely");
    expect(match(sought("4G应用场景")).kind).toBe("new");
  });

  it("calls new what it cannot find, and what has no name", () => {
    expect(match(sought("养老床位"))).toMatchObject({kind: "new"});
    expect(match(sought(""))).toEqual({kind: "new", best: null, runnerUp: null});
  });
});

const rate = (outcomes: Outcome[]) => outcomes.filter(({right}) => right).length / outcomes.length;

describe("leaving one plan out", () => {
  const outcomes = new Map(real.plans.map(({plan_id}) => [plan_id, leaveOut(plan_id, real)]));
  const all = [...outcomes.values()].flat();

  it.each([...outcomes.keys()].filter((id) => outcomes.get(id)!.length > 0))(
    "sends the rows of %s to the right indicator, or calls them rightly new",
    (plan_id) => expect(rate(outcomes.get(plan_id)!)).toBeGreaterThanOrEqual(0.85)
  );

  it("is right about nine rows in ten, and about six in seven whose indicator is known", () => {
    expect(rate(all)).toBeGreaterThanOrEqual(0.91);
    expect(rate(all.filter(({expected}) => expected !== null))).toBeGreaterThanOrEqual(0.85);
  });

  it("is never sure and wrong", () => {
    expect(all.filter(({found, right}) => found.kind === "same" && !right)).toEqual([]);
  });

  it("finds three in four of a plan's own indicators without the plan's own wordings", () => {
    const own = real.plans.flatMap(({plan_id}) => leaveOut(plan_id, real, withoutAliases));
    expect(rate(own)).toBeGreaterThanOrEqual(0.77);
    const sure = own.filter(({found}) => found.kind === "same");
    expect(sure.filter(({right}) => !right).length).toBeLessThanOrEqual(2);
  });
});

/** The catalogue, and the share of rows of other kinds of plans that may be sent to an indicator. */
const CATALOGUES: [name: string, tables: typeof real, most: number][] = [
  ["of the plans read whole", real, 0.035],
  ["of all plans", authored, 0.062]
];

describe.each(CATALOGUES)("plans of other kinds, with the catalogue %s", (_, tables, most) => {
  const dimensionOf = new Map(
    [...readingForms(tables.units).values()].map(({unit, dimension}) => [unit, dimension])
  );
  const bases = (id: string) => [
    ...new Set(tables.targets.filter((row) => row.indicator_id === id).map(({basis}) => basis))
  ];
  const matcher = indicatorMatcher(
    tables.indicators.map((row) => ({...row, bases: bases(row.indicator_id)})),
    dimensionOf
  );
  const folder = join(import.meta.dirname, "fixtures/excerpts");
  const found = readdirSync(folder).flatMap((set) =>
    readdirSync(join(folder, set)).flatMap((name) => {
      const [text] = readFileSync(join(folder, set, name), "utf8").split("====");
      return extract(text, {catalogue: tables}).targets.map((row) => ({
        name: row.indicator,
        ...matcher({
          ...{
            name: row.indicator,
            unit: row.unit,
            dimension: dimensionOf.get(row.unit) ?? "unknown"
          },
          ...{basis: row.basis, comparator: row.comparator, clause: row.clause}
        })
      }));
    })
  );

  it("are almost all new to a catalogue of digital plans, and few are sent to it", () => {
    expect(found.length).toBeGreaterThan(550);
    const sent = found.filter(({kind}) => kind !== "new");
    expect(sent.length / found.length).toBeLessThanOrEqual(most);
    const sure = found.filter(({kind}) => kind === "same");
    expect(sure.find(({name}) => name === "公共充电桩")?.best?.indicator_id).toBe(
      "public-charging-piles"
    );
    expect(sure.map(({name}) => name)).not.toContain("制造业增加值占GDP比重");
  });
});
