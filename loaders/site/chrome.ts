import type {Lang} from "../../src/model/target.js";

/** The page for addresses that lead nowhere; its twin is the other language's home. */
export const LOST = "/404";

/** A page's path without its language, and its language. */
export function splitPath(path: string): {lang: Lang; bare: string} {
  const plain = path.replace(/\/index$/, "/");
  if (plain === "/en" || plain === "/en/") return {lang: "en", bare: "/"};
  return plain.startsWith("/en/") ? {lang: "en", bare: plain.slice(3)} : {lang: "zh", bare: plain};
}

/** A section of the site: where it is and what it is called. */
interface Section {
  path: string;
  zh: string;
  en: string;
}

/** Sections under one name in the header; the first of them is where the name itself leads. */
interface Group {
  zh: string;
  en: string;
  sections: Section[];
}

/** The header's six groups, and all sections in the order in which a reader needs them. */
export const GROUPS: Group[] = [
  {
    zh: "对标",
    en: "Compare",
    sections: [
      {path: "/compare/", zh: "比较", en: "Compare"},
      {path: "/benchmark/", zh: "同级对标", en: "Benchmark"},
      {path: "/outcomes/", zh: "结果", en: "Outcomes"},
      {path: "/periods/", zh: "历次规划", en: "Periods"}
    ]
  },
  {
    zh: "城市",
    en: "Cities",
    sections: [
      {path: "/cities/", zh: "城市", en: "Cities"},
      {path: "/cascade/", zh: "市区衔接", en: "Cascade"},
      {path: "/agencies/", zh: "责任单位", en: "Agencies"}
    ]
  },
  {zh: "指标", en: "Indicators", sections: [{path: "/indicators/", zh: "指标", en: "Indicators"}]},
  {
    zh: "规划",
    en: "Plans",
    sections: [
      {path: "/plans/", zh: "规划", en: "Plans"},
      {path: "/coverage/", zh: "目标分布", en: "Coverage"}
    ]
  },
  {
    zh: "数据",
    en: "Data",
    sections: [
      {path: "/explore/", zh: "数据查询", en: "Explore"},
      {path: "/lab/", zh: "SQL", en: "SQL"},
      {path: "/data/", zh: "数据文件", en: "Files"},
      {path: "/notebooks/", zh: "专题分析", en: "Notebooks"}
    ]
  },
  {
    zh: "关于",
    en: "About",
    sections: [
      {path: "/methods/", zh: "方法", en: "Methods"},
      {path: "/embed/", zh: "嵌入", en: "Embed"},
      {path: "/add/", zh: "导入规划", en: "Add"}
    ]
  }
];

/** Every section, without its group. */
export const SECTIONS: Section[] = GROUPS.flatMap(({sections}) => sections);

/** The words of the chrome, by language. */
export const WORDS = {
  zh: {
    skip: "跳到正文",
    nav: "主要栏目",
    menu: "目录",
    scheme: "外观",
    schemes: {system: "随系统", light: "浅色", dark: "深色"},
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
    scheme: "Colours",
    schemes: {system: "System", light: "Light", dark: "Dark"},
    other: "中文",
    otherLang: "zh-CN",
    name: "Duibiao",
    sub: "What city plans promise",
    search: "Search",
    searchAll: "Search indicators, targets, plans, tasks, agencies and notebooks",
    plain: "Scripts do not run here: pages show their default, without choices and search. ",
    everything: "Everything on one page"
  }
};

/**
 * The header of every page: name, six groups of sections, the other language.
 * On a desk a group opens below its name when it is pointed at or focused, and
 * the sections of the reader's own group stand in a row. On a phone all hang
 * from one button that names the current section. None of it needs a script.
 */
export function header({path}: {path: string}): string {
  const {lang, bare} = splitPath(path);
  const words = WORDS[lang];
  const prefix = lang === "en" ? "/en" : "";
  const link = ({path: to, ...names}: Section) =>
    `<a href="${prefix}${to}"${current(to, bare)}>${names[lang]}</a>`;
  const within = GROUPS.find(({sections}) => sections.some(({path: to}) => bare.startsWith(to)));
  const here = within?.sections.find(({path: to}) => bare.startsWith(to));
  const there = bare === LOST ? "/" : bare;
  const twin = lang === "en" ? there : `/en${there}`;
  const groups = GROUPS.map(({sections, ...names}) => {
    const [{path: first}] = sections;
    const mark = sections.includes(here!) ? ' aria-current="true"' : "";
    if (sections.length === 1) return `<li>${link(sections[0])}</li>`;
    const listed = sections.map((section) => `<li>${link(section)}</li>`).join("");
    return `<li class="group"><a class="group-name" href="${prefix}${first}"${mark}>${names[lang]}</a><ul>${listed}</ul></li>`;
  }).join("");
  return `<div class="site"><a class="brand" href="${prefix}/"><strong>${words.name}</strong> <span>${words.sub}</span></a>
<nav id="sections" popover aria-label="${words.nav}"><ul class="groups">${groups}</ul></nav>
${searchField(lang)}
${schemeSwitch(lang)}
<a class="twin" href="${twin}" lang="${words.otherLang}" hreflang="${words.otherLang}" data-twin>${words.other}</a>
<button type="button" class="menu" popovertarget="sections">${words.menu}${here ? ` · ${here[lang]}` : ""}</button>${within && within.sections.length > 1 ? `\n<nav class="within" aria-label="${within[lang]}">${within.sections.map(link).join("")}</nav>` : ""}</div>`;
}

/** Marks the way to this very page, or to the section that it belongs to. */
function current(to: string, bare: string): string {
  if (!bare.startsWith(to)) return "";
  return ` aria-current="${bare === to ? "page" : "true"}"`;
}

/** Turns the colours from the system's to light to dark; the style shows the word of what is set. */
function schemeSwitch(lang: Lang): string {
  const {scheme, schemes} = WORDS[lang];
  const said = Object.entries(schemes).map(
    ([name, word]) => `<span class="${name}">${word}</span>`
  );
  return `<button type="button" class="scheme" data-scheme-switch title="${scheme}"><span class="heard">${scheme}</span> ${said.join("")}</button>`;
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
