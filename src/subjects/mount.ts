import type {Lang} from "../model/target.js";
import {reveal, unfold} from "../ui/fold.js";

/** What a host has asked for so far: only the answer to its latest question is drawn. */
const turns = new WeakMap<HTMLElement, number>();
let listening = false;

/**
 * Brings a view to life on its page. The view stands in the HTML already; the
 * engine and the drawing code are loaded only when the address, or the reader,
 * asks for something else than what stands there.
 */
export function mount(name: string, lang: Lang, fixed: Record<string, string> = {}): void {
  const host = document.querySelector<HTMLElement>(`[data-view="${name}"]`);
  if (!host) return;
  let shown = "";
  const redraw = async () => {
    await update(host, name, lang, fixed);
    shown = location.search;
  };
  host.addEventListener("change", (event) => {
    const form = (event.target as HTMLElement).closest<HTMLFormElement>("form[data-choices]");
    if (!form) return;
    history.replaceState(null, "", addressOf(form));
    void redraw();
  });
  host.addEventListener("submit", (event) => event.preventDefault());
  host.addEventListener("click", (event) => {
    if ((event.target as Element).closest("[data-save-rows]")) void save(host, name, lang, fixed);
  });
  // A link inside the page moves through the history too, but asks nothing new.
  addEventListener("popstate", () => {
    if (location.search !== shown) void redraw();
  });
  listen();
  if (location.search || host.childElementCount === 0) void redraw();
}

/** What concerns the whole page is heard once, however many views it holds: numbers open their clauses, folds open for anchors and print. */
export function listen(): void {
  if (listening) return;
  listening = true;
  document.addEventListener("click", openClause);
  if (location.hash.startsWith("#clause-")) showClause(location.hash.slice(1));
  unfold();
  linkTwin();
}

/** Only choices that differ from the default go into the address. */
function addressOf(form: HTMLFormElement): string {
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
  return written(query);
}

/** A query as addresses show it: "~" joins ids, the anchor stays. */
function written(query: URLSearchParams): string {
  const text = query.toString().replaceAll("%7E", "~");
  return `${text ? `?${text}` : location.pathname}${location.hash}`;
}

/** The other language is offered with the same choices. */
function linkTwin(): void {
  const twin = document.querySelector<HTMLAnchorElement>("a[data-twin]");
  if (twin) twin.search = location.search;
}

async function update(
  host: HTMLElement,
  name: string,
  lang: Lang,
  fixed: Record<string, string>
): Promise<void> {
  const turn = (turns.get(host) ?? 0) + 1;
  turns.set(host, turn);
  const tell = tellIn(host);
  const words = WORDS[lang];
  try {
    tell(words.loading);
    const [{VIEWS}, {openDatabase}, {pageOf}] = await Promise.all([
      import("./registry.js"),
      import("../queries/open.js"),
      import("../ui/page.js")
    ]);
    const db = await openDatabase((loaded) => tell(words.progress(loaded)));
    const ask = await VIEWS[name]();
    const answer = await ask(db, new URLSearchParams(location.search), fixed);
    if (turn !== turns.get(host)) return;
    const address = answer.address();
    if (address) history.replaceState(null, "", written(new URLSearchParams(address)));
    const focused = nameOfFocus(host);
    host.replaceChildren(answer.draw(pageOf(lang, document.documentElement.dataset.root ?? "/")));
    if (focused) host.querySelector<HTMLElement>(focused)?.focus();
    linkTwin();
    // What the address points at is there only now; later choices must not move the page.
    if (turn === 1) reveal();
  } catch (error) {
    tell("");
    showFailure(host, words.failed, error);
  }
}

/** Says in the view's status line how far a question has come. */
function tellIn(host: HTMLElement): (text: string) => void {
  return (text) => {
    const place = host.querySelector("[data-progress]") ?? statusIn(host);
    place.textContent = text;
  };
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

/** The rows of the view as a file; the engine is asked for them once more. */
async function save(
  host: HTMLElement,
  name: string,
  lang: Lang,
  fixed: Record<string, string>
): Promise<void> {
  const tell = tellIn(host);
  try {
    const [{VIEWS}, {openDatabase}, {saveRows}] = await Promise.all([
      import("./registry.js"),
      import("../queries/open.js"),
      import("../ui/save.js")
    ]);
    const ask = await VIEWS[name]();
    const db = await openDatabase((loaded) => tell(WORDS[lang].progress(loaded)));
    const answer = await ask(db, new URLSearchParams(location.search), fixed);
    saveRows(`duibiao-${Object.values(fixed)[0] ?? name}.csv`, answer.rows());
    tell("");
  } catch (error) {
    tell("");
    showFailure(host, WORDS[lang].failed, error);
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

/** What stands on the page stays; the failure is named above it. */
function showFailure(host: HTMLElement, text: string, error: unknown): void {
  host.querySelector("[data-failure]")?.remove();
  const notice = document.createElement("p");
  notice.className = "notice";
  notice.dataset.failure = "";
  notice.setAttribute("role", "alert");
  notice.textContent = `${text} ${error instanceof Error ? error.message : String(error)}`;
  host.prepend(notice);
}

function openClause(event: MouseEvent): void {
  const link = (event.target as Element).closest?.("a[href]");
  const href = link?.getAttribute("href");
  if (!href?.startsWith("#clause-")) return;
  if (showClause(href.slice(1))) event.preventDefault();
}

function showClause(id: string): boolean {
  const clause = document.getElementById(id);
  if (!clause || typeof clause.showPopover !== "function") return false;
  clause.showPopover();
  return true;
}

const WORDS = {
  zh: {
    loading: "正在载入查询引擎……",
    progress: (bytes: number) => `正在载入查询引擎（DuckDB）：${(bytes / 1e6).toFixed(1)} MB`,
    failed: "未能更新本页，仍显示原有内容。原因："
  },
  en: {
    loading: "Loading the query engine…",
    progress: (bytes: number) =>
      `Loading the query engine (DuckDB): ${(bytes / 1e6).toFixed(1)} MB`,
    failed: "The page could not be updated and shows what it showed before. Reason:"
  }
};
