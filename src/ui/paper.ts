import {html} from "htl";
import {clauseText} from "../model/quote.js";
import {markedAs} from "../model/evidence.js";
import type {Target} from "../model/target.js";
import type {Panel} from "./figure.js";
import {named, say, type Page} from "./page.js";
import type {LegendItem} from "./picture.js";
import {evidenceNotes, writtenValue} from "./value.js";

/** A stretch of text; one that stands for a row has its clause as a footnote. */
export interface Run {
  text: string;
  bold?: boolean;
  /** The row whose clause is the footnote. */
  clause?: Target;
}

/** A line of text. */
export type Line = readonly (string | Run)[];

/** A table of a paper; `shares` are the widths of its columns against each other. */
export interface PaperTable {
  kind: "table";
  caption: string;
  head: string[];
  shares: number[];
  rows: Line[][];
}

/** A chart of a paper, drawn for each format by itself. */
export interface PaperChart {
  kind: "chart";
  title: string;
  panels: Panel[];
  legend: LegendItem[];
  /** Sources and what must not be read into it. */
  notes: string[];
  /** The chart in words. */
  alt: string;
}

/** What a paper is made of. */
export type Block =
  | {kind: "heading"; text: string}
  | {kind: "text"; line: Line; small?: boolean}
  | {kind: "list"; items: Line[]}
  | PaperTable
  | PaperChart;

/** A sheet of the workbook that goes with a paper: an empty cell is unknown, never zero. */
export interface Sheet {
  name: string;
  columns: {head: string; width: number}[];
  rows: (string | number | null)[][];
}

/** A comparison, a city or a plan as it is laid before a meeting: two pages to be read, then the annex. */
export interface Paper {
  /** The name of its files, without what tells their format. */
  file: string;
  title: string;
  /** Which plans it is about. */
  subtitle: string;
  front: Block[];
  annex: Block[];
  sheets: Sheet[];
}

/** What a paper says of itself. */
export interface Edition {
  /** Of the data. */
  version: string;
  /** The day of its making, as ISO date. */
  made: string;
  /** The page that it was made from. */
  address: string;
}

/** The files and the print that a page can be taken along as. */
export const PAPER_FORMATS = ["docx", "xlsx", "print"] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];

/** Offers the page as a meeting paper, which its script makes when asked. */
export function paperActions(page: Page): HTMLElement {
  const words: Record<PaperFormat, string> = {
    docx: "Word",
    xlsx: "Excel",
    print: say(page, "打印／PDF", "Print or PDF")
  };
  const name = say(page, "会议材料", "Meeting paper");
  return html`<span class="take-paper" role="group" aria-label="${name}" data-papers
    ><span>${name}${page.marks.colon}</span>${PAPER_FORMATS.map(
      (format) => html`<button type="button" data-paper="${format}">${words[format]}</button>`
    )}<span class="muted" role="status" data-paper-status></span
  ></span>`;
}

/** A row's value as it stands in the running text and the tables of a paper, its clause at the foot. */
export function noted(t: Target, page: Page): Run {
  const words = t.stated === "words" ? say(page, "（文字）", " (in words)") : "";
  return {text: writtenValue(t, page) + words, clause: t};
}

/** The footnote of a row: its clause, its plan and the place there. */
export function clauseNote(t: Target, page: Page): string {
  const plan = `${named(t, "jurisdiction", page)}${say(page, "", ", ")}${named(t, "plan", page)}`;
  const place = `${plan}${page.marks.comma}§${say(page, "", " ")}${t.section}`;
  const clause =
    t.quote === null
      ? say(
          page,
          "原句未录，请看所读页面",
          "the phrase was not taken down; see the page that was read"
        )
      : `“${clauseText(t.quote)}”`;
  const publisher = markedAs(t) ? say(page, t.publisher, t.publisher_en) : null;
  const read = publisher
    ? `${page.marks.semicolon}${say(page, "所读页面：", "page read: ")}${publisher}`
    : "";
  return `${clause}${page.marks.open}${place}${read}${page.marks.close}${say(page, "。", ".")}`;
}

/** The key to † and ‡ where they occur on some rows. */
export function markNotes(rows: Target[], page: Page): Block[] {
  const notes = evidenceNotes(rows, page);
  return notes.length > 0
    ? [{kind: "text", small: true, line: [notes.join(page.marks.semicolon) + page.marks.stop]}]
    : [];
}

/** Every block of a paper, in its order. */
export function blocksOf({front, annex}: Pick<Paper, "front" | "annex">): Block[] {
  return [...front, ...annex];
}

/** The rows whose clauses a paper cites, each once, in the order in which they are first named: their footnotes. */
export function citedIn(paper: Pick<Paper, "front" | "annex">): Target[] {
  const lines = blocksOf(paper).flatMap((block): Line[] =>
    block.kind === "text"
      ? [block.line]
      : block.kind === "list"
        ? block.items
        : block.kind === "table"
          ? block.rows.flat()
          : []
  );
  const rows = lines
    .flat()
    .flatMap((run) => (typeof run === "string" || !run.clause ? [] : [run.clause]));
  return [...new Map(rows.map((t) => [t.target_id, t])).values()];
}
