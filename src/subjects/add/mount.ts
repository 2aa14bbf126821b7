import {catalogueFile} from "../../queries/files.js";
import {checkJson, loadFile} from "../../queries/load.js";
import type {Catalogue} from "../../reading/catalogue.js";
import type {Extract} from "../../reading/extract.js";
import type {Lang} from "../../model/target.js";
import {clearFailure, showFailure} from "../../ui/failure.js";

/** What the worker answers. */
type Answer = {text: string; read: Extract} | {failure: string};

/**
 * Brings the reading page to life: text is read in a worker of this browser and
 * nothing is sent anywhere. The reading code is loaded with the first reading.
 */
export function mountAdd(lang: Lang): void {
  const form = document.querySelector<HTMLFormElement>("form[data-read]");
  if (!form) return;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void read(form, lang);
  });
  form.addEventListener("dragover", (event) => event.preventDefault());
  form.addEventListener("drop", (event) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    void read(form, lang, file);
  });
}

async function read(form: HTMLFormElement, lang: Lang, dropped?: File): Promise<void> {
  const tell = (text: string) => (form.querySelector("[data-progress]")!.textContent = text);
  const words = WORDS[lang];
  const values = new FormData(form);
  const chosen = dropped ?? (values.get("file") as File | null);
  const written = String(values.get("text") ?? "");
  const file = chosen && chosen.size > 0 ? chosen : null;
  if (!file && written.trim() === "") return void tell(words.empty);
  tell(words.reading);
  clearFailure(form);
  try {
    const bytes = file
      ? new Uint8Array(await file.arrayBuffer())
      : new TextEncoder().encode(written);
    const answer = await inWorker(bytes, await catalogue());
    if ("failure" in answer) throw new Error(`${file ? `${file.name}: ` : ""}${answer.failure}`);
    await show(answer, String(values.get("plan") || "new-plan"), lang);
    tell(words.done);
  } catch (error) {
    tell("");
    showFailure(form, {
      lang,
      what: words.failed,
      error,
      again: () => void read(form, lang, dropped)
    });
  }
}

let known: Promise<Catalogue> | undefined;

function catalogue(): Promise<Catalogue> {
  known ??= loadCatalogue().catch((error) => {
    known = undefined;
    throw error;
  });
  return known;
}

async function loadCatalogue(): Promise<Catalogue> {
  const bytes = await loadFile(catalogueFile(), checkJson);
  return JSON.parse(new TextDecoder().decode(bytes)) as Catalogue;
}

function inWorker(bytes: Uint8Array, catalogue: Catalogue): Promise<Answer> {
  const worker = new Worker(import.meta.resolve("./worker.js"), {type: "module"});
  return new Promise<Answer>((resolve, reject) => {
    worker.addEventListener("message", (event: MessageEvent<Answer>) => resolve(event.data));
    worker.addEventListener("error", (event) =>
      reject(new Error(event.message || "the reading worker did not start"))
    );
    worker.postMessage({bytes, catalogue});
  }).finally(() => worker.terminate());
}

async function show(
  {text, read}: {text: string; read: Extract},
  plan: string,
  lang: Lang
): Promise<void> {
  const [{candidate, result}, {pageRows}, {pageOf}, {csvTables}] = await Promise.all([
    import("./view.js"),
    import("./rows.js"),
    import("../../ui/page.js"),
    import("../../reading/write.js")
  ]);
  const host = document.querySelector<HTMLElement>("[data-result]")!;
  const page = pageOf(lang, document.documentElement.dataset.root ?? "/");
  const drawn = result(read, text, page);
  const list = drawn.querySelector<HTMLElement>(".candidates");
  const rows = list
    ? pageRows(list, read.targets, (row, i) => candidate(row, i, page), page)
    : null;
  // A marked clause leads to its row, on whichever page that is.
  drawn.addEventListener("click", ({target}) => {
    const [, row] = /^#row-(\d+)$/.exec(hrefOf(target as Element)) ?? [];
    if (row !== undefined) rows?.show(Number(row));
  });
  host.replaceChildren(drawn);
  const place = host.querySelector("[data-downloads]");
  for (const name of ["targets", "tasks", "responsibilities"] as const) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = WORDS[lang].download(`${name}.csv`);
    button.addEventListener("click", () =>
      save(`${name}.csv`, csvTables({...read, targets: rows?.edited() ?? []}, plan)[name])
    );
    place?.append(button, " ");
  }
}

function hrefOf(element: Element): string {
  return element.closest("a[href]")?.getAttribute("href") ?? "";
}

function save(name: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], {type: "text/csv;charset=utf-8"}));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

const WORDS = {
  zh: {
    empty: "请先粘贴文字或选择文件。",
    reading: "正在读取……",
    done: "已读取，全部在本机完成。",
    failed: "未能读取：",
    download: (name: string) => `下载 ${name}`
  },
  en: {
    empty: "Paste a text or choose a file first.",
    reading: "Reading…",
    done: "Read, all on this machine.",
    failed: "Could not be read: ",
    download: (name: string) => `Download ${name}`
  }
};
