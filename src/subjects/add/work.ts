import {dropDraft, keepDraft} from "../../queries/kept.js";
import {withDraft} from "../../queries/draft.js";
import {siteCorpus} from "../../queries/rows.js";
import {
  accepted,
  changed,
  dropped,
  merged,
  type Draft,
  type Fault
} from "../../tables/add/draft.js";
import {zipOf} from "../../tables/add/folder.js";
import type {DraftRows} from "../../tables/add/published.js";
import type {Standing} from "../../tables/add/standing.js";
import {download} from "../../ui/download.js";
import {showFailure} from "../../ui/failure.js";
import {say, type Page} from "../../ui/page.js";
import {inWorker} from "./ask.js";
import {benchFrame, progressWords, showButtons, sureCount} from "./bench.js";
import {besideOf, besideView} from "./beside.js";
import {card, editForm, KEYS, mergeForm, type Act, type Naming} from "./card.js";
import {cellsIn, textIn} from "./cells.js";
import {rowsOf, sureRows} from "./lacks.js";
import {SHOWN, turner} from "./pager.js";
import {ADD_WORDS, type Show} from "./words.js";

/** So many decisions can be taken back. */
const REMEMBERED = 100;

/** The workbench at work: a draft, what was decided before, and which rows are listed. */
export class Workbench {
  readonly element: HTMLElement;
  private past: Draft[] = [];
  private show: Show = "all";
  private first = 0;
  private current: string | null = null;

  /** `beside` are the draft's rows as other pages show them; null while none does. */
  constructor(
    private draft: Draft,
    private beside: DraftRows | null,
    private readonly standing: Standing,
    private readonly page: Page,
    private readonly gone: () => void
  ) {
    this.element = benchFrame(draft, page);
    this.element.addEventListener("click", (event) => this.clicked(event));
    this.element.addEventListener("submit", (event) => this.submitted(event));
    this.element.addEventListener("keydown", (event) => this.pressed(event));
    this.element.addEventListener("change", (event) => {
      const {name, value} = event.target as HTMLSelectElement;
      if (name === "city") void this.compare(value);
    });
    this.redraw();
  }

  /** The draft as it stands. */
  get work(): Draft {
    return this.draft;
  }

  private part<T extends HTMLElement>(selector: string): T {
    return this.element.querySelector<T>(selector)!;
  }

  private naming(): Naming {
    const names = new Map(
      [...this.standing.indicators, ...this.draft.tables.indicators].map((row) => [
        row.indicator_id,
        row
      ])
    );
    return (id) => names.get(id);
  }

  private listed() {
    return rowsOf(this.draft, this.show);
  }

  /** Draws what follows from the draft: progress, choices, and the rows of this page. */
  private redraw(): void {
    const {draft, page} = this;
    const rows = this.listed();
    this.first = Math.min(this.first, Math.max(0, Math.ceil(rows.length / SHOWN) - 1) * SHOWN);
    const names = this.naming();
    const shown = rows.slice(this.first, this.first + SHOWN);
    const list = this.part(".candidates");
    list.replaceChildren(...shown.map((row) => card(row, draft, names, page)));
    if (!shown.some((row) => row.target_id === this.current))
      this.current = shown[0]?.target_id ?? null;
    this.mark();
    const done = draft.read.filter(({decided}) => decided).length;
    const bar = this.part<HTMLProgressElement>("progress");
    bar.value = draft.read.length === 0 ? 1 : done / draft.read.length;
    bar.setAttribute("aria-label", progressWords(draft, page));
    this.part("[data-bench-progress]").textContent = progressWords(draft, page);
    this.part(".shows").replaceChildren(...showButtons(draft, this.show, page));
    this.part<HTMLButtonElement>("[data-do=undo]").disabled = this.past.length === 0;
    this.part<HTMLButtonElement>("[data-do=sure]").disabled = sureCount(draft) === 0;
    const turn = (first: number) => {
      this.first = first;
      this.current = null;
      this.redraw();
      this.part(".candidates").scrollIntoView?.();
    };
    turner(this.part(".pager"), {first: this.first, count: rows.length}, turn, page);
    const decided = new Map(draft.read.map((one) => [one.target_id, one.decided]));
    for (const link of this.element.querySelectorAll<HTMLAnchorElement>(".read-text a")) {
      const id = link.getAttribute("href")!.replace("#row-", "");
      const mark = link.querySelector("mark")!;
      if (mark.className === "unread") continue;
      mark.className = decided.has(id) ? (decided.get(id) ? "decided" : "") : "dropped";
    }
  }

  /** One row at a time is reached by Tab, and its clause stands out in the text. */
  private mark(): void {
    for (const row of this.element.querySelectorAll<HTMLElement>("[data-row]"))
      row.tabIndex = row.dataset.row === this.current ? 0 : -1;
    for (const link of this.element.querySelectorAll<HTMLElement>(".read-text a")) {
      const isCurrent = link.getAttribute("href") === `#row-${this.current}`;
      link.classList.toggle("current", isCurrent);
      if (!isCurrent) continue;
      const box = this.part(".read-text");
      box.scrollTop = link.offsetTop - box.offsetTop - box.clientHeight / 3;
    }
  }

  private focus(id: string | null): void {
    this.current = id;
    this.mark();
    this.element.querySelector<HTMLElement>(`[data-row="${id}"]`)?.focus();
  }

  /** The row that follows one in the list, or the one before where it is the last. */
  private after(id: string, by = 1): string | null {
    const rows = this.listed();
    const at = rows.findIndex((row) => row.target_id === id);
    return (rows[at + by] ?? rows[at - by] ?? rows[at])?.target_id ?? null;
  }

  private take(next: Draft, focus: string | null): void {
    this.past = [...this.past.slice(1 - REMEMBERED), this.draft];
    this.set(next, focus);
  }

  private set(next: Draft, focus: string | null): void {
    this.draft = next;
    this.reach(focus);
    void this.keep();
  }

  /** Turns to the page that holds a row, and there. */
  private reach(id: string | null): void {
    const at = this.listed().findIndex((row) => row.target_id === id);
    if (at >= 0) this.first = Math.floor(at / SHOWN) * SHOWN;
    this.current = id;
    this.redraw();
    this.focus(this.current);
  }

  private async keep(): Promise<void> {
    // What pages show is of the draft as it was compared last.
    await keepDraft({draft: this.draft, rows: this.beside}).catch((error) => this.fail(error));
  }

  private fail(error: unknown): void {
    const what = say(this.page, "未能保存在浏览器里：", "Could not be kept in this browser: ");
    showFailure(this.element, {lang: this.page.lang, what, error});
  }

  private clicked(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    const at = <T extends HTMLElement>(selector: string) => target.closest<T>(selector);
    const row = at("[data-row]")?.dataset.row;
    const link = at<HTMLAnchorElement>(".read-text a")?.getAttribute("href");
    if (link?.startsWith("#row-")) {
      event.preventDefault();
      const id = link.replace("#row-", "");
      if (!this.listed().some((one) => one.target_id === id)) this.show = "all";
      this.reach(id);
    } else if (at("[data-show]")) {
      this.show = at("[data-show]")!.dataset.show as Show;
      this.first = 0;
      this.redraw();
      this.part(`[data-show="${this.show}"]`).focus();
    } else if (at("[data-do]")) this.general(at("[data-do]")!.dataset.do!);
    else if (row && at("[data-act]")) this.act(at("[data-act]")!.dataset.act as Act, row);
    else if (row && at("[data-into]"))
      this.settle(row, merged(this.draft, row, at("[data-into]")!.dataset.into!, this.standing));
    else if (row && at("[data-close]")) this.close(row);
    else if (row && row !== this.current && !at("form")) this.focus(row);
  }

  private general(name: string): void {
    if (name === "undo") this.undo();
    if (name === "sure") this.take(accepted(this.draft, sureRows(this.draft)), this.current);
    if (name === "beside") void this.compare();
    if (name === "save")
      download(
        `${this.draft.plan.plan_id}.zip`,
        new Blob([zipOf(this.draft)], {type: "application/zip"})
      );
    if (name === "forget") void dropDraft().then(this.gone, (error) => this.fail(error));
  }

  private undo(): void {
    const before = this.past.pop();
    if (before) this.set(before, this.current);
  }

  private act(act: Act, id: string): void {
    const {draft} = this;
    if (act === "accept") this.take(accepted(draft, [id]), this.after(id));
    if (act === "drop") this.take(dropped(draft, id), this.after(id));
    if (act !== "edit" && act !== "merge") return;
    const row = draft.tables.targets.find((one) => one.target_id === id)!;
    const form =
      act === "edit" ? editForm(row, this.page) : mergeForm(row, draft, this.naming(), this.page);
    this.part(`[data-row="${id}"] [data-slot]`).replaceChildren(form);
    form.querySelector<HTMLElement>("select, input, button")?.focus();
  }

  private submitted(event: SubmitEvent): void {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const id = form.closest<HTMLElement>("[data-row]")!.dataset.row!;
    if ("edit" in form.dataset)
      this.settle(id, changed(this.draft, id, cellsIn(form), this.standing));
    else {
      const said = textIn(form, "indicator_id");
      const named = this.standing.indicators.find((row) => row.name_zh === said)?.indicator_id;
      this.settle(id, merged(this.draft, id, named ?? said, this.standing));
    }
  }

  /** Takes a decision in, or says at its form what stands against it. */
  private settle(id: string, next: Draft | Fault): void {
    if (typeof next !== "string") return this.take(next, this.after(id));
    const slot = this.part(`[data-row="${id}"] [data-slot]`);
    slot.querySelector("[data-fault]")?.remove();
    const said = document.createElement("p");
    said.className = "notice";
    said.dataset.fault = next;
    said.setAttribute("role", "alert");
    said.textContent = ADD_WORDS[this.page.lang].fault[next];
    slot.prepend(said);
  }

  private close(id: string): void {
    this.part(`[data-row="${id}"] [data-slot]`).replaceChildren();
    this.focus(id);
  }

  private pressed(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    const row = target.closest<HTMLElement>("[data-row]")?.dataset.row;
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") return this.close(row);
    if (target.closest("input, select, textarea, form")) return;
    const act = (Object.keys(KEYS) as Act[]).find((one) => KEYS[one] === event.key);
    const by = {ArrowDown: 1, j: 1, ArrowUp: -1, k: -1}[event.key];
    if (act) this.act(act, row);
    else if (event.key === "u") this.undo();
    else if (by) this.move(row, by);
    else return;
    event.preventDefault();
  }

  private move(id: string, by: number): void {
    const rows = this.listed();
    const to = rows[rows.findIndex((row) => row.target_id === id) + by]?.target_id;
    if (!to) return;
    if (this.element.querySelector(`[data-row="${to}"]`)) this.focus(to);
    else this.reach(to);
  }

  /** Derives the draft's rows, keeps them for the other pages, and sets them beside a city's. */
  private async compare(city?: string): Promise<void> {
    const button = this.part<HTMLButtonElement>("[data-do=beside]");
    button.disabled = true;
    try {
      const {draft, standing, page} = this;
      const answer = await inWorker({kind: "derive", draft, standing});
      if (!("rows" in answer)) throw new Error("failure" in answer ? answer.failure : "");
      this.beside = answer.rows;
      await keepDraft({draft, rows: answer.rows});
      const corpus = withDraft(siteCorpus(), answer.rows);
      const view = besideView(await besideOf(corpus, draft.plan.plan_id, city), page);
      this.part("[data-beside]").replaceChildren(view);
      view.querySelector<HTMLElement>(city ? "select" : "h2")?.focus();
    } catch (error) {
      const what = say(this.page, "未能比较：", "Could not be compared: ");
      showFailure(this.element, {lang: this.page.lang, what, error});
    } finally {
      button.disabled = false;
    }
  }
}
