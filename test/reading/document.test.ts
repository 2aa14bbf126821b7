import {readFileSync} from "node:fs";
import {join} from "node:path";
import {strToU8, zipSync} from "fflate";
import {describe, expect, it} from "vitest";
import {DecodeError} from "../../src/reading/decode.js";
import {readDocument} from "../../src/reading/document.js";
import {extract} from "../../src/reading/extract.js";

const FILES = join(import.meta.dirname, "fixtures", "files");
const bytesOf = (name: string) => readFileSync(join(FILES, name));
const utf8 = (text: string) => new TextEncoder().encode(text);
const catalogue = {
  indicators: [],
  units: [
    {unit: "个", dimension: "count", factor: 1, aliases: null},
    {unit: "%", dimension: "share", factor: 1, aliases: null},
    {unit: "亿元", dimension: "money", factor: 1e8, aliases: null}
  ]
};

async function rows(bytes: Uint8Array): Promise<string[]> {
  const {text} = await readDocument(bytes);
  return extract(text, {catalogue}).targets.map(
    ({indicator, value_low, unit, year, role}) =>
      `${indicator} ${value_low} ${unit} ${year} ${role}`
  );
}

function docx(body: string): Uint8Array {
  const xml = `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`;
  return zipSync({"word/document.xml": strToU8(xml)});
}

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const cell = (text: string, more = "") => `<w:tc><w:tcPr>${more}</w:tcPr>${paragraph(text)}</w:tc>`;
const line = (...cells: string[]) => `<w:tr>${cells.join("")}</w:tr>`;

const TABLE = [
  "森林覆盖率 51.3 % 2020 baseline",
  "森林覆盖率 52 % 2025 target",
  "地区生产总值年均增速 7.5 % 2025 target"
];

async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    return `read as ${(await readDocument(bytes)).kind}`;
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    return error.message;
  }
}

describe("readDocument(bytes)", () => {
  it("reads a PDF by its text layer, joins its lines and keeps the columns of its tables", async () => {
    const {kind, text, pages} = await readDocument(bytesOf("plan.pdf"));
    expect({kind, pages}).toEqual({kind: "pdf", pages: [0]});
    expect(text).toContain("常住人口城镇化率达到55.2%，高速公路通车里程达到380公里");
    expect(await rows(bytesOf("plan.pdf"))).toEqual(expect.arrayContaining(TABLE));
  });

  it("reads a Word file: runs, merged cells, no deleted text", async () => {
    const deleted = "<w:p><w:del><w:r><w:t>到2025年，老数9个。</w:t></w:r></w:del></w:p>";
    const table = `<w:tbl>${line(cell("类别"), cell("指标"), cell("2020年"), cell("2025年"))}${line(
      cell("生态", '<w:vMerge w:val="restart"/>'),
      ...[cell("森林覆盖率（%）"), cell("51.3"), cell("52")]
    )}${line(cell("", "<w:vMerge/>"), cell("绿道里程（公里）"), cell("120"), cell("300"))}</w:tbl>`;
    const found = await rows(docx(`${paragraph("青河市“十四五”规划")}${deleted}${table}`));
    expect(found).toEqual([
      ...TABLE.slice(0, 2),
      "绿道里程 120 公里 2020 baseline",
      "绿道里程 300 公里 2025 target"
    ]);
  });

  it("reads the tables of an HTML page as tables and its layout as text", async () => {
    const page = `<!doctype html><html><head><title>到2025年，假目标达到1个</title></head><body>
      <table><tr><td><p>青河市“十四五”规划</p><p>二、目标</p><p>到2025年，新建<b>公园</b>30个。</p>
      <table><tr><th rowspan=2>指标</th><th colspan=2>规划目标</th></tr><tr><th>2020年</th><th>2025年</th></tr>
      <tr><td>森林覆盖率（%）</td><td>51.3</td><td>52</td></tr></table></td></tr></table></body></html>`;
    expect(await rows(utf8(page))).toEqual(["公园 30 个 2025 target", ...TABLE.slice(0, 2)]);
  });

  it.each(["big5", "gb18030"])("reads %s", async (encoding) => {
    const read = await readDocument(bytesOf(encoding === "big5" ? "big5.txt" : "gb.txt"));
    expect(read.encoding).toBe(encoding);
    expect((await rows(bytesOf("big5.txt")))[0]).toBe("5G基地台 6500 座 2026 target");
  });

  it("reads UTF-16 without a mark, in either order", async () => {
    const text = "到2025年，全市建成5G基站3万个，信息化建设水平国内领先。\n";
    for (const little of [true, false]) {
      const view = new DataView(new ArrayBuffer(2 * text.length));
      Array.from(text, (letter, i) => view.setUint16(2 * i, letter.charCodeAt(0), little));
      const read = await readDocument(new Uint8Array(view.buffer));
      expect(read).toMatchObject({text, encoding: little ? "utf-16le" : "utf-16be"});
    }
  });

  it.each([
    ["a blank file", utf8(" \n\u3000\n"), /^line 1: a blank file; expected the text of a plan$/],
    [
      "an English text",
      utf8("The city plans 30,000 base stations by 2025."),
      /no Chinese text in the file/
    ],
    ["an RTF", utf8("{\\rtf1\\ansi 2025}"), /a rich text file \(RTF\); expected DOCX, PDF or text/],
    [
      "an old Word file",
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]),
      /an old Word or Excel file/
    ],
    ["a zip of something else", zipSync({"a.txt": strToU8("到2025年")}), /no Word document/],
    ["a damaged PDF", utf8("%PDF-1.7\nnothing"), /a damaged PDF/],
    ["a PDF without text", blankPdf(), /without a text layer, likely a scan/]
  ])("refuses %s with what it is and what to do", async (_, bytes, message) => {
    expect(await refusal(bytes)).toMatch(message);
  });
});

/** One page with nothing on it, as a scan has no letters. */
function blankPdf(): Uint8Array {
  const parts = [
    "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n",
    "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n",
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n"
  ];
  return utf8(`%PDF-1.4\n${parts.join("")}trailer<</Root 1 0 R/Size 4>>\n%%EOF`);
}
