import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {Files} from "../embeds/embeds.js";
import {toPng} from "../embeds/raster.js";
import {addressOf, siteUrl} from "./address.js";
import {NOWHERE, type SitePage} from "./pages.js";

const ICON = join(import.meta.dirname, "../../src/icon.svg");

/** What machines look for at the site's root: robots.txt, an icon, and where the address is known a sitemap. */
export async function foundFiles(pages: SitePage[], site = siteUrl()): Promise<Files> {
  const files: Files = new Map<string, string | Uint8Array>([
    ["robots.txt", robots(site)],
    ["favicon.ico", icon(await toPng(readFileSync(ICON, "utf8"), 1, "resvg"))]
  ]);
  if (site) files.set("sitemap.xml", sitemap(pages, site));
  return files;
}

/** Everything may be read; released versions are the past, and would be found beside the present. */
function robots(site: string): string {
  const path = site ? new URL(site).pathname : "/";
  const map = site ? `\nSitemap: ${addressOf("sitemap.xml", site)}\n` : "";
  return `User-agent: *\nDisallow: ${path}v/\n${map}`;
}

/** Every page with its twin. A sitemap holds full addresses only, so that the site's own must be known. */
function sitemap(pages: SitePage[], site: string): string {
  const urls = pages
    .filter(({file}) => !file.endsWith(NOWHERE))
    .map(({lang, bare}) => {
      const [zh, en] = [addressOf(bare, site), addressOf(`/en${bare}`, site)];
      return `<url><loc>${lang === "en" ? en : zh}</loc>
<xhtml:link rel="alternate" hreflang="zh-CN" href="${zh}"/>
<xhtml:link rel="alternate" hreflang="en" href="${en}"/></url>`;
    });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join("\n")}
</urlset>
`;
}

/** A PNG of 32 × 32 pixels as an icon file, for those who ask for /favicon.ico whatever the page says. */
function icon(png: Uint8Array): Uint8Array {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2); // an icon
  head.writeUInt16LE(1, 4); // of one picture
  head.writeUInt8(32, 6);
  head.writeUInt8(32, 7);
  head.writeUInt16LE(1, 10); // plane
  head.writeUInt16LE(32, 12); // bits a pixel
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}
