import {writeState, type ChartState} from "../model/state.js";
import type {Footing, Lang} from "../model/target.js";

/** Folder of the embed pages and images of a language below `base`. */
export function folderOf(base: string, lang: Lang): string {
  return `${base}${lang === "en" ? "en/" : ""}embed/`;
}

/** What a chart on a footing is called: `5g-base-stations/per-population`; as its default stands, by its id alone. */
export function nameOf(chart: string, per: Footing | ""): string {
  return per ? `${chart}/per-${per}` : chart;
}

/**
 * A chart's page beside its images: live ones are the index of a folder, those of
 * a version the file that was released. `base` is what stands before `embed/`.
 */
export function pageOfChart(chart: string, base: string, per: Footing | "" = ""): string {
  const name = nameOf(chart, per);
  return /(^|\/)v\/[\d.]+\/$/.test(base) ? `${name}.html` : `${name}/`;
}

/** Says that a footing has a page of its own, live or in a released version. */
export function standingIn(version: string, per: Footing): string {
  return `${version}/${per}`;
}

/**
 * The address of a chart in a state. A footing with a page of its own is part of
 * the path, so that it holds without scripts; all else is the query's.
 */
export function addressOfState(
  chart: string,
  state: ChartState,
  base: string,
  standing: boolean
): string {
  const {lang, per} = state;
  const page = pageOfChart(chart, base, standing ? per : "");
  return `${folderOf(base, lang)}${page}${writeState(standing ? {...state, per: ""} : state, lang)}`;
}

/** Stands below an image that shows more than was asked for. */
export const WHOLE: Record<Lang, string> = {
  zh: "此图为整张图，未按所选条件筛选；筛选需启用脚本。",
  en: "This is the whole chart; what was chosen of it needs scripts."
};
