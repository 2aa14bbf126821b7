import type {BuilderChart} from "../../src/embed/stock.js";
import type {Files} from "../embeds/embeds.js";
import type {Lang} from "../../src/model/target.js";
import type {Drawing} from "./mend.js";

/** A view on the pages that show it: the twins of the two languages. */
export interface ViewTask {
  kind: "view";
  view: string;
  fixed: Record<string, string>;
  pages: {lang: Lang; root: string}[];
}

/** The numbers of a notebook's prose in both languages. */
export interface NumbersTask {
  kind: "numbers";
  notebook: string;
}

/** All files of one chart. */
export interface ChartTask {
  kind: "chart";
  chart: string;
}

/** The ids of all charts, in their order. */
export interface ChartsTask {
  kind: "charts";
}

export type Task = ViewTask | NumbersTask | ChartTask | ChartsTask;

/** What each kind of task gives. */
export interface Results {
  view: {drawings: Drawing[]; made: boolean};
  numbers: Record<Lang, Record<string, string>>;
  chart: {files: Files; told: BuilderChart; made: boolean};
  charts: string[];
}

/** What a worker is told before its first task. */
export interface Start {
  /** The bytes of the tables' Parquet files, by table. */
  tables: Map<string, Uint8Array>;
  /** The rows of the tables. */
  rows: {name: string; rows: Record<string, unknown>[]}[];
  version: string;
  /** Hash of the code; what was drawn by other code is not used. */
  code: string;
}
