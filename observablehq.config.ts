import {existsSync} from "node:fs";
import {footer, header} from "./loaders/site/chrome.js";
import {templatePaths} from "./loaders/site/pages.js";

/** Marks the page before it is painted where the address asks for another state than the HTML shows. */
const ASKED = 'if (location.search) document.documentElement.dataset.asked = ""';

export default {
  root: "src",
  output: process.env.DUIBIAO_OUTPUT ?? "dist",
  title: "对标 Duibiao",
  style: "style.css",
  head: `${existsSync("src/icon.svg") ? '<link rel="icon" href="/icon.svg" type="image/svg+xml">' : ""}
<script>${ASKED}</script>
<link rel="stylesheet" href="/dark.css" media="screen and (prefers-color-scheme: dark)" data-dark>
<script src="/search/scheme.js"></script>
<script type="module" src="/search/header.js"></script>`,
  header,
  footer,
  sidebar: false,
  toc: false,
  pager: false,
  search: false,
  globalStylesheets: [],
  // The build makes the pages of all plans, indicators and pairs from these.
  dynamicPaths: templatePaths()
};
