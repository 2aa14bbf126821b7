import {toParquet} from "../../loaders/derive/parquet.js";
import {groupBy} from "../../src/model/pairs.js";

const CITIES = 300;
const PLANS = 10;
const INDICATORS = 1500;
const WORDS = ["累计建成", "新增", "达到", "覆盖率超过", "培育"];

/** Rows of 300 cities with ten plans each, one plan after the other, as the site's own writer stores them. */
export function millionRows(rows = 1_000_000): Uint8Array {
  const plan = (i: number) => Math.floor((i * CITIES * PLANS) / rows);
  const city = (i: number) => Math.floor(plan(i) / PLANS);
  // Prime to the number of indicators, so that neighbours differ and all occur.
  const indicator = (i: number) => (i * 7919) % INDICATORS;
  const value = (i: number) => (i * 31) % 50_000;
  const all = Array.from({length: rows}, (_, i) => ({
    target_id: `p${plan(i)}-t${i}`,
    plan_id: `p${plan(i)}`,
    jurisdiction_id: `c${city(i)}`,
    indicator_id: `i${indicator(i)}`,
    year: 2021 + (i % 7),
    value: value(i),
    quote: `${WORDS[i % WORDS.length]}${value(i)}个以上（第${indicator(i)}项）`
  }));
  const texts = Object.fromEntries(Object.keys(all[0]).map((name) => [name, "text" as const]));
  return toParquet({rows: all, types: {...texts, year: "integer", value: "double"}});
}

/** A question as SQL over `million.parquet`, and as what a library must do by hand. */
export interface Question {
  name: string;
  sql: string;
  columns: string[];
  where(row: Row): boolean;
  /** Answers from the rows that pass, in the order in which SQL gives them. */
  answer(rows: Row[]): object[];
}

export interface Row {
  [column: string]: string | number;
}

/** An aggregate over every city, and the rows of one plan. */
export const QUESTIONS: Question[] = [
  {
    name: "one indicator's mean by city",
    sql: `SELECT jurisdiction_id, count(*)::DOUBLE AS n, avg(value) AS mean FROM 'million.parquet'
      WHERE indicator_id = 'i42' AND year = 2023 GROUP BY 1 ORDER BY 1`,
    columns: ["jurisdiction_id", "indicator_id", "year", "value"],
    where: (row) => row.indicator_id === "i42" && row.year === 2023,
    answer(rows) {
      const cities = groupBy(rows, (row) => row.jurisdiction_id as string);
      return [...cities.keys()].sort().map((jurisdiction_id) => {
        const own = cities.get(jurisdiction_id)!.map((row) => row.value as number);
        const mean = own.reduce((sum, value) => sum + value, 0) / own.length;
        return {jurisdiction_id, n: own.length, mean};
      });
    }
  },
  {
    name: "one plan's rows with their clauses",
    sql: `SELECT target_id, value, quote FROM 'million.parquet'
      WHERE plan_id = 'p1234' ORDER BY target_id`,
    columns: ["target_id", "plan_id", "value", "quote"],
    where: (row) => row.plan_id === "p1234",
    answer: (rows) =>
      rows
        .map(({target_id, value, quote}) => ({target_id, value, quote}))
        .sort((a, b) => (a.target_id < b.target_id ? -1 : 1))
  }
];
