import {beforeAll, describe, expect, it} from "vitest";
import type {ChartData, ChartKind, ChartOf} from "../../src/model/chart.js";
import {levelsOf, panelsOf} from "../../src/model/compare.js";
import {denominatorsFor, onFooting} from "../../src/model/footing.js";
import {matchTargets} from "../../src/model/pairs.js";
import {readState, type ChartState} from "../../src/model/state.js";
import type {Lang, Target} from "../../src/model/target.js";
import type {Db} from "../../src/queries/db.js";
import {askOf, shownOf} from "../../src/subjects/benchmark/data.js";
import {openCharts, type Charts} from "../../src/subjects/charts.js";
import {questionOf} from "../../src/subjects/kinds.js";
import {readChoice, readSides} from "../../src/ui/choice.js";
import {chosenRows} from "../../src/ui/chosen.js";
import {narrowRows} from "../../src/ui/narrow.js";
import {pageOf} from "../../src/ui/page.js";
import {sideByPlan} from "../../src/ui/sides.js";
import {corpus, engine} from "../engine.js";

type Cells = unknown[];
/** What a chart's data holds, in the order of its statement's own columns. */
type Held<K extends ChartKind> = (data: ChartOf<K>, state: ChartState, rows: Cells[]) => void;

let db: Db;
let charts: Charts;

beforeAll(async () => {
  db = await engine();
  charts = await openCharts(corpus(), () => "1.0.0");
}, 60_000);

const page = (lang: Lang) => pageOf(lang, "https://example.org/");
const sorted = (rows: unknown[]) => rows.map((row) => JSON.stringify(row)).sort();
/** Both have the same rows, and there is something to hold. */
const same = (told: unknown[], held: unknown[]) => {
  expect(sorted(told)).toEqual(sorted(held));
};
/** As many of some things as there are, by what they are. */
function counted(keys: unknown[][]): unknown[][] {
  const counts = new Map<string, number>();
  for (const key of keys)
    counts.set(JSON.stringify(key), (counts.get(JSON.stringify(key)) ?? 0) + 1);
  return [...counts].map(([key, n]) => [...(JSON.parse(key) as unknown[]), n]);
}
const near = (value: number | null) => (value === null ? null : Number(value.toPrecision(12)));
const plansOf = (data: ChartData, {cities}: ChartState) => {
  const {plan_ids} = readChoice(cities, data.plans);
  return plan_ids.length > 0 ? plan_ids : data.plans.map(({plan_id}) => plan_id);
};
const within = (domain_id: string, {only}: ChartState) =>
  !only.domain || only.domain.includes(domain_id);

const indicatorHeld: Held<"indicator"> = (data, state, told) => {
  const {rows} = chosenRows(data, state, page("zh"));
  const levels = new Map<Target, {low: number | null; high: number | null}>(
    rows.map((t) => [t, {low: t.canonical_low, high: t.canonical_high}])
  );
  for (const panel of panelsOf(rows))
    for (const [t, level] of levelsOf(panel)) levels.set(t, level);
  const chosen = state.per ? denominatorsFor(rows, state.per, data.denominators) : "missing";
  const divides = typeof chosen !== "string" && state.per !== "";
  same(
    told.map((row) => [
      row[0],
      near(row[12] as number),
      near(row[13] as number),
      ...(divides ? row.slice(18).map((v) => near(v as number)) : [])
    ]),
    rows.map((t) => {
      const level = levels.get(t)!;
      const divided = divides
        ? onFooting(level, state.per as "area", chosen.get(t.target_id)!)
        : null;
      return [
        t.target_id,
        near(level.low),
        near(level.high),
        ...(divided ? [near(divided.low), near(divided.high)] : [])
      ];
    })
  );
};

const HELD: {[K in ChartKind]: Held<K>} = {
  indicator: indicatorHeld,
  history(data, state, told) {
    const {rows} = chosenRows(data, state, page("zh"));
    const cities = new Set(rows.map((t) => t.jurisdiction_id));
    same(
      told.map((row) => [row[0], row[6], row[7], row[9]]),
      [
        ...rows.map((t) => [t.target_id, t.canonical_low, t.canonical_high, String(t.year)]),
        ...data.outcomes
          .filter((o) => cities.has(o.jurisdiction_id))
          .map((o) => [o.outcome_id, o.canonical_value, null, o.as_of])
      ]
    );
  },
  reported(data, state, told) {
    const cities = state.cities.split("~");
    const some = data.rows.filter(
      (t) =>
        ["", "all"].includes(state.cities) ||
        cities.includes(t.jurisdiction_id) ||
        cities.includes(t.plan_id)
    );
    const {kept} = narrowRows(some, data.rows, state.only, page("zh"));
    const pairs = data.findings.flatMap(({judgement, outcome}) =>
      kept
        .filter(({target_id}) => target_id === judgement.target_id)
        .map((t) => [
          judgement.judgement_id,
          t.canonical_low,
          t.canonical_high,
          outcome.canonical_value,
          outcome.as_of,
          judgement.verdict
        ])
    );
    expect(pairs.length).toBeGreaterThan(0);
    same(
      told.map((row) => [row[0], row[6], row[7], row[10], row[11], row[15]]),
      pairs
    );
  },
  benchmark(data, state, told) {
    const goals = shownOf(askOf(state), data)!.tiers.flatMap((tier) => tier.goals);
    expect(goals.length).toBeGreaterThan(0);
    const divides = goals[0].denominator !== null;
    same(
      told.map((row) => [
        row[1],
        row[0],
        ...(divides ? row.slice(12) : row.slice(5, 7)).map((v) => near(v as number))
      ]),
      goals.map(({target, rung, low, high}) => [
        target.target_id,
        rung.level,
        near(low),
        near(high)
      ])
    );
  },
  overview(data, state, told) {
    const sides = readSides(state.cities || "tianjin~xiamen", data.plans);
    const sideOf = sideByPlan(sides);
    const stated = data.rows.filter((t) => sideOf(t) !== "");
    const {
      shared,
      near: groups,
      only
    } = matchTargets(narrowRows(stated, data.rows, state.only, page("zh")).kept, sideOf);
    const ids = (rows: Target[]) => [...new Set(rows.map((t) => t.indicator_id))];
    const alike = ids(groups.flatMap(({rows}) => rows));
    const together = shared.filter(({verdict}) => verdict !== "not-comparable").length;
    same(
      told,
      [
        ["comparable", together],
        ["not-comparable", shared.length - together],
        ["alike", alike.length],
        ...[...only].map(([side, rows]) => [
          side,
          ids(rows).filter((id) => !alike.includes(id)).length
        ])
      ].filter(([, n]) => n !== 0)
    );
  },
  periods(data, state, told) {
    const cities = new Set(
      data.plans
        .filter(({plan_id}) => plansOf(data, state).includes(plan_id))
        .map((plan) => plan.jurisdiction_id)
    );
    const steps = data.steps.filter((step) => cities.has(step.jurisdiction_id));
    same(
      told,
      counted(
        steps.flatMap((step) => {
          const place = data.steps
            .filter((s) => s.jurisdiction_id === step.jurisdiction_id)
            .indexOf(step);
          return step.changes
            .filter(({domain_id}) => within(domain_id, state))
            .map(({change, apart}) => [step.jurisdiction_id, place + 2, change, apart]);
        })
      )
    );
  },
  coverage(data, state, told) {
    const plans = plansOf(data, state);
    const byIndicator = state.only.by?.[0] === "indicator";
    const lines = data.indicators.filter(({domain_id}) => within(domain_id, state));
    const own = byIndicator
      ? data.indicator_cells
          .filter(({indicator_id}) => lines.some((row) => row.indicator_id === indicator_id))
          .map(
            (cell) =>
              [
                cell.plan_id,
                cell.indicator_id,
                cell.promises || null,
                cell.doubtful || null,
                cell.cell
              ] as const
          )
      : data.cells
          .filter(({domain_id}) => within(domain_id, state))
          .map(
            (cell) =>
              [
                cell.plan_id,
                cell.domain_id,
                cell.promises || null,
                cell.doubtful || null,
                cell.cell
              ] as const
          );
    const cells = told.map(([plan, line, , ...rest]) => [plan, line, ...rest]);
    // Of indicators the data holds only what is stated; the page tells the kinds of missing from the domains.
    const rest = ([, , , , cell]: Cells) =>
      !byIndicator || !["none", "qualitative"].includes(String(cell));
    same(
      cells.filter(rest),
      own.filter(([plan]) => plans.includes(plan))
    );
    if (byIndicator) expect(cells.length).toBe(plans.length * lines.length);
  },
  agencies(data, state, told) {
    const plans = plansOf(data, state);
    const rows = data.tasks.filter(
      (row) =>
        plans.includes(row.plan_id) &&
        within(row.domain_id, state) &&
        (!state.only.role || state.only.role.includes(row.role))
    );
    same(
      told,
      counted(
        rows.map((row) => [
          row.jurisdiction_zh,
          row.agency_id,
          row.agency_zh,
          row.agency_kind,
          row.role
        ])
      )
    );
  },
  named(data, state, told) {
    const unknown = data.gaps
      .filter(({gap}) => gap === "not-in-corpus")
      .map(({plan_id}) => plan_id);
    same(
      told.map(([plan, domain, , ...counts]) => [plan, domain, ...counts]),
      data.named
        .filter((row) => plansOf(data, state).includes(row.plan_id) && within(row.domain_id, state))
        .map(({plan_id, domain_id, tasks, lead, listed}) =>
          unknown.includes(plan_id)
            ? [plan_id, domain_id, tasks, null, null]
            : [plan_id, domain_id, tasks, lead, listed]
        )
    );
  },
  years(data, state, told) {
    const own = data.counted.filter(({plan_id}) => plansOf(data, state).includes(plan_id));
    const {kept} = narrowRows(own, data.counted, state.only, page("zh"));
    const baselines = kept.filter(({role}) => role === "baseline");
    const per = new Map(
      counted(baselines.map((t) => [t.domain_id, t.year])).map(([d, y, n]) => [
        `${String(d)} ${String(y)}`,
        n
      ])
    );
    same(
      told.map(([domain, , ...rest]) => [domain, ...rest]),
      counted(kept.map((t) => [t.domain_id, t.year])).map(([d, y, n]) => [
        d,
        y,
        n,
        per.get(`${String(d)} ${String(y)}`) ?? 0
      ])
    );
  },
  cascade(data, _state, told) {
    same(
      told.map(([id, , relation, , upper, lower]) => [id, relation, upper, lower]),
      data.links.map((l) => [l.link_id, l.relation, l.upper_numbers, l.lower_numbers])
    );
  },
  scorecard(data, _state, told) {
    same(
      told,
      data.scores.map(({criterion, n, strict, lenient}) => [criterion, n, strict, lenient])
    );
  },
  tally(data, _state, told) {
    // That each gives its figure row by row is held beside the notebooks' own parts.
    const figures = new Set(told.flat().map(Number));
    for (const {bars} of data.tallies)
      for (const {value} of bars) if (value > 0) expect([...figures]).toContain(value);
  }
};

async function hold<K extends ChartKind>(
  data: ChartOf<K>,
  query: string,
  lang: Lang
): Promise<void> {
  const state = readState(new URLSearchParams(query), lang);
  const sql = await questionOf(data, state, page(lang));
  const rows = await db.rows<Record<string, unknown>>(sql);
  (HELD[data.kind as K] as Held<K>)(
    data,
    state,
    rows.map((row) => Object.values(row))
  );
}

describe("the statement of a chart", () => {
  it("gives the figures of every chart as it first stands", async () => {
    for (const entry of charts.entries) {
      const data = charts.dataOf(entry);
      await hold(data, "", "zh").catch((error: unknown) => {
        throw new Error(entry.chart, {cause: error});
      });
    }
  }, 60_000);

  it.each([
    ["5g-base-stations", "cities=tianjin~xiamen&per=population"],
    ["5g-base-stations", "cities=tj-newinfra-2021&role=target"],
    ["5g-base-stations", "per=area&role=target&min=30000"],
    ["charging-piles", "cities=xiamen~tianjin&per=population"],
    ["5g-base-stations-over-time", "cities=xiamen"],
    ["benchmark-5g-base-stations", "per=raw&by=all"],
    ["benchmark-5g-base-stations", "cities=xiamen&year=2022&per=area"],
    ["benchmark-5g-base-stations", "evidence=document&year=all"],
    ["promised-and-reported", "cities=all"],
    ["promised-and-reported", "cities=tianjin&indicator=software-industry-scale"],
    ["promised-and-reported", "cities=xm-newinfra-2020~tianjin"],
    ["compare-overview", "cities=tj-digital-2021~tj-newinfra-2021"],
    ["compare-overview", "cities=tianjin~xiamen~nankai"],
    ["plan-periods", "cities=tianjin"],
    ["coverage", "by=indicator"],
    ["coverage", "cities=tianjin"],
    ["agencies", "cities=nankai&role=lead"],
    ["rows-by-year", "cities=tianjin&restated=first&role=baseline"],
    ["rows-by-year", "q=5G&basis=stock~new"]
  ])("gives those of %s as ?%s narrows it", async (chart, query) => {
    const data = charts.dataOf(charts.entries.find((entry) => entry.chart === chart)!);
    const [{domain_id}] = "domains" in data ? data.domains : [{domain_id: ""}];
    for (const words of [query, ...("domains" in data ? [`${query}&domain=${domain_id}`] : [])])
      await hold(data, words, "zh");
  });
});
