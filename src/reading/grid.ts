import type {Paragraph} from "./sections.js";

/** A cell with its place in the cleaned text; an empty one is kept, so that columns stay in line. */
export interface Cell {
  text: string;
  start: number;
}

/** What a column of a table holds. */
export interface Column {
  holds: "name" | "group" | "number" | "unit" | "binding" | "value" | "deadline" | "other";
  /** The words over it, those of several rows joined. */
  head: string;
  year: number | null;
  baseline: boolean;
  /** Rates or sums over the period: 年均增速[累计]. */
  growth: boolean;
}

/** A table read as columns over body rows. */
export interface Grid {
  columns: Column[];
  body: Cell[][];
}

export const VALUE =
  /^(?:[≥≤＞＜><≧≦]|超过|突破|不低于|不少于|不高于|不超过|达到?|约|左右|>=|<=)*[[［〔【（]?[≥≤＞＜><≧≦]?-?\d[\d,.]*[十百千万亿]*(?:[-—–~～至]\d[\d.]*)?(?:[%％‰]|[个家台辆路所项张条处座人户名件架根套倍分岁年天亩吨]|台套|人次|美?元|公里|平方公里|平方米|立方米|千瓦|毫秒|[MGT]bps|[PTE]B|[PE]FLOPS|个百分点)?(?:\/[^|]{1,6})?[\]］〕】）]?(?:以上|以下|左右|以内|余|\+)?(?:（[^）]{1,10}）)?[*★①-⑳]?$/;
export const EMPTY = /^(?:|—+|-+|–+|\/|无|\*|…+|——)$/;
export const KIND = /^[（(]?(约束性?|预期性?|指导性?)(?:指标)?[）)]?$/;
const YEAR = /((?:19|20)\d\d)年?/;
const FIVE: Record<string, number> = {十二: 2015, 十三: 2020, 十四: 2025, 十五: 2030};
// A running number is no value.
const ORDINAL = /^[（(]?\d{1,3}[）).、]?$/;
// A short word after a scale may be a unit.
const UNIT = /^[十百千万亿]{0,3}(?:[%％‰]|[\u4e00-\u9fffA-Za-z]{1,5})(?:[/／].{1,8})?$/;

/** Cuts the lines of a table into cells; bars around a whole row are no cells. */
export function rowsOf(text: string, run: Paragraph[]): Cell[][] {
  const lines = run.map(({start, end}) => ({line: text.slice(start, end), start}));
  const framed = lines.every(({line}) => line.startsWith("|"));
  return lines.map(({line, start}) => {
    const from = framed ? 1 : 0;
    let at = start + from;
    return line
      .slice(from)
      .split("|")
      .map((part) => {
        const cell = {text: part.trim(), start: at + part.length - part.trimStart().length};
        at += part.length + 1;
        return cell;
      });
  });
}

/** Whether a cell below a head holds a number; 1950 may be hectares there. */
export function numbered({text}: Cell): boolean {
  return VALUE.test(text) && !/^(?:19|20)\d\d年/.test(text);
}

/** Whether a cell holds a number that is no year of a head. */
export function valued({text}: Cell): boolean {
  return VALUE.test(text) && !/^(?:19|20)\d\d(?:年.*)?$/.test(text);
}

/**
 * Reads the rows of a table as a grid, turned where its years run down the first
 * column; `before` are the columns of a table that this one continues. Null
 * where the rows are no grid.
 */
export function gridOf(rows: Cell[][], before: Column[] | null): Grid | null {
  const width = Math.max(...rows.map((row) => row.length));
  if (rows.length < 2 && !(before && before.length === width)) return null;
  if (width < 2) return null;
  const turned = turns(rows) ? transpose(rows, width) : rows;
  const span = Math.max(...turned.map((row) => row.length));
  const first = turned.findIndex(
    (row, r) => row.some((cell, i) => i > 0 && valued(cell)) || (r > 0 && wordy(row, turned[r - 1]))
  );
  const heads = first < 0 ? (titled(turned[0]) ? 1 : turned.length) : first;
  const body = turned.slice(heads);
  if (heads === 0)
    return before && before.length === span ? {columns: before, body} : headless(body, span);
  const above = spannedHeads(turned.slice(0, heads), span);
  const columns = Array.from({length: span}, (_, i) => columnOf(above, body, i));
  const settledColumns = settled(columns, body);
  return {columns: settledColumns, body: body.map((row) => inLine(row, settledColumns))};
}

/** 2020年 over 全市 and 市区 is printed over the first of them alone: the others take it from the left. */
function spannedHeads(heads: Cell[][], span: number): Cell[][] {
  const last = heads.at(-1);
  return heads.map((row) => {
    if (row === last) return row;
    const filled = Array.from({length: span}, (_, i) => row[i] ?? {text: "", start: row[0].start});
    for (let i = 1; i < span; i++)
      if (filled[i].text === "" && (last?.[i]?.text ?? "") !== "") filled[i] = filled[i - 1];
    return filled;
  });
}

/**
 * A cell that covers several rows is printed in the first of them alone: rows
 * that lack it are moved until their cells stand below the heads that they fit.
 */
function inLine(row: Cell[], columns: Column[]): Cell[] {
  const leading = columns.findIndex(({holds}) => holds === "name" || holds === "value");
  const lacking = Math.min(columns.length - row.length, leading);
  let best = row;
  for (let by = 1; by <= lacking; by++) {
    const moved = [...Array.from({length: by}, () => ({text: "", start: row[0].start})), ...row];
    if (misfits(moved, columns) < misfits(best, columns)) best = moved;
  }
  return best;
}

/** How many cells of a row cannot be what their columns hold. */
function misfits(row: Cell[], columns: Column[]): number {
  return row.filter(({text}, i) => {
    if (EMPTY.test(text)) return columns[i].holds === "name";
    if (columns[i].holds === "value") return !VALUE.test(text);
    if (columns[i].holds === "binding") return !KIND.test(text);
    return columns[i].holds === "name" && VALUE.test(text);
  }).length;
}

/** A first row of short titles is a head, though the cells below it hold words. */
function titled(row: Cell[]): boolean {
  return (
    row.length > 1 &&
    row.every(({text}) => text.length <= 12 && !/\d[^\d年]/.test(text)) &&
    row.some(({text}) => /名称|目标|内容|任务|时限|指标|项目|工程|措施|年$/.test(text))
  );
}

const HEAD_WORD = /年|目标|现状|基期|单位|属性|性质|指标|累计|增速|类别|序号|备注/;

/** A row of words (不减少) below a head with years is no second line of that head. */
function wordy(row: Cell[], above: Cell[]): boolean {
  const dated = above.some(({text}) => YEAR.test(text) || /目标|现状/.test(text));
  // The second line of a head has nothing, or the same words, below 指标.
  const labels = above.flatMap(({text}, i) => (/指标|名称|项目|类别|序号/.test(text) ? [i] : []));
  const lower =
    labels.length > 0 && labels.every((i) => ["", above[i].text].includes(row[i]?.text ?? ""));
  return (
    dated &&
    !lower &&
    row.length > 1 &&
    row.slice(1).every(({text}) => !HEAD_WORD.test(text)) &&
    row.slice(1).some(({text}) => text !== "")
  );
}

/** 指标|城镇化率|人均GDP over rows of years: the names stand in the head. */
function turns(rows: Cell[][]): boolean {
  const [head, ...body] = rows;
  if (body.length < 2 || head.length < 2) return false;
  const dated = body.every(
    ([first]) =>
      first &&
      (YEAR.test(first.text) ||
        /^(?:现状|基期|目标|年均|累计|(?:指标)?(?:属性|性质)|(?:计量)?单位$)/.test(first.text))
  );
  return (
    dated &&
    body.some(([first]) => YEAR.test(first.text)) &&
    head.slice(1).every(({text}) => !YEAR.test(text) && /[\u4e00-\u9fff]{2}/.test(text))
  );
}

function transpose(rows: Cell[][], width: number): Cell[][] {
  return Array.from({length: width}, (_, i) =>
    rows.map((row) => row[i] ?? {text: "", start: row[0].start})
  );
}

function columnOf(heads: Cell[][], body: Cell[][], i: number): Column {
  const words = [...new Set(heads.map((row) => row[i]?.text ?? "").filter((text) => text !== ""))];
  const head = words.join("");
  const cells = body.map((row) => row[i]).filter((cell) => cell && !EMPTY.test(cell.text));
  const five = /“?(十[二三四五])五”?/.exec(head)?.[1];
  const year = Number(YEAR.exec(head)?.[1] ?? 0) || (five ? FIVE[five] : null);
  const baseline = /现状|基期|完成|实际|基数|基准|实绩|十[二三]五/.test(head);
  const growth = /年均|增速|增长|累计|增幅|变化/.test(head) && !/累计达/.test(head);
  return {holds: holdsOf(head, cells, year), head, year, baseline, growth};
}

function holdsOf(head: string, cells: Cell[], year: number | null): Column["holds"] {
  const share = (test: (text: string) => boolean) =>
    cells.length > 0 && cells.filter(({text}) => test(text)).length >= cells.length * 0.6;
  if (/^(?:序号?|编号|No\.?)$/i.test(head)) return "number";
  if (/时限|期限|完成时间|年限|建设(?:年限|时间|周期)|起止/.test(head)) return "deadline";
  if (/责任|牵头|备注|来源|说明|依据|部门/.test(head)) return "other";
  if (/属性|性质|指标类型/.test(head)) return "binding";
  if (/^(?:计量)?单位$/.test(head)) return "unit";
  if (/类别|分类|领域|维度|一级|方面|板块/.test(head)) return "group";
  // Rows that lack a cell push others below this head, so that it decides.
  if (year !== null || /目标|现状|基期|年均|累计|增速|完成值|规划值|数值/.test(head))
    return "value";
  if (share((text) => KIND.test(text))) return "binding";
  if (/指标|名称|项目|内容|任务/.test(head)) return "name";
  if (share((text) => ORDINAL.test(text)) && head === "") return "number";
  if (share((text) => VALUE.test(text))) return "value";
  if (
    head === "" &&
    share(
      (text) =>
        UNIT.test(text) && text.length < 5 && /[%个家人元里米亩吨年件次户张瓦时]$/.test(text)
    )
  )
    return "unit";
  return "group";
}

/** Some column must name what the others count: the last one of words before the first number. */
function settled(columns: Column[], body: Cell[][]): Column[] {
  if (columns.some(({holds}) => holds === "name")) {
    const [first, ...more] = columns.filter(({holds}) => holds === "name");
    // 一级指标|二级指标: the last of several name columns is the indicator's own.
    // A head over group and name alike stands in the first of both columns.
    const beside = columns[columns.indexOf(first) + 1];
    if (more.length === 0 && beside?.head === "" && beside.holds === "group") {
      first.holds = "group";
      beside.holds = "name";
    }
    if (more.length > 0 && words(body, columns.indexOf(more.at(-1)!))) first.holds = "group";
    return columns;
  }
  const value = columns.findIndex(({holds}) => holds === "value");
  const name = columns
    .slice(0, value < 0 ? 0 : value)
    .findLastIndex(({holds}) => holds === "group");
  if (name >= 0) columns[name].holds = "name";
  return columns;
}

function words(body: Cell[][], i: number): boolean {
  return body.some((row) => /[\u4e00-\u9fff]{2}/.test(row[i]?.text ?? ""));
}

/** A table without a head: the last column of words before the numbers names them. */
function headless(body: Cell[][], width: number): Grid | null {
  const columns = Array.from({length: width}, (_, i) => columnOf([], body, i));
  const grid = {columns: settled(columns, body), body};
  const usable =
    columns.some(({holds}) => holds === "name") && columns.some(({holds}) => holds === "value");
  return usable && body.length > 1 ? grid : null;
}
