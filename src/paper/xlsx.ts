import writeXlsx from "write-excel-file/universal";
import type {Edition, Paper, Sheet} from "../ui/paper.js";
import {say, type Page} from "../ui/page.js";
import {editionLine} from "./edition.js";

type Cell = {
  value: string | number;
  type: typeof String | typeof Number;
  fontWeight?: "bold";
  wrap?: boolean;
  alignVertical?: "top";
};

/**
 * The workbook of a paper: numbers as numbers, all else as text, so that nothing
 * runs as a formula; the heads of the columns in the page's language.
 */
export function xlsxOf(paper: Paper, edition: Edition, page: Page): Promise<Blob> {
  const about = {name: say(page, "说明", "About"), ...aboutSheet(paper, edition, page)};
  return writeXlsx(
    [...paper.sheets, about].map((sheet) => ({
      sheet: sheet.name,
      stickyRowsCount: 1,
      columns: sheet.columns.map(({width}) => ({width})),
      data: cellsOf(sheet)
    }))
  ).toBlob();
}

function cellsOf({columns, rows}: Sheet): (Cell | null)[][] {
  const head = columns.map(({head}): Cell => ({value: head, type: String, fontWeight: "bold"}));
  const body = rows.map((row) =>
    row.map((value): Cell | null =>
      value === null || value === ""
        ? null
        : typeof value === "number"
          ? {value, type: Number, alignVertical: "top"}
          : {value, type: String, alignVertical: "top", wrap: true}
    )
  );
  return [head, ...body];
}

/** What the file is, and that an empty cell is no zero. */
function aboutSheet(paper: Paper, edition: Edition, page: Page): Omit<Sheet, "name"> {
  return {
    columns: [{head: paper.title, width: 100}],
    rows: [
      [paper.subtitle],
      [editionLine(edition, page)],
      [edition.address],
      [
        say(
          page,
          "空单元格：不详或不适用，不等于零。",
          "Empty cells: unknown or not applicable, never zero."
        )
      ],
      [say(page, "数据采用 CC BY 4.0 许可。", "Data under CC BY 4.0.")]
    ]
  };
}
