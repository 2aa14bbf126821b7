import {strFromU8, unzipSync} from "fflate";
import {Parser} from "htmlparser2";
import {tableText, type Table} from "./cells.js";

/** Larger than any plan's text: a file that unpacks to more is no document. */
const LARGEST = 200 * 1024 * 1024;

/** The text of a Word file, a paragraph a line, its tables with bars between cells. Throws for other zip files. */
export function docxText(bytes: Uint8Array): string {
  const files = unzipSync(bytes, {
    filter: ({name, originalSize}) => name === "word/document.xml" && originalSize < LARGEST
  });
  const document = files["word/document.xml"];
  if (!document) throw new Error("word/document.xml is missing");
  return documentText(strFromU8(document));
}

function documentText(xml: string): string {
  const out: string[] = [];
  const tables: Table[] = [];
  let skipped = 0;
  let inText = false;
  const write = (text: string) => {
    const cell = tables.at(-1)?.open;
    if (cell) cell.text += text;
    else out.push(text);
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        // A fallback says for old programs what stands beside it; deleted text is gone.
        if (name === "mc:Fallback" || name === "w:del") skipped += 1;
        if (skipped > 0) return;
        const value = attributes["w:val"];
        const table = tables.at(-1);
        if (name === "w:t") inText = true;
        else if (name === "w:tab" || name === "w:br" || name === "w:cr")
          write(name === "w:tab" ? " " : "\n");
        else if (name === "w:pStyle") write(headingMark(value ?? ""));
        else if (name === "w:tbl") {
          if (table?.open) table.open.block = true;
          tables.push({rows: [], open: null});
        } else if (name === "w:tr") table?.rows.push([]);
        else if (name === "w:tc" && table) {
          table.open = {text: "", rows: 1, columns: 1, block: false};
          table.rows.at(-1)?.push(table.open);
        } else if (name === "w:gridSpan" && table?.open)
          table.open.columns = Math.min(50, Number(value) || 1);
        else if (name === "w:vMerge" && table?.open && value !== "restart") table.open.above = true;
      },
      ontext(text) {
        if (inText && skipped === 0) write(text);
      },
      onclosetag(name) {
        if (name === "mc:Fallback" || name === "w:del") skipped -= 1;
        else if (skipped > 0) return;
        else if (name === "w:t") inText = false;
        else if (name === "w:p") write("\n");
        else if (name === "w:tc") tables.at(-1)!.open = null;
        else if (name === "w:tbl") {
          const table = tables.pop()!;
          write(`${tableText(table)}\n`);
        }
      }
    },
    {xmlMode: true, decodeEntities: true}
  );
  parser.end(xml);
  return out
    .join("")
    .replace(/[ \t]*\n[ \t]*/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function headingMark(style: string): string {
  const level = /^(?:heading|标题)\s*([1-6])$/i.exec(style)?.[1];
  return level ? `${"#".repeat(Number(level))} ` : "";
}
