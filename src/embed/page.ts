import {readState, writeState, type ChartData} from "../model/chart.js";
import {named} from "../views/page.js";
import {HEIGHT_KEY} from "../views/height.js";
import {liveChart} from "./live.js";

/** The script of an embed page: draws what the address asks for, then keeps the parent told of the height. */
function start(): void {
  const host = document.querySelector<HTMLElement>(".duibiao")!;
  const text = document.getElementById("duibiao-data")!.textContent!;
  const data: ChartData = JSON.parse(text);
  const own = document.documentElement.lang === "en" ? "en" : "zh";
  const state = readState(new URLSearchParams(location.search), own);
  liveChart(host, data, state, host.dataset.root!, (next) =>
    history.replaceState(null, "", location.pathname + writeState(next, own))
  );
  document.documentElement.dataset.theme = state.theme;
  document.documentElement.lang = state.lang === "en" ? "en" : "zh-CN";
  document.title = named(data, "title", state);
  post(host, data.chart);
}

function post(host: HTMLElement, chart: string): void {
  let last = 0;
  const tell = () => {
    const height = Math.ceil(host.getBoundingClientRect().height);
    if (height === last) return;
    last = height;
    parent.postMessage({[HEIGHT_KEY]: {[chart]: height}}, "*");
  };
  if (parent === window) return;
  new ResizeObserver(tell).observe(host);
  tell();
}

start();
