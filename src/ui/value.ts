import {html} from "htl";
import {isDraft} from "../model/compare.js";
import {EVIDENCE_MARKS, evidenceMark, markedAs, type Marked} from "../model/evidence.js";
import {formatValue} from "../model/format.js";
import {clauseText, insideQuotes} from "../model/quote.js";
import type {Target} from "../model/target.js";
import {draftMark, draftWords, whyDraft} from "./draft.js";
import {glossed, named, say, type Page} from "./page.js";

/** A target's value as written in the plan's own unit: ≥5万个, +6000台, 20 Tbps; † or ‡ where the plan was not read whole. */
export function writtenValue(t: Target, {lang}: Page): string {
  const {comparator, unit, unit_en} = t;
  const value = formatValue(
    {comparator, low: t.value_low, high: t.value_high, unit, unit_en, added: t.basis === "new"},
    lang
  );
  return value + evidenceMark(t);
}

/** What † or ‡ says, in words. */
export function evidenceWords(marked: Marked, page: Page): string {
  const sign = EVIDENCE_MARKS[marked];
  return marked === "excerpt"
    ? say(
        page,
        `${sign}：读自官方页面所载的一部分，未读全文`,
        `${sign}: read in part on an official page, not in the whole document`
      )
    : say(
        page,
        `${sign}：读自转载、报道或年度任务，未读原文件`,
        `${sign}: read in a repost, a news report or a year's list of work, not in the document`
      );
}

/** The key to those signs, for below a chart or a table; null where none occurs. */
export function evidenceKey(rows: Pick<Target, "source_kind">[], page: Page): HTMLElement | null {
  const notes = evidenceNotes(rows, page);
  return notes.length > 0
    ? html`<p class="source evidence-key">${notes.join(page.marks.semicolon)}${page.marks.stop}</p>`
    : null;
}

/** The signs that occur on some rows, in words; empty where all were read in whole documents. */
export function evidenceNotes(rows: Pick<Target, "source_kind">[], page: Page): string[] {
  const marks = new Set(rows.map(markedAs));
  return (["excerpt", "secondary"] as const)
    .filter((marked) => marks.has(marked))
    .map((marked) => evidenceWords(marked, page));
}

/** A target's value in the indicator's canonical unit, as charts show it, and whether words stood for it. */
export function chartValue(t: Target, page: Page, format = formatValue): string {
  const value = format(
    {
      comparator: t.comparator,
      low: t.canonical_low,
      high: t.canonical_high,
      unit:
        t.canonical_unit === "Tbps" ? t.canonical_unit : sameSize(t) ? t.unit : t.canonical_unit,
      unit_en: t.canonical_unit_en,
      added: t.basis === "new"
    },
    page.lang
  );
  return [value + evidenceMark(t), inWords(t, page), draftWords(t, page)]
    .filter(Boolean)
    .join(page.marks.space);
}

/** The words by which plans say all of something: 全覆盖, 应上尽上, 全面普及. */
const ALL = /全(?:域|时段)?覆盖|应.尽.|全面[\u4e00-\u9fff]{2}|全[联贯]通|全记录/;

/** The mark of a number that the plan puts in words, such as 原文“全覆盖” for 100 %; empty for others. */
export function inWords({stated, quote}: Pick<Target, "stated" | "quote">, page: Page): string {
  if (stated !== "words") return "";
  const said = ALL.exec(quote ?? "")?.[0];
  return say(page, said ? `（原文“${said}”）` : "（原文为文字）", "(in words)");
}

/** The year of a target as words: a promise is due by it, a baseline had been reached in it. */
export function yearWords({role, year}: Target, {lang, labels}: Page): string {
  return role === "baseline" && lang === "en" ? String(year) : labels.by(year);
}

/** 台 and 个 count alike: the plan's own word is kept where no conversion was needed. */
function sameSize(t: Target): boolean {
  return t.value_low === t.canonical_low && t.value_high === t.canonical_high;
}

/** The id of the element that shows a target's clause. */
export function clauseId(t: Target): string {
  return `clause-${t.target_id}`;
}

/** A clause in quotation marks, as it stands beside other words. */
export function quoted(quote: string): HTMLElement {
  return html`<q lang="zh-CN">${insideQuotes(quote)}</q>`;
}

/** A clause that stands by itself. */
export function quotedBlock(quote: string): HTMLElement {
  return html`<blockquote lang="zh-CN">${clauseText(quote)}</blockquote>`;
}

/** The clause behind a target, or that its words were not taken down. */
export function quotedTarget(
  {quote}: Pick<Target, "quote">,
  page: Page,
  show: (quote: string) => HTMLElement = quoted
): HTMLElement {
  return quote === null
    ? html`<span class="muted"
        >${say(page, "原句未录，请看所读页面", "The phrase was not taken down; see the page that was read")}</span
      >`
    : show(quote);
}

/** The place of a clause in its plan: §三（一）1. The sign tells a bare 一 from a dash. */
export function sectionTag(section: string, page: Page): HTMLElement {
  return html`<span class="section-tag" lang="zh-CN">${say(page, "§", "§\u00a0")}${section}</span>`;
}

/** A link that opens the clause behind a number. */
export function valueLink(t: Target, page: Page): HTMLElement {
  const label = say(page, "查看原文：", "Open the clause: ");
  const value = writtenValue(t, page);
  return html`<a
    class="value"
    href="#${clauseId(t)}"
    aria-label="${label}${value}${draftWords(t, page)}"
    >${value}${draftMark(t, page)}</a
  >`;
}

/** The clause behind a number, with its plan and place, ready to be opened. */
export function clause(t: Target, page: Page): HTMLElement {
  const {labels, lang} = page;
  const note = lang === "zh" ? t.note_zh : t.note;
  return html`<div
    class="clause"
    popover
    id="${clauseId(t)}"
    role="dialog"
    aria-label="${say(page, "原文依据", "Source clause")}"
  >
    <p class="clause-head">
      <strong>${named(t, "indicator", page)}</strong> ${writtenValue(t, page)} ${draftMark(t, page)}
    </p>
    ${quotedTarget(t, page, quotedBlock)}
    <p>
      ${named(t, "jurisdiction", page)} ·
      <a href="${page.href(`/plans/${t.plan_id}#${t.target_id}`)}">${named(t, "plan", page)}</a> ·
      ${sectionTag(t.section, page)}
    </p>
    <p class="muted">
      ${[
        labels.role[t.role],
        labels.basis[t.basis],
        `${yearWords(t, page)}${page.marks.open}${labels.yearSource[t.year_source]}${page.marks.close}`,
        scopeOf(t, page),
        labels.stated[t.stated],
        ...(t.binding === null ? [] : [labels.binding[t.binding]])
      ].join(" · ")}
    </p>
    ${isDraft(t) ? html`<p class="muted">${whyDraft(page)}</p>` : null}
    ${note ? html`<p class="muted">${say(page, "说明：", "Note: ")}${note}</p>` : null}
    ${pageRead(t, page)}
  </div>`;
}

/** From whose page a figure is that was not read in a whole document, and how sure that is; null for others. */
export function pageRead(t: Target, page: Page): HTMLElement | null {
  const marked = markedAs(t);
  if (!marked) return null;
  const publisher = say(page, t.publisher!, t.publisher_en!);
  return html`<p class="muted evidence">
    ${evidenceWords(marked, page)}${page.marks.stop}
    ${say(page, "所读页面：", "Page read: ")}${
      t.source_url ? html`<a href="${t.source_url}" rel="external">${publisher}</a>` : publisher
    }${page.marks.stop}
    ${say(page, "可信度：", "Confidence: ")}${page.labels.confidence[t.confidence!]}
  </p>`;
}

/** The area a target covers, in words; in English its gloss, with the plan's own word behind. */
export function scopeOf(t: Pick<Target, "scope" | "scope_en">, page: Page): string {
  return t.scope === null ? page.labels.whole : glossed(t.scope, t.scope_en, page);
}
