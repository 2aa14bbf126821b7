import type {Lang} from "../../model/target.js";
import {download} from "../../ui/download.js";
import {clearFailure, showFailure} from "../../ui/failure.js";
import {brush} from "./brush.js";
import {mount} from "../mount.js";

/**
 * Brings the explorer to life: its form by `mount`, and besides that links that
 * ask something else, brushing, lists that stay open, and the files of a selection.
 */
export function mountExplore(lang: Lang): void {
  const host = document.querySelector<HTMLElement>('[data-view="explore"]');
  const ask = mount("explore", lang);
  if (!host || !ask) return;
  if (typeof WebAssembly === "undefined" || typeof Worker === "undefined")
    showFailure(host, {lang, what: WORDS[lang].missing});
  host.addEventListener("click", (event) => {
    const link = (event.target as Element).closest?.("a[data-ask]");
    const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (link && plain && event.button === 0) {
      event.preventDefault();
      // Marks of the chart are links of SVG, whose href is no text.
      ask(new URL(link.getAttribute("href")!, document.baseURI).search, "push");
    }
    const button = (event.target as Element).closest?.<HTMLButtonElement>("[data-export]");
    if (button) void exportRows(host, button, lang);
  });
  brush(host, (search) => ask(search, "replace"));
  keepOpen(host);
  searchAsTyped(host);
  announce(host);
}

/** How long the reader pauses before what is typed is asked, in milliseconds. */
const PAUSE = 250;

/**
 * The search field asks while it is typed in, without Enter. The view is drawn
 * anew meanwhile: what stands in the field, and its caret, are the reader's.
 */
function searchAsTyped(host: HTMLElement): void {
  let typed: string | null = null;
  let timer = 0;
  const fieldOf = () => host.querySelector<HTMLInputElement>('input[name="q"]');
  const later = (event: Event) => {
    const field = event.target as HTMLInputElement;
    if (field.name !== "q" || (event as InputEvent).isComposing) return;
    typed = field.value;
    clearTimeout(timer);
    timer = window.setTimeout(
      () => fieldOf()?.dispatchEvent(new Event("change", {bubbles: true})),
      PAUSE
    );
  };
  host.addEventListener("input", later);
  host.addEventListener("compositionend", later);
  const forget = () => {
    typed = null;
    clearTimeout(timer);
  };
  host.addEventListener("click", (event) => {
    if ((event.target as Element).closest?.("a[data-ask]")) forget();
  });
  addEventListener("popstate", forget);
  new MutationObserver(() => {
    const field = fieldOf();
    if (!field || typed === null || document.activeElement !== field) return;
    if (field.value !== typed) field.value = typed;
    field.setSelectionRange(typed.length, typed.length);
  }).observe(host, {childList: true});
}

/** Lists that were open stay open when the view is drawn anew; filters open on wide screens. */
function keepOpen(host: HTMLElement): void {
  const open = new Set<string>(matchMedia("(min-width: 60rem)").matches ? ["facets"] : []);
  const restore = () => {
    for (const details of host.querySelectorAll<HTMLDetailsElement>("details[data-keep]"))
      if (open.has(details.dataset.keep!)) details.open = true;
  };
  host.addEventListener(
    "toggle",
    ({target}) => {
      const {keep} = (target as HTMLElement).dataset;
      // A list that a redraw has taken away reports nothing that the reader did.
      if (!keep || !(target as HTMLElement).isConnected) return;
      if ((target as HTMLDetailsElement).open) open.add(keep);
      else open.delete(keep);
    },
    true
  );
  new MutationObserver(restore).observe(host, {childList: true});
  restore();
}

/** Says what a redraw has left; the sentence itself is replaced, and would not be read out. */
function announce(host: HTMLElement): void {
  const heard = document.createElement("p");
  heard.className = "heard";
  heard.setAttribute("role", "status");
  host.after(heard);
  new MutationObserver(() => {
    heard.textContent = host.querySelector(".explore-totals")?.textContent ?? "";
  }).observe(host, {childList: true});
}

async function exportRows(host: HTMLElement, button: HTMLButtonElement, lang: Lang): Promise<void> {
  const format = button.dataset.export as "csv" | "json";
  const words = WORDS[lang];
  const place = host.querySelector("[data-progress]");
  const tell = (text: string) => {
    if (place) place.textContent = text;
  };
  button.disabled = true;
  clearFailure(host);
  try {
    const [{openDatabase}, {selectionFile}] = await Promise.all([
      import("../../queries/open.js"),
      import("./file.js")
    ]);
    const db = await openDatabase((bytes) => tell(words.progress(bytes)));
    const {name, type, text} = await selectionFile(
      db,
      new URLSearchParams(location.search),
      format,
      location.href
    );
    download(name, new Blob([text], {type}));
    tell(words.saved(name));
  } catch (error) {
    tell("");
    const again = () => void exportRows(host, button, lang);
    showFailure(host, {lang, what: words.failed, error, again});
  } finally {
    button.disabled = false;
  }
}

const WORDS = {
  zh: {
    missing:
      "这个浏览器没有WebAssembly，不能筛选、排序、翻页和下载所选内容；下面是全部数据的图和开头各行，全部表格可在各指标与规划页阅读。",
    progress: (bytes: number) => `正在载入查询引擎（DuckDB）：${(bytes / 1e6).toFixed(1)} MB`,
    saved: (name: string) => `已下载${name}`,
    failed: "未能生成文件。原因："
  },
  en: {
    missing:
      "This browser has no WebAssembly, so filters, ordering, further pages and files of a selection are not available. The chart and first rows of everything stand below; every row is on the pages of indicators and plans.",
    progress: (bytes: number) =>
      `Loading the query engine (DuckDB): ${(bytes / 1e6).toFixed(1)} MB`,
    saved: (name: string) => `Saved ${name}`,
    failed: "The file could not be made. Reason:"
  }
};
