import {breakText, widthOf} from "./place.js";

/** The narrowest drawing of all, in pixels: a card on a phone. */
export const NARROW = 248;
/** Between a row's name and its value, at least. */
const GAP = 12;
/** How much wider bold text is. */
const BOLD = 1.15;

/** What is written on a row: its name, its plan, its value. */
interface Words {
  title: string;
  subtitle: string;
  label: string;
}

/** Where the parts of a row stand; names are broken for the narrowest screen. */
export interface RowPlace {
  title: string[];
  subtitle: string[];
  top: number;
  /** The value's baseline; on a line of its own it begins where the names do. */
  value: number;
  alone: boolean;
  marks: number;
  height: number;
}

/**
 * A value stands beside its row's name, else beside the plan's, else on a line
 * of its own; all rows of a strip in the same way.
 */
export function placesOf(rows: Words[]): RowPlace[] {
  const names = rows.map(({title, subtitle, label}) => ({
    title: breakText(title, NARROW / BOLD, 14),
    subtitle: breakText(subtitle, NARROW, 12),
    value: widthOf(label, 16) * BOLD
  }));
  const fits = (width: (row: (typeof names)[number]) => number) =>
    names.every((row) => row.value === 0 || width(row) + GAP + row.value <= NARROW);
  const beside = fits(({title}) => widthOf(title[0] ?? "", 14) * BOLD);
  const below = fits(({subtitle}) => widthOf(subtitle[0] ?? "", 12));
  let top = 0;
  return names.map(({title, subtitle}) => {
    const head = title.length * 17;
    const texts = head + Math.max(1, subtitle.length) * 16;
    const alone = !beside && !below;
    const marks = texts + (alone ? 23 : 0) + 15;
    const value = beside ? 18 : below ? head + 16 : texts + 19;
    const place = {title, subtitle, top, value, alone, marks, height: marks + 16};
    top += place.height;
    return place;
  });
}
