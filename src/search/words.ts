import {counted} from "../model/format.js";
import type {Lang} from "../model/target.js";
import type {Kind} from "./entry.js";

/** What the search says, in one language. */
export interface SearchWords {
  kind: Record<Kind, string>;
  hits: string;
  loading: string;
  failed: string;
  none: (query: string) => string;
  /** That something else than what was typed was looked for. */
  read: (query: string) => string;
  count: (shown: number, all: number) => string;
  instead: string;
  examples: string;
}

/** The words of the search by language. */
export const SEARCH_WORDS: Record<Lang, SearchWords> = {
  zh: {
    kind: {
      city: "城市",
      indicator: "指标",
      plan: "规划",
      page: "页面",
      notebook: "专题分析",
      agency: "单位",
      task: "任务",
      project: "项目",
      target: "目标"
    },
    hits: "搜索结果",
    loading: "正在载入索引……",
    failed: "未能载入搜索索引。",
    none: (query) => `没有找到“${query}”。`,
    read: (query) => `按“${query}”查找，`,
    count: (shown, all) => (shown < all ? `共${all}条，显示前${shown}条` : `共${all}条`),
    instead: "可以试试",
    examples: "例如"
  },
  en: {
    kind: {
      city: "City",
      indicator: "Indicator",
      plan: "Plan",
      page: "Page",
      notebook: "Notebook",
      agency: "Agency",
      task: "Task",
      project: "Project",
      target: "Target"
    },
    hits: "Search results",
    loading: "Loading the index…",
    failed: "The search index could not be loaded.",
    none: (query) => `Nothing found for “${query}”.`,
    read: (query) => `Looked for “${query}”: `,
    count: (shown, all) =>
      shown < all ? `${counted(all, "hit")}, the first ${shown} shown` : counted(all, "hit"),
    instead: "Try",
    examples: "For example"
  }
};

/** Queries that show what can be typed. */
export const EXAMPLES: Record<Lang, string[]> = {
  zh: ["充电桩", "5G基站", "cdz", "350200"],
  en: ["charging piles", "5G base stations", "cdz", "350200"]
};
