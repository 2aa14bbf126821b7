import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {Entry} from "../../src/search/entry.js";
import {syllablesOf} from "../../src/tables/derive/pinyin.js";

const SRC = join(import.meta.dirname, "..", "..", "src");

/** What else readers call a page, or ask it for. */
const CALLED: Record<string, string[]> = {
  add: ["加规划", "导入规划", "上传规划", "extract a plan", "upload"],
  agencies: [
    "责任单位",
    "责任分工",
    "牵头单位",
    "部门",
    "who leads",
    "lead agencies",
    "departments"
  ],
  all: ["全部内容", "网站地图", "sitemap"],
  benchmark: ["对标", "排名", "各地比较", "ranking", "peers"],
  cascade: ["落实", "承接", "市区衔接", "区里怎么落实", "district follow-up"],
  cities: ["城市", "省份", "地图", "provinces", "map"],
  compare: ["比较", "对比", "城市对比", "两个城市比较", "comparison", "versus"],
  coverage: ["覆盖", "目标分布", "哪些领域没有目标", "silent fields"],
  data: [
    "数据",
    "下载",
    "引用",
    "数据字典",
    "download",
    "CSV",
    "Parquet",
    "Excel",
    "cite",
    "data dictionary"
  ],
  embed: ["嵌入", "获取代码", "iframe", "embed code"],
  explore: ["探索", "数据查询", "筛选", "filter", "all targets"],
  indicators: ["指标", "全部指标", "catalogue"],
  lab: ["SQL", "实验室", "查询语言", "DuckDB", "query"],
  methods: ["方法", "口径", "说明", "methodology", "definitions"],
  notebooks: ["笔记", "专题分析", "analysis"],
  outcomes: ["结果", "完成情况", "实现了没有", "results", "achieved"],
  periods: ["规划期", "历次规划", "五年规划", "five-year plans"],
  plans: ["规划", "规划全文", "文件", "documents"]
};

/** Ways to set a page that readers ask for by name. */
const WAYS: Entry[] = [
  {
    kind: "page",
    id: "compare-per-population",
    path: "/compare?per=population",
    zh: "每万人：按常住人口比较",
    en: "Per 10,000 residents: the comparison by population",
    aliases: ["人均", "每万常住人口", "per capita", "per head", "per resident"],
    pinyin: ["mei wan ren", "ren jun"]
  },
  {
    kind: "page",
    id: "compare-per-area",
    path: "/compare?per=area",
    zh: "每平方公里：按面积比较",
    en: "Per square kilometre: the comparison by area",
    aliases: ["地均", "密度", "per km²", "density"],
    pinyin: ["mei ping fang gong li", "di jun"]
  }
];

/** The pages that stand for themselves, under the titles they bear and what readers call them. */
export function pageEntries(): Entry[] {
  const names = readdirSync(SRC).filter((name) => existsSync(join(SRC, name, "index.md")));
  const pages = names
    .filter((name) => existsSync(join(SRC, "en", name, "index.md")))
    .map((name) => {
      const zh = titleOf(join(SRC, name, "index.md"));
      const aliases = (CALLED[name] ?? []).filter((alias) => alias !== zh);
      return {
        kind: "page" as const,
        id: `page-${name}`,
        path: `/${name}`,
        zh,
        en: titleOf(join(SRC, "en", name, "index.md")),
        aliases,
        pinyin: [zh, ...aliases].map(syllablesOf).filter(Boolean)
      };
    });
  return [...pages, ...WAYS];
}

function titleOf(file: string): string {
  return /^title: (.+)$/m.exec(readFileSync(file, "utf8"))![1].trim();
}
