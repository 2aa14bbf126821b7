import {MUTED, WARN} from "../charts/theme.js";
import {LABELS} from "../model/labels.js";
import type {Lang} from "../model/target.js";
import type {Panel} from "../ui/figure.js";
import {short} from "./ink.js";
import type {Pen} from "./pen.js";
import {SMALLEST} from "./sheet.js";

const GAP = 56;
/** Larger than this, a chart's marks look coarse beside its title. */
const LARGEST = 2.6;
/** A drawing for narrow frames is made for at least so many pixels, one for wide frames for so many. */
const NARROW = 300;
const WIDE = 500;
/** More panels or lines than these no card could hold. */
const MOST = 24;
/** What is said below a chart of which a card holds the first part alone: the lines and panels that it leaves out. */
function moreOf(lines: number, panels: number, lang: Lang): string {
  const counts = (one: string, many: string) => (count: number) =>
    `${count} more ${count === 1 ? one : many}`;
  const [line, part] =
    lang === "zh"
      ? [(count: number) => `${count}行`, (count: number) => `${count}组`]
      : [counts("line", "lines"), counts("part", "parts")];
  const left = [...(lines ? [line(lines)] : []), ...(panels ? [part(panels)] : [])];
  return lang === "zh"
    ? `另有${left.join("、")}，见此图的网页`
    : `${left.join(" and ")} on the chart’s page`;
}

/** A panel with its drawing. */
export type Drawn = Panel & {chart: SVGSVGElement};

/** Panels as they stand in a room, whether those are all, and whether their words can be read. */
export interface Body {
  draw(): string;
  whole: boolean;
  readable: boolean;
}

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

/** The panels, or as many of their first lines as can be read in the room, and how much more there is. */
export function panels(all: Panel[], room: Room, size: number, lang: Lang, pen: Pen): Body {
  const found = readable(all, room, size, lang, pen);
  if (found) return {draw: () => standing(found, room, lang, pen), whole: true, readable: true};
  const above = {...room, height: room.height - size * 1.5};
  const first = firstOf(all, above, size, lang, pen);
  if (first)
    return {
      draw: () =>
        standing(first.shown, above, lang, pen) +
        pen.line(first.more, room.left, room.top + room.height - 8, {
          ...{size, fill: pen.paint(MUTED)}
        }),
      whole: false,
      readable: true
    };
  // What cannot be shown in part is shown whole, as small as it must be.
  return {
    draw: () => standing(squeezed(all, room, lang, pen), room, lang, pen),
    whole: true,
    readable: false
  };
}

/** A panel whose drawings are made once, however often it is measured. */
export function drawnOnce(panel: Panel): Panel {
  const drawings = panel.charts();
  return {...panel, charts: () => drawings};
}

/** The first panels that can be read in a room, else the first lines of the first; null where not even these can. */
function firstOf(
  all: Panel[],
  room: Room,
  size: number,
  lang: Lang,
  pen: Pen
): {shown: Arranged; more: string} | null {
  for (let count = Math.min(all.length - 1, MOST); count > 0; count--) {
    const shown = readable(all.slice(0, count), room, size, lang, pen);
    if (shown) return {shown, more: moreOf(0, all.length - count, lang)};
  }
  const [{lines = 0, first}] = all;
  for (let count = Math.min(lines - 1, MOST); first && count > 0; count--) {
    const shown = readable([drawnOnce(first(count))], room, size, lang, pen);
    if (shown) return {shown, more: moreOf(lines - count, all.length - 1, lang)};
  }
  return null;
}

/** Panels one below the other, or in two columns where that shows them larger; null where not all their words can be read. */
function readable(all: Panel[], room: Room, size: number, lang: Lang, pen: Pen): Arranged | null {
  const choices = [1, 2]
    .filter((columns) => columns <= Math.max(1, all.length))
    .flatMap((columns) => arranged(all, columns, {room, size}, lang, pen) ?? []);
  const [one, two] = choices;
  return (two && two.scale > one.scale * 1.15 ? two : one) ?? null;
}

/** So many columns at the largest scale that has room; null where that is too small to read. */
function arranged(
  all: Panel[],
  columns: number,
  {room, size}: {room: Room; size: number},
  lang: Lang,
  pen: Pen
): Arranged | null {
  const width = widthIn(columns, room);
  for (let scale = LARGEST; ; scale -= 0.05) {
    const drawn = drawnIn(all, width / scale);
    const least = leastOf(drawn, size);
    const at = Math.max(scale, least);
    const fits = heightOf(drawn, columns, width / at, lang, pen) * at <= room.height;
    if (fits && (columns === 1 || width / at >= NARROW))
      return {groups: spread(drawn, columns), width, scale: at};
    if (scale <= least) return null;
  }
}

function squeezed(all: Panel[], room: Room, lang: Lang, pen: Pen): Arranged {
  let scale = LARGEST;
  const at = (columns: number) => {
    const width = widthIn(columns, room);
    const drawn = drawnIn(all, width / scale);
    const fits = heightOf(drawn, columns, width / scale, lang, pen) * scale <= room.height;
    return fits ? {groups: spread(drawn, columns), width, scale} : null;
  };
  for (; scale > 0.04; scale -= 0.02) {
    const found = at(1) ?? at(2);
    if (found) return found;
  }
  return {groups: spread(drawnIn(all, room.width / scale), 1), width: room.width, scale};
}

/** The drawings that are made for a width. */
function drawnIn(all: Panel[], width: number): Drawn[] {
  return all.map((panel) => {
    const [wide, narrow] = panel.charts();
    return {...panel, chart: width >= WIDE ? wide : (narrow ?? wide)};
  });
}

/** The least scale at which no word of some drawings is smaller than a size. */
export function leastOf(all: Drawn[], size = SMALLEST): number {
  const sizes = all.flatMap(({chart}) =>
    Array.from(chart.querySelectorAll("[font-size]"), (element) =>
      Number(element.getAttribute("font-size"))
    )
  );
  return size / Math.min(12, ...sizes);
}

/** How tall the tallest of some columns is, before it is scaled. */
function heightOf(all: Drawn[], columns: number, width: number, lang: Lang, pen: Pen): number {
  return Math.max(
    0,
    ...spread(all, columns).map((group) =>
      group.reduce((h, p) => h + panelHeight(p, width, lang, pen), 0)
    )
  );
}

function widthIn(columns: number, room: Room): number {
  return (room.width - GAP * (columns - 1)) / columns;
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
