import {citationsOf} from "../model/cite.js";
import {isDefault, type ChartState} from "../model/state.js";
import type {Lang} from "../model/target.js";
import {codesOf} from "./codes.js";
import {addressOfState, standingIn} from "./places.js";
import {copyFrom} from "../ui/copy.js";
import {download} from "../ui/download.js";
import {listen} from "./heights.js";
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

import {ARTICLE, gauge} from "./gauge.js";
import {dataOf, imageOf, isHosted, isKept, type Chosen} from "./saving.js";

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

/** What the site's own image shows of what was asked for: the chart whole, on the footing where that has one. */
function hostedState({state, embedding}: Chosen): ChartState {
  return {...state, cities: "", only: {}, per: embedding.standing ? state.per : ""};
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
      title: words("headline"),
      alt: words("alt"),
      hostedAlt: words("alt"),
      base,
      version: version.value || option.dataset.version!,
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
  const {released = ""} = field(form, "version").selectedOptions[0].dataset;
  const cited = citationsOf({
    chart,
    title: embedding.title,
    version: embedding.version,
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
