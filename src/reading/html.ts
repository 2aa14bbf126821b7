import {Parser} from "htmlparser2";
import {tableText, type Table} from "./cells.js";

// What a browser does not show as text, and the menus around it.
const SKIPPED = new Set([
  "script",
  "style",
  "head",
  "noscript",
  "template",
  "nav",
  "svg",
  "select",
  "button"
]);
const BLOCKS = new Set(
  "p div section article li ul ol h1 h2 h3 h4 h5 h6 br hr tr table blockquote header footer main dd dt dl pre caption".split(
    " "
  )
);

/** The text of an HTML page: a block a line, headings with Markdown's marks, tables with bars between cells. */
export function htmlText(html: string): string {
  const out: string[] = [];
  const tables: Table[] = [];
  const lists: number[] = [];
  let skipped = 0;

  const write = (text: string) => {
    const cell = tables.at(-1)?.open;
    if (cell) cell.text += text;
    // What stands in a table outside of its cells is white space.
    else if (tables.length === 0) out.push(text);
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (SKIPPED.has(name)) skipped += 1;
        if (skipped > 0) return;
        if (name === "table") {
          const cell = tables.at(-1)?.open;
          if (cell) cell.block = true;
          write("\n");
          tables.push({rows: [], open: null});
        } else if (name === "tr") tables.at(-1)?.rows.push([]);
        else if (name === "td" || name === "th") openCell(tables.at(-1), attributes);
        else if (BLOCKS.has(name)) write("\n");
        if (name === "ol") lists.push(0);
        if (name === "ul") lists.push(-1);
        if (name === "li" && (lists.at(-1) ?? -1) >= 0)
          write(`${(lists[lists.length - 1] += 1)}. `);
        const heading = /^h([1-6])$/.exec(name);
        if (heading) write(`${"#".repeat(Number(heading[1]))} `);
      },
      ontext(text) {
        if (skipped === 0) write(text.replace(/[ \t\r\n]+/g, " "));
      },
      onclosetag(name) {
        if (SKIPPED.has(name)) skipped = Math.max(0, skipped - 1);
        if (skipped > 0) return;
        if (name === "td" || name === "th") closeCell(tables.at(-1));
        else if (name === "table") {
          const table = tables.pop();
          if (table) write(`\n${tableText(table)}\n`);
        } else if (BLOCKS.has(name)) write("\n");
        if (name === "ol" || name === "ul") lists.pop();
      }
    },
    {decodeEntities: true}
  );
  parser.end(html);
  return out
    .join("")
    .replace(/[ \t]*\n[ \t]*/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function openCell(table: Table | undefined, attributes: Record<string, string>): void {
  if (!table) return;
  closeCell(table);
  const span = (name: string) => Math.min(50, Math.max(1, Number(attributes[name]) || 1));
  const cell = {text: "", rows: span("rowspan"), columns: span("colspan"), block: false};
  if (table.rows.length === 0) table.rows.push([]);
  table.rows.at(-1)!.push(cell);
  table.open = cell;
}

function closeCell(table: Table | undefined): void {
  if (table) table.open = null;
}
