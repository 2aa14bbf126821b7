import type {Lang} from "../model/target.js";
import {isLoadError, SCRIPTS, type Cause} from "../queries/load.js";

/** What could not be done, and how to try it again where that can help. */
export interface Failure {
  lang: Lang;
  /** A sentence that says what failed and what stands in its place. */
  what: string;
  error?: unknown;
  again?: () => void;
}

/** The one notice of something that failed: a sentence, the reason, and "try again". */
export function failureNotice({lang, what, error, again}: Failure): HTMLElement {
  const notice = document.createElement("div");
  notice.className = "notice";
  notice.dataset.failure = "";
  notice.setAttribute("role", "alert");
  notice.append(error === undefined ? what : `${what} ${reasonOf(error, lang)}`);
  if (again && canHelp(error)) {
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.again = "";
    button.textContent = WORDS[lang].again;
    button.addEventListener("click", again);
    notice.append(" ", button);
  }
  return notice;
}

/** Puts the notice first in `host`, in place of an earlier one; what stands there stays. */
export function showFailure(host: Element, failure: Failure): void {
  clearFailure(host);
  host.prepend(failureNotice(failure));
}

/** Takes the notice away. */
export function clearFailure(host: Element): void {
  host.querySelector(":scope > [data-failure]")?.remove();
}

/** Why something failed, for a reader. */
export function reasonOf(error: unknown, lang: Lang): string {
  if (!isLoadError(error)) return error instanceof Error ? error.message : String(error);
  const file = error.file === SCRIPTS ? WORDS[lang].scripts : error.file;
  return WORDS[lang].reason(file, error.reason);
}

/** No second try gives a browser what it does not have. */
function canHelp(error: unknown): boolean {
  return !(isLoadError(error) && error.reason.kind === "unsupported");
}

interface Words {
  again: string;
  scripts: string;
  reason: (file: string, cause: Cause) => string;
}

const WORDS: Record<Lang, Words> = {
  zh: {
    again: "重试",
    scripts: "本页的程序",
    reason(file, cause) {
      if (cause.kind === "status") return `主机没有给出${file}（答复${cause.status}）。`;
      if (cause.kind === "broken") return `连接中断，没有收到${file}。`;
      if (cause.kind === "stalled") return `${file}：等了${cause.seconds}秒没有动静。`;
      if (cause.kind === "other") return `收到的不是${file}，可能是登录页。`;
      if (cause.kind === "cut") return `收到的${file}不完整。`;
      if (cause.kind === "ended") return `查询引擎没有启动，或已中断。${cause.said}`;
      return "这个浏览器没有WebAssembly。";
    }
  },
  en: {
    again: "Try again",
    scripts: "this page's program",
    reason(file, cause) {
      if (cause.kind === "status")
        return `The host did not give ${file} (it answered ${cause.status}).`;
      if (cause.kind === "broken") return `The connection was lost before ${file} had come.`;
      if (cause.kind === "stalled") return `${file}: nothing came for ${cause.seconds} seconds.`;
      if (cause.kind === "other") return `What came is not ${file}; it may be a login page.`;
      if (cause.kind === "cut") return `Only a part of ${file} came.`;
      if (cause.kind === "ended")
        return `The query engine did not start, or has ended. ${cause.said}`;
      return "This browser has no WebAssembly.";
    }
  }
};
