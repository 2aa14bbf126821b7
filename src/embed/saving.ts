import type {ChartData} from "../model/chart.js";
import {isDefault, type ChartState} from "../model/state.js";
import type {Format} from "../images/poster.js";
import {imageName, type Embedding} from "./codes.js";
import {addressOfState, folderOf, nameOf} from "./places.js";

/** What the builder shows: a chart in a state, live or of a released version. */
export interface Chosen {
  chart: string;
  state: ChartState;
  /** Address of the site's root, and of the folder of the version chosen. */
  root: string;
  base: string;
  /** "" for the live version. */
  version: string;
  embedding: Embedding;
}

/** A chart's JSON, of the live data or of a released version. */
export async function dataOf(base: string, chart: string): Promise<ChartData> {
  const response = await fetch(`${base}embed/${chart}.json`);
  if (!response.ok) throw new Error(`${chart}.json: HTTP ${response.status}`);
  return (await response.json()) as ChartData;
}

/** Whether the site holds an image of the state. */
export function isHosted({state, embedding}: Pick<Chosen, "state" | "embedding">): boolean {
  return isDefault({...state, per: embedding.standing ? "" : state.per});
}

/** Whether a file of the image is among those that the site holds: on a footing there is one PNG alone. */
export function isKept(
  {state, embedding}: Pick<Chosen, "state" | "embedding">,
  end: string
): boolean {
  if (!isHosted({state, embedding})) return false;
  if (state.per !== "") return end === ".png";
  return end !== "@2x.png" || embedding.double;
}

/** An image of what is chosen, with the name to save it by: the site's own where there is one, else one that is drawn here. */
export async function imageOf(chosen: Chosen, end: string): Promise<{name: string; blob: Blob}> {
  const {chart, state, root, base, embedding, version} = chosen;
  const format = version === "" ? formatChosen() : "";
  const name = `${imageName(chart, state, embedding.version, format)}${end}`;
  if (format === "" && isKept(chosen, end)) {
    const file = `${nameOf(chart, state.per)}${end}`;
    const response = await fetch(`${folderOf(base, state.lang)}${file}`);
    if (!response.ok) throw new Error(`${file}: HTTP ${response.status}`);
    return {name, blob: await response.blob()};
  }
  const {ownPoster, ownSvg, pngOf} = await import("../images/own.js");
  const data = await dataOf(base, chart);
  const ink = new URL("embed/ink.json", root);
  const {svg, ...size} =
    format === ""
      ? {svg: await ownSvg(data, state, ink), width: 1200, height: 630}
      : await ownPoster(data, state, ink, {
          format,
          address: addressOfState(chart, state, siteOf(root), embedding.standing),
          qr: document.querySelector<HTMLInputElement>("[name=qr]")!.checked
        });
  const blob =
    end === ".svg"
      ? new Blob([svg], {type: "image/svg+xml"})
      : await pngOf(svg, end.startsWith("@2x") ? 2 : 1, size);
  return {name, blob};
}

function formatChosen(): Format | "" {
  return document.querySelector<HTMLSelectElement>("[name=format]")!.value as Format | "";
}

/** The site's own address where the build knows it, else where the page came from. */
function siteOf(root: string): string {
  return document.querySelector<HTMLElement>("[data-site]")!.dataset.site || root;
}
