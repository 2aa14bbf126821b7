import {basisOf} from "./basis.js";
import type {UnreadReason} from "./doubts.js";
import type {Draft} from "./draft.js";
import {EMPTY, gridOf, KIND, numbered, rowsOf, valued, type Cell, type Column} from "./grid.js";
import {promisesIn} from "./promises.js";
import {quantitiesIn, type Quantity, type UnitForm} from "./quantities.js";
import type {Paragraph} from "./sections.js";
import {sentencesOf} from "./sentences.js";
import {streamRows} from "./stream.js";
import {factorOf, naturalUnit, perHead, sumUnit, unitCell} from "./units.js";

/** What of a table is no row, with its place: a person should look at it. */
export interface Unread {
  start: number;
  end: number;
  reason: UnreadReason;
}

/** The rows and the leftovers of a table, and its columns for one that continues it. */
export interface Table {
  drafts: Draft[];
  unread: Unread[];
  columns: Column[] | null;
}

/** Reads the lines of a table: a grid where it is one, else a stream of cells. */
export function tableRows(
  text: string,
  run: Paragraph[],
  forms: Map<string, UnitForm>,
  before: Column[] | null,
  noted: UnitForm[] = []
): Table {
  const rows = rowsOf(text, run);
  const grid = gridOf(rows, before);
  if (!grid || !grid.columns.some(({holds}) => holds === "value")) {
    const drafts = grid ? sentences(rows, forms) : [];
    return {
      drafts: drafts.length > 0 ? drafts : streamRows(text, run, forms),
      unread: [],
      columns: null
    };
  }
  const drafts: Draft[] = [];
  const unread: Unread[] = [];
  const last = Math.max(...grid.columns.map(({year}) => year ?? 0)) || undefined;
  let above: Label | null = null;
  for (const row of grid.body) {
    const label: Label | null =
      labelOf(row, grid.columns, forms) ?? (row.some(valued) ? above : null);
    if (!label) {
      if (row.some(valued)) unread.push({...spanOf(row), reason: "table-line"});
      continue;
    }
    if (label.part && above && label !== above) label.under = above.under ?? above.name;
    above = label;
    const read = rowDrafts(row, grid.columns, withNoted(label, noted), {forms, last, text});
    drafts.push(...read.drafts);
    unread.push(...read.unread);
  }
  return {drafts, unread, columns: grid.columns};
}

interface Label {
  name: string;
  unit: UnitForm | null;
  start: number;
  binding: string | null;
  /** It is a part of the row above (其中：外贸), whose kind it shares. */
  part: boolean;
  under?: string;
}

function labelOf(row: Cell[], columns: Column[], forms: Map<string, UnitForm>): Label | null {
  const at = (holds: Column["holds"]) => {
    const i = columns.findIndex(
      (column, k) => column.holds === holds && (row[k]?.text ?? "") !== ""
    );
    return i < 0 ? null : row[i];
  };
  // Where the cells of group and name are one, the name stands in the group's column.
  const cell = at("name") ?? at("group");
  if (!cell || !/[\u4e00-\u9fffA-Za-z]{2}/.test(cell.text) || cell.text.length > 60) return null;
  const printed = at("unit")?.text;
  const bare = cell.text.replace(
    /^[（(]?\d{1,2}[）).、．]?(?![A-Za-z\d年%])|^其中[：:]?|[*★①-⑳]+$/g,
    ""
  );
  const bracket = /（([^（）]{1,10})）$/.exec(bare);
  const inner = bracket ? unitCell(bracket[1], forms) : null;
  const unit =
    (printed && !EMPTY.test(printed) ? (unitCell(printed, forms) ?? strange(printed)) : null) ??
    inner;
  const kind = columns.findIndex(({holds}) => holds === "binding");
  return {
    name: inner ? bare.slice(0, bracket!.index) : bare,
    unit,
    start: cell.start,
    binding: KIND.exec(row[kind]?.text ?? "")?.[1] ?? null,
    part: /^其中/.test(cell.text)
  };
}

/** The units that a line such as 单位：万人、% gives to the table below it. */
export function notedUnits(line: string, forms: Map<string, UnitForm>): UnitForm[] {
  const note = /(?:^|[（\s])(?:计量)?单位：([^）|\n]{1,24})）?$/.exec(line)?.[1] ?? "";
  return note.split(/[、，,\s]+/).flatMap((one) => unitCell(one, forms) ?? []);
}

const RATE = /(?:率|比重|占比|比例|增速|增长|降低|下降)$/;

/** A row without a unit of its own takes the noted one that fits: shares to rates, others to amounts. */
function withNoted(label: Label, noted: UnitForm[]): Label {
  if (label.unit || noted.length === 0) return label;
  const share = RATE.test(label.name);
  const fits = noted.filter(({dimension}) => (dimension === "share") === share);
  return {...label, unit: fits[0] ?? (noted.length === 1 ? noted[0] : null)};
}

function strange(unit: string): UnitForm {
  return {unit, dimension: "unknown", factor: 1};
}

function spanOf(row: Cell[]): {start: number; end: number} {
  const last = row.at(-1)!;
  return {start: row[0].start, end: last.start + last.text.length};
}

interface Reading {
  forms: Map<string, UnitForm>;
  /** The last year over the table's columns, for which its rates and sums hold. */
  last: number | undefined;
  text: string;
}

function rowDrafts(row: Cell[], columns: Column[], label: Label, reading: Reading) {
  const drafts: Draft[] = [];
  const unread: Unread[] = [];
  const due = row.find((_, i) => columns[i]?.holds === "deadline")?.text ?? "";
  row.forEach((cell, i) => {
    const column = columns[i];
    if (!READ.has(column?.holds ?? "other") || EMPTY.test(cell.text)) return;
    const q = numbered(cell) ? quantitiesIn(unwrapped(cell.text), reading.forms)[0] : undefined;
    const said = q ? [] : sentences([[cell]], reading.forms);
    if (column.holds !== "value") {
      if (cell.start !== label.start) drafts.push(...dated(said, column, due));
    } else if (q) drafts.push(draftOf(cell, label, column, {...reading, q, columns}));
    else if (said.length > 0) drafts.push(...dated(said, column, due));
    else
      unread.push({start: label.start, end: cell.start + cell.text.length, reason: "table-cell"});
  });
  return {drafts, unread};
}

/** Cells of these columns may say numbers in words: 新增装机65万千瓦 below 主要任务. */
const READ = new Set<Column["holds"]>(["value", "name", "group"]);

/** Rows that a cell says in words, of the year over it or in the row's own deadline. */
function dated(drafts: Draft[], column: Column, due: string): Draft[] {
  const year = column.year ?? Number([...due.matchAll(/(?:19|20)\d\d/g)].at(-1)?.[0] ?? 0);
  return drafts.map((draft) => ({
    ...draft,
    ...(year ? {year} : {}),
    ...(column.baseline ? {role: "baseline" as const} : {})
  }));
}

const BRACKETS = /^[[［〔【（](.+)[\]］〕】）]$/;

/** [13.5] without its brackets, in as many characters. */
function unwrapped(text: string): string {
  const inner = BRACKETS.exec(text)?.[1];
  return (inner ?? text).replace(/[*★①-⑳]$/, "").replace(/^-(?=\d)/, "");
}

// A change is what these name, so that its percentage is no share.
const CHANGES =
  /(?:降低|下降|减少|增长|增速|增幅|降幅|提高|下降率|降低率|增长率|削减)(?:幅度|比例|率)?$/;

function draftOf(
  cell: Cell,
  label: Label,
  column: Column,
  {forms, last, q, columns}: Reading & {q: Quantity; columns: Column[]}
): Draft {
  const {name} = label;
  const summed = BRACKETS.test(cell.text);
  const printed = q.unit ?? label.unit;
  // 城镇调查失业率（%） below 年均增速: a share has no rate of growth, so its bound is a level.
  const share =
    (label.unit ?? printed)?.dimension === "share" && /(?:率|比重|占比|比例)$/.test(name);
  const rate = column.growth && !summed && !(share && !CHANGES.test(name));
  const form = unitFor(name, printed, rate, q, forms);
  const divisor = form.dimension === "ratio" ? 1 : factorOf(form.unit, forms) || 1;
  const value = (n: number | null) =>
    n === null ? null : Number(((n * form.factor) / divisor).toPrecision(12));
  const changes = rate || CHANGES.test(name);
  const points = summed && form.dimension === "share" && !changes;
  const {baseline, year} = column;
  const target = columns.some((one) => one.year !== null && year !== null && one.year > year);
  return {
    ...{start: label.start, end: cell.start + cell.text.length, at: cell.start},
    name: rate && !CHANGES.test(name) ? `${name}年均增速` : name,
    ...{comparator: q.comparator, low: value(q.low), high: value(q.high)},
    ...(points
      ? {unit: "个百分点", dimension: "points"}
      : {unit: form.unit, dimension: form.dimension}),
    basis:
      changes || points ? "growth" : summed ? "new" : levelOf((label.under ?? "") + name, form, q),
    ...{stated: "number", scope: null, doubts: doubtsOf(printed, form)},
    ...(year || (column.growth && last) ? {year: year ?? last} : {}),
    ...(baseline ? {role: "baseline" as const} : {}),
    ...(column.growth ? {role: "target" as const} : {}),
    ...(label.binding && !baseline ? {binding: label.binding} : {}),
    ...(target && !/目标/.test(column.head) ? {earliest: true} : {})
  };
}

function doubtsOf(printed: UnitForm | null, form: UnitForm): Draft["doubts"] {
  if (!printed && form.unit !== "") return ["unit-supplied"];
  return form.dimension === "unknown" ? ["unit-unknown"] : [];
}

function unitFor(
  name: string,
  printed: UnitForm | null,
  rate: boolean,
  q: Quantity,
  forms: Map<string, UnitForm>
): UnitForm {
  if (rate) return q.unit ?? forms.get("%")!;
  // 毛入园率 96.5 is a percentage where no unit is printed; 0.57 may be a coefficient.
  const share = RATE.test(name) && (q.low ?? q.high ?? 0) > 1;
  const own = printed ?? (CHANGES.test(name) || share ? forms.get("%")! : naturalUnit(name));
  return perHead(sumUnit(own, (q.high ?? q.low ?? 0) * own.factor, name), name);
}

function levelOf(name: string, form: UnitForm, {comparator}: Quantity): Draft["basis"] {
  const around = {name, before: name, unit: form.unit, dimension: form.dimension, comparator};
  return basisOf({...around, follows: false, condition: false, lent: null, listed: false});
}

/** Cells that hold a name and its number in words are read as sentences. */
function sentences(rows: Cell[][], forms: Map<string, UnitForm>): Draft[] {
  return rows
    .flat()
    .flatMap(({text, start}) =>
      /[\u4e00-\u9fff]{2}/.test(text) && /\d/.test(text)
        ? sentencesOf(text, {start: 0, end: text.length}).flatMap((sentence) =>
            promisesIn({...sentence, start: start + sentence.start}, forms)
          )
        : []
    );
}
