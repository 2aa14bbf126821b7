import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {IndicatorRow} from "../../src/queries/catalogue.js";
import {markChinese} from "../../src/ui/chinese.js";
import {pageOf, type Page} from "../../src/ui/page.js";
import type {Files} from "../embeds/embeds.js";
import {htmlOf} from "./dom.js";
import type {ViewCode} from "./client.js";
import type {Drawn} from "./draw.js";
import {mendPage} from "./mend.js";
import type {SitePage} from "./pages.js";
import type {SiteTables} from "./tables.js";

/** What the pages are made of, besides what Framework wrote. */
export interface Stock {
  site: SiteTables;
  drawn: Drawn;
  code: ViewCode[];
  parts: Record<string, (page: Page) => Element>;
  /** The ids of all charts with an address. */
  charts: Set<string>;
}

/** Mends every page, and brings the scripts that stood in them: `written` is the folder of what Framework wrote, templates among it. */
export function publishPages(
  written: string,
  pages: SitePage[],
  stock: Stock
): {html: Files; scripts: Files} {
  const indicators = new Map(
    stock.site.rows.indicators.map((row) => [row.indicator_id, row as unknown as IndicatorRow])
  );
  const code = new Map(stock.code.map(({view, place}) => [view, place]));
  const read = new Map<string, string>();
  const mended = new Map(
    pages.map((page) => {
      const {template, fixed, lang} = page;
      if (!read.has(template)) read.set(template, readFileSync(join(written, template), "utf8"));
      const made = mendPage(read.get(template)!, page, {
        drawn: stock.drawn.views.get(page.file)!,
        code,
        parts: partsOn(page, stock.parts),
        numbers: stock.drawn.numbers.get(fixed.notebook)?.[lang] ?? {},
        version: stock.site.version,
        files: stock.site.digest,
        charts: stock.charts,
        indicator: indicators.get(fixed.indicator)
      });
      return [page.file, made];
    })
  );
  return {
    html: new Map([...mended].map(([file, {html}]) => [file, html])),
    scripts: new Map([...mended.values()].flatMap(({scripts}) => [...scripts]))
  };
}

function partsOn({lang, root, parts}: SitePage, draw: Stock["parts"]): Map<string, string> {
  const page = pageOf(lang, root);
  return new Map(parts.map((name) => [name, htmlOf(markChinese(draw[name](page), page))]));
}
