import {escapeHtml} from "../../src/model/escape.js";
import type {ChartData} from "../../src/model/chart.js";
import {readState} from "../../src/model/state.js";
import type {Footing, Lang} from "../../src/model/target.js";
import {nameOf, pageOfChart} from "../../src/embed/places.js";
import {chartFigure} from "../../src/embed/figure.js";
import {KINDS} from "../../src/subjects/kinds.js";
import {pageOf, say, type Page} from "../../src/ui/page.js";
import type {Picture} from "../../src/ui/picture.js";
import {CARD} from "../../src/images/card.js";
import {pagePolicy} from "../../scripts/policy.mjs";
import {fullAddress} from "../site/address.js";

/** How many characters a description has at most. */
const MOST = 300;

/** Where an embed page stands and what it names. */
export interface Place {
  lang: Lang;
  /** The footing that the page stands for; "" for the chart's default. */
  per: Footing | "";
  /** Path of the folder that holds `embed/`, from the site's root: "" or "v/1.0.0/". */
  base: string;
  /** The footings that have a page of their own. */
  standing: Footing[];
}

/** The style of embed pages, and what they run before they are painted; both stand beside `page.js`. */
export const EMBED_STYLE = "page.css";
export const EMBED_FIRST = "first.js";

/**
 * What an embed page does before its module is there. An address that asks for a
 * footing with a page of its own leads to that page; a frame's theme is in its
 * address; the words for readers without scripts go where the address asks for
 * nothing that needs them. `data-live` says that scripts run.
 */
export const FIRST_CODE = `{const m=document.querySelector("main"),n=m.querySelector("[data-plain]"),q=new URLSearchParams(location.search),t=q.get("theme"),a=[...m.querySelectorAll("a[data-per]")].find(a=>a.dataset.per===q.get("per"));if(a){q.delete("per");location.replace(a.href+(String(q)&&"?"+q)+location.hash)}m.dataset.live="";if(t==="dark"||t==="auto")m.dataset.theme=t;q.delete("theme");if(n&&!String(q))n.remove()}`;

/** The way from an embed page to the site's root, and to the folder of its version. */
export function rootOf({lang, per, base}: Pick<Place, "lang" | "per" | "base">): {
  site: string;
  own: string;
} {
  // A live page is the index of its folder, a released one stays the file that was released.
  const own = (lang === "en" ? "../../" : "../") + (base ? "" : "../") + (per ? "../" : "");
  return {site: own + "../".repeat(base.split("/").filter(Boolean).length), own};
}

/**
 * The page of one chart for an iframe. The chart and its rows stand in the HTML;
 * the scripts after them only read the address and add interaction; they load
 * the data and the drawing code where another state is asked for.
 */
export async function embedPage(data: ChartData, picture: Picture, place: Place): Promise<string> {
  const {lang, per, standing} = place;
  const {site, own} = rootOf(place);
  const page = pageOf(lang, site);
  const state = readState(new URLSearchParams({per}), lang);
  const {outerHTML} = await chartFigure(data, state, page, {known: picture, rank: 1});
  return `<!doctype html>
<html lang="${lang === "en" ? "en" : "zh-CN"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${pagePolicy("/")}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(picture.headline)}</title>
<link rel="icon" href="${site}favicon.ico">
<link rel="stylesheet" href="${own}embed/${EMBED_STYLE}">
<link rel="preload" as="script" href="${own}embed/${EMBED_FIRST}">
${headOf(data, picture, place)}
</head>
<body>
<main class="duibiao" data-root="${site}" data-per="${per}" data-standing="${standing.join(" ")}">${plainWords(data, place, page)}${outerHTML}</main>
<script src="${own}embed/${EMBED_FIRST}"></script>
<script type="module" src="${own}embed/page.js"></script>
</body>
</html>
`;
}

/**
 * What an embed page says where scripts do not run, and until they have drawn
 * what the address asks for: that this is the whole chart, and where it stands on
 * other footings. Nothing where no address could ask for anything else.
 */
function plainWords({chart, kind}: ChartData, {base, per, standing}: Place, page: Page): string {
  if (KINDS[kind].heeds.length === 0) return "";
  const up = (per ? "../" : "") + (base ? "" : "../");
  const links = (["", ...standing] as const)
    .filter((other) => other !== per)
    .map((other) => {
      const name = other ? page.labels.footing[other] : say(page, "原图", "as it is by default");
      return `<a data-per="${other}" href="${up}${pageOfChart(chart, base, other)}">${name}</a>`;
    });
  const whole = say(
    page,
    "这里是整张图；网址里的其他条件需启用脚本才能生效。",
    "This is the whole chart; what else the address asks for needs scripts. "
  );
  const others = say(page, "另有：", "Also: ");
  const also =
    links.length > 0 ? `${others}${links.join(page.marks.listed)}${say(page, "。", ".")}` : "";
  return `<p class="notice" data-plain>${whole}${also}</p>`;
}

function headOf({chart}: ChartData, picture: Picture, place: Place): string {
  const {lang, per, base} = place;
  const below = `embed/${pageOfChart(chart, base, per)}`;
  const {own} = rootOf(place);
  const folder = `${base}${lang === "en" ? "en/" : ""}`;
  const name = nameOf(chart, per);
  const title = picture.headline;
  const answer = fullAddress(`${folder}embed/${name}.oembed.json`);
  return [
    `<meta name="description" content="${escapeHtml(shortened(picture.alt))}">`,
    ...canonicalOf(`${folder}${below}`),
    `<link rel="alternate" hreflang="${lang === "en" ? "zh-CN" : "en"}" href="${own}${lang === "en" ? "" : "en/"}${below}">`,
    ...(answer
      ? [
          `<link rel="alternate" type="application/json+oembed" href="${answer}" title="${escapeHtml(title)}">`
        ]
      : []),
    ...cardTags({
      title,
      description: picture.alt,
      address: `${folder}${below}`,
      image: `${folder}embed/${name}.png`,
      lang
    })
  ].join("\n");
}

/** A page's canonical address; none where the site's own is not known. */
export function canonicalOf(path: string): string[] {
  const address = fullAddress(path);
  return address ? [`<link rel="canonical" href="${address}">`] : [];
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

/** Open Graph and Twitter tags; those that need the site's own address only where it is known. */
export function cardTags({title, description, address, image, lang}: Card): string[] {
  const text = shortened(description);
  const property = (name: string, content: string | number) =>
    `<meta property="og:${name}" content="${escapeHtml(String(content))}">`;
  const [page, picture] = [fullAddress(address), fullAddress(image)];
  return [
    property("type", "article"),
    property("title", title),
    property("description", text),
    ...(page ? [property("url", page)] : []),
    ...(picture
      ? [
          property("image", picture),
          property("image:width", CARD.width),
          property("image:height", CARD.height),
          property("image:alt", text)
        ]
      : []),
    property("locale", lang === "en" ? "en_US" : "zh_CN"),
    property("site_name", lang === "en" ? "Duibiao" : "对标"),
    `<meta name="twitter:card" content="${picture ? "summary_large_image" : "summary"}">`
  ];
}
