import type {Finding} from "../model/judgement.js";
import type {ChartKind, ChartOf, Own} from "../model/chart.js";
import type {Outcome} from "../model/outcome.js";
import type {ChartState, Word} from "../model/state.js";
import type {Footing, Target} from "../model/target.js";
import type {DomainRow, IndicatorRow, PlanRow} from "../queries/catalogue.js";
import type {Corpus} from "../queries/corpus.js";
import type {Page} from "./page.js";
import type {Picture} from "./picture.js";

/** What the values of a chart count or measure, in both languages. */
export interface Unit {
  unit_zh: string;
  unit_en: string;
  dimension: string;
}

/** A unit of things that are counted. */
export function counted(unit_zh: string, unit_en: string): Unit {
  return {unit_zh, unit_en, dimension: "count"};
}

/** Draws one kind of chart: its rows as the address narrows them, with every word on them. */
export type Draw<K extends ChartKind> = (
  data: ChartOf<K>,
  state: ChartState,
  page: Page
) => Picture;

/** The statement that gives a chart's figures over the published tables, narrowed as the chart is. */
export type AskChart<K extends ChartKind> = (
  data: ChartOf<K>,
  state: ChartState,
  page: Page
) => string;

/** What charts are made from at build: the catalogue, first statements, and the corpus for the rest. */
export interface Stock {
  corpus: Corpus;
  plans: PlanRow[];
  domains: DomainRow[];
  /** The catalogue in the order of domains, indicators that others have taken over included. */
  indicators: IndicatorRow[];
  /** First statements of all plans. */
  rows: Target[];
  outcomes: Outcome[];
  /** What was found of goals by those reports. */
  findings: Finding[];
  /** Every jurisdiction by its id, with the one that it is part of. */
  parents: Map<string, string | null>;
}

/** A chart with its address, titles and data. */
export interface Made<K extends ChartKind> {
  chart: string;
  title_zh: string;
  title_en: string;
  /** The indicator whose chart it is; charts of the whole corpus, a plan or a city have none. */
  indicator?: IndicatorRow;
  /** Denominators that make sense for its rows; none where that is left out. */
  footings?: Footing[];
  own: Own<ChartOf<K>>;
}

/** Makes every chart of a kind; none where no row calls for one. */
export type Make<K extends ChartKind> = (stock: Stock) => Made<K>[] | Promise<Made<K>[]>;

/** All that tells one kind of chart from the others; its data's shape is in model/chart.ts. */
export interface Kind<K extends ChartKind> {
  /** Words of an address that change what it shows, beside language and theme. */
  heeds: readonly Word[];
  /** What its values count or measure; null where it has no row. */
  unit(data: ChartOf<K>): Unit | null;
  /** The chart that stands for a page of the site, by the page's path without the language; undefined where none of this kind does. */
  standsFor(path: string): string | undefined;
  /** The code that draws it, loaded when a chart of the kind is shown. */
  picture(): Promise<Draw<K>>;
  /** The code that asks for its figures in SQL, loaded when a reader wants the statement. */
  question(): Promise<AskChart<K>>;
  /** The code that makes its charts; only the build asks for it. */
  charts(): Promise<Make<K>>;
}
