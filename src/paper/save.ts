import {pngOf, suppliesFrom} from "../images/own.js";
import {plateSvg} from "../images/plate.js";
import type {Lang} from "../model/target.js";
import {siteCorpus} from "../queries/rows.js";
import {bareOf, fixedOf} from "../subjects/fixed.js";
import {download} from "../ui/download.js";
import {pageOf, type Page} from "../ui/page.js";
import type {Edition, Paper, PaperFormat} from "../ui/paper.js";
import {docxOf, type Paint} from "./docx.js";
import {PAPERS, type PaperView} from "./papers.js";
import {paperHtml} from "./print.js";
import {xlsxOf} from "./xlsx.js";

/** Dots of a picture for each of its pixels: sharp on paper. */
const SCALE = 3;

/** Makes the paper of the page as its address says, and hands it to the reader as a file or to the printer. */
export async function takePaper(format: PaperFormat, view: PaperView, lang: Lang): Promise<void> {
  const {root = "/"} = document.documentElement.dataset;
  const page = pageOf(lang, root);
  const query = new URLSearchParams(location.search);
  const paper = await PAPERS[view](
    siteCorpus(),
    query,
    fixedOf(bareOf(location.pathname, root)),
    page
  );
  if (!paper) return;
  const edition = editionOf();
  if (format === "print") return print(paper, edition, page);
  const ink = new URL(`${root}embed/ink.json`, document.baseURI);
  const blob =
    format === "xlsx"
      ? await xlsxOf(paper, edition, page)
      : await docxOf(paper, edition, page, painter(ink, lang));
  download(`${paper.file}.${format}`, blob);
}

/** The version that the page's foot names, and today. */
function editionOf(): Edition {
  return {
    version: document.querySelector("[data-version]")?.textContent ?? "",
    made: new Date().toLocaleDateString("sv-SE"),
    address: location.href.replace(/#.*/, "")
  };
}

function painter(ink: URL, lang: Lang): Paint {
  return async (chart) => {
    const {svg, ...size} = plateSvg(chart, lang, await suppliesFrom(ink));
    const png = new Uint8Array(await (await pngOf(svg, SCALE, size)).arrayBuffer());
    return {png, ...size};
  };
}

/** The paper takes the place of the page while it is printed. */
function print(paper: Paper, edition: Edition, page: Page): void {
  document.querySelector("article.paper")?.remove();
  const sheet = paperHtml(paper, edition, page);
  document.body.append(sheet);
  addEventListener("afterprint", () => sheet.remove(), {once: true});
  window.print();
}
