import {MUTED, WARN} from "../charts/theme.js";
import {LABELS} from "../model/labels.js";
import type {Lang} from "../model/target.js";
import type {Panel} from "../ui/figure.js";
import {short} from "./ink.js";
import type {Pen} from "./pen.js";

const GAP = 56;
/** A little more than life size: cards are mostly seen small. */
const LARGEST = 1.6;
/** Smaller than this no one reads a chart. */
const SMALLEST = 0.42;
/** What is shown in part anyway is shown at a size that is easy to read, where that goes. */
const EASY = 0.75;
/** More panels or lines than these no card could hold. */
const MOST = 24;
/** What is said below a chart of which a card holds the first part alone. */
const MORE: Record<Lang, Record<"panels" | "lines", (count: number) => string>> = {
  zh: {
    panels: (count) => `另有${count}组，见此图的网页`,
    lines: (count) => `另有${count}行，见此图的网页`
  },
  en: {
    panels: (count) => `${count} more ${count === 1 ? "part" : "parts"} on the chart’s page`,
    lines: (count) => `${count} more ${count === 1 ? "line" : "lines"} on the chart’s page`
  }
};
const MORE_SIZE = 16;

/** A panel with its drawing. */
export type Drawn = Panel & {chart: SVGSVGElement};

/** How panels stand in a room: in columns of a width, all at one scale. */
interface Arranged {
  groups: Drawn[][];
  width: number;
  scale: number;
}

/** Where the panels of an image stand. */
interface Room {
  left: number;
  width: number;
  top: number;
  height: number;
}

/** The panels, or as many of their first lines as have room, and how much more there is. */
export function panels(all: Panel[], room: Room, lang: Lang, pen: Pen): string {
  const above = {...room, height: room.height - MORE_SIZE * 1.5};
  const first = readable(all, room, SMALLEST, lang, pen)
    ? null
    : (firstOf(all, above, EASY, lang, pen) ?? firstOf(all, above, SMALLEST, lang, pen));
  const shown = (first?.shown ?? all).map(drawnOf);
  const drawn = standing(
    arranged(shown, first ? above : room, lang, pen),
    first ? above : room,
    lang,
    pen
  );
  if (!first) return drawn;
  const line = pen.line(first.more, room.left, room.top + room.height - 6, {
    ...{size: MORE_SIZE, fill: pen.paint(MUTED)}
  });
  return drawn + line;
}

function drawnOf(panel: Panel): Drawn {
  return {...panel, chart: panel.charts()[0]};
}

/** The first panels that can be read in a room, else the first lines of the first; null where not even these can. */
function firstOf(
  all: Panel[],
  room: Room,
  scale: number,
  lang: Lang,
  pen: Pen
): {shown: Panel[]; more: string} | null {
  for (let count = Math.min(all.length - 1, MOST); count > 0; count--) {
    const shown = all.slice(0, count);
    if (readable(shown, room, scale, lang, pen))
      return {shown, more: MORE[lang].panels(all.length - count)};
  }
  const [{lines = 0, first}] = all;
  for (let count = Math.min(lines - 1, MOST); first && count > 0; count--) {
    const shown = [first(count)];
    const more = [
      MORE[lang].lines(lines - count),
      ...(all.length > 1 ? [MORE[lang].panels(all.length - 1)] : [])
    ];
    if (readable(shown, room, scale, lang, pen))
      return {shown, more: more.join(lang === "zh" ? "；" : "; ")};
  }
  return null;
}

/** Whether panels have room at a scale. */
function readable(all: Panel[], room: Room, scale: number, lang: Lang, pen: Pen): boolean {
  const drawn = all.map(drawnOf);
  return [1, 2].some(
    (columns) => heightIn(columns, scale, drawn, room, lang, pen) * scale <= room.height
  );
}

/** How tall the tallest of some columns is, before it is scaled. */
function heightIn(
  columns: number,
  scale: number,
  all: Drawn[],
  room: Room,
  lang: Lang,
  pen: Pen
): number {
  const width = widthIn(columns, room) / scale;
  return Math.max(
    ...spread(all, columns).map((group) =>
      group.reduce((h, p) => h + panelHeight(p, width, lang, pen), 0)
    )
  );
}

function widthIn(columns: number, room: Room): number {
  return (room.width - GAP * (columns - 1)) / columns;
}

/** Panels one below the other, or in two columns where that shows them larger. */
function arranged(all: Drawn[], room: Room, lang: Lang, pen: Pen): Arranged {
  const choices = [1, 2].map((columns) => {
    let scale = LARGEST;
    // What cannot be shown in part is shown whole, as small as it must be.
    while (heightIn(columns, scale, all, room, lang, pen) * scale > room.height && scale > 0.04)
      scale -= 0.02;
    return {groups: spread(all, columns), width: widthIn(columns, room), scale};
  });
  const [one, two] = choices;
  return all.length > 1 && two.scale > one.scale * 1.15 ? two : one;
}

function standing(
  {groups, width, scale}: Arranged,
  {left, top}: Room,
  lang: Lang,
  pen: Pen
): string {
  return groups
    .map((group, column) => {
      let y = 0;
      const drawn = group.map((panel) => {
        const text = drawPanel(panel, y, width / scale, lang, pen);
        y += panelHeight(panel, width / scale, lang, pen);
        return text;
      });
      return `<g transform="translate(${short(left + column * (width + GAP))},${short(top)}) scale(${short(scale)})">${drawn.join("")}</g>`;
    })
    .join("");
}

function spread(all: Drawn[], columns: number): Drawn[][] {
  const each = Math.ceil(all.length / columns);
  return Array.from({length: columns}, (_, i) => all.slice(i * each, (i + 1) * each)).filter(
    (group) => group.length > 0
  );
}

function apartLines({apart}: Panel, width: number, lang: Lang, pen: Pen): string[] {
  if (!apart) return [];
  const separator = lang === "zh" ? "：" : ": ";
  return pen.wrap(`${LABELS[lang].verdict["not-comparable"]}${separator}${apart}`, width, 12);
}

/** The measure may name a long area; it must not run into the panel beside it. */
function measureLines({measure}: Panel, width: number, pen: Pen): string[] {
  return measure ? pen.wrap(measure, width, 12) : [];
}

/** One line keeps the air it always had above the chart; each further one adds its own height. */
function measureHeight(lines: string[]): number {
  return lines.length === 0 ? 0 : lines.length * 17 + 7;
}

/** How much height a panel takes at a width. */
export function panelHeight(panel: Drawn, width: number, lang: Lang, pen: Pen): number {
  const head =
    apartLines(panel, width, lang, pen).length * 17 +
    measureHeight(measureLines(panel, width, pen));
  return head + Number(panel.chart.getAttribute("height")) + 4;
}

/** A panel with its top at a height. */
export function drawPanel(panel: Drawn, top: number, width: number, lang: Lang, pen: Pen): string {
  const lines = apartLines(panel, width, lang, pen);
  const apart = lines.map((row, i) =>
    pen.line(row, 0, top + 12 + i * 17, {size: 12, fill: pen.paint(WARN)})
  );
  const below = top + lines.length * 17;
  const measure = measureLines(panel, width, pen);
  const head = measureHeight(measure);
  const title = measure
    .map((row, i) => pen.line(row, 0, below + 13 + i * 17, {size: 12, fill: pen.paint(MUTED)}))
    .join("");
  const chart = pen.flat(panel.chart, width);
  return `${apart.join("")}${title}<g transform="translate(0,${short(below + head)})">${chart}</g>`;
}
