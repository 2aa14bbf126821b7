import {replace, type CleanText} from "./offsets.js";

const UNIT_CELL =
  "(?:[十百千万亿]{0,3}(?:个|家|台|套|辆|路|所|项|张|条|处|座|人|户|名|件|架|根|元|美元|吨|公里|千米|平方公里|平方米|千瓦|次|人次|标箱|TB|PB|EB|[MGT]bps|PFLOPS|EFLOPS|毫秒|分)(?:/[^\\n|]{1,4})?|%)";
const NUMBER_CELL =
  "(?:[≥≤＞＜><]|超过|不低于|不少于)?(?:\\d[\\d.,]*[十百千万亿]*%?|—|-|/)(?:以上|以下|左右|以内|余|\\+)?(?:（[^）\\n]{1,8}）)?";
const HEAD_CELL =
  "(?:序号|(?:主要)?指标(?:名称)?|类别|分类|单位|属性|指标属性|备注|现状值?|目标值?|基期值?|(?:19|20)\\d\\d年?(?:末|底)?(?:目标值?|现状值?|（[^）\\n]{1,6}）)?|年均增[速长](?:（%）)?|累计)";
const HEADING =
  "(?:#|第[一二三四五六七八九十\\d]{1,3}[章节篇]|[一二三四五六七八九十]{1,3}[、.．]|（[一二三四五六七八九十\\d]{1,3}）|\\(|\\d{1,2}[.．、)]|[①-⑳]|——|专栏|附件|附表|表\\d)";

/** Drops page numbers and the running heads that stand around them. */
export function dropPages(t: CleanText): CleanText {
  const page =
    /^[ \u3000]*(?:[-—–－·]{1,2} ?\d{1,4} ?[-—–－·]{1,2}|第 ?\d{1,4} ?页(?:[，,/ ]*共 ?\d{1,4} ?页)?|\d{1,4} ?\/ ?\d{1,4}|Page \d{1,4}(?: of \d{1,4})?)[ \u3000]*\n\s*/gim;
  const broken = dropRunning(replace(t, page, () => "\f"));
  if (broken.text === t.text) return t;
  // A page ends within a sentence where the line before has no final mark and no heading follows.
  const joined = replace(
    broken,
    new RegExp(`(?<=[^\\s。；：！？”）|\\f])\\s{0,20}\\f+(?!\\s*(?:${HEADING}|\\|))`, "g"),
    () => ""
  );
  return replace(joined, /\f+/g, () => "\n");
}

const LONGEST_HEAD = 60;

/** Drops the line that stands again beside page numbers, all but its first time: the title runs on. */
function dropRunning(t: CleanText): CleanText {
  const beside = new Map<string, number>();
  const line = new RegExp(
    `(?<=\\f\\s{0,4})[^\\n\\f]{4,${LONGEST_HEAD}}(?=\\n)|(?<=^|\\n)[^\\n\\f]{4,${LONGEST_HEAD}}(?=\\n\\s{0,4}\\f)`,
    "g"
  );
  for (const [text] of t.text.matchAll(line)) {
    const key = text.trim();
    beside.set(key, (beside.get(key) ?? 0) + 1);
  }
  const running = new Set(
    [...beside].filter(([key, n]) => n > 1 && !/[。；，|]/.test(key)).map(([key]) => key)
  );
  if (running.size === 0) return t;
  const seen = new Set<string>();
  return replace(t, line, (text) => {
    const key = text.trim();
    if (!running.has(key) || (!seen.has(key) && seen.add(key))) return text;
    return "";
  });
}

// A cell of an indicator table: a number, a dash, a kind, a bracketed sum.
const SHORT_CELL = new RegExp(
  `^(?:${NUMBER_CELL}|${UNIT_CELL}|[\\[［〔【（]\\d[\\d.]*%?[\\]］〕】）]|约束性|预期性|指导性|—+|-+|\\d[\\d.]*%?(?:左右|以上|以内|以下)?)$`
);
const TITLE_CELL =
  /^(?:序号|类别|分类|(?:主要)?指标(?:名称)?|单位|属性|指标属性|(?:19|20)\d\d年?.{0,6}|年均.{0,10}|“?十[二三四五]五”?.{0,4}|现状值?|目标值?|累计)$/;

/** Columns that single spaces part become cells, where two such lines follow each other. */
export function partColumns(t: CleanText): CleanText {
  const wide: [number, number][] = [];
  let before: Columns | null = null;
  for (const match of t.text.matchAll(/[^\n]+/g)) {
    const [line, from] = [match[0], match.index];
    const short = line.length < 200 && !line.includes("|");
    const cells = short ? line.trim().split(/[ \u3000\u00a0]+/) : [];
    const row: Columns = {from, to: from + line.length, count: cells.length, sure: columned(cells)};
    const near = before && from - before.to <= 2;
    // A head, or a row with words among its numbers, has as many cells as the row beside it.
    const like = near && row.count >= 3 && row.count === before!.count;
    if (near && ((row.sure && before!.sure) || (like && (row.sure || before!.sure)))) {
      if (wide.at(-1)?.[0] !== before!.from) wide.push([before!.from, before!.to]);
      wide.push([row.from, row.to]);
      row.sure = true;
    }
    before = row;
  }
  if (wide.length === 0) return t;
  let i = 0;
  return replace(t, /[ \u3000\u00a0]+/g, (spaces, at) => {
    while (i < wide.length && wide[i][1] <= at) i += 1;
    const inside = i < wide.length && at > wide[i][0] && at + spaces.length < wide[i][1];
    return inside ? "|" : spaces;
  });
}

interface Columns {
  from: number;
  to: number;
  count: number;
  /** Its cells alone tell that it is a row. */
  sure: boolean;
}

/** Whether a line is a name with at least two short cells behind it, or the head of such a table. */
function columned(cells: string[]): boolean {
  if (cells.length < 3) return false;
  // Years and 指标 without a number make a head.
  if (cells.every((cell) => TITLE_CELL.test(cell))) return true;
  const name = cells.findIndex((cell) => /[\u4e00-\u9fff]{2}/.test(cell) && !SHORT_CELL.test(cell));
  if (name < 0 || name > 2) return false;
  const rest = cells.slice(name + 1).filter((cell, k) => k > 0 || SHORT_CELL.test(cell));
  return (
    rest.length >= 2 &&
    rest.every((cell) => SHORT_CELL.test(cell)) &&
    rest.some((cell) => /\d/.test(cell))
  );
}

/** Tabs between cells become "|", as do line breaks between a name, its unit and its numbers. */
export function joinCells(t: CleanText): CleanText {
  if (t.text.includes("\t")) {
    // Tabs that open a line without others are its indent; two in a row hold an empty cell.
    t = replace(t, /(?<=^|\n)[ \u3000]*\t[ \t\u3000]*(?=[^\t\n]*(?:\n|$))/g, () => "");
    t = replace(t, /[ \u3000]*\t[ \u3000]*/g, () => "|");
  }
  // Copying from a page puts each cell of a head in its own line.
  const head = new RegExp(`\\n(?<=(?:^|\\n|\\|)${HEAD_CELL}\\n)(?=${HEAD_CELL}(?:\\n|$))`, "g");
  t = replace(t, head, () => "|");
  // A unit alone in a line, with its number below, was a cell.
  const cell = new RegExp(`\\n(?=${UNIT_CELL}\\n${NUMBER_CELL}(?:\\n|$))`, "g");
  t = replace(t, cell, () => "|");
  const number = new RegExp(
    `\\n(?<=(?:\\|${UNIT_CELL}|\\|${NUMBER_CELL}|（${UNIT_CELL}）)\\n)(?=${NUMBER_CELL}(?:\\n|$))(?!\\d{1,3}\\n[^\\n]*(?:\\||（)${UNIT_CELL}[）|\\n])`,
    "g"
  );
  for (let i = 0; i < 6; i++) {
    const next = replace(t, number, () => "|");
    if (next === t) break;
    t = next;
  }
  return t;
}

/**
 * Joins lines that a page's width broke inside a sentence. A line goes on where
 * it is long, has no final mark and is no heading by itself, and where the next
 * line follows at once and opens no heading, list or table.
 */
export function joinWraps(t: CleanText): CleanText {
  const heading = new RegExp(`^${HEADING}`);
  const opens = new RegExp(`^(?:${HEADING}|[|〔\\[【《])`);
  const {text} = t;
  const breaks: number[] = [];
  let start = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", start)) {
    const next = text.slice(at + 1, at + 9);
    if (next && next[0] !== "\n" && wrapped(start, at) && !opens.test(next)) breaks.push(at);
    start = at + 1;
  }
  if (breaks.length === 0) return t;
  return dropBreaks(t, breaks);

  function wrapped(from: number, to: number): boolean {
    if (to - from < 18 || to - from > 90) return false;
    const line = text.slice(from, to);
    if (line.includes("|")) return false;
    // A final mark ends a paragraph where the page's width does not.
    if (/[。；：！？”）…\]】]$/.test(line)) return false;
    return heading.test(line) ? line.includes("。") : /[，、。；]/.test(line);
  }
}

function dropBreaks(t: CleanText, breaks: number[]): CleanText {
  const starts = new Int32Array(t.starts.length - breaks.length);
  const parts: string[] = [];
  let last = 0;
  let size = 0;
  for (const at of breaks) {
    parts.push(t.text.slice(last, at));
    starts.set(t.starts.subarray(last, at), size);
    size += at - last;
    last = at + 1;
  }
  parts.push(t.text.slice(last));
  starts.set(t.starts.subarray(last), size);
  return {text: parts.join(""), starts};
}
