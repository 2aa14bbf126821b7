import type {Lang} from "../../src/model/target.js";

/** The page for addresses that lead nowhere; its twin is the other language's home. */
export const LOST = "/404";

/** A page's path without its language, and its language. */
export function splitPath(path: string): {lang: Lang; bare: string} {
  const plain = path.replace(/\/index$/, "/");
  if (plain === "/en" || plain === "/en/") return {lang: "en", bare: "/"};
  return plain.startsWith("/en/") ? {lang: "en", bare: plain.slice(3)} : {lang: "zh", bare: plain};
}

/** The site's sections, in the order in which a reader needs them. */
export const SECTIONS: {path: string; zh: string; en: string}[] = [
  {path: "/compare/", zh: "比较", en: "Compare"},
  {path: "/benchmark/", zh: "对标", en: "Benchmark"},
  {path: "/outcomes/", zh: "结果", en: "Outcomes"},
  {path: "/cities/", zh: "城市", en: "Cities"},
  {path: "/indicators/", zh: "指标", en: "Indicators"},
  {path: "/plans/", zh: "规划", en: "Plans"},
  {path: "/periods/", zh: "历次规划", en: "Periods"},
  {path: "/coverage/", zh: "目标分布", en: "Coverage"},
  {path: "/cascade/", zh: "市区衔接", en: "Cascade"},
  {path: "/agencies/", zh: "责任单位", en: "Agencies"},
  {path: "/explore/", zh: "数据查询", en: "Explore"},
  {path: "/lab/", zh: "SQL", en: "SQL"},
  {path: "/notebooks/", zh: "专题分析", en: "Notebooks"},
  {path: "/data/", zh: "数据", en: "Data"},
  {path: "/embed/", zh: "嵌入", en: "Embed"},
  {path: "/add/", zh: "导入规划", en: "Add"},
  {path: "/methods/", zh: "方法", en: "Methods"}
];

/** The words of the chrome, by language. */
export const WORDS = {
  zh: {
    skip: "跳到正文",
    nav: "主要栏目",
    menu: "目录",
    other: "English",
    otherLang: "en",
    name: "对标",
    sub: "城市规划目标比较",
    search: "搜索",
    searchAll: "搜索指标、目标、规划、任务、单位和专题分析",
    plain: "浏览器没有运行脚本：各页只显示默认内容，选项和搜索不可用。",
    everything: "全部内容一页列出"
  },
  en: {
    skip: "Skip to content",
    nav: "Main",
    menu: "Menu",
    other: "中文",
    otherLang: "zh-CN",
    name: "Duibiao",
    sub: "What city plans promise",
    search: "Search",
    searchAll: "Search indicators, targets, plans, tasks, agencies and notebooks",
    plain: "Scripts do not run here: pages show their default, without choices and search.",
    everything: "Everything on one page"
  }
};

/**
 * The header of every page: name, sections, the other language. On a phone the
 * sections hang from a button that names the current one; a popover opens
 * without scripts, and on a desk the same element is an ordinary row of links.
 */
export function header({path}: {path: string}): string {
  const {lang, bare} = splitPath(path);
  const words = WORDS[lang];
  const prefix = lang === "en" ? "/en" : "";
  const isHere = (to: string) => bare.startsWith(to);
  const links = SECTIONS.map(
    ({path: to, ...names}) =>
      `<a href="${prefix}${to}"${isHere(to) ? ' aria-current="page"' : ""}>${names[lang]}</a>`
  ).join("");
  const here = SECTIONS.find(({path: to}) => isHere(to));
  const there = bare === LOST ? "/" : bare;
  const twin = lang === "en" ? there : `/en${there}`;
  return `<div class="site"><a class="brand" href="${prefix}/"><strong>${words.name}</strong> <span>${words.sub}</span></a>
${searchField(lang)}
<a class="twin" href="${twin}" lang="${words.otherLang}" hreflang="${words.otherLang}" data-twin>${words.other}</a>
<button type="button" class="menu" popovertarget="sections">${words.menu}${here ? ` · ${here[lang]}` : ""}</button>
<nav id="sections" popover aria-label="${words.nav}">${links}</nav></div>`;
}

/** The field that src/search turns into a combobox when the reader first turns to it. */
function searchField(lang: Lang): string {
  const {search, searchAll} = WORDS[lang];
  return `<div class="search" role="search" data-search="${lang}"><input type="search" role="combobox" aria-label="${searchAll}" aria-autocomplete="list" aria-haspopup="listbox" aria-expanded="false" aria-controls="search-hits" aria-keyshortcuts="/" placeholder="${search}" autocomplete="off" spellcheck="false"></div>`;
}

/** The way to what changed; the build writes the data's version into it. */
function dataVersion(lang: Lang): string {
  const link = `<a href="${lang === "en" ? "/en" : ""}/data/changes/" data-version>${lang === "en" ? "of this preview" : "预览"}</a>`;
  return lang === "en" ? `Data version ${link}.` : `数据版本 ${link}。`;
}

/** The footer of every page. */
export function footer({path}: {path: string}): string {
  const {lang} = splitPath(path);
  return lang === "en"
    ? `Every number opens the clause that it was read from. Missing is never zero. Code under MIT, tables under CC BY 4.0. ${dataVersion(lang)} <a href="/en/all/">Everything on one page</a>.`
    : `每个数字都附原文；缺失不等于零。代码采用 MIT 许可，数据表采用 CC BY 4.0。${dataVersion(lang)}<a href="/all/">全部内容</a>一页列全。`;
}
