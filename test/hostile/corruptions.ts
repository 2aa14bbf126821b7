import {TABLES} from "../../src/model/schema/tables.js";
import type {Table} from "../../src/model/schema/columns.js";
import {cellsOf} from "../broken.js";
import {quote, unquoted} from "./cells.js";
import {Random} from "./random.js";

/** A corrupted file: what was done to it, and the line where it was, if it is at one. */
export interface Corruption {
  kind: string;
  path: string;
  bytes: Uint8Array | string | null;
  line: number | null;
}

/** A file that a corruption begins with, as text, lines and cells as written. */
interface Source {
  path: string;
  table: Table;
  bytes: Buffer;
  /** Without the last, empty line. */
  lines: string[];
  header: string[];
}

type Result = Pick<Corruption, "bytes" | "line">;
type Kind = (source: Source, random: Random) => Result | null;

const HAN = /\p{Script=Han}/u;
function joined(lines: string[]): string {
  return `${lines.join("\n")}\n`;
}

/** A change of one cell; `value` says the new one of the old, or null where there is none to say. */
function cell(
  value: (old: string, column: string, random: Random, source: Source) => string | null
): Kind {
  return (source, random) => {
    if (source.lines.length < 2) return null;
    const at = 1 + random.below(source.lines.length - 1);
    const cells = cellsOf(source.lines[at]);
    const start = random.below(cells.length);
    for (let i = 0; i < cells.length; i++) {
      const column = (start + i) % cells.length;
      const changed = value(unquoted(cells[column]), source.header[column], random, source);
      if (changed === null) continue;
      cells[column] = quote(changed);
      return {bytes: joined(source.lines.with(at, cells.join(","))), line: at + 1};
    }
    return null;
  };
}

/** A character put somewhere into a cell. */
function inside(character: string): Kind {
  return cell((old, _, random) => {
    const at = random.below(old.length + 1);
    return old.slice(0, at) + character + old.slice(at);
  });
}

/** A text in place of a cell whose column is named like this. */
function instead(text: string, column: RegExp): Kind {
  return cell((old, name) => (column.test(name) && old !== text ? text : null));
}

/** A change of the lines; the first is the header. */
function lines(change: (all: string[], random: Random) => string[] | null): Kind {
  return ({lines: all}, random) => {
    const changed = change([...all], random);
    return changed && {bytes: joined(changed), line: null};
  };
}

/** A change of all rows' cells, the header's among them. */
function columns(change: (cells: string[], at: number, random: number) => string[] | null): Kind {
  return ({lines: all, header}, random) => {
    const column = random.below(header.length);
    const changed = all.map((line, i) => change(cellsOf(line), column, i));
    return changed.includes(null)
      ? null
      : {bytes: joined(changed.map((cells) => cells!.join(","))), line: null};
  };
}

/** A change of the bytes at a place that is given. */
function bytes(change: (all: Buffer, at: number) => Uint8Array | null): Kind {
  return ({bytes: all}, random) => {
    const changed = change(all, random.below(all.length));
    return changed && {bytes: changed, line: null};
  };
}

function spliced(all: Buffer, at: number, left: number, put: number[]): Buffer {
  return Buffer.concat([all.subarray(0, at), Uint8Array.from(put), all.subarray(at + left)]);
}

const NUMERIC = /^(value|value_low|value_high|factor|amount|number|statement)$/;
const DATED = /^(issued_on|due|as_of)$/;
const YEARED = /^(year|period_start|period_end)$/;
const NAMED = /^(name|title|short|definition|reason|scope|lead|office|issuer|publisher)/;
const ENGLISH = /_en$/;

/** UTF-8 read as Latin-1, as a program does that was not told. */
function latin(text: string): string {
  return Buffer.from(text, "utf8").toString("latin1");
}

/** UTF-8 read as GBK, as a spreadsheet does. */
function gbk(text: string): string {
  return new TextDecoder("gbk").decode(Buffer.from(text, "utf8"));
}

/** Every kind of corruption; each changes one file. */
export const KINDS: Record<string, Kind> = {
  "a value of 400 digits": instead("9".repeat(400), NUMERIC),
  "a value of 30 decimals": instead(`1.${"3".repeat(30)}`, NUMERIC),
  "a value in powers of ten": instead("1e999", NUMERIC),
  "an infinite value": instead("Infinity", NUMERIC),
  "a value with commas": instead("5,000", NUMERIC),
  "a value in full-width digits": instead("５０００", NUMERIC),
  "a value of minus fifty thousand": instead("-50000", NUMERIC),
  "a hexadecimal value": instead("0x10", NUMERIC),
  "a thirteenth month": instead("2021-13-45", DATED),
  "a year of zero": instead("0000", /^(issued_on|due|as_of|year|period_start|period_end)$/),
  "the 30th of February": instead("2021-02-30", DATED),
  "a date of 1800": instead("1800", DATED),
  "a date of 2099": instead("2099", DATED),
  "a year of 1800": instead("1800", YEARED),
  "a year of five digits": instead("20211", YEARED),
  "a NUL": inside("\0"),
  "an ESC": inside("\u001b[2J"),
  "a mark of direction": inside("\u202e"),
  "an isolate": inside("\u2067"),
  "a space of no width": inside("\u200b"),
  "a byte-order mark inside": inside("\ufeff"),
  "a lost character": inside("\ufffd"),
  "a character for private use": inside("\ue123"),
  "a line separator": inside("\u2028"),
  "a soft hyphen": inside("\u00ad"),
  "a space that does not break": inside("\u00a0"),
  "a tab": inside("\t"),
  "a carriage return in a cell": inside("\r"),
  "a line feed in a cell": inside("\n"),
  "a spreadsheet's error": cell(() => "#N/A"),
  "no number": cell(() => "NaN"),
  "a program's null": cell(() => "null"),
  "a program's object": cell(() => "[object Object]"),
  "a space before": cell((old) => ` ${old}`),
  "a space after": cell((old) => `${old} `),
  "an emptied cell": (source, random) => {
    const emptied = cell((old) => (old === "" ? null : ""))(source, random);
    // What may be empty is counted by column: its loss is named at the header.
    return emptied && {...emptied, line: null};
  },
  "UTF-8 read as Latin-1": cell((old) => (HAN.test(old) ? latin(old) : null)),
  "UTF-8 read as GBK": cell((old) => (HAN.test(old) ? gbk(old) : null)),
  "Chinese in an English column": instead("加快建设新型基础设施", ENGLISH),
  "English in a Chinese column": instead("Smart city", /_zh$/),
  "a cell of 1 MB": cell((_, name) => (NAMED.test(name) ? "智慧city".repeat(1e5) : null)),
  "an id of nothing": cell((old, name, _, {table}) =>
    /_id$/.test(name) && old && !(name === table.key && table.name === "indicators")
      ? "nosuch-id"
      : null
  ),
  // An agency, or an indicator that has been taken over, may have any id: no row names it.
  "an id mistyped": cell((old, name, _, {table}) =>
    /_id$/.test(name) && old && !(name === table.key && /^(agencies|indicators)$/.test(table.name))
      ? `${old}-x`
      : null
  ),
  "a word of no list": cell((_, name) =>
    /^(kind|role|basis|comparator|level|better|footing|relation|evidence)$/.test(name)
      ? "other"
      : null
  ),
  "a row gone": lines((all, random) =>
    all.length < 2 ? null : all.toSpliced(1 + random.below(all.length - 1), 1)
  ),
  "half of the rows gone": lines((all) =>
    all.length < 2 ? null : all.slice(0, Math.ceil(all.length / 2))
  ),
  "all rows gone": lines((all) => (all.length < 2 ? null : all.slice(0, 1))),
  "the header gone": lines((all) => all.slice(1)),
  "the header twice": lines((all) => [all[0], ...all]),
  "a row twice": lines((all, random) => {
    if (all.length < 2) return null;
    const at = 1 + random.below(all.length - 1);
    return all.toSpliced(at, 0, all[at]);
  }),
  "a row twice, with another id": (source, random) => {
    const {lines: all, header, table} = source;
    const key = header.indexOf(table.key);
    if (all.length < 2 || key < 0 || table.name === "units") return null;
    const cells = cellsOf(all[1 + random.below(all.length - 1)]);
    cells[key] = `${cells[key]}-again`;
    return {bytes: joined([...all, cells.join(",")]), line: all.length + 1};
  },
  "a row cut short": lines((all, random) => {
    if (all.length < 2) return null;
    const at = 1 + random.below(all.length - 1);
    const last = cellsOf(all[at]).at(-1)!.length + 1;
    return all.with(at, all[at].slice(0, random.below(all[at].length - last) + 1));
  }),
  "a stray comma": (source, random) => {
    const at = random.below(source.lines.length);
    const line = source.lines[at];
    const cells = cellsOf(line);
    cells.splice(random.below(cells.length + 1), 0, "");
    return {bytes: joined(source.lines.with(at, cells.join(","))), line: at + 1};
  },
  "a stray quote": (source, random) => {
    const at = random.below(source.lines.length);
    const line = source.lines[at];
    const place = random.below(line.length + 1);
    const text = `${line.slice(0, place)}"${line.slice(place)}`;
    return {bytes: joined(source.lines.with(at, text)), line: at + 1};
  },
  "two rows in one line": lines((all, random) => {
    if (all.length < 3) return null;
    const at = 1 + random.below(all.length - 2);
    return all.toSpliced(at, 2, all[at] + all[at + 1]);
  }),
  "a column gone": columns((cells, at) => cells.toSpliced(at, 1)),
  "a column twice": columns((cells, at) => cells.toSpliced(at, 0, cells[at])),
  "an empty column more": columns((cells, at) => cells.toSpliced(at, 0, "")),
  "a column without its cells": columns((cells, at, row) =>
    row === 0 ? cells : cells.with(at, "")
  ),
  "two columns with each other's name": columns((cells, at, row) =>
    row > 0 || at + 1 >= cells.length
      ? cells
      : cells.with(at, cells[at + 1]).with(at + 1, cells[at])
  ),
  "a column of another name": columns((cells, at, row) =>
    row > 0 ? cells : cells.with(at, `${cells[at]}_x`)
  ),
  "semicolons between cells": ({lines: all}) => ({
    bytes: joined(all.map((line) => cellsOf(line).join(";"))),
    line: null
  }),
  "a byte that no text has": bytes((all, at) => spliced(all, at, 1, [0xff])),
  "half of a character": bytes((all, at) => (all[at] < 0x80 ? null : spliced(all, at, 1, []))),
  "a control byte": bytes((all, at) => spliced(all, at, 0, [0x07])),
  "the file cut at a byte": bytes((all, at) => (at < 2 ? null : all.subarray(0, at))),
  "the beginning lost": bytes((all, at) => (at < 2 ? null : all.subarray(at))),
  "bytes of zero at the end": bytes((all) => Buffer.concat([all, Buffer.alloc(512)])),
  "UTF-16": ({bytes: all}) => ({
    bytes: Buffer.concat([Uint8Array.of(0xff, 0xfe), Buffer.from(all.toString("utf8"), "utf16le")]),
    line: null
  }),
  "no line feed at the end": ({bytes: all}) => ({bytes: all.subarray(0, -1), line: null}),
  "an empty file": () => ({bytes: "", line: null}),
  "no file": () => ({bytes: null, line: null}),
  "another table's file": () => ({bytes: "a,b\n1,2\n", line: null})
};

/** Changes that leave every value what it was: the check has nothing to say of them. */
export const SAME: Record<string, Kind> = {
  "a byte-order mark first": ({bytes: all}) => ({
    bytes: Buffer.concat([Uint8Array.of(0xef, 0xbb, 0xbf), all]),
    line: null
  }),
  "lines that end as on Windows": ({lines: all}) => ({
    bytes: all.map((line) => `${line}\r\n`).join(""),
    line: null
  }),
  "empty lines": lines((all, random) => all.toSpliced(1 + random.below(all.length), 0, "", "")),
  "every cell in quotes": ({lines: all}) => ({
    bytes: joined(
      all.map((line) =>
        cellsOf(line)
          .map((one) => `"${unquoted(one).replaceAll('"', '""')}"`)
          .join(",")
      )
    ),
    line: null
  })
};

/** Corruptions of the files, all kinds in turn, the same for the same seed. */
export function* corruptions(
  files: Map<string, Buffer>,
  count: number,
  seed: number
): Generator<Corruption> {
  const random = new Random(seed);
  const sources = [...files].flatMap(([path, own]) => sourceOf(path, own));
  const kinds = [...Object.entries(KINDS), ...Object.entries(SAME)];
  for (let made = 0, turn = random.below(kinds.length); made < count; turn++) {
    const [kind, change] = kinds[turn % kinds.length];
    const source = random.of(sources);
    const result = change(source, random);
    if (result === null || unchanged(result, source)) continue;
    made++;
    yield {kind, path: source.path, ...result};
  }
}

function unchanged({bytes: own}: Result, {bytes: before}: Source): boolean {
  return own !== null && Buffer.from(own).equals(before);
}

/** A table's file taken apart; none for the counts, which are no table. */
function sourceOf(path: string, own: Buffer): Source[] {
  const general = path.replace(/^plans\/[^/]+\//, "plans/*/");
  const table = TABLES.find((one) => one.path === general);
  const all = own.toString("utf8").split("\n").slice(0, -1);
  return table ? [{path, table, bytes: own, lines: all, header: all[0].split(",")}] : [];
}
