import type {Lang} from "../../model/target.js";
import {keepDraft, keptDraft, type Kept} from "../../queries/kept.js";
import type {Said} from "../../tables/add/plan.js";
import {clearFailure, showFailure} from "../../ui/failure.js";
import {inWorker, standing} from "./ask.js";
import {ADD_WORDS} from "./words.js";

/**
 * Brings the reading page to life: a plan is read in a worker of this browser and
 * nothing is sent anywhere. The reading code is loaded with the first reading, and
 * a draft that this browser keeps is opened where it was left.
 */
export function mountAdd(lang: Lang): void {
  const form = document.querySelector<HTMLFormElement>("form[data-read]");
  if (!form) return;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void read(form, lang);
  });
  const picker = form.querySelector<HTMLInputElement>("input[type=file]")!;
  picker.addEventListener("change", () => {
    form.querySelector("[data-picked]")!.textContent = picker.files![0]?.name ?? "";
  });
  for (const name of ["dragover", "dragleave", "drop"] as const)
    form.addEventListener(name, (event) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      form.classList.toggle("over", name === "dragover");
      const file = name === "drop" && event.dataTransfer.files[0];
      if (file) void read(form, lang, file);
    });
  void keptDraft().then(
    (kept) => kept && show(kept, lang),
    () => {}
  );
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
    const kept = (await opened(bytes)) ?? (await made(bytes, file, values, form, lang));
    if (!kept) return void tell("");
    await keepDraft(kept).catch((error) => showFailure(form, {lang, what: words.unkept, error}));
    await show(kept, lang);
    tell(words.done);
  } catch (error) {
    tell("");
    const again = () => void read(form, lang, dropped);
    showFailure(form, {lang, what: words.failed, error, again});
  }
}

/** A draft that was saved as a file; null where the file is something else. */
async function opened(bytes: Uint8Array): Promise<Kept | null> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
  const {draftIn, folderOf} = await import("../../tables/add/folder.js");
  const folder = folderOf(bytes);
  return folder && {draft: draftIn(folder), rows: null};
}

/** The rows made of a plan's file; null where the reader has to say something first. */
async function made(
  bytes: Uint8Array,
  file: File | null,
  values: FormData,
  form: HTMLFormElement,
  lang: Lang
): Promise<Kept | null> {
  const said = saidIn(values, file?.name ?? "pasted.txt");
  const answer = await inWorker({kind: "read", bytes, said, standing: await standing()});
  if ("needs" in answer) {
    const fields = form.querySelector<HTMLDetailsElement>("details[data-said]")!;
    fields.open = true;
    showFailure(form, {lang, what: ADD_WORDS[lang].needs[answer.needs] ?? answer.needs});
    fields.querySelector<HTMLElement>(`[name="${answer.needs.slice(2)}"]`)?.focus();
    return null;
  }
  if (!("draft" in answer)) {
    const reason = "failure" in answer ? answer.failure : "";
    throw new Error(`${file ? `${file.name}: ` : ""}${reason}`);
  }
  return {draft: answer.draft, rows: null};
}

function saidIn(values: FormData, document: string): Said {
  const text = (name: string) => String(values.get(name) ?? "").trim() || undefined;
  return {
    ...{document, jurisdiction: text("jurisdiction"), code: text("code"), parent: text("parent")},
    ...{title: text("title"), period: text("period")}
  };
}

async function show({draft, rows}: Kept, lang: Lang): Promise<void> {
  const [{Workbench}, {pageOf}] = await Promise.all([
    import("./work.js"),
    import("../../ui/page.js")
  ]);
  const host = document.querySelector<HTMLElement>("[data-result]")!;
  const page = pageOf(lang, document.documentElement.dataset.root ?? "/");
  const bench = new Workbench(draft, rows, await standing(), page, () => location.reload());
  host.replaceChildren(bench.element);
}

const WORDS = {
  zh: {
    empty: "请先粘贴文字或选择文件。",
    reading: "正在读取……",
    done: "已读取，全部在本机完成。",
    failed: "未能读取：",
    unkept: "已读取，但这个浏览器不能保存草稿，离开本页前请存为文件。"
  },
  en: {
    empty: "Paste a text or choose a file first.",
    reading: "Reading…",
    done: "Read, all on this machine.",
    failed: "Could not be read: ",
    unkept: "Read, but this browser cannot keep the draft: save it as a file before you leave."
  }
};
