import {existsSync} from "node:fs";
import {loadAuthored} from "./loaders/tables/load.js";
import {DERIVED} from "./loaders/derive/derive.js";
import {footer, header} from "./loaders/site/chrome.js";

/** Every page that has a language twin under /en/, by the ids in the tables. */
function dynamicPaths(): string[] {
  const {plans, indicators} = loadAuthored();
  const cities = [...new Set(plans.map(({jurisdiction_id}) => jurisdiction_id))];
  const pages = [
    ...cities.flatMap((a) => cities.filter((b) => a !== b).map((b) => `/compare/${a}-${b}`)),
    ...plans.map(({plan_id}) => `/plans/${plan_id}`),
    ...indicators.map(({indicator_id}) => `/indicators/${indicator_id}`)
  ];
  return [
    ...Object.keys(DERIVED).map((table) => `/data/${table}.parquet`),
    ...pages,
    ...pages.map((path) => `/en${path}`)
  ];
}

/** Marks the page before it is painted where the address asks for another state than the HTML shows. */
const ASKED = 'if (location.search) document.documentElement.dataset.asked = ""';

export default {
  root: "src",
  output: process.env.DUIBIAO_OUTPUT ?? "dist",
  title: "对标 Duibiao",
  style: "style.css",
  head: `${existsSync("src/icon.svg") ? '<link rel="icon" href="/icon.svg" type="image/svg+xml">' : ""}
<script>${ASKED}</script>
<script type="module" src="/search/header.js"></script>`,
  header,
  footer,
  sidebar: false,
  toc: false,
  pager: false,
  search: false,
  globalStylesheets: [],
  dynamicPaths
};
