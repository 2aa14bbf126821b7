import {writeQuery} from "../model/query.js";
import type {Lang} from "../model/target.js";
import type {Corpus} from "../queries/corpus.js";
import {draftHere} from "../queries/kept.js";
import {isLoadError, SCRIPTS, scripts} from "../queries/load.js";
import type {Sources} from "../queries/sources.js";
import {listenForClauses} from "../ui/clause.js";
import {listenCopy} from "../ui/copy.js";
import {clearFailure, showFailure} from "../ui/failure.js";
import {openFolds, reopen, reveal, shutBars, unfold} from "../ui/fold.js";
import type {Answer} from "./ask.js";
import {clientOf} from "./client.js";
import {bareOf, fixedOf} from "./fixed.js";
import {corpusHere, keepFromLinks, showDraft} from "./drafted.js";

/**
 * How the address follows what is drawn: a choice is a step that Back takes
 * back, what is typed or dragged is not.
 */
export type Step = "push" | "replace";

/** Asks a view for what a query says, as "?per=area"; empty for its default. */
export type Ask = (search: string, step: Step) => void;

/** A view on its page. */
interface Mounted {
  host: HTMLElement;
  name: string;
  lang: Lang;
  fixed: Record<string, string>;
  /** The query of what is drawn now, to which the address is put back where a question fails; null before. */
  shown: string | null;
  /** Counts questions: only the answer to the latest one is drawn. */
  turn: number;
}

let listening = false;

/** Views that ask SQL: their engine is fetched beside their code, not after it. */
const SQL = ["explore"];

/**
 * Brings a view to life on its page. The view stands in the HTML already; rows
 * and drawing code are loaded only when the address, or the reader, asks for
 * something else than what stands there, and the engine only by views that need
 * it. Null where the page has no such view.
 */
export function mount(name: string, lang: Lang): Ask | null {
  const fixed = fixedOf(bareOf(location.pathname, rootOfPage()));
  const host = document.querySelector<HTMLElement>(`[data-view="${name}"]`);
  if (!host) return null;
  const shown = host.childElementCount > 0 ? "" : null;
  const view: Mounted = {host, name, lang, fixed, shown, turn: 0};
  const ask: Ask = (search, step) => void update(view, search, step);
  host.addEventListener("change", ({target}) => {
    const form = (target as HTMLElement).closest<HTMLFormElement>("form[data-choices]");
    if (form) ask(searchOf(form), isTyped(target) ? "replace" : "push");
  });
  host.addEventListener("submit", (event) => event.preventDefault());
  host.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLElement>("[data-save-rows]");
    if (button) void save(view, button.dataset.saveRows!);
  });
  // A link inside the page moves through the history too, but asks nothing new.
  addEventListener("popstate", () => {
    if (location.search !== view.shown) ask(location.search, "replace");
  });
  listen();
  showDraft(host, lang);
  if (location.search || shown === null || draftHere()) ask(location.search, "replace");
  return ask;
}

/** The way from this page to the site's root. */
function rootOfPage(): string {
  return document.documentElement.dataset.root ?? "/";
}

function isTyped(control: EventTarget | null): boolean {
  return control instanceof HTMLInputElement && /^(text|search|number)$/.test(control.type);
}

/** What concerns the whole page is heard once, however many views it holds: numbers open their clauses, folds open for anchors and print. */
export function listen(): void {
  if (listening) return;
  listening = true;
  listenForClauses();
  unfold();
  shutBars();
  listenCopy(statementOf);
  linkTwin();
}

/** The statement that a link to the laboratory stands for; a chart's is made only when it is wanted. */
async function statementOf(query: URLSearchParams, lang: Lang): Promise<string> {
  const sql = query.get("sql");
  return sql ?? (await scripts(import("./question.js"))).chartStatement(query, lang);
}

/** Only choices that differ from the default go into the address. */
function searchOf(form: HTMLFormElement): string {
  const query = new URLSearchParams();
  const values = new Map<string, string[]>();
  for (const [key, value] of new FormData(form))
    values.set(key, [...(values.get(key) ?? []), String(value)]);
  for (const [key, list] of values) {
    const written = list.filter(Boolean).join("~");
    if (written) query.set(key, written);
  }
  const first: Record<string, string> = JSON.parse(form.dataset.choices || "{}");
  for (const [key, value] of Object.entries(first)) if (query.get(key) === value) query.delete(key);
  return writeQuery(query);
}

/** Writes a query into the address; the anchor stays. */
function remember(search: string, step: Step): void {
  const address = `${search || location.pathname}${location.hash}`;
  if (step === "push" && search !== location.search) history.pushState(null, "", address);
  else history.replaceState(null, "", address);
}

/** The other language is offered with the same choices. */
function linkTwin(): void {
  const twin = document.querySelector<HTMLAnchorElement>("a[data-twin]");
  if (twin) twin.search = location.search;
}

async function update(view: Mounted, search: string, step: Step): Promise<void> {
  const {host, lang} = view;
  const turn = ++view.turn;
  clearFailure(host);
  // What stands there is of another question, until the answer is drawn.
  host.setAttribute("aria-busy", "true");
  // What the page was marked with before its scripts ran has done its work.
  delete document.documentElement.dataset.asked;
  try {
    const {answer, pageOf} = await answerOf(view, search);
    if (turn !== view.turn) return;
    const drawn = answer.draw(pageOf(lang, rootOfPage()));
    const address = answer.address();
    remember(address ? writeQuery(new URLSearchParams(address)) : search, step);
    view.shown = location.search;
    const focused = nameOfFocus(host);
    const kept = openFolds(host);
    host.replaceChildren(drawn);
    keepFromLinks(host, lang);
    reopen(host, kept);
    if (focused) host.querySelector<HTMLElement>(focused)?.focus();
    linkTwin();
    // What the address points at is there only now; later choices must not move the page.
    if (turn === 1) reveal();
  } catch (error) {
    if (turn !== view.turn) return;
    putBack(view);
    fail(view, error, search, () => void update(view, search, step));
  } finally {
    if (turn === view.turn) host.removeAttribute("aria-busy");
  }
}

let corpus: Promise<Corpus> | undefined;

/**
 * Asks the view what a query says; loads what that needs, each part once a page.
 * The line of its status says how far the engine has come.
 */
async function answerOf(
  view: Mounted,
  search: string
): Promise<{answer: Answer} & Pick<Awaited<ReturnType<typeof clientOf>>, "pageOf" | "saveRows">> {
  const {host, name, lang, fixed, turn} = view;
  const tell = (text: string) => {
    if (turn === view.turn) tellIn(host, text);
  };
  tell(WORDS[lang].loading);
  try {
    const db: Sources["db"] = async () => {
      const {openDatabase} = await scripts(import("../queries/open.js"));
      return openDatabase((loaded) => tell(WORDS[lang].progress(loaded)));
    };
    // Whether it could be had is for the view to hear, which asks for it again.
    if (SQL.includes(name)) db().catch(() => {});
    const {view: ask, siteCorpus, pageOf, saveRows} = await scripts(clientOf(host, name));
    corpus ??= corpusHere(siteCorpus()).catch((error) => {
      corpus = undefined;
      throw error;
    });
    const sources = {corpus: await corpus, db};
    return {answer: await ask(sources, new URLSearchParams(search), fixed), pageOf, saveRows};
  } finally {
    tell("");
  }
}

/** The chart that stands there keeps its true address and its form's true choices. */
function putBack({host, shown}: Mounted): void {
  if (shown === null) return;
  if (location.search !== shown) remember(shown, "replace");
  for (const form of host.querySelectorAll<HTMLFormElement>("form[data-choices]")) form.reset();
}

/** What stands on the page stays; the failure is named above it. */
function fail({host, lang}: Mounted, error: unknown, search: string, again: () => void): void {
  const modules = isLoadError(error) && error.file === SCRIPTS;
  showFailure(host, {
    lang,
    what: WORDS[lang].failed,
    error,
    again: modules ? () => reload(search) : again
  });
}

function reload(search: string): void {
  if (search === location.search) location.reload();
  else location.assign(search || location.pathname);
}

/** Says in the view's status line how far a question has come. */
function tellIn(host: HTMLElement, text: string): void {
  const place = host.querySelector("[data-progress]") ?? statusIn(host);
  place.textContent = text;
}

/** In the live preview nothing stands in the page yet, so that the status needs a place of its own. */
function statusIn(host: HTMLElement): Element {
  const status = document.createElement("p");
  status.className = "progress";
  status.dataset.progress = "";
  status.setAttribute("role", "status");
  host.append(status);
  return status;
}

/** The rows of the view, or a part that it names, as a file; its question is asked once more. */
async function save(view: Mounted, part: string): Promise<void> {
  const {host, name, fixed} = view;
  const shown = view.shown ?? "";
  clearFailure(host);
  try {
    const {answer, saveRows} = await answerOf(view, shown);
    const file = [Object.values(fixed)[0] ?? name, part].filter(Boolean).join("-");
    saveRows(`duibiao-${file}.csv`, answer.rows(part));
  } catch (error) {
    fail(view, error, shown, () => void save(view, part));
  }
}

/** A way to find the focused control again after the view is drawn anew. */
function nameOfFocus(host: HTMLElement): string | null {
  const active = document.activeElement;
  const mark = active && host.contains(active) ? active.getAttribute("data-focus") : null;
  if (mark) return `[data-focus="${CSS.escape(mark)}"]`;
  if (
    !(active instanceof HTMLInputElement || active instanceof HTMLSelectElement) ||
    !host.contains(active)
  )
    return null;
  const value = active instanceof HTMLInputElement ? `[value="${CSS.escape(active.value)}"]` : "";
  return `[name="${CSS.escape(active.name)}"]${value}`;
}

const WORDS = {
  zh: {
    loading: "正在更新，下面仍是先前的内容……",
    progress: (bytes: number) => `正在载入查询引擎（DuckDB）：${(bytes / 1e6).toFixed(1)} MB`,
    failed: "未能更新本页，仍显示原有内容。原因："
  },
  en: {
    loading: "Updating; what stands below is still what stood here before…",
    progress: (bytes: number) =>
      `Loading the query engine (DuckDB): ${(bytes / 1e6).toFixed(1)} MB`,
    failed: "The page could not be updated and shows what it showed before. Reason:"
  }
};
