import type {JurisdictionRow} from "../queries/catalogue.js";
import type {ChartEntry} from "../subjects/charts.js";

/** A chart as the builder offers it. */
export interface BuilderChart extends ChartEntry {
  /** What its data is called now. */
  version: string;
  headline_zh: string;
  headline_en: string;
  alt_zh: string;
  alt_en: string;
  height_zh: number;
  height_en: number;
  /** Footings with a page of their own, live and by released version: "/area", "1.4.0/area". */
  standing: string[];
  /** Released versions that hold the chart. */
  releases: string[];
}

/** What the builder offers. */
export interface BuilderStock {
  charts: BuilderChart[];
  cities: Pick<JurisdictionRow, "jurisdiction_id" | "name_zh" | "name_en" | "code" | "pinyin">[];
  /** Plans read whole, which an address may name one by one. */
  plans: {plan_id: string; jurisdiction_id: string; name_zh: string; name_en: string}[];
  /** Released versions; older ones have images at one size only, and charts that nothing narrows. */
  releases: {version: string; released_on: string; double: boolean; narrows: boolean}[];
  /** What the tables are called now. */
  version: string;
  /** The site's address where it is known at build. */
  site: string;
}
