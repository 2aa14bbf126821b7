import type {Lang} from "../model/target.js";
import {scripts} from "../queries/load.js";
import {clearFailure, showFailure} from "../ui/failure.js";
import type {PaperFormat} from "../ui/paper.js";
import {say} from "../ui/page.js";
import type {PaperView} from "./papers.js";

/** Brings the meeting paper of a page to life; what makes it is loaded when it is asked for. */
export function offerPaper(view: PaperView, lang: Lang): void {
  const host = document.querySelector<HTMLElement>(`[data-view="${view}"]`);
  host?.addEventListener("click", ({target}) => {
    const format = (target as Element).closest<HTMLElement>("[data-paper]")?.dataset.paper;
    if (format) void make(format as PaperFormat);
  });

  async function make(format: PaperFormat): Promise<void> {
    clearFailure(host!);
    tell(say({lang}, "正在生成……", "Making it…"));
    try {
      const {takePaper} = await scripts(import("./save.js"));
      await takePaper(format, view, lang);
    } catch (error) {
      showFailure(host!, {
        lang,
        what: say(
          {lang},
          "未能生成会议材料。原因：",
          "The meeting paper could not be made. Reason:"
        ),
        error,
        again: () => void make(format)
      });
    } finally {
      tell("");
    }
  }

  /** The page may be drawn anew meanwhile, its line with it. */
  function tell(text: string): void {
    const status = host!.querySelector("[data-paper-status]");
    if (status) status.textContent = text;
  }
}
