import type {ChartData} from "../model/chart.js";
import {citationsOf} from "../model/cite.js";
import {isDefault, type ChartState} from "../model/state.js";
import type {Lang} from "../model/target.js";
import {codesOf, imageName, type Embedding} from "./codes.js";
import {addressOfState, folderOf, nameOf, standingIn} from "./places.js";
import type {Format} from "../images/poster.js";
import {copyFrom} from "../ui/copy.js";
import {download} from "../ui/download.js";
import {listen, readHeights} from "./heights.js";
import {pageOf, say} from "../ui/page.js";
import {pictureOf} from "../subjects/kinds.js";
import {
  addressOf,
  dropPlan,
  dropPlansOf,
  field,
  fillForm,
  offerChoices,
  removeWord,
  stateOf
} from "./form.js";

/** What the builder shows: a chart in a state, live or of a released version. */
interface Chosen {
  chart: string;
  state: ChartState;
  /** Address of the site's root, and of the folder of the version chosen. */
  root: string;
  base: string;
  /** "" for the live version. */
  version: string;
  embedding: Embedding;
}

let turn = 0;

/** Brings the builder to life: the form's state is the address, the preview, and every code. */
export function build(lang: Lang): void {
  const form = document.querySelector<HTMLFormElement>("form[data-builder]");
  if (!form) return;
  const changed = () => {
    tellUnknown("", lang);
    void show(form, lang);
    history.replaceState(null, "", addressOf(form, lang));
  };
  tellUnknown(fillForm(form, new URLSearchParams(location.search), lang), lang);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", ({target}) => {
    const box = target as HTMLInputElement;
    if (box.name === "cities" && box.checked) dropPlansOf(form, box.value);
    changed();
  });
  document.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLElement>("button");
    if (button?.dataset.copy) void copy(button, lang);
    if (button?.dataset.image) void saveImage(form, button.dataset.image, lang);
    if (button?.dataset.drop) {
      dropPlan(form, button.dataset.drop);
      changed();
    }
    if (button?.dataset.remove) {
      removeWord(form, button.dataset.remove);
      changed();
    }
  });
  listen(location.origin);
  void show(form, lang);
}

async function show(form: HTMLFormElement, lang: Lang): Promise<void> {
  const own = ++turn;
  offerChoices(form, lang);
  const chosen = chosenOf(form);
  const {state, embedding, base, chart} = chosen;
  offerImages(chosen);
  write(chosen, form);
  showPreview(
    addressOfState(chart, state, base, embedding.standing),
    embedding.width,
    say({lang}, "预览", "Preview")
  );
  gauge(
    addressOfState(chart, state, base, embedding.standing),
    embedding.width || ARTICLE,
    (height) => {
      if (own !== turn) return;
      embedding.height = height;
      write(chosen, form);
    }
  );
  if (isDefault(state)) return;
  try {
    const data = await dataOf(base, chart);
    const page = pageOf(state.lang, "");
    const [picture, hosted] = await Promise.all([
      pictureOf(data, state, page),
      pictureOf(data, hostedState(chosen), page)
    ]);
    if (own !== turn) return;
    Object.assign(embedding, {
      title: picture.headline,
      alt: picture.alt,
      hostedAlt: hosted.alt
    });
    write(chosen, form);
  } catch {
    // The codes keep the words of the default state; the preview says what failed.
  }
}

/**
 * What the site has no image of is drawn and saved here, under the name that the
 * code gives it. Today's code draws today's tables: under a released version's
 * name there are only the images that were released.
 */
function offerImages({state, embedding, version}: Chosen): void {
  const hosted = isHosted({state, embedding});
  const pinned = version !== "";
  const show = (name: string, shown: boolean) => {
    for (const part of document.querySelectorAll<HTMLElement>(name)) part.hidden = !shown;
  };
  show("[data-own-image]", !hosted && !pinned);
  show("[data-pinned-image]", !hosted && pinned);
  show("[data-formats]", !pinned);
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-image]"))
    button.disabled = pinned && !isKept({state, embedding}, button.dataset.image!);
  for (const name of ["image", "markdown"])
    show(`.code:has([data-code="${name}"])`, hosted || !pinned);
}

/** Whether the site holds an image of the state. */
function isHosted({state, embedding}: Pick<Chosen, "state" | "embedding">): boolean {
  return isDefault({...state, per: embedding.standing ? "" : state.per});
}

/** Whether a file of the image is among those that the site holds: on a footing there is one PNG alone. */
function isKept({state, embedding}: Pick<Chosen, "state" | "embedding">, end: string): boolean {
  if (!isHosted({state, embedding})) return false;
  if (state.per !== "") return end === ".png";
  return end !== "@2x.png" || embedding.double;
}

/** What the site's own image shows of what was asked for: the chart whole, on the footing where that has one. */
function hostedState({state, embedding}: Chosen): ChartState {
  return {...state, cities: "", only: {}, per: embedding.standing ? state.per : ""};
}

/** The usual width of an article's column, in pixels. */
const ARTICLE = 600;
let gauged: HTMLIFrameElement | undefined;
let heard: (event: MessageEvent) => void = () => {};

/**
 * Tells how tall a chart stands in an article: a frame whose page has no script of
 * ours keeps the height that the code gives it.
 */
function gauge(address: string, width: number, tell: (height: number) => void): void {
  gauged ??= hiddenFrame();
  gauged.style.width = `${width}px`;
  removeEventListener("message", heard);
  heard = ({source, data}) => {
    const height = source === gauged?.contentWindow ? readHeights(data)?.values().next().value : 0;
    if (height) tell(height);
  };
  addEventListener("message", heard);
  gauged.src = address;
}

function hiddenFrame(): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  frame.className = "unseen";
  frame.tabIndex = -1;
  frame.ariaHidden = "true";
  document.body.append(frame);
  return frame;
}

function chosenOf(form: HTMLFormElement): Chosen {
  const state = stateOf(form);
  const option = field(form, "chart").selectedOptions[0];
  const place = document.querySelector<HTMLElement>("[data-root]")!.dataset.root!;
  const root = new URL(place, location.href).href;
  const version = field(form, "version");
  const base = version.value ? `${root}v/${version.value}/` : root;
  const standing = (option.dataset.standing ?? "").split(" ");
  const words = (name: string) => option.getAttribute(`data-${name}-${state.lang}`) ?? "";
  return {
    chart: option.value,
    state,
    root,
    base,
    version: version.value,
    embedding: {
      chart: option.value,
      title: words("title"),
      alt: words("alt"),
      hostedAlt: words("alt"),
      base,
      version: version.selectedOptions[0].dataset.version ?? "",
      standing: state.per === "" || standing.includes(standingIn(version.value, state.per)),
      double: !version.selectedOptions[0].hasAttribute("data-single"),
      height: Number(words("height")),
      width: Number(field(form, "width").value)
    }
  };
}

/** Writes every code and citation. */
function write({chart, state, embedding}: Chosen, form: HTMLFormElement): void {
  const codes = codesOf(embedding, state);
  const {version = "", released = ""} = field(form, "version").selectedOptions[0].dataset;
  const cited = citationsOf({
    chart,
    title: embedding.title,
    version,
    released_on: released,
    accessed_on: new Date().toLocaleDateString("sv-SE"),
    url: codes.link,
    lang: state.lang
  });
  for (const [name, text] of Object.entries({...codes, ...cited})) {
    const place = document.querySelector(`[data-code="${name}"]`);
    if (place) place.textContent = text;
  }
}

function showPreview(address: string, width: number, title: string): void {
  const frame = document.querySelector<HTMLIFrameElement>("[data-preview]")!;
  frame.title = title;
  frame.style.width = width > 0 ? `${width}px` : "100%";
  if (frame.src !== address) frame.src = address;
}

/** A chart's JSON, of the live data or of a released version. */
async function dataOf(base: string, chart: string): Promise<ChartData> {
  const response = await fetch(`${base}embed/${chart}.json`);
  if (!response.ok) throw new Error(`${chart}.json: HTTP ${response.status}`);
  return (await response.json()) as ChartData;
}

/** Saves the chart as a file: the site's own where there is one, else one that is drawn here. */
async function saveImage(form: HTMLFormElement, end: string, lang: Lang): Promise<void> {
  const chosen = chosenOf(form);
  const status = document.querySelector<HTMLElement>(".codes [data-progress]")!;
  status.textContent = say({lang}, "正在准备图片……", "Preparing the image…");
  try {
    const {name, blob} = await imageOf(chosen, end);
    download(name, blob);
    status.textContent = say({lang}, `已保存 ${name}`, `Saved ${name}`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    status.textContent = say(
      {lang},
      `未能生成图片：${reason}`,
      `No image could be made: ${reason}`
    );
  }
}

async function imageOf(chosen: Chosen, end: string): Promise<{name: string; blob: Blob}> {
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

function tellUnknown(chart: string, lang: Lang): void {
  const notice = document.querySelector<HTMLElement>("[data-notice]")!;
  notice.hidden = chart === "";
  notice.textContent =
    chart === ""
      ? ""
      : say(
          {lang},
          `没有名为“${chart}”的图表；先显示另一张。`,
          `There is no chart “${chart}”; another one is shown.`
        );
}

async function copy(button: HTMLElement, lang: Lang): Promise<void> {
  const code = document.querySelector(`[data-code="${button.dataset.copy}"]`)!;
  const copied = await copyFrom(button, code.textContent ?? "", lang, {
    done: say({lang}, "已复制", "Copied"),
    failed: say({lang}, "已选中", "Selected")
  });
  // No clipboard without a secure context: the text is marked for copying by hand.
  if (!copied) getSelection()?.selectAllChildren(code);
}
