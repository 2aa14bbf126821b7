/** A label to be placed near its mark; measures in pixels. */
export interface Label {
  /** Where the mark stands. */
  x: number;
  y: number;
  width: number;
  /** How many lines it has; by default one. */
  lines?: number;
  prefer: "above" | "below";
  /** Room that an arrow takes above the mark. */
  above: number;
}

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const LINE = 15;
const GAP = 9;
/** From one line of a label to its next. */
export const STEP = 13;

/**
 * Where a label stands: the baseline of its first line, and whether it is centred on its mark,
 * kept inside an edge, or begins or ends `dx` pixels from its mark.
 */
export interface Place {
  y: number;
  side: "left" | "middle" | "right" | "after" | "before";
  dx: number;
}

/** A line from one mark to another, which no label may cover. */
export interface Line {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

interface Plot {
  width: number;
  /** Where labels may begin, right of the axis. */
  left?: number;
  top: number;
  bottom: number;
  lines?: Line[];
}

/** With more labels than this not every order is tried. */
const FEW = 5;
/** A fluid plot is at most about so many times as wide as its narrowest drawing. */
const WIDER = 2.5;

/** Where labels stand, and how many of them found no room. */
export interface Placed {
  places: Place[];
  crowded: number;
}

/**
 * Places for labels on a fluid plot of at least some width: each is the one
 * nearest its mark, on the side it prefers, that covers neither a mark, a line
 * nor a label placed before. Where that leaves no room for some label, another
 * order of placing is tried.
 */
export function placeLabels(labels: Label[], plot: Plot): Placed {
  const first = labels.map((_, i) => i);
  let best = placeInOrder(labels, first, plot);
  if (best.crowded === 0 || labels.length > FEW) return best;
  for (const order of ordersOf(first)) {
    const other = placeInOrder(labels, order, plot);
    if (other.crowded < best.crowded) best = other;
    if (best.crowded === 0) break;
  }
  return best;
}

/** Every order of some things, their own first. */
function ordersOf(things: number[]): number[][] {
  if (things.length < 2) return [things];
  return things.flatMap((thing, i) =>
    ordersOf([...things.slice(0, i), ...things.slice(i + 1)]).map((rest) => [thing, ...rest])
  );
}

/** Places labels one after the other, and says how many found no room. */
function placeInOrder(labels: Label[], order: number[], plot: Plot): Placed {
  const places: Place[] = [];
  let crowded = 0;
  for (const i of order) {
    const all = candidates(labels[i], plot);
    const free = all.find((place) =>
      [1, WIDER].every((scale) => isFree(i, place, labels, places, plot, scale))
    );
    if (free === undefined) crowded += 1;
    places[i] = free ?? all[0];
  }
  return {places, crowded};
}

/** Whether a label has room in a drawing so many times as wide as the narrowest. */
function isFree(
  i: number,
  place: Place,
  labels: Label[],
  places: Place[],
  {width, left = 0, top, bottom, lines = []}: Plot,
  scale: number
): boolean {
  const boxAt = (n: number, at: Place) => boxOf(labels[n], at, width, left, scale);
  const own = boxAt(i, place);
  if (own.top < top || own.bottom > bottom) return false;
  if (own.left < left * scale - 0.5 || own.right > width * scale + 0.5) return false;
  const marks = labels
    .filter((_, n) => n !== i)
    .map(({x, y, above}) => box(x * scale - 7, x * scale + 7, y - 7 - above, y + 7));
  const taken = places.flatMap((other, n) => (other && n !== i ? [boxAt(n, other)] : []));
  return (
    ![...marks, ...taken].some((other) => meet(own, other)) &&
    !lines.some(({x1, y1, x2, y2}) => crosses({x1: x1 * scale, y1, x2: x2 * scale, y2}, own))
  );
}

/** Nearer places first: above and below, then from the mark to a side, beside it, and further off. */
function candidates(label: Label, {width, left = 0}: Plot): Place[] {
  const {x, y, prefer, above, width: own, lines = 1} = label;
  const more = (lines - 1) * STEP;
  const near =
    x - own / 2 < left ? "left" : x + own / 2 > width ? "right" : ("middle" as Place["side"]);
  const ways = (at: number): Place[] => [
    {y: at, side: near, dx: 0},
    {y: at, side: "after", dx: -4},
    {y: at, side: "before", dx: 4}
  ];
  const up = (n: number) => ways(y - GAP - above - more - n * LINE);
  const down = (n: number) => ways(y + GAP + LINE - 4 + n * LINE);
  const pair = (n: number) => {
    const [a, b] = prefer === "above" ? [up(n), down(n)] : [down(n), up(n)];
    return n === 0 ? [a[0], b[0], ...a.slice(1), ...b.slice(1)] : [...a, ...b];
  };
  const beside: Place[] = [
    {y: y + 4 - more / 2, side: "after", dx: 11},
    {y: y + 4 - more / 2, side: "before", dx: -11}
  ];
  return [...pair(0), ...beside, ...pair(1), ...pair(2), ...pair(3)];
}

/** Where a label stands in a drawing so many times as wide as the narrowest. */
export function boxOf(
  {x, width: own, lines = 1}: Label,
  {y, side, dx}: Place,
  width: number,
  left: number,
  scale: number
): Box {
  const start = {
    left: left * scale,
    right: width * scale - own,
    middle: x * scale - own / 2,
    after: x * scale + dx,
    before: x * scale + dx - own
  }[side];
  return box(start, start + own, y - LINE + 4, y + 3 + (lines - 1) * STEP);
}

function box(left: number, right: number, top: number, bottom: number): Box {
  return {left, right, top, bottom};
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether a line runs through a box: the part of it that lies between both pairs of sides. */
function crosses({x1, y1, x2, y2}: Line, {left, right, top, bottom}: Box): boolean {
  const across = part(x1, x2, left, right);
  const down = part(y1, y2, top, bottom);
  return Math.max(across[0], down[0], 0) <= Math.min(across[1], down[1], 1);
}

/** Between which shares of its way something that runs from a to b is between two limits. */
function part(a: number, b: number, low: number, high: number): [number, number] {
  if (a === b) return a >= low && a <= high ? [0, 1] : [1, 0];
  const [from, to] = [(low - a) / (b - a), (high - a) / (b - a)];
  return [Math.min(from, to), Math.max(from, to)];
}

const SLIM = new Set(" .,:;·’'ijl|");

/** About how wide a text is at a font size: Chinese signs are square, others a little over half, some slim. */
export function widthOf(text: string, size: number): number {
  const ems = (c: string) => (c > "\u2e80" ? 1 : SLIM.has(c) ? 0.35 : 0.6);
  return Array.from(text).reduce((sum, c) => sum + ems(c), 0) * size;
}

/** A text in lines that are about as wide as there is room: broken between words, and anywhere in Chinese. */
export function breakText(text: string, width: number, size: number): string[] {
  const parts = text.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+|\s+/g) ?? [];
  const lines = [""];
  for (const part of parts) {
    const line = lines.at(-1)!;
    if (line === "" || widthOf(line + part, size) <= width) lines[lines.length - 1] = line + part;
    else lines.push(part.trimStart());
  }
  return lines.map((line) => line.trim()).filter(Boolean);
}
