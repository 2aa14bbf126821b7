import {basisOf} from "./basis.js";
import type {Draft} from "./draft.js";
import {nameBefore} from "./names.js";
import {quantitiesIn, type UnitForm} from "./quantities.js";
import type {Paragraph} from "./sections.js";
import {factorOf, naturalUnit, unitCell} from "./units.js";

interface Cell {
  text: string;
  start: number;
}

/** What a table's head says of the columns that hold numbers. */
interface Column {
  year: number | null;
  baseline: boolean;
  growth: boolean;
}

/** A table's head, carried from line to line while the table goes on. */
interface Head {
  columns: Column[];
}

// A cell that is a number with what compares it and its unit, and nothing else.
const VALUE =
  /^(?:[≥≤＞＜><≧≦]|超过|突破|不低于|不少于|不超过|达到|约|>=|<=)?\d[\d.,]*[十百千万亿]*(?:[%％]|[个家台辆路所项张条处座人户名件架根套倍分]|台套|人次|美?元|公里|平方公里|平方米|吨|千瓦|毫秒|[MGT]bps|[PTE]B|[PE]FLOPS)?(?:以上|以下|左右|以内|余|\+)?(?:（[^）]{1,10}）)?$/;
const EMPTY = /^(?:—+|-+|\/|无|\*)$/;
// The kind of an indicator stands between its name and its numbers in some tables.
const KIND = /^(?:约束性|预期性|指导性|约束|预期|正向|反向)$/;
const HEAD_CELL = /指标|单位|序号|类别|分类|属性|目标|现状|基期|年均|累计|备注|责任/;
const MOST_COLUMNS = 12;
const YEAR = /((?:19|20)\d\d)年?/;

/** Reads a table whose rows are lost, cell by cell: a name, its unit and its numbers. */
export function streamRows(text: string, run: Paragraph[], forms: Map<string, UnitForm>): Draft[] {
  const head: Head = {columns: []};
  return run.flatMap((line) => lineRows(text, line, forms, head));
}

function lineRows(
  text: string,
  {start, end}: Paragraph,
  forms: Map<string, UnitForm>,
  head: Head
): Draft[] {
  const cells = cellsOf(text, start, end);
  const drafts: Draft[] = [];
  readHead(cells, head);
  for (let i = 0; i < cells.length; i++) {
    if (!valued(cells[i])) continue;
    let to = i;
    while (to + 1 < cells.length && (valued(cells[to + 1]) || EMPTY.test(cells[to + 1].text)))
      to += 1;
    drafts.push(...rowOf(cells, i, Math.min(to, i + MOST_COLUMNS), forms, head));
    i = to;
  }
  return drafts;
}

function cellsOf(text: string, start: number, end: number): Cell[] {
  const cells: Cell[] = [];
  let at = start;
  for (const part of text.slice(start, end).split("|")) {
    if (part.trim() !== "")
      cells.push({text: part.trim(), start: at + part.length - part.trimStart().length});
    at += part.length + 1;
  }
  return cells;
}

function valued({text}: Cell): boolean {
  return VALUE.test(text) && !/^(?:19|20)\d\d年?$/.test(text);
}

/** The cells of the head that stand over numbers are those with a year or a word for one. */
function readHead(cells: Cell[], head: Head): void {
  const first = cells.findIndex((cell) => /指标|项目|名称/.test(cell.text));
  if (first < 0) return;
  const over = cells
    .slice(first + 1, first + 12)
    .filter(({text}) => !/单位|序号|属性|类别|分类|备注|责任/.test(text));
  const stop = over.findIndex(({text}) => !YEAR.test(text) && !HEAD_CELL.test(text));
  const columns = (stop < 0 ? over : over.slice(0, stop)).map(({text}) => ({
    year: Number(YEAR.exec(text)?.[1] ?? 0) || null,
    baseline: /现状|基期|完成|实际|基数|基准/.test(text),
    growth: /年均|增速|增长/.test(text)
  }));
  if (columns.length > 0) head.columns = columns;
}

function rowOf(
  cells: Cell[],
  from: number,
  to: number,
  forms: Map<string, UnitForm>,
  head: Head
): Draft[] {
  const numbered = from > 0 && /^\d{1,2}$/.test(cells[from].text) && to > from && !cells[from + 1];
  const label = labelOf(cells, from, forms);
  if (!label || numbered) return [];
  const run = cells.slice(from, to + 1);
  const columns = head.columns.slice(-run.length);
  return run.flatMap((cell, i) => {
    const column = columns.length === run.length ? columns[i] : (head.columns[i] ?? null);
    const draft = valued(cell) ? draftOf(cell, label, forms, column) : null;
    return draft ? [draft] : [];
  });
}

interface Label {
  name: string;
  unit: UnitForm | null;
  start: number;
}

function labelOf(cells: Cell[], from: number, forms: Map<string, UnitForm>): Label | null {
  let i = from - 1;
  while (i >= 0 && (KIND.test(cells[i].text) || EMPTY.test(cells[i].text))) i -= 1;
  let unit = i >= 0 ? unitCell(cells[i].text, forms) : null;
  if (unit) i -= 1;
  if (i < 0 || valued(cells[i]) || (HEAD_CELL.test(cells[i].text) && cells[i].text.length < 5))
    return null;
  const name = cells[i].text.replace(/^\d{1,2}[.、．]?(?![A-Za-z\d])/, "");
  const inner = /（([^（）]{1,8})）$/.exec(name);
  if (!unit && inner) unit = unitCell(inner[1], forms);
  const bare = unit && inner && unitCell(inner[1], forms) ? name.slice(0, inner.index) : name;
  return /[\u4e00-\u9fff]{2}/.test(bare) && bare.length <= 60
    ? {name: bare, unit, start: cells[i].start}
    : null;
}

function draftOf(
  cell: Cell,
  label: Label,
  forms: Map<string, UnitForm>,
  column: Column | null
): Draft | null {
  const q = quantitiesIn(cell.text, forms)[0];
  if (!q) return null;
  const name = nameBefore(label.name, true) || label.name;
  const printed = q.unit ?? label.unit;
  const unit = column?.growth && !q.unit ? forms.get("%")! : (printed ?? naturalUnit(name));
  const divisor = unit.dimension === "ratio" ? 1 : factorOf(unit.unit, forms) || 1;
  const value = (n: number | null) =>
    n === null ? null : Number(((n * unit.factor) / divisor).toPrecision(12));
  const context = {
    name,
    before: label.name,
    unit: unit.unit,
    dimension: unit.dimension,
    comparator: q.comparator
  };
  const basis = column?.growth
    ? "growth"
    : basisOf({...context, follows: false, condition: false, lent: null, listed: false});
  return {
    start: label.start,
    end: cell.start + cell.text.length,
    at: cell.start + q.start,
    name,
    comparator: q.comparator,
    low: value(q.low),
    high: value(q.high),
    unit: unit.unit,
    dimension: unit.dimension,
    basis,
    stated: "number",
    scope: null,
    doubts: printed ? [] : ["unit-supplied"],
    ...(column?.year ? {year: column.year} : {}),
    ...(column?.baseline ? {role: "baseline" as const} : {})
  };
}
