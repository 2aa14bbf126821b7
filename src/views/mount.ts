import type {Lang} from "../model/target.js";

/**
 * Brings a view to life on its page. The view stands in the HTML already; the
 * engine and the drawing code are loaded only when the address, or the reader,
 * asks for something else than what stands there.
 */
export function mount(name: string, lang: Lang, fixed: Record<string, string> = {}): void {
  const host = document.querySelector<HTMLElement>(`[data-view="${name}"]`);
  if (!host) return;
  const redraw = () => update(host, name, lang, fixed);
  host.addEventListener("change", (event) => {
    const form = (event.target as HTMLElement).closest<HTMLFormElement>("form[data-choices]");
    if (!form) return;
    history.replaceState(null, "", addressOf(form));
    void redraw();
  });
  host.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("popstate", () => void redraw());
  document.addEventListener("click", openClause);
  host.addEventListener("click", (event) => {
    if ((event.target as Element).closest("[data-save-rows]")) void save(host, name, lang, fixed);
  });
  if (location.hash.startsWith("#clause-")) showClause(location.hash.slice(1));
  if (location.search || host.childElementCount === 0) void redraw();
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
  const text = query.toString().replaceAll("%7E", "~");
  return text ? `?${text}` : location.pathname;
}

let latest = 0;

async function update(
  host: HTMLElement,
  name: string,
  lang: Lang,
  fixed: Record<string, string>
): Promise<void> {
  const turn = ++latest;
  const tell = (text: string) => {
    const place = host.querySelector("[data-progress]");
    if (place) place.textContent = text;
  };
  const words = WORDS[lang];
  try {
    tell(words.loading);
    const [{VIEWS}, {openDatabase}, {pageOf}] = await Promise.all([
      import("./registry.js"),
      import("../queries/open.js"),
      import("./page.js")
    ]);
    const db = await openDatabase((loaded) => tell(words.progress(loaded)));
    const answer = await VIEWS[name](db, new URLSearchParams(location.search), fixed);
    if (turn !== latest) return;
    const focused = nameOfFocus(host);
    host.replaceChildren(answer.draw(pageOf(lang, document.documentElement.dataset.root ?? "/")));
    if (focused) host.querySelector<HTMLElement>(focused)?.focus();
  } catch (error) {
    tell("");
    showFailure(host, words.failed, error);
  }
}

/** The rows of the view as a file; the engine is asked for them once more. */
async function save(
  host: HTMLElement,
  name: string,
  lang: Lang,
  fixed: Record<string, string>
): Promise<void> {
  try {
    const [{VIEWS}, {openDatabase}, {saveRows}] = await Promise.all([
      import("./registry.js"),
      import("../queries/open.js"),
      import("./save.js")
    ]);
    const answer = await VIEWS[name](
      await openDatabase(() => {}),
      new URLSearchParams(location.search),
      fixed
    );
    saveRows(`duibiao-${name}.csv`, answer.rows());
  } catch (error) {
    showFailure(host, WORDS[lang].failed, error);
  }
}

/** A way to find the focused control again after the view is drawn anew. */
function nameOfFocus(host: HTMLElement): string | null {
  const active = document.activeElement;
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
