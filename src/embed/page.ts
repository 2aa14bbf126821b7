import type {ChartData} from "../model/chart.js";
import {readState, writeState, type ChartState} from "../model/state.js";
import {asksHeight, HEIGHT_KEY} from "./heights.js";
import {liveChart} from "./live.js";
import {addressOfState} from "./places.js";

/** What stands before `embed/`, where this script came from. */
const BASE = new URL("../", import.meta.url).href;

/**
 * The script of an embed page. The chart stands in the HTML, on the page's own
 * footing; the drawing code and the chart's data are loaded only where the
 * address or the reader asks for another state. Keeps the parent told of the height.
 */
async function start(): Promise<void> {
  const host = document.querySelector<HTMLElement>(".duibiao")!;
  const chart = host.querySelector<HTMLElement>("figure")!.dataset.chart!;
  const lang = document.documentElement.lang === "en" ? "en" : "zh";
  const query = new URLSearchParams(location.search);
  const {per = "", standing = ""} = host.dataset;
  if (!query.has("per") && per) query.set("per", per);
  const state = readState(query, lang);
  const own = {...readState(new URLSearchParams({per}), lang), theme: state.theme};
  // Absolute: the address may come to name another folder.
  const root = new URL(host.dataset.root!, location.href).href;
  const stands = ({per}: ChartState) => per === "" || standing.split(" ").includes(per);
  let data: Promise<ChartData> | undefined;
  const live = liveChart(host, own, {
    async draw(next: ChartState) {
      data ??= fileOf(chart);
      data.catch(() => (data = undefined));
      const [{drawn}, known] = await Promise.all([import("./draw.js"), data]);
      return drawn(known, next, root, 1);
    },
    told(next) {
      tell();
      history.replaceState(null, "", addressOfState(chart, next, BASE, stands(next)));
    }
  });
  document.documentElement.dataset.theme = state.theme;
  const tell = post(host, chart);
  if (writeState(state, lang) === writeState(own, lang)) {
    host.querySelector("[data-plain]")?.remove();
    return tell();
  }
  try {
    await live.update(state);
  } catch {
    // The chart says so itself, and stays as it is.
    return tell();
  }
  document.documentElement.lang = state.lang === "en" ? "en" : "zh-CN";
  document.title = host.querySelector("h1")!.textContent!;
  // A frame out of sight is not observed until it is seen.
  tell();
}

/** A chart's JSON, which stands beside this script for both languages. */
async function fileOf(chart: string): Promise<ChartData> {
  const response = await fetch(new URL(`${chart}.json`, import.meta.url));
  if (!response.ok) throw new Error(`${chart}.json: HTTP ${response.status}`);
  return (await response.json()) as ChartData;
}

/** Tells the parent how tall the chart is, now, whenever that changes and when it asks; returns how to tell it at once. */
function post(host: HTMLElement, chart: string): () => void {
  let last = 0;
  const tell = () => {
    const height = Math.ceil(host.getBoundingClientRect().height);
    if (height === last) return;
    last = height;
    parent.postMessage({[HEIGHT_KEY]: {[chart]: height}}, "*");
  };
  if (parent === window) return () => {};
  new ResizeObserver(tell).observe(host);
  addEventListener("message", ({data, source}) => {
    if (source !== parent || !asksHeight(data)) return;
    last = 0;
    tell();
  });
  tell();
  return tell;
}

void start();
