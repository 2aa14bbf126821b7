import type {Lang} from "../model/target.js";
import {standalone} from "../queries/standalone.js";
import {questionBeside} from "./question.js";

/** How long a button says what it did, in milliseconds. */
const TOLD = 2500;

/** Says to readers who do not see it what was just done; the region is there before its words, or they are not read out. */
function region(): HTMLElement {
  const known = document.querySelector<HTMLElement>(".heard[role=status]");
  if (known) return known;
  const spoken = document.createElement("p");
  spoken.className = "heard";
  spoken.setAttribute("role", "status");
  document.body.append(spoken);
  return spoken;
}

/** Finds the statement that a link to the laboratory stands for. */
type Statement = (query: URLSearchParams, lang: Lang) => Promise<string>;

/** Copies the link of the page as it stands, by the button beside a chart to that chart's part of it; and the code of a question. */
export function listenCopy(statementOf: Statement): void {
  const lang = document.documentElement.lang === "en" ? "en" : "zh";
  region();
  document.addEventListener("click", (event) => {
    const button = (event.target as Element).closest?.<HTMLElement>("[data-copy-link]");
    if (button) void copyFrom(button, linkOf(button), lang, LINK[lang]);
    const code = (event.target as Element).closest?.<HTMLElement>("[data-copy-code]");
    if (code) {
      const sql = statementOf(questionBeside(code), lang);
      void copyFrom(
        code,
        sql.then((text) => standalone(text, siteHere())),
        lang,
        CODE[lang]
      );
    }
  });
}

const LINK = {
  zh: {done: "已复制链接", failed: "未能复制，链接在地址栏"},
  en: {done: "Link copied", failed: "Not copied; the link is in the address bar"}
};

const CODE = {
  zh: {done: "已复制代码", failed: "未能复制，语句可在实验室中看到"},
  en: {done: "Code copied", failed: "Not copied; the laboratory shows the statement"}
};

/** The address of the site that this page is of, with a slash at its end. */
function siteHere(): string {
  return new URL(document.documentElement.dataset.root ?? "/", location.href).href;
}

/** The page's own address holds all choices; the nearest part with an id, where there is one, is added. */
function linkOf(button: HTMLElement): string {
  const part = button.closest("main [id]:not([id^=observablehq])");
  const link = new URL(location.href);
  link.hash = part?.id ?? "";
  return link.href;
}

/** Puts a text into the clipboard and says on the button, and aloud, whether it is there. */
export async function copyFrom(
  button: HTMLElement,
  text: string | Promise<string>,
  lang: Lang,
  words: {done: string; failed: string}
): Promise<boolean> {
  const name = (button.dataset.name ??= button.textContent!.trim());
  const copied = await written(text);
  const told = copied ? words.done : words.failed;
  button.textContent = told;
  region().lang = lang === "en" ? "en" : "zh-CN";
  region().textContent = told;
  setTimeout(() => {
    button.textContent = name;
    region().textContent = "";
  }, TOLD);
  return copied;
}

/** There is no clipboard without a secure context, and none where the reader refuses it. */
async function written(text: string | Promise<string>): Promise<boolean> {
  try {
    // What has to be fetched is promised at once: Safari refuses what comes after the click.
    if (typeof text === "string") await navigator.clipboard.writeText(text);
    else await navigator.clipboard.write([new ClipboardItem({"text/plain": text})]);
    return true;
  } catch {
    return false;
  }
}
