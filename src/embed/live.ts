import type {ChartState} from "../model/state.js";
import type {Footing} from "../model/target.js";
import {LABELS} from "../model/labels.js";
import {clearFailure, showFailure} from "../ui/failure.js";
import {say} from "../ui/page.js";

/** A chart that a reader can turn: on another footing, and with its rows open. */
export interface Live {
  state: ChartState;
  /** Draws again; what is not named stays as it is. */
  update(change: Partial<ChartState>): Promise<void>;
}

/** How a chart is drawn in a state, and who hears of what the reader changed. */
export interface Drawing {
  draw(state: ChartState): Promise<HTMLElement>;
  told?(state: ChartState): void;
}

let made = 0;

/**
 * Brings a chart in `host` to life: the figure that stands there already is
 * taken over as it is. Ids are made the host's own, so that one page may hold
 * a chart twice.
 */
export function liveChart(host: HTMLElement, state: ChartState, {draw, told}: Drawing): Live {
  const prefix = `dz${++made}-`;
  const live: Live = {state, update};
  let turn = 0;
  async function update(change: Partial<ChartState>): Promise<void> {
    const own = ++turn;
    const next = {...live.state, ...change};
    try {
      const figure = await draw(next);
      if (own === turn) show(figure, next);
    } catch (error) {
      if (own === turn)
        showFailure(host, {
          lang: live.state.lang,
          what: say(
            live.state,
            "没有重画成功，下面仍是原来的图。",
            "It could not be drawn anew; the chart below is as it was."
          ),
          error,
          again: () => void update(change).catch(() => {})
        });
      throw error;
    }
  }
  function show(figure: HTMLElement, next: ChartState): void {
    const open = host.querySelector(".rows.open") !== null;
    live.state = next;
    host.dataset.theme = next.theme;
    host.lang = next.lang === "en" ? "en" : "zh-CN";
    clearFailure(host);
    if (figure.parentElement !== host) {
      ownIds(figure, prefix);
      host.replaceChildren(figure);
    }
    host.dataset.live = "";
    addTools(figure, open);
  }
  function addTools(figure: HTMLElement, open: boolean): void {
    const rows = figure.querySelector(".rows");
    const tools = document.createElement("div");
    tools.className = "tools";
    if (rows) tools.append(rowsButton(rows, live.state, open));
    const footing = footingSelect(figure, live.state);
    if (footing) {
      footing.select.addEventListener("change", () => void turnTo(footing.select));
      tools.append(footing.label);
    }
    figure.insertBefore(tools, rows);
  }
  async function turnTo(select: HTMLSelectElement): Promise<void> {
    try {
      await update({per: select.value as Footing | ""});
    } catch {
      select.value = live.state.per;
      return;
    }
    host.querySelector("select")?.focus();
    told?.(live.state);
  }
  host.addEventListener("click", (event) => openRow(event, host));
  const standing = host.querySelector<HTMLElement>(":scope > figure");
  if (standing) show(standing, state);
  return live;
}

function ownIds(figure: HTMLElement, prefix: string): void {
  for (const element of figure.querySelectorAll("[id]")) element.id = prefix + element.id;
  for (const link of figure.querySelectorAll('a[href^="#"]'))
    link.setAttribute("href", `#${prefix}${link.getAttribute("href")!.slice(1)}`);
}

function rowsButton(rows: Element, state: ChartState, open: boolean): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.dataset.rowsButton = "";
  const clauses = rows.querySelector("q") !== null;
  const show = (shown: boolean) => {
    rows.classList.toggle("open", shown);
    button.setAttribute("aria-expanded", String(shown));
    const name = clauses
      ? say(state, "数据与原文", shown ? "rows and clauses" : "Rows and source clauses")
      : say(state, "数据表", shown ? "table" : "Table");
    button.textContent = shown ? say(state, `收起${name}`, `Hide ${name}`) : name;
  };
  button.addEventListener("click", () => show(!rows.classList.contains("open")));
  show(open);
  return button;
}

/** The footings that every drawn row can be put on, as the figure names them; nothing where there is none. */
function footingSelect(
  figure: HTMLElement,
  state: ChartState
): {label: HTMLLabelElement; select: HTMLSelectElement} | null {
  const labels = LABELS[state.lang];
  const usable = (figure.dataset.footings ?? "").split(" ").filter(Boolean) as Footing[];
  if (usable.length === 0) return null;
  const label = document.createElement("label");
  const select = document.createElement("select");
  select.name = "per";
  select.append(new Option(say(state, "原值", "as stated"), ""));
  for (const footing of usable) select.append(new Option(labels.footing[footing], footing));
  select.value = usable.includes(state.per as Footing) ? state.per : "";
  label.append(`${say(state, "折算方式", "Scale")} `, select);
  return {label, select};
}

/** A number opens the rows at its own; in a shadow tree the browser would look for it outside. */
function openRow(event: Event, host: HTMLElement): void {
  const link = (event.target as Element).closest?.('a[href^="#"]');
  const id = link?.getAttribute("href")?.slice(1);
  const row = id ? host.querySelector(`[id="${CSS.escape(id)}"]`) : null;
  if (!row) return;
  event.preventDefault();
  const rows = row.closest(".rows");
  if (rows && !rows.classList.contains("open"))
    host.querySelector<HTMLElement>("[data-rows-button]")?.click();
  for (const other of host.querySelectorAll("tr.shown")) other.classList.remove("shown");
  row.classList.add("shown");
  row.scrollIntoView({block: "nearest"});
}
