import {html} from "htl";
import {say, type Page} from "../../ui/page.js";
import type {CityCounts} from "./data.js";

/** A provincial unit of the mainland on the grid: the first digits of its code, its names, its square. */
export interface Tile {
  code: string;
  name_zh: string;
  name_en: string;
  /** The two letters of ISO 3166-2, for where there is no room. */
  letters: string;
  column: number;
  row: number;
}

/** Where the squares stand, so that neighbours are near each other; no boundary is meant. */
const SQUARES: [
  code: string,
  zh: string,
  en: string,
  letters: string,
  column: number,
  row: number
][] = [
  ["23", "黑龙江", "Heilongjiang", "HL", 8, 1],
  ["15", "内蒙古", "Inner Mongolia", "NM", 5, 2],
  ["11", "北京", "Beijing", "BJ", 6, 2],
  ["12", "天津", "Tianjin", "TJ", 7, 2],
  ["22", "吉林", "Jilin", "JL", 8, 2],
  ["65", "新疆", "Xinjiang", "XJ", 1, 3],
  ["62", "甘肃", "Gansu", "GS", 3, 3],
  ["64", "宁夏", "Ningxia", "NX", 4, 3],
  ["14", "山西", "Shanxi", "SX", 5, 3],
  ["13", "河北", "Hebei", "HE", 6, 3],
  ["37", "山东", "Shandong", "SD", 7, 3],
  ["21", "辽宁", "Liaoning", "LN", 8, 3],
  ["63", "青海", "Qinghai", "QH", 3, 4],
  ["61", "陕西", "Shaanxi", "SN", 4, 4],
  ["41", "河南", "Henan", "HA", 5, 4],
  ["34", "安徽", "Anhui", "AH", 6, 4],
  ["32", "江苏", "Jiangsu", "JS", 7, 4],
  ["54", "西藏", "Tibet", "XZ", 2, 5],
  ["51", "四川", "Sichuan", "SC", 3, 5],
  ["50", "重庆", "Chongqing", "CQ", 4, 5],
  ["42", "湖北", "Hubei", "HB", 5, 5],
  ["36", "江西", "Jiangxi", "JX", 6, 5],
  ["33", "浙江", "Zhejiang", "ZJ", 7, 5],
  ["31", "上海", "Shanghai", "SH", 8, 5],
  ["53", "云南", "Yunnan", "YN", 3, 6],
  ["52", "贵州", "Guizhou", "GZ", 4, 6],
  ["43", "湖南", "Hunan", "HN", 5, 6],
  ["35", "福建", "Fujian", "FJ", 6, 6],
  ["45", "广西", "Guangxi", "GX", 4, 7],
  ["44", "广东", "Guangdong", "GD", 5, 7],
  ["46", "海南", "Hainan", "HI", 5, 8]
];

/** The 31 provincial units, from north to south. */
export const TILES: Tile[] = SQUARES.map(([code, name_zh, name_en, letters, column, row]) => ({
  code,
  name_zh,
  name_en,
  letters,
  column,
  row
}));

/** The code of the province that a jurisdiction is, or lies in; "00" for the nation. */
export function provinceOf({code}: {code: string}): string {
  return code.slice(0, 2);
}

/** The id of a province's part of the list. */
export function provinceId(code: string): string {
  return `province-${code}`;
}

/** How many plans are too many for the lighter shades: steps that are told apart. */
const SHADES = [1, 2, 4];

/** The provinces as squares, each with the number of plans in it; a square leads to its part of the list. */
export function tileGrid(cities: readonly CityCounts[], page: Page): HTMLElement {
  return html`<nav class="tiles-frame" aria-label="${say(page, "按省份找", "By province")}">
    <ul class="tiles">
      ${TILES.map((tile) => {
        const own = cities.filter(({city}) => provinceOf(city) === tile.code);
        return html`<li class="row-${tile.row} column-${tile.column}">
          ${own.length > 0 ? link(tile, own, page) : blank(tile, page)}
        </li>`;
      })}
    </ul>
    <p class="source">
      ${say(
        page,
        "方格里的数是该省级地区及其市、区的规划份数，读过全文的和只读过一部分的都算；“–”为没有收录，不等于没有规划。方格只表示大致方位，不表示边界。只列内地31个省级地区；香港、澳门、台湾的规划没有收录。",
        "The number in a square is that of the plans of the province, its cities and districts, read whole or in part; “–” is none in the corpus, which does not mean that there is no plan. Squares stand roughly where the places lie and show no boundary. The 31 provincial units of the mainland; plans of Hong Kong, Macao and Taiwan are not in the corpus."
      )}
    </p>
  </nav>`;
}

function plansIn(own: readonly CityCounts[]): number {
  return own.reduce((sum, {whole, part}) => sum + whole.length + part.length, 0);
}

function link(tile: Tile, own: readonly CityCounts[], page: Page): HTMLElement {
  const plans = plansIn(own);
  const shade = SHADES.filter((step) => plans >= step).length;
  // A place with reported figures alone has a page, and no plan in the corpus: that is no zero.
  const said = plans > 0 ? String(plans) : "–";
  const heard =
    plans > 0
      ? say(page, `份规划，${own.length}个地区`, ` plans, jurisdictions ${own.length}`)
      : say(
          page,
          `没有收录规划，${own.length}个地区`,
          ` no plan in the corpus, jurisdictions ${own.length}`
        );
  return html`<a class="tile shade-${shade}" href="#${provinceId(tile.code)}" data-plans="${plans}"
    >${face(tile, page)}<strong>${said}</strong><span class="heard">${heard}</span></a
  >`;
}

/** A province of which the corpus holds nothing leads nowhere. */
function blank(tile: Tile, page: Page): HTMLElement {
  return html`<span class="tile none"
    >${face(tile, page)}<span aria-hidden="true">–</span
    ><span class="heard">${say(page, "没有收录", "not in the corpus")}</span></span
  >`;
}

function face(tile: Tile, page: Page): HTMLElement {
  return page.lang === "zh"
    ? html`<span class="tile-name">${tile.name_zh}</span>`
    : html`<span class="tile-name"
        ><span class="tile-full">${tile.name_en}</span
        ><span class="tile-letters" aria-hidden="true">${tile.letters}</span></span
      >`;
}
