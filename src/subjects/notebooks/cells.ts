import {html} from "htl";
import {formatNumber} from "../../model/format.js";
import {groupBy} from "../../model/pairs.js";
import type {Lang, Target} from "../../model/target.js";
import {isLoadError, SCRIPTS} from "../../queries/load.js";
import {onAsked, onEngine, type EngineNews} from "../../queries/sql.js";
import {writtenOut} from "../../queries/standalone.js";
import type {Row} from "../../queries/tag.js";
import {failureNotice} from "../../ui/failure.js";
import {listen} from "../mount.js";
import {markChinese} from "../../ui/chinese.js";
import {named, pageOf, say, type Page} from "../../ui/page.js";
import {questionLinks} from "../../ui/question.js";
import {shareLink} from "../../ui/share.js";
import {table} from "../../ui/table.js";
import {clause, clauseId} from "../../ui/value.js";

/**
 * Brings a notebook to life: its line on the engine, the clauses behind its
 * numbers, and, where the page was not drawn at build, its charts and numbers.
 */
export function notebook(notebook_id: string, lang: Lang): Page {
  const page = pageOf(lang, document.documentElement.dataset.root ?? "/");
  listen();
  onEngine((news) => showEngine(news, page));
  onAsked((strings, values) => offer(strings, values, page));
  if (document.querySelector("[data-view]:empty")) void drawHere(notebook_id, page);
  return page;
}

function showEngine(news: EngineNews, page: Page): void {
  const place = document.querySelector<HTMLElement>(".engine");
  if (!place) return;
  place.dataset.engine = news.state;
  document.documentElement.dataset.engine = news.state;
  if (news.state === "failed") place.replaceChildren(failed(news, page));
  else place.textContent = WORDS[page.lang](news);
}

function failed({error, again}: EngineNews & {state: "failed"}, page: Page): HTMLElement {
  const what = say(
    page,
    "下面的代码现在不能运行，仍可阅读；上面的图表和数字在制作网页时已经算好，不受影响。",
    "The code below cannot run now but can be read; the charts and numbers above were computed when the page was made and stand."
  );
  const modules = isLoadError(error) && error.file === SCRIPTS;
  return failureNotice({
    lang: page.lang,
    what,
    error,
    again: modules ? () => location.reload() : again
  });
}

const WORDS: Record<Lang, (news: Exclude<EngineNews, {state: "failed"}>) => string> = {
  zh: (news) =>
    news.state === "ready"
      ? "查询引擎已就绪：下面的代码就在您的浏览器里运行，改动选项会重新计算。"
      : `正在载入查询引擎（DuckDB）：${(news.bytes / 1e6).toFixed(1)} MB`,
  en: (news) =>
    news.state === "ready"
      ? "The query engine is ready: the code below runs in your browser, and every choice computes it anew."
      : `Loading the query engine (DuckDB): ${(news.bytes / 1e6).toFixed(1)} MB`
};

/** Below the code of a SQL cell: its statement with the choices made, to carry on with. */
function offer(strings: readonly string[], values: unknown[], page: Page): void {
  const plain = (text: string) => text.replace(/\$\{\w+\}/g, "?").trim();
  const cell = [...document.querySelectorAll("pre")].find(
    (pre) => plain(pre.textContent!) === strings.join("?").trim()
  );
  const block = cell?.closest(".observablehq-pre-container") ?? cell;
  if (!block) return;
  const links = questionLinks(writtenOut(strings, values), page);
  const former = block.nextElementSibling;
  if (former?.matches("[data-question]")) former.replaceWith(links);
  else block.after(links);
}

/** In the preview nothing is drawn beforehand. */
async function drawHere(notebook_id: string, page: Page): Promise<void> {
  const [{VIEWS}, {siteCorpus}, {FACTS}] = await Promise.all([
    import("../registry.js"),
    import("../../queries/rows.js"),
    import("./parts.js")
  ]);
  const corpus = siteCorpus();
  const sources = {corpus, db: () => Promise.reject(new Error("a notebook's parts ask no SQL"))};
  for (const host of document.querySelectorAll<HTMLElement>("[data-view]")) {
    const ask = await VIEWS[host.dataset.view!]();
    const answer = await ask(sources, new URLSearchParams(), {});
    host.replaceChildren(answer.draw(page));
  }
  const facts = await FACTS[notebook_id](corpus, page);
  for (const place of document.querySelectorAll<HTMLElement>("[data-number]"))
    place.textContent = facts[place.dataset.number!];
}

/**
 * A labelled choice for a cell; its value stands in the address under `name`, the
 * default left out. Each choice is a step that Back takes back.
 */
export function choose(name: string, label: string, options: [string, string][]): HTMLElement {
  const select = html`<select name="${name}">
    ${options.map(([id, text]) => html`<option value="${id}">${text}</option>`)}
  </select>` as HTMLSelectElement;
  const asked = () => {
    const word = new URLSearchParams(location.search).get(name);
    return options.some(([id]) => id === word) ? word! : options[0]?.[0];
  };
  select.value = asked();
  // Not as an attribute: the page's policy refuses handlers that stand in HTML.
  select.addEventListener("change", remember);
  const field = html`<label class="select cell-choice">${label} ${select}</label>`;
  Object.defineProperty(field, "value", {get: () => select.value});
  function remember(): void {
    const now = new URLSearchParams(location.search);
    if (select.value === options[0][0]) now.delete(name);
    else now.set(name, select.value);
    history.pushState(null, "", now.size > 0 ? `?${now}` : location.pathname);
  }
  addEventListener("popstate", () => {
    // A cell that is computed anew leaves its old choice behind, outside of the page.
    if (!field.isConnected || select.value === asked()) return;
    select.value = asked();
    field.dispatchEvent(new Event("input", {bubbles: true}));
  });
  return field;
}

/** Rows of a SQL cell as a table; columns are named as the statement names them. */
export function rowsTable(rows: Row[], page: Page, caption: string): HTMLElement {
  if (rows.length === 0)
    return html`<p class="notice">${say(page, "没有符合条件的行。", "No row fits.")}</p>`;
  const columns = Object.keys(rows[0]).map((name) => ({
    head: name,
    numeric: rows.every((row: Row) => row[name] === null || typeof row[name] === "number"),
    cell: (row: Row) => written(row[name], name, page)
  }));
  return markChinese(table(rows, columns, {caption}), page);
}

function written(value: unknown, name: string, page: Page): unknown {
  if (value === null || value === undefined) return html`<span class="muted">—</span>`;
  if (typeof value !== "number") return String(value);
  // Years are names, not amounts: 2023, never 2,023.
  return /year|年/i.test(name) ? String(value) : formatNumber(value, page.lang);
}

/** The clauses behind the rows of a cell, without those that the page holds already. */
export function clausesOf(rows: Target[], page: Page): HTMLElement {
  const held = (t: Target) => {
    const there = document.getElementById(clauseId(t));
    // What a cell drew before goes when it draws again.
    return there !== null && !there.closest("[data-cell-clauses]");
  };
  const clauses = rows.filter((t) => !held(t)).map((t) => clause(t, page));
  return markChinese(html`<div data-cell-clauses>${clauses}</div>`, page);
}

/** Leads from the rows of a cell to the chart of each of their indicators, for the city that they are of. */
export function sharesOf(rows: Target[], page: Page): HTMLElement {
  const each = [...groupBy(rows, (t) => t.indicator_id).values()];
  return html`<p class="take">
    ${each.map(([t]) => {
      const link = shareLink(t.indicator_id, {cities: t.jurisdiction_id}, page);
      link.append(`${page.marks.colon}${named(t, "indicator", page)}`);
      return html`${link} `;
    })}
  </p>`;
}
