import {escapeHtml} from "../../src/model/escape.js";
import type {ChartData} from "../../src/model/chart.js";
import type {ChartState} from "../../src/model/state.js";
import type {Lang} from "../../src/model/target.js";
import {pageOfChart} from "../../src/embed/codes.js";
import {chartFigure} from "../../src/embed/figure.js";
import {pageOf} from "../../src/ui/page.js";
import type {Picture} from "../../src/ui/picture.js";
import {CARD} from "../../src/images/card.js";
import {pagePolicy} from "../../scripts/policy.mjs";
import {addressOf} from "../site/address.js";

/** How many characters a description has at most. */
const MOST = 300;

/** Where an embed page stands and what it names. */
export interface Place {
  lang: Lang;
  /** Path of the folder that holds `embed/`, from the site's root: "" or "v/1.0.0/". */
  base: string;
}

/** The style of embed pages, and what dresses them before they are painted; both stand beside `page.js`. */
export const EMBED_STYLE = "page.css";
export const EMBED_THEME = "theme.js";

/** A frame's theme is in its address; `data-live` says that scripts run. */
export const THEME_CODE = `{const q=new URLSearchParams(location.search).get("theme"),m=document.querySelector("main");m.dataset.live="";if(q==="dark"||q==="auto")m.dataset.theme=q}`;

/** The way from an embed page to the site's root, and to the folder of its version. */
export function rootOf({lang, base}: Pick<Place, "lang" | "base">): {site: string; own: string} {
  // A live page is the index of its folder, a released one stays the file that was released.
  const own = (lang === "en" ? "../../" : "../") + (base ? "" : "../");
  return {site: own + "../".repeat(base.split("/").filter(Boolean).length), own};
}

/**
 * The page of one chart for an iframe. The chart and its rows stand in the HTML;
 * the scripts after them only read the address and add interaction; they load
 * the data and the drawing code where another state is asked for.
 */
export async function embedPage(
  data: ChartData,
  state: ChartState,
  picture: Picture,
  place: Place
): Promise<string> {
  const {site, own} = rootOf(place);
  const {outerHTML} = await chartFigure(data, state, pageOf(place.lang, site), {
    known: picture,
    rank: 1
  });
  const lang = place.lang === "en" ? "en" : "zh-CN";
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${pagePolicy("/")}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(picture.title)}</title>
<link rel="icon" href="${site}favicon.ico">
<link rel="stylesheet" href="${own}embed/${EMBED_STYLE}">
<link rel="preload" as="script" href="${own}embed/${EMBED_THEME}">
${headOf(data, picture, place)}
</head>
<body>
<main class="duibiao" data-root="${site}">${outerHTML}</main>
<script src="${own}embed/${EMBED_THEME}"></script>
<script type="module" src="${own}embed/page.js"></script>
</body>
</html>
`;
}

function headOf({chart}: ChartData, picture: Picture, {lang, base}: Place): string {
  const folder = `${base}${lang === "en" ? "en/" : ""}embed/`;
  const {own} = rootOf({lang, base});
  const twin = `${own}${lang === "en" ? "" : "en/"}embed/${pageOfChart(chart, base)}`;
  const address = `${folder}${pageOfChart(chart, base)}`;
  return [
    `<meta name="description" content="${escapeHtml(shortened(picture.alt))}">`,
    `<link rel="canonical" href="${addressOf(address)}">`,
    `<link rel="alternate" hreflang="${lang === "en" ? "zh-CN" : "en"}" href="${twin}">`,
    `<link rel="alternate" type="application/json+oembed" href="${base ? "" : "../"}${chart}.oembed.json" title="${escapeHtml(picture.title)}">`,
    ...cardTags({
      title: picture.title,
      description: picture.alt,
      address,
      image: `${folder}${chart}.png`,
      lang
    })
  ].join("\n");
}

/** What a card in a message or on a social site says of a page. */
export interface Card {
  title: string;
  description: string;
  /** Paths from the site's root. */
  address: string;
  image: string;
  lang: Lang;
}

/** A description as search engines and cards take it: at most 300 characters, cut between words. */
export function shortened(text: string): string {
  if (text.length <= MOST) return text;
  const cut = text.slice(0, MOST - 1).replace(/[\uD800-\uDBFF]$/, "");
  // Only what is written with spaces can be cut at one.
  const space = cut.lastIndexOf(" ");
  return `${space > MOST * 0.8 ? cut.slice(0, space) : cut}…`;
}

/** Open Graph and Twitter tags. */
export function cardTags({title, description, address, image, lang}: Card): string[] {
  const text = shortened(description);
  const property = (name: string, content: string | number) =>
    `<meta property="og:${name}" content="${escapeHtml(String(content))}">`;
  return [
    property("type", "article"),
    property("title", title),
    property("description", text),
    property("url", addressOf(address)),
    property("image", addressOf(image)),
    property("image:width", CARD.width),
    property("image:height", CARD.height),
    property("image:alt", text),
    property("locale", lang === "en" ? "en_US" : "zh_CN"),
    property("site_name", lang === "en" ? "Duibiao" : "对标"),
    '<meta name="twitter:card" content="summary_large_image">'
  ];
}
