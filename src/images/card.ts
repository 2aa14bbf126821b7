import {INK, MUTED, WARN} from "../charts/theme.js";
import type {Lang} from "../model/target.js";
import {underHeadline, type Picture} from "../ui/picture.js";
import {drawnOnce, panels} from "./panels.js";
import {makePen, type Pen, type Supplies} from "./pen.js";
import {blocks, EDGE, framed, INNER, legend, SMALLEST, text, WORDS, type Block} from "./sheet.js";

/** The size that pages show of a link. */
export const CARD = {width: 1200, height: 630};
const ABOVE = 36;
const GAP = 12;
/** How small words may be at the least, the best first. */
const SIZES = [SMALLEST, 20, 16];

/**
 * A chart as one picture of 1200 × 630 that stands alone, all text as outlines
 * that can be read where a message shows it: what has no room at that size
 * stands on the chart's page, and the picture says how much that is.
 */
export function cardSvg(picture: Picture, lang: Lang, supplies: Supplies, address = ""): string {
  const pen = makePen(supplies);
  const shown = (picture.brief ?? picture.panels).map(drawnOnce);
  // A comparison stands whole before it stands large: half of one says something else.
  const tries = SIZES.flatMap(layouts);
  const {head, foot, bottom, body} =
    tries.find((one) => one.body.whole && one.body.readable) ??
    tries.findLast((one) => one.body.readable) ??
    tries.at(-1)!;
  const parts = [head.draw(ABOVE), body.draw(), foot.draw(bottom)].join("");
  return framed(parts, CARD.height, picture, lang, pen);

  function layouts(size: number) {
    const head = blocks([
      headline(picture.headline, pen),
      text(underHeadline(picture), {size, fill: MUTED}, pen),
      text(picture.notices.join(" "), {size, fill: WARN}, pen)
    ]);
    const top = ABOVE + head.height + GAP;
    return feetOf(picture, {lang, address, size}, pen).map((foot) => {
      const bottom = CARD.height - ABOVE - foot.height;
      const room = {left: EDGE, width: INNER, top, height: bottom - GAP - top};
      return {head, foot, bottom, body: panels(shown, room, size, lang, pen)};
    });
  }
}

/** As large as two lines allow. */
function headline(words: string, pen: Pen): Block {
  let size = 40;
  while (size > 30 && pen.wrap(words, INNER, size, 700).length > 2) size -= 1;
  return text(words, {size, weight: 700, fill: INK}, pen);
}

/**
 * What stands below the chart, the fullest first: with what may be compared and
 * every source; where the chart leaves no room for them, in two lines.
 */
function feetOf(
  picture: Picture,
  {lang, address, size}: {lang: Lang; address: string; size: number},
  pen: Pen
): Block[] {
  const small = (words: string, fill = MUTED) => text(words, {size, fill}, pen);
  const signed = small([picture.version, address].filter(Boolean).join(" · "));
  const plans = new Set(picture.rows.map((row) => row.plan_id)).size;
  const brief = plans > 0 ? WORDS[lang].plans(plans, address !== "") : picture.source;
  const fits = pen.wrap(picture.source, INNER, size).length === 1;
  const source = small(fits ? picture.source : brief);
  const note = small(picture.note, INK);
  const keys = legend(picture, pen, size);
  return [
    blocks([keys, note, small(picture.source), small(picture.denominators), signed]),
    blocks([keys, note, source, signed]),
    blocks([keys, source, signed])
  ];
}
