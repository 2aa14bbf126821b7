import {escapeHtml} from "../../src/model/escape.js";
import {pagePolicy} from "../../scripts/policy.mjs";
import type {Files} from "../embeds/embeds.js";

/** The script of pages that have moved; it takes the query and the anchor along. */
const SCRIPT = "moved.js";

const CODE = `const {href} = document.querySelector("a");
location.replace(href + location.search + location.hash);
`;

/**
 * What stands at the addresses that pages had when each was a file, "compare.html":
 * a leaf that leads to the folder of that name. Such addresses are cited, and
 * hosts that hide ".html" look there first. `pages` are the files of all pages.
 */
export function movedPages(pages: Iterable<string>): Files {
  const leaves = [...pages].flatMap((page): [string, string][] => {
    const [, folder, name] = /^(.*?)([^/]+)\/index\.html$/.exec(page) ?? [];
    if (name === undefined) return [];
    const root = "../".repeat(folder.split("/").length - 1) || "./";
    return [[`${folder}${name}.html`, leafTo(`${name}/`, root, folder.startsWith("en/"))]];
  });
  return new Map([...leaves, [SCRIPT, CODE]]);
}

function leafTo(address: string, root: string, english: boolean): string {
  const to = escapeHtml(`./${address}`);
  const words = english ? "This page has moved" : "此页已移至新址";
  return `<!doctype html>
<html lang="${english ? "en" : "zh-CN"}">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${pagePolicy("/")}">
<meta name="robots" content="noindex">
<title>${words}</title>
<noscript><meta http-equiv="refresh" content="0; url=${to}"></noscript>
<p><a href="${to}">${words}</a></p>
<script src="${root}${SCRIPT}"></script>
</html>
`;
}
