import {
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  PageNumber,
  Paragraph,
  Packer,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
  type FileChild,
  type ParagraphChild
} from "docx";
import {
  citedIn,
  clauseNote,
  type Block,
  type Edition,
  type Line,
  type Paper,
  type PaperChart,
  type PaperTable,
  type Run
} from "../ui/paper.js";
import {say, type Page} from "../ui/page.js";
import {EDGE, HANGING, INNER, PAGE, POINT, POINTS, stylesOf} from "./docxStyles.js";
import {editionLine} from "./edition.js";
import {readable} from "../model/readable.js";

/** A chart as the picture that a document holds, with its size on the page in pixels. */
export interface Picture {
  png: Uint8Array;
  width: number;
  height: number;
}

/** Draws a chart of the paper as a picture. */
export type Paint = (chart: PaperChart) => Promise<Picture>;

/** Turns lines into runs; a clause is referred to where it is first named, and nowhere else. */
type Write = (line: Line, style?: {bold?: boolean}) => ParagraphChild[];

/** A paper as a Word document: two pages, the annex, and every clause as a footnote. */
export async function docxOf(
  paper: Paper,
  edition: Edition,
  page: Page,
  paint: Paint
): Promise<Blob> {
  const cited = citedIn(paper);
  const open = new Map(cited.map((t, i) => [t.target_id, i + 1]));
  const write: Write = (line, style) => line.flatMap((run) => runsOf(run, open, style));
  const front = await childrenOf(paper.front, write, paint);
  const annex = await childrenOf(paper.annex, write, paint);
  return Packer.toBlob(
    new Document({
      title: paper.title,
      creator: "对标 Duibiao",
      description: editionLine(edition, page),
      styles: stylesOf(page),
      numbering: {config: [{reference: POINTS, levels: [POINT]}]},
      footnotes: Object.fromEntries(
        cited.map((t, i) => [
          i + 1,
          {
            children: [
              new Paragraph({style: "note", children: [new TextRun(` ${clauseNote(t, page)}`)]})
            ]
          }
        ])
      ),
      sections: [
        {
          properties: {
            page: {size: PAGE, margin: {top: EDGE, bottom: EDGE, left: EDGE, right: EDGE}}
          },
          footers: {default: footerOf(edition, page)},
          children: [
            new Paragraph({heading: HeadingLevel.TITLE, children: [new TextRun(paper.title)]}),
            new Paragraph({style: "small", children: [new TextRun(paper.subtitle)]}),
            new Paragraph({
              style: "small",
              children: [new TextRun(`${editionLine(edition, page)} · `), linkTo(edition.address)]
            }),
            ...front,
            new Paragraph({
              heading: HeadingLevel.HEADING_1,
              pageBreakBefore: true,
              children: [new TextRun(say(page, "附件", "Annex"))]
            }),
            ...annex
          ]
        }
      ]
    })
  );
}

function linkTo(address: string): ExternalHyperlink {
  return new ExternalHyperlink({
    link: address,
    children: [new TextRun({text: readable(address), style: "Hyperlink"})]
  });
}

function runsOf(
  run: string | Run,
  open: Map<string, number>,
  style: {bold?: boolean} = {}
): ParagraphChild[] {
  if (typeof run === "string") return [new TextRun({text: run, ...style})];
  const text = new TextRun({text: run.text, bold: run.bold ?? style.bold});
  const number = run.clause && open.get(run.clause.target_id);
  if (number === undefined) return [text];
  open.delete(run.clause!.target_id);
  return [text, new FootnoteReferenceRun(number)];
}

async function childrenOf(blocks: Block[], write: Write, paint: Paint): Promise<FileChild[]> {
  const children: FileChild[] = [];
  // One after the other: footnotes are numbered in the order of the text.
  for (const block of blocks) children.push(...(await childrenFor(block, write, paint)));
  return children;
}

async function childrenFor(block: Block, write: Write, paint: Paint): Promise<FileChild[]> {
  switch (block.kind) {
    case "heading":
      return [
        new Paragraph({heading: HeadingLevel.HEADING_2, children: [new TextRun(block.text)]})
      ];
    case "text":
      return [
        new Paragraph({style: block.small ? "small" : undefined, children: write(block.line)})
      ];
    case "list":
      return block.items.map(
        (line) =>
          new Paragraph({
            numbering: {reference: POINTS, level: 0},
            indent: HANGING,
            spacing: {after: 20},
            children: write(line)
          })
      );
    case "table":
      return tableOf(block, write);
    case "chart":
      return chartOf(block, await paint(block));
  }
}

const HAIR = {style: BorderStyle.SINGLE, size: 4, color: "BBBBBB"};
const NONE = {style: BorderStyle.NONE, size: 0, color: "auto"};

function tableOf({caption, head, shares, rows}: PaperTable, write: Write): FileChild[] {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.round((share / whole) * INNER));
  const cell = (children: ParagraphChild[], i: number, shade?: string) =>
    new TableCell({
      width: {size: widths[i], type: WidthType.DXA},
      margins: {top: 30, bottom: 30, left: 60, right: 60},
      ...(shade ? {shading: {fill: shade}} : {}),
      children: [new Paragraph({style: "cell", children})]
    });
  return [
    new Paragraph({style: "caption", keepNext: true, children: [new TextRun(caption)]}),
    new Table({
      width: {size: INNER, type: WidthType.DXA},
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: {
        top: HAIR,
        bottom: HAIR,
        left: NONE,
        right: NONE,
        insideHorizontal: HAIR,
        insideVertical: NONE
      },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: head.map((text, i) => cell([new TextRun({text, bold: true})], i, "EFEFEF"))
        }),
        ...rows.map(
          (row) =>
            new TableRow({
              cantSplit: true,
              children: row.map((line, i) => cell(write(line), i))
            })
        )
      ]
    }),
    new Paragraph({style: "small", children: []})
  ];
}

/** Title, picture and sources of a chart stay on one page. */
function chartOf({title, alt, notes}: PaperChart, {png, width, height}: Picture): FileChild[] {
  return [
    new Paragraph({style: "caption", keepNext: true, children: [new TextRun(title)]}),
    new Paragraph({
      keepNext: notes.length > 0,
      children: [
        new ImageRun({
          type: "png",
          data: png,
          transformation: {width, height},
          altText: {title, description: alt, name: title}
        })
      ]
    }),
    ...notes.map(
      (text, i) =>
        new Paragraph({
          style: "small",
          keepNext: i < notes.length - 1,
          children: [new TextRun(text)]
        })
    )
  ];
}

function footerOf(edition: Edition, page: Page): Footer {
  const [before, between, after] = say(page, ["第 ", " 页，共 ", " 页"], ["Page ", " of ", ""]);
  return new Footer({
    children: [
      new Paragraph({
        style: "small",
        tabStops: [{type: TabStopType.RIGHT, position: INNER}],
        children: [
          new TextRun(editionLine(edition, page)),
          new TextRun({
            children: [
              new Tab(),
              before,
              PageNumber.CURRENT,
              between,
              PageNumber.TOTAL_PAGES,
              after
            ]
          })
        ]
      })
    ]
  });
}
