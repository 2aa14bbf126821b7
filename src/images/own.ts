import type {ChartData} from "../model/chart.js";
import type {ChartState} from "../model/state.js";
import {pageOf} from "../ui/page.js";
import {pictureOf} from "../subjects/kinds.js";
import {CARD, cardSvg} from "./card.js";
import type {Supplies} from "./pen.js";
import type {Colours} from "./flatten.js";
import {codeOf} from "./code.js";
import {glyphId, type Weight} from "./ink.js";
import {posterSvg, type Format, type Poster} from "./poster.js";
import {readable} from "../model/readable.js";

/** What a browser draws images with: outlines by weight and character, and the dark colours. */
export interface InkFile {
  dark: Colours;
  glyphs: Record<Weight, Record<string, [advance: number, path: string]>>;
}

let asked: Promise<InkFile> | undefined;

/** The image of a chart in a state of the reader's own, drawn as the site's images are. */
export async function ownSvg(data: ChartData, state: ChartState, inkUrl: URL): Promise<string> {
  const [supplies, picture] = await Promise.all([
    suppliesFrom(inkUrl, state.theme === "dark"),
    pictureOf(data, state, pageOf(state.lang, ""))
  ]);
  return cardSvg(picture, state.lang, supplies);
}

/** The same in a format for messages and articles, with its address and, where that is wanted, a code. */
export async function ownPoster(
  data: ChartData,
  state: ChartState,
  inkUrl: URL,
  {format, address, qr}: {format: Format; address: string; qr: boolean}
): Promise<Poster> {
  const [supplies, picture] = await Promise.all([
    suppliesFrom(inkUrl, state.theme === "dark"),
    pictureOf(data, state, pageOf(state.lang, ""))
  ]);
  const shown = readable(address.replace(/^https?:\/\//, ""));
  const code = qr ? codeOf(address) : null;
  return posterSvg(picture, state.lang, supplies, format, {address: shown, code});
}

/** What images are drawn with in a browser; the outlines are fetched once. */
export async function suppliesFrom(inkUrl: URL, isDark = false): Promise<Supplies> {
  asked ??= load(inkUrl);
  asked.catch(() => (asked = undefined));
  return supplies(await asked, isDark);
}

async function load(url: URL): Promise<InkFile> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.pathname}: HTTP ${response.status}`);
  return (await response.json()) as InkFile;
}

function supplies({dark, glyphs}: InkFile, isDark: boolean): Supplies {
  return {
    colours: isDark ? dark : {},
    glyphOf(char, weight) {
      const outline = glyphs[weight][char];
      if (!outline) throw new Error(`no outline for ${JSON.stringify(char)}`);
      const [advance, path] = outline;
      return {id: glyphId(char, weight), advance, path};
    }
  };
}

/** An SVG that stands alone as PNG, `scale` times its own size. */
export async function pngOf(svg: string, scale: number, size = CARD): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], {type: "image/svg+xml"}));
  try {
    const image = new Image(size.width * scale, size.height * scale);
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = size.width * scale;
    canvas.height = size.height * scale;
    canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no PNG"))), "image/png")
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}
