import type {ChartData, ChartState} from "../model/chart.js";
import type {Footing} from "../model/target.js";
import {denominatorsFor} from "../model/footing.js";
import {chartFigure} from "../views/chart.js";
import {pageOf, say} from "../views/page.js";

/** A chart that a reader can turn: on another footing, and with its rows open. */
export interface Live {
  state: ChartState;
  /** Draws again; what is not named stays as it is. */
  update(change: Partial<ChartState>): void;
}

const FOOTINGS: Footing[] = ["population", "area", "gdp"];
let made = 0;

/**
 * Brings a chart in `host` to life. `root` leads to the site's root; `told`
 * hears of every change the reader makes. Ids are made the host's own, so that
 * one page may hold a chart twice.
 */
export function liveChart(
  host: HTMLElement,
  data: ChartData,
  state: ChartState,
  root: string,
  told: (state: ChartState) => void = () => {}
): Live {
  const prefix = `dz${++made}-`;
  const live: Live = {state, update};
  function update(change: Partial<ChartState>): void {
    live.state = {...live.state, ...change};
    const open = host.querySelector(".rows.open") !== null;
    const figure = chartFigure(data, live.state, pageOf(live.state.lang, root));
    ownIds(figure, prefix);
    host.dataset.live = "";
    host.dataset.theme = live.state.theme;
    host.lang = live.state.lang === "en" ? "en" : "zh-CN";
    host.replaceChildren(figure);
    addTools(host, figure, open);
  }
  function addTools(place: HTMLElement, figure: HTMLElement, open: boolean): void {
    const rows = figure.querySelector(".rows");
    const tools = document.createElement("div");
    tools.className = "tools";
    if (rows) tools.append(rowsButton(rows, live.state, open));
    const footing = footingSelect(data, live.state);
    if (footing) {
      footing.select.addEventListener("change", () => {
        update({per: footing.select.value as Footing | ""});
        place.querySelector("select")?.focus();
        told(live.state);
      });
      tools.append(footing.label);
    }
    figure.insertBefore(tools, rows);
  }
  host.addEventListener("click", (event) => openRow(event, host));
  update({});
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
  const show = (shown: boolean) => {
    rows.classList.toggle("open", shown);
    button.setAttribute("aria-expanded", String(shown));
    button.textContent = shown
      ? say(state, "收起数据与原文", "Hide rows and clauses")
      : say(state, "数据与原文", "Rows and source clauses");
  };
  button.addEventListener("click", () => show(!rows.classList.contains("open")));
  show(open);
  return button;
}

/** The footings that every drawn row can be put on; nothing where there is none. */
function footingSelect(
  data: ChartData,
  state: ChartState
): {label: HTMLLabelElement; select: HTMLSelectElement} | null {
  const {labels} = pageOf(state.lang, "");
  const usable = FOOTINGS.filter(
    (footing) =>
      data.kind === "indicator" &&
      data.rows.length > 0 &&
      typeof denominatorsFor(data.rows, footing, data.denominators) !== "string"
  );
  if (usable.length === 0) return null;
  const label = document.createElement("label");
  const select = document.createElement("select");
  select.name = "per";
  select.append(new Option(say(state, "原值", "as stated"), ""));
  for (const footing of usable) select.append(new Option(labels.footing[footing], footing));
  select.value = usable.includes(state.per as Footing) ? state.per : "";
  label.append(`${say(state, "口径", "Footing")} `, select);
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
