import type {Footed} from "../model/leader.js";
import {formatDate, formatPeriod, formatUnit, inSentence} from "../model/format.js";
import {groupBy} from "../model/pairs.js";
import {clauseText} from "../model/quote.js";
import type {Row} from "../model/schema/rows.js";
import type {Target} from "../model/target.js";
import {named, say, type Page} from "./page.js";
import {noted, type Block, type Line, type PaperTable, type Sheet} from "./paper.js";
import {evidenceNotes, inWords, scopeOf, writtenValue} from "./value.js";
import {labelOf} from "./figure.js";

type Plan = Row<"plans">;

/** A column of a table or sheet of a paper. */
interface Column<T, C> {
  head: string;
  /** Its width against the others' in a table; in letters in a sheet. */
  width: number;
  cell: (row: T) => C;
}

/** A table from its columns. */
export function tableBlock<T>(
  rows: readonly T[],
  columns: Column<T, Line>[],
  caption: string
): PaperTable {
  return {
    kind: "table",
    caption,
    head: columns.map(({head}) => head),
    shares: columns.map(({width}) => width),
    rows: rows.map((row) => columns.map(({cell}) => cell(row)))
  };
}

/** A sheet from its columns. */
export function sheetOf<T>(
  name: string,
  rows: readonly T[],
  columns: Column<T, string | number | null>[]
): Sheet {
  return {
    name,
    columns: columns.map(({head, width}) => ({head, width})),
    rows: rows.map((row) => columns.map(({cell}) => cell(row)))
  };
}

/** Rows with value and clause, their basis, year and area; `plan` where several plans stand in one table. */
export function targetsTable(
  rows: readonly Target[],
  {caption, plan}: {caption: string; plan: boolean},
  page: Page
): PaperTable {
  const columns: Column<Target, Line>[] = [
    {head: say(page, "指标", "Indicator"), width: 30, cell: (t) => [named(t, "indicator", page)]},
    {head: say(page, "数值", "Value"), width: 22, cell: (t) => [noted(t, page)]},
    {head: say(page, "数值类型", "Basis"), width: 12, cell: (t) => [basisWords(t, page)]},
    {head: say(page, "年份", "Year"), width: 9, cell: (t) => [String(t.year)]},
    {head: say(page, "范围", "Area"), width: 18, cell: (t) => [scopeOf(t, page)]}
  ];
  if (plan)
    columns.push({
      head: say(page, "规划", "Plan"),
      width: 26,
      cell: (t) => [named(t, "plan", page)]
    });
  return tableBlock(rows, columns, caption);
}

/** Longer tables are read by nobody. */
const LONG = 30;

/** Rows under their heading: one table, or where that would be long, one for each domain, that with most rows first. */
export function targetsPart(
  rows: readonly Target[],
  {caption, plan}: {caption: string; plan: boolean},
  page: Page
): Block[] {
  if (rows.length <= LONG) return [targetsTable(rows, {caption, plan}, page)];
  const domains = [...groupBy([...rows], ({domain_id}) => domain_id).values()];
  return [
    {kind: "heading", text: caption},
    ...domains
      .sort((a, b) => b.length - a.length)
      .map((own) =>
        targetsTable(own, {caption: `${named(own[0], "domain", page)} ${own.length}`, plan}, page)
      )
  ];
}

function basisWords(t: Target, {labels}: Page): string {
  return t.role === "baseline"
    ? `${labels.role.baseline} · ${labels.basis[t.basis]}`
    : labels.basis[t.basis];
}

/** The columns that every sheet of targets has: what is promised, by whom, and where it is written. */
export function targetColumns(page: Page): Column<Target, string | number | null>[] {
  const {labels} = page;
  return [
    {head: say(page, "指标", "Indicator"), width: 28, cell: (t) => named(t, "indicator", page)},
    {
      head: say(page, "地区", "Jurisdiction"),
      width: 14,
      cell: (t) => named(t, "jurisdiction", page)
    },
    {head: say(page, "规划", "Plan"), width: 26, cell: (t) => named(t, "plan", page)},
    {
      head: say(page, "数值（按原文）", "Value as written"),
      width: 18,
      cell: (t) => [writtenValue(t, page), inWords(t, page)].filter(Boolean).join(page.marks.space)
    },
    {head: say(page, "界限", "Bound"), width: 10, cell: (t) => labels.comparator[t.comparator]},
    {head: say(page, "下限或数值", "Value or lower end"), width: 14, cell: (t) => t.value_low},
    {head: say(page, "上限", "Upper end"), width: 12, cell: (t) => t.value_high},
    {
      head: say(page, "单位", "Unit"),
      width: 10,
      cell: (t) => formatUnit(t.unit, t.unit_en, page.lang, inSentence(t.indicator_en))
    },
    {head: say(page, "数值类型", "Basis"), width: 14, cell: (t) => basisWords(t, page)},
    {head: say(page, "年份", "Year"), width: 8, cell: (t) => t.year},
    {
      head: say(page, "年份依据", "Year from"),
      width: 18,
      cell: (t) => labels.yearSource[t.year_source]
    },
    {head: say(page, "范围", "Area"), width: 16, cell: (t) => scopeOf(t, page)},
    {head: say(page, "章节", "Section"), width: 12, cell: (t) => t.section},
    {
      head: say(page, "原文", "Source clause"),
      width: 60,
      cell: (t) => (t.quote === null ? null : clauseText(t.quote))
    },
    {
      head: say(page, "说明", "Note"),
      width: 40,
      cell: (t) => say(page, t.note_zh, t.note)
    },
    {
      head: say(page, "读自", "Read from"),
      width: 30,
      cell: (t) => evidenceNotes([t], page)[0] ?? page.labels.evidence.document
    }
  ];
}

/** A row's value on a footing; empty where it cannot be had. */
export function footedCell(t: Target, footed: Footed | undefined, page: Page): string | null {
  return footed ? labelOf(t, page, footed) : null;
}

/** The official title, with its gloss on English pages. */
export function titleOf({title_zh, title_en}: Plan, {lang}: Page): string {
  return lang === "zh" ? title_zh : `${title_en} (${title_zh})`;
}

function issuedOn({issued_on}: Plan, page: Page): string | null {
  return issued_on && formatDate(issued_on, page.lang);
}

const UNKNOWN = {zh: "不详", en: "unknown"};

/** The plans that a paper rests on, with who issued them and when. */
export function sourcesTable(plans: readonly Plan[], page: Page): PaperTable {
  const known = (text: string | null): Line => [text ?? UNKNOWN[page.lang]];
  return tableBlock(
    plans,
    [
      {head: say(page, "规划", "Plan"), width: 40, cell: (p) => [titleOf(p, page)]},
      {
        head: say(page, "发布机关", "Issuer"),
        width: 22,
        cell: (p) => known(say(page, p.issuer, p.issuer_en))
      },
      {head: say(page, "文号", "Number"), width: 18, cell: (p) => known(p.doc_number)},
      {head: say(page, "发布日期", "Issued"), width: 14, cell: (p) => known(issuedOn(p, page))},
      {
        head: say(page, "依据", "Read"),
        width: 18,
        cell: (p) => [page.labels.evidence[p.evidence]]
      }
    ],
    say(page, "所据规划", "Plans used")
  );
}

/** The same as a sheet, with their periods and addresses. */
export function sourcesSheet(plans: readonly Plan[], page: Page): Sheet {
  return sheetOf(say(page, "来源", "Sources"), plans, [
    {
      head: say(page, "地区", "Jurisdiction"),
      width: 14,
      cell: (p) => named(p, "jurisdiction", page)
    },
    {head: say(page, "规划", "Plan"), width: 60, cell: (p) => titleOf(p, page)},
    {head: say(page, "规划期", "Period"), width: 12, cell: (p) => formatPeriod(p)},
    {
      head: say(page, "发布机关", "Issuer"),
      width: 24,
      cell: (p) => say(page, p.issuer, p.issuer_en)
    },
    {head: say(page, "文号", "Document number"), width: 22, cell: (p) => p.doc_number},
    {head: say(page, "发布日期", "Issued"), width: 16, cell: (p) => issuedOn(p, page)},
    {head: say(page, "依据", "Read"), width: 24, cell: (p) => page.labels.evidence[p.evidence]},
    {head: say(page, "官方网址", "Official address"), width: 50, cell: (p) => p.official_url}
  ]);
}

/** The text of a drawn piece of a page, without the breaks of its markup. */
export function textOf(element: Element | null, page: Page): string {
  const text = (element?.textContent ?? "").replace(/\s+/g, " ").trim();
  return page.lang === "en"
    ? text
    : text.replace(
        /(?<=[\p{L}\p{P}\d]) (?=\p{Script=Han}|[（，。；：、])|(?<=\p{Script=Han}|[）。；：、]) /gu,
        ""
      );
}
