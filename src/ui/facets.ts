import type {Labels} from "../model/labels.js";
import type {Facet} from "../model/selection.js";
import type {Page} from "./page.js";

/** The name of a facet in the page's language. */
export function facetName(facet: Facet, page: Page): string {
  return NAMES[facet][page.lang];
}

/** A facet's value in the page's language, where the words of the field name it; else the value as it is. */
export function facetValue(facet: Facet, value: string, {labels}: Page): string {
  if (facet === "period") return value.replace("-", "–");
  if (facet === "scope" && value === "whole") return labels.whole;
  return wordsOfFacet(facet, labels)?.[value] ?? value;
}

/** The words for each value of a facet that has its own; undefined for ids and years. */
export function wordsOfFacet(facet: Facet, labels: Labels): Record<string, string> | undefined {
  const names: Partial<Record<Facet, Record<string, string>>> = {
    basis: labels.basis,
    comparator: labels.comparator,
    role: labels.role,
    stated: labels.stated,
    evidence: labels.evidence,
    restated: labels.restated,
    doubt: labels.doubt,
    dated: labels.yearSource,
    start: labels.start
  };
  return names[facet];
}

const NAMES: Record<Facet, {zh: string; en: string}> = {
  city: {zh: "地区", en: "Jurisdiction"},
  plan: {zh: "规划", en: "Plan"},
  period: {zh: "规划期", en: "Period"},
  domain: {zh: "领域", en: "Domain"},
  indicator: {zh: "指标", en: "Indicator"},
  basis: {zh: "数值类型", en: "Basis"},
  comparator: {zh: "比较方式", en: "Comparator"},
  year: {zh: "年份", en: "Year"},
  role: {zh: "目标或基期值", en: "Target or baseline"},
  stated: {zh: "表述方式", en: "Statement"},
  evidence: {zh: "依据", en: "Evidence"},
  restated: {zh: "首次或重申", en: "First or repeated"},
  scope: {zh: "范围", en: "Area"},
  unit: {zh: "单位", en: "Unit"},
  doubt: {zh: "理解存疑", en: "Doubt"},
  task: {zh: "任务", en: "Task"},
  dated: {zh: "年份出处", en: "Source of the year"},
  start: {zh: "起点", en: "Start"}
};
