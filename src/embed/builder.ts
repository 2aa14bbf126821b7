import {html} from "htl";
import {readState, type Word} from "../model/state.js";
import {citationsOf} from "../model/cite.js";
import {FOOTINGS} from "../model/footing.js";
import type {BuilderChart, BuilderStock} from "./stock.js";
import {KINDS} from "../subjects/kinds.js";
import {codesOf, type Codes} from "./codes.js";
import {gallery, groups} from "./gallery.js";
import {cityPicker} from "../ui/picker.js";
import {select} from "../ui/select.js";
import {named, say, type Page} from "../ui/page.js";

/** The chart that stands in the builder first. */
const FIRST = "5g-base-stations";

/** The images that can be saved, by the end of their file's name. */
const IMAGE_FILES = [
  {file: ".svg", label: "SVG"},
  {file: ".png", label: "PNG"},
  {file: "@2x.png", label: "PNG 2×"}
];

/** The formats of images: the site's own card, then those with type for a phone. */
function formatNames(page: Page): [string, string][] {
  const large = say(page, "大字", "large type");
  return [
    ["", say(page, "1200 × 630，与本站相同", "1200 × 630, as on this site")],
    ["card", `1200 × 630, ${large}`],
    ["wide", `16:9, ${large}`],
    ["square", `1:1, ${large}`],
    ["portrait", `4:5, ${large}`],
    ["long", say(page, "长图，大字（公众号文章）", "Long, large type (WeChat articles)")]
  ];
}

/** The ways of pasting a chart, in the order in which a newsroom tries them. */
export function codeNames(page: {lang: "zh" | "en"}): [keyof Codes, string][] {
  return [
    ["iframe", say(page, "嵌入框（iframe）", "Frame (iframe)")],
    ["component", say(page, "组件", "Component")],
    ["image", say(page, "图片", "Image")],
    ["markdown", "Markdown"],
    ["link", say(page, "链接", "Link")]
  ];
}

/** A gallery of all charts and a builder of the code that puts one into a page. */
export function builderPart(stock: BuilderStock, page: Page): HTMLElement {
  const chart = stock.charts.find((entry) => entry.chart === FIRST) ?? stock.charts[0];
  return html`<div>
    <section class="builder" data-root="${page.file("/")}" data-site="${stock.site}">
      ${form(stock, chart, page)}
      <div class="preview">
        <p class="notice" role="alert" data-notice hidden></p>
        <iframe
          data-preview
          src="${page.href(`/embed/${chart.chart}`)}"
          title="${say(page, "预览", "Preview")}"
          height="${named(chart, "height", page)}"
        ></iframe>
      </div>
      ${codes(stock, chart, page)}
    </section>
    ${gallery(stock.charts, page)}
  </div>`;
}

function form(
  {charts, cities, plans, releases, version}: BuilderStock,
  first: BuilderChart,
  page: Page
): HTMLElement {
  const {labels} = page;
  const versions = select("version", say(page, "版本", "Version"), "", [
    ["", say(page, `随数据更新（现为 ${version}）`, `Live (now ${version})`)],
    ...[...releases]
      .reverse()
      .map((release): [string, string] => [
        release.version,
        say(
          page,
          `固定为 ${release.version}（${release.released_on}）`,
          `As of ${release.version} (${release.released_on})`
        )
      ])
  ]);
  for (const release of releases) {
    const option = versions.querySelector(`[value="${release.version}"]`)!;
    option.setAttribute("data-released", release.released_on);
    if (!release.double) option.setAttribute("data-single", "");
    if (!release.narrows) option.setAttribute("data-whole", "");
  }
  return html`<form class="choices" data-builder method="get">
    <label class="select wide"
      >${say(page, "图表", "Chart")}
      <select name="chart">
        ${groups(charts).map(
          ([domain, own]) =>
            html`<optgroup label="${named(own[0], "domain", page)}" data-domain="${domain}">
              ${own.map((entry) => option(entry, entry.chart === first.chart, page))}
            </optgroup>`
        )}
      </select></label
    >
    <div data-cities>
      <ul class="chosen" data-plans hidden>
        ${plans.map(
          (plan) =>
            html`<li hidden data-plan="${plan.plan_id}" data-city="${plan.jurisdiction_id}">
              <button
                type="button"
                class="chip"
                data-drop="${plan.plan_id}"
                aria-label="${say(page, "不再只看：", "No longer only: ")}${named(plan, "name", page)}"
              >
                ${named(plan, "name", page)}
              </button>
            </li>`
        )}
      </ul>
      ${cityPicker(
        cities.map((city) => ({
          ...city,
          // The label is the name, so that a press on it chooses the city.
          name: "",
          further: !plans.some((plan) => plan.jurisdiction_id === city.jurisdiction_id),
          boxes: [
            html`<label
              ><input type="checkbox" name="cities" value="${city.jurisdiction_id}" />
              ${named(city, "name", page)}</label
            >`
          ]
        })),
        say(page, "城市（不选为全部）", "Cities (none chosen: all)"),
        page,
        say(page, "更多地区", "More jurisdictions")
      )}
    </div>
    <div class="selects">
      ${select("per", say(page, "折算方式", "Scale"), "", [["", say(page, "原值", "As stated")], ...FOOTINGS.map((footing): [string, string] => [footing, labels.footing[footing]])])}
      ${select("lang", say(page, "语言", "Language"), page.lang, [
        ["zh", "中文"],
        ["en", "English"]
      ])}
      ${select("theme", say(page, "配色", "Theme"), "light", [
        ["light", say(page, "浅色", "Light")],
        ["dark", say(page, "深色", "Dark")],
        ["auto", say(page, "随读者系统", "As the reader's system")]
      ])}
      ${select("width", say(page, "宽度", "Width"), "0", [
        ["0", say(page, "随栏宽", "As the column")],
        ["1000", "1000 px"],
        ["600", "600 px"],
        ["320", "320 px"]
      ])}
      ${versions}
    </div>
    <div data-only hidden>
      <p>
        ${say(page, "另有条件（取自来处的页面）", "Further conditions (from the page you came from)")}
      </p>
      <ul class="chosen"></ul>
    </div>
    <noscript
      ><p class="muted">
        ${say(page, "生成代码需要启用脚本；下面每张图的页面可直接引用。", "Building code needs scripts; the page of each chart below can be framed as it is.")}
      </p></noscript
    >
  </form>`;
}

function option(entry: BuilderChart, selected: boolean, page: Page): HTMLElement {
  const element = html`<option value="${entry.chart}">${named(entry, "title", page)}</option>`;
  if (selected) element.setAttribute("selected", "");
  for (const name of ["headline", "alt", "height"])
    for (const lang of ["zh", "en"] as const)
      element.setAttribute(`data-${name}-${lang}`, named(entry, name, {lang}));
  element.setAttribute("data-releases", entry.releases.join(" "));
  element.setAttribute("data-version", entry.version);
  element.setAttribute("data-standing", entry.standing.join(" "));
  element.setAttribute("data-uses", usesOf(entry).join(" "));
  return element;
}

/** The words of an address that change the chart, beside language and theme. */
function usesOf({kind, footings}: BuilderChart): Word[] {
  return KINDS[kind].heeds.filter((word) => word !== "per" || footings.length > 0);
}

function codes({site}: BuilderStock, chart: BuilderChart, page: Page): HTMLElement {
  const base = site || "/";
  const state = readState(new URLSearchParams(), page.lang);
  const title = named(chart, "headline", page);
  const written = codesOf(
    {
      chart: chart.chart,
      title,
      alt: named(chart, "alt", page),
      hostedAlt: named(chart, "alt", page),
      base,
      version: chart.version,
      standing: true,
      double: true,
      height: Number(named(chart, "height", page)),
      width: 0
    },
    state
  );
  const cited = citationsOf({
    chart: chart.chart,
    title,
    version: chart.version,
    released_on: "",
    accessed_on: "",
    url: written.link,
    lang: page.lang
  });
  return html`<div class="codes">
    <h2>${say(page, "代码", "Code")}</h2>
    ${codeNames(page).map(([name, label]) => code(name, label, written[name], page))}
    <div class="code">
      <h3 id="code-files">${say(page, "图片文件", "Image files")}</h3>
      <div class="selects" data-formats>
        ${select("format", say(page, "尺寸", "Format"), "", formatNames(page))}
        <label
          ><input type="checkbox" name="qr" /> ${say(page, "加二维码", "With a QR code")}</label
        >
      </div>
      <p class="take" role="group" aria-labelledby="code-files">
        ${IMAGE_FILES.map(({file, label}) => html`<button type="button" data-image="${file}">${label}</button> `)}
      </p>
      <p class="muted" data-own-image hidden>
        ${say(page, "本站没有当前条件的图片：请在这里下载 1200 × 630 的一张，放到自己的服务器上，上面的代码写的就是它的文件名。", "This site has no image of what was chosen here. Save the one of 1200 × 630 and put it on your own server; the code above names it.")}
      </p>
      <p class="muted" data-pinned-image hidden>
        ${say(page, "固定版本只有发布时画好的图片，不含当前条件；需要这张图，请改用随数据更新的版本。", "A released version has only the images that were drawn when it was released, and none of what was chosen here. For one, take the live version.")}
      </p>
      <p class="progress" role="status" aria-live="polite" data-progress></p>
    </div>
    <h2>${say(page, "引用", "Citation")}</h2>
    ${code("plain", say(page, "文字", "Plain"), cited.plain, page)}
    ${code("gbt", "GB/T 7714—2015", cited.gbt, page)}
    ${code("bibtex", "BibTeX", cited.bibtex, page)}
  </div>`;
}

function code(name: string, label: string, text: string, page: Page): HTMLElement {
  return html`<div class="code">
    <h3 id="code-${name}">${label}</h3>
    <button type="button" data-copy="${name}" aria-describedby="code-${name}">
      ${say(page, "复制", "Copy")}
    </button>
    <div class="snippet" tabindex="0" role="region" aria-labelledby="code-${name}">
      <code data-code="${name}">${text}</code>
    </div>
  </div>`;
}
