import type {PDFDocumentProxy} from "pdfjs-dist/legacy/build/pdf.mjs";
import {pageLines, type Glyphs, type Line} from "./layout.js";
import {lettersOf} from "./radicals.js";

/**
 * Loads the library with its parser in this thread, itself a worker in the
 * browser: there is no address to fetch another one from.
 */
async function library() {
  const scope = globalThis as {window?: unknown; pdfjsWorker?: unknown};
  // Without a window the parser takes the messages of the worker it is loaded in for its own.
  const bare = scope.window === undefined;
  if (bare) scope.window = globalThis;
  try {
    scope.pdfjsWorker = await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
  } finally {
    if (bare) delete scope.window;
  }
  return import("pdfjs-dist/legacy/build/pdf.mjs");
}

/** The text of a PDF, with the offset at which each page begins. */
export interface Pages {
  text: string;
  pages: number[];
}

/** Reads a PDF's text layer, page by page; columns of tables become bars. Empty for a scan. */
export async function pdfText(bytes: Uint8Array, cmaps?: string): Promise<Pages> {
  const {getDocument} = await library();
  const task = getDocument({
    data: new Uint8Array(bytes),
    ...(cmaps ? {cMapUrl: cmaps, cMapPacked: true} : {}),
    ...{isEvalSupported: false, useSystemFonts: false, disableFontFace: true, verbosity: 0}
  });
  const document = await task.promise;
  try {
    const lines: Line[][] = [];
    for (let i = 1; i <= document.numPages; i++) lines.push(await linesOf(document, i));
    return joined(withoutRunning(lines));
  } finally {
    await task.destroy();
  }
}

async function linesOf(document: PDFDocumentProxy, number: number): Promise<Line[]> {
  const page = await document.getPage(number);
  const {items} = await page.getTextContent();
  const [, , , height] = page.view;
  const glyphs = items.flatMap((item): Glyphs[] => {
    if (!("str" in item) || item.str.trim() === "") return [];
    const [, , c, d, x, y] = item.transform as number[];
    return [
      {
        text: lettersOf(item.str),
        x,
        y: height - y,
        width: item.width,
        size: Math.hypot(c, d) || item.height
      }
    ];
  });
  page.cleanup();
  return pageLines(glyphs);
}

/** Heads and feet that return on page after page, and page numbers, are no text of the plan. */
function withoutRunning(pages: Line[][]): Line[][] {
  const key = ({text}: Line) => text.replace(/\d+/g, "#").replace(/\s/g, "");
  const seen = new Map<string, number>();
  for (const lines of pages)
    for (const line of edges(lines)) seen.set(key(line), (seen.get(key(line)) ?? 0) + 1);
  const often = Math.max(3, pages.length / 3);
  return pages.map((lines) => {
    const drop = new Set(
      edges(lines).filter(
        (line) =>
          (seen.get(key(line)) ?? 0) >= often ||
          // A page's number stands alone, with or without dashes.
          /^[-—–－·\s]*(?:第)?\s*\d{1,4}\s*(?:页)?[-—–－·\s]*$/.test(line.text)
      )
    );
    return lines.filter((line) => !drop.has(line));
  });
}

function edges(lines: Line[]): Line[] {
  return lines.length < 4 ? lines.slice(-1) : [...lines.slice(0, 2), ...lines.slice(-2)];
}

/** One text of all pages; a line that fills its width goes on in the next one, over the page's end too. */
function joined(pages: Line[][]): Pages {
  const starts: number[] = [];
  let text = "";
  let open: Line | null = null;
  for (const lines of pages) {
    starts.push(text.length);
    for (const line of lines) {
      if (text !== "") text += open && goesOn(open, line) ? "" : "\n";
      text += line.text;
      open = line;
    }
  }
  return {text, pages: starts};
}

function goesOn(line: Line, next: Line): boolean {
  const like = Math.abs(line.size - next.size) < 0.1 * line.size;
  return line.full && like && !line.table && !next.table && !next.indented;
}
