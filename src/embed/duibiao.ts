import type {ChartData} from "../model/chart.js";
import {isDefault, readState, type ChartState} from "../model/state.js";
import type {Footing} from "../model/target.js";
import {named, pageOf} from "../ui/page.js";
import {pictureOf} from "../subjects/kinds.js";
import {listen} from "./heights.js";
import {drawn} from "./draw.js";
import {liveChart, type Live} from "./live.js";
import {folderOf, nameOf, WHOLE} from "./places.js";

/** The styles of a chart, put in by the bundler. */
declare const EMBED_CSS: string;

/** Where this module came from; the charts' files stand beside it. */
const FOLDER = new URL("./", import.meta.url);
/** What stands before `embed/`: the site's root, or a released version. */
const BASE = new URL("../", FOLDER).href;
/** The site's root, also for the module of a released version. */
const SITE = FOLDER.href.replace(/(v\/[\d.]+\/)?embed\/$/, "");
const IS_ID = /^[a-z0-9-]+$/;
const files = new Map<string, Promise<ChartData>>();

/**
 * `<duibiao-chart chart="5g-base-stations" cities="tianjin xiamen" lang="en">`.
 * Draws in a shadow tree of its own. Events, which bubble out of it:
 * `duibiao-ready` when drawn, `duibiao-change` when the reader changed it, both
 * with the chart, its state and height, and `duibiao-error` with a message,
 * after which the chart's image stands in its place.
 */
export class DuibiaoChart extends HTMLElement {
  static observedAttributes = ["chart", "cities", "per", "only", "lang", "theme"];

  private live: Live | null = null;
  private turn = 0;

  connectedCallback(): void {
    void this.draw();
  }

  attributeChangedCallback(_name: string, before: string | null, after: string | null): void {
    if (this.isConnected && before !== after) void this.draw();
  }

  /** What the attributes ask for; the language is the page's own where none is given. */
  private get asked(): ChartState {
    // A "role" of the query would be the element's own role, so that what narrows has one attribute.
    const query = new URLSearchParams(this.getAttribute("only") ?? "");
    for (const name of ["cities", "per", "lang", "theme"])
      if (this.hasAttribute(name)) query.set(name, this.getAttribute(name)!);
    const page = this.parentElement?.closest("[lang]")?.getAttribute("lang") ?? "";
    return readState(query, page.toLowerCase().startsWith("en") ? "en" : "zh");
  }

  private async draw(): Promise<void> {
    const chart = this.getAttribute("chart") ?? "";
    const turn = ++this.turn;
    const root = this.shadowRoot ?? this.attachShadow({mode: "open"});
    if (root.childNodes.length === 0) root.append(document.createElement("slot"));
    const state = this.asked;
    try {
      const data = await fileOf(chart);
      if (turn !== this.turn) return;
      const host = hostIn(root);
      const live = liveChart(host, state, {
        draw: (next) => drawn(data, next, SITE),
        told: (next) => this.tell("duibiao-change", {chart, state: next})
      });
      await live.update({});
      if (turn !== this.turn) return;
      this.live = live;
      this.setAttribute("role", "group");
      this.setAttribute("aria-label", named(data, "title", state));
      this.tell("duibiao-ready", {chart, state});
    } catch (error) {
      if (turn !== this.turn) return;
      this.showImage(root, chart, state);
      const message = error instanceof Error ? error.message : String(error);
      this.tell("duibiao-error", {chart, message});
    }
  }

  /** The site's image that is nearest to what was asked for; where that is the whole chart, it is said. */
  private showImage(root: ShadowRoot, chart: string, state: ChartState): void {
    const image = new Image(1200, 630);
    const less = document.createElement("p");
    less.textContent = WHOLE[state.lang];
    const show = (per: Footing | "") => {
      less.hidden = isDefault({...state, per: per ? "" : state.per, theme: "light"});
      image.src = `${folderOf(BASE, state.lang)}${nameOf(chart, per)}.png`;
    };
    image.addEventListener("error", () => show(""), {once: true});
    // What is no chart's id names no file; its text stands for it.
    if (IS_ID.test(chart)) show(state.per);
    else less.hidden = true;
    image.alt = this.querySelector("img")?.alt || chart;
    image.style.cssText = "max-width: 100%; height: auto";
    root.replaceChildren(image, less);
  }

  private tell(name: string, detail: object): void {
    const height = Math.ceil(this.getBoundingClientRect().height);
    this.dispatchEvent(
      new CustomEvent(name, {bubbles: true, composed: true, detail: {...detail, height}})
    );
  }

  /** The chart in words, as a picture's alternative text; empty before it is drawn. */
  async text(): Promise<string> {
    const state = this.live?.state;
    if (!state) return "";
    const data = await fileOf(this.getAttribute("chart") ?? "");
    return (await pictureOf(data, state, pageOf(state.lang, ""))).alt;
  }
}

function fileOf(chart: string): Promise<ChartData> {
  const found = files.get(chart) ?? load(chart);
  files.set(chart, found);
  return found;
}

async function load(chart: string): Promise<ChartData> {
  if (!IS_ID.test(chart)) throw new Error(`no chart id: ${JSON.stringify(chart)}`);
  try {
    const response = await fetch(new URL(`${chart}.json`, FOLDER), {credentials: "omit"});
    if (!response.ok) throw new Error(`${chart}.json: HTTP ${response.status}`);
    return (await response.json()) as ChartData;
  } catch (error) {
    files.delete(chart);
    throw error;
  }
}

function hostIn(root: ShadowRoot): HTMLElement {
  const style = document.createElement("style");
  style.textContent = `:host{display:block}${EMBED_CSS}`;
  const host = document.createElement("div");
  host.className = "duibiao";
  root.replaceChildren(style, host);
  return host;
}

if (!customElements.get("duibiao-chart")) customElements.define("duibiao-chart", DuibiaoChart);
listen(FOLDER.origin);
