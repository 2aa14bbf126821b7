/** A label to be placed near its mark; measures in pixels. */
export interface Label {
  /** Where the mark stands. */
  x: number;
  y: number;
  width: number;
  prefer: "above" | "below";
  /** Room that an arrow takes above the mark. */
  above: number;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const LINE = 15;
const GAP = 9;

/** Where a label stands: its baseline, and whether it is centred on its mark or kept inside an edge. */
export interface Place {
  y: number;
  side: "left" | "middle" | "right";
}

interface Plot {
  width: number;
  top: number;
  bottom: number;
}

/** With more labels than this not every order is tried. */
const FEW = 5;

/**
 * Places for labels on a plot of some width: each is the one nearest its mark,
 * on the side it prefers, that covers neither a mark nor a label placed before.
 * Where that leaves no room for some label, another order of placing is tried.
 */
export function placeLabels(labels: Label[], plot: Plot): Place[] {
  const first = labels.map((_, i) => i);
  let best = placeInOrder(labels, first, plot);
  if (best.crowded === 0 || labels.length > FEW) return best.places;
  for (const order of ordersOf(first)) {
    const other = placeInOrder(labels, order, plot);
    if (other.crowded < best.crowded) best = other;
    if (best.crowded === 0) break;
  }
  return best.places;
}

/** Every order of some things, their own first. */
function ordersOf(things: number[]): number[][] {
  if (things.length < 2) return [things];
  return things.flatMap((thing, i) =>
    ordersOf([...things.slice(0, i), ...things.slice(i + 1)]).map((rest) => [thing, ...rest])
  );
}

/** Places labels one after the other, and says how many found no room. */
function placeInOrder(
  labels: Label[],
  order: number[],
  {width, top, bottom}: Plot
): {places: Place[]; crowded: number} {
  const marks = labels.map(({x, y, above}) => box(x - 7, x + 7, y - 7 - above, y + 7));
  const taken: Box[] = [];
  const places: Place[] = [];
  let crowded = 0;
  for (const i of order) {
    const label = labels[i];
    const side = sideOf(label, width);
    const others = [...marks.slice(0, i), ...marks.slice(i + 1), ...taken];
    const free = candidates(label).find((y) => {
      const place = boxOf(label, side, y, width);
      return place.top >= top && place.bottom <= bottom && !others.some((o) => meet(place, o));
    });
    if (free === undefined) crowded += 1;
    const y = free ?? candidates(label)[0];
    taken.push(boxOf(label, side, y, width));
    places[i] = {y, side};
  }
  return {places, crowded};
}

function sideOf({x, width: own}: Label, width: number): Place["side"] {
  if (x - own / 2 < 0) return "left";
  return x + own / 2 > width ? "right" : "middle";
}

function candidates({y, prefer, above}: Label): number[] {
  const steps = [0, 1, 2, 3];
  const up = steps.map((n) => y - GAP - above - n * LINE);
  const down = steps.map((n) => y + GAP + LINE - 4 + n * LINE);
  const [first, second] = prefer === "above" ? [up, down] : [down, up];
  return steps.flatMap((n) => [first[n], second[n]]);
}

function boxOf({x, width: own}: Label, side: Place["side"], y: number, width: number): Box {
  const left = side === "left" ? 0 : side === "right" ? width - own : x - own / 2;
  return box(left, left + own, y - LINE + 4, y + 3);
}

function box(left: number, right: number, top: number, bottom: number): Box {
  return {left, right, top, bottom};
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** About how wide a text is at a font size: Chinese signs are square, others a little over half. */
export function widthOf(text: string, size: number): number {
  return Array.from(text).reduce((sum, c) => sum + (c > "\u2e80" ? 1 : 0.6), 0) * size;
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
