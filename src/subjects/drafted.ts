import type {Lang} from "../model/target.js";
import type {Corpus} from "../queries/corpus.js";
import {draftHere, dropDraft, type Mark} from "../queries/kept.js";
import {showFailure} from "../ui/failure.js";

/** The published rows, and on a page that shows it the draft that this browser keeps. */
export async function corpusHere(published: Corpus): Promise<Corpus> {
  if (!draftHere()) return published;
  const [{draftRows}, {withDraft}] = await Promise.all([
    import("../queries/draftEngine.js"),
    import("../queries/draft.js")
  ]);
  const rows = await draftRows();
  return rows ? withDraft(published, rows) : published;
}

/** Says above a view that a draft stands in it, and offers to take it out; nothing where none does. */
export function showDraft(host: HTMLElement, lang: Lang): void {
  const mark = draftHere();
  if (!mark || document.querySelector("[data-draft-banner]")) return;
  const words = WORDS[lang];
  const banner = document.createElement("aside");
  banner.className = "notice draft-banner";
  banner.dataset.draftBanner = "";
  banner.setAttribute("aria-label", words.label);
  const said = document.createElement("span");
  said.textContent = words.said(mark.title);
  const remove = document.createElement("button");
  remove.type = "button";
  remove.dataset.draftRemove = "";
  remove.textContent = words.remove;
  remove.addEventListener("click", () => {
    dropDraft().then(
      () => location.replace(withoutWords(location.href, mark)),
      (error) => showFailure(banner, {lang, what: words.failed, error})
    );
  });
  const edit = document.createElement("a");
  const root = document.documentElement.dataset.root ?? "/";
  edit.href = `${root}${lang === "en" ? "en/" : ""}add/`;
  edit.textContent = words.edit;
  banner.append(said, " ", edit, " ", remove);
  host.before(banner);
}

/**
 * Links that leave the page go without the draft, and say so. What leads to the
 * laboratory is written from the published charts, while its tables hold the draft.
 */
export function keepFromLinks(host: HTMLElement, lang: Lang): void {
  const mark = draftHere();
  if (!mark) return;
  for (const link of host.querySelectorAll<HTMLAnchorElement>("a.share")) {
    link.href = withoutWords(link.href, mark);
    const note = document.createElement("span");
    note.className = "muted";
    note.textContent = WORDS[lang][link.closest("[data-question]") ? "question" : "left"];
    link.after(" ", note);
  }
}

/** An address without the words that mean the draft. */
export function withoutWords(address: string, {words}: Mark): string {
  const url = new URL(address);
  for (const [key, value] of [...url.searchParams]) {
    const sides = value.split("~").map((side) =>
      side
        .split(".")
        .filter((word) => !words.includes(word))
        .join(".")
    );
    const left = sides.filter(Boolean).join("~");
    if (left === value) continue;
    if (left) url.searchParams.set(key, left);
    else url.searchParams.delete(key);
  }
  return url.href.replaceAll("%7E", "~");
}

const WORDS = {
  zh: {
    label: "草稿",
    said: (title: string) =>
      `本页含您的草稿《${title}》，只在这个浏览器里：名称后都标“草稿”，不进入分享和嵌入；下载的文件保留标记。`,
    edit: "修改草稿",
    remove: "移除草稿",
    left: "（不含草稿）",
    question: "（语句按已发布的规划写成；草稿在实验室的表里）",
    failed: "未能移除："
  },
  en: {
    label: "Draft",
    said: (title: string) =>
      `Your draft 《${title}》 stands on this page, in this browser alone. Its name says “draft” everywhere, it stays out of links and embeds, and files that you save keep the mark.`,
    edit: "Change it",
    remove: "Remove it",
    left: "(without the draft)",
    question: "(written for the published plans; the laboratory's tables hold the draft too)",
    failed: "It could not be removed: "
  }
};
