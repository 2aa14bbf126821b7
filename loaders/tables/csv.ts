import {parse} from "csv-parse/sync";
import {readFileSync} from "node:fs";

/** One cell as written, with its place in the file (1-based line and UTF-16 column). */
export interface Cell {
  value: string;
  line: number;
  column: number;
}

/** A CSV file as written: the header's cells and, for each row, one cell a column. */
export interface Sheet {
  file: string;
  header: Cell[];
  rows: Cell[][];
}

/** Something wrong at a place, with what would be right. */
export interface Problem {
  file: string;
  line: number;
  column: number;
  message: string;
}

/** Formats a problem as `file:line:column: message`. */
export function formatProblem({file, line, column, message}: Problem): string {
  return `${file}:${line}:${column}: ${message}`;
}

/** Thrown with every problem found, so that an author can mend them in one go. */
export class DataError extends Error {
  constructor(readonly problems: Problem[]) {
    super(problems.map(formatProblem).join("\n"));
    this.name = "DataError";
  }
}

/**
 * Reads a UTF-8 CSV file (RFC 4180, one line a row). `name` is how messages
 * call it. Throws a DataError where the file is missing, broken or ragged.
 */
export function readSheet(path: string, name: string): Sheet {
  let text: string;
  try {
    text = new TextDecoder("utf-8", {fatal: true}).decode(readFileSync(path));
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    const message = missing
      ? "file is missing; expected a CSV table"
      : "not valid UTF-8; save as UTF-8";
    throw new DataError([{file: name, line: 1, column: 1, message}]);
  }
  const [header, ...rows] = parseCells(text, name);
  if (!header) {
    throw new DataError([
      {file: name, line: 1, column: 1, message: "empty; expected a header line"}
    ]);
  }
  const ragged = rows
    .filter((row) => row.length !== header.length)
    .map((row) => ({
      file: name,
      line: row[0].line,
      column: row[Math.min(row.length, header.length) - 1].column,
      message: `row has ${row.length} cells; expected ${header.length} (${header.map((c) => c.value).join(",")})`
    }));
  const broken = [header, ...rows].flat().filter(({value}) => /[\r\n]/.test(value));
  const problems = broken.map(({line, column}) => ({
    file: name,
    line,
    column,
    message: "cell holds a line break; expected one line a row"
  }));
  if (ragged.length + problems.length > 0) throw new DataError([...ragged, ...problems]);
  return {file: name, header, rows};
}

function parseCells(text: string, name: string): Cell[][] {
  let records: {value: string; quoted: boolean; line: number}[][];
  try {
    records = parse(text, {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      cast: (value, {quoting, lines}) => ({value, quoted: quoting, line: lines})
    }) as unknown as typeof records;
  } catch (error) {
    const {message, lines = 1, column} = error as Error & {lines?: number; column?: number};
    const at = typeof column === "number" ? column : 1;
    throw new DataError([{file: name, line: lines, column: at, message: `broken CSV; ${message}`}]);
  }
  return records.map((record) => {
    let column = 1;
    return record.map(({value, quoted, line: end}) => {
      // The parser counts the line in which a cell ends.
      const cell = {value, line: end - (value.match(/\n/g)?.length ?? 0), column};
      const written = quoted ? value.replaceAll('"', '""').length + 2 : value.length;
      column += written + 1;
      return cell;
    });
  });
}
