import {underHeadline, type Picture} from "../ui/picture.js";

/** About how tall a chart stands at a width, for the time before it says so itself. */
export function tallOf(picture: Picture, width = 600): number {
  const inner = width - 32;
  const lines = (text: string, size: number) =>
    text ? Math.ceil((wideness(text) * size) / inner) : 0;
  const panels = picture.panels.reduce(
    (sum, {charts, apart}) =>
      sum +
      48 +
      Number(charts()[0].getAttribute("height")) +
      (apart ? 28 + lines(apart, 14) * 21 : 0),
    0
  );
  return Math.round(
    32 +
      lines(picture.headline, 20) * 27 +
      lines(underHeadline(picture), 14) * 21 +
      5 +
      panels +
      picture.notices.reduce((sum, text) => sum + 16 + lines(text, 14) * 22, 0) +
      legendOf(picture, inner) +
      8 +
      lines(picture.note, 14) * 21 +
      [picture.source, picture.denominators, picture.version].reduce(
        (sum, text) => sum + lines(text, 12.5) * 19 + (text ? 8 : 0),
        0
      ) +
      50
  );
}

/** A legend's marks with their words wrap like text. */
function legendOf({legend}: Picture, inner: number): number {
  if (legend.length === 0) return 0;
  const wide = legend.reduce((sum, {text}) => sum + wideness(text) * 13 + 44, 0);
  return 10 + Math.ceil(wide / inner) * 22;
}

/** Ems of a text: Chinese characters are one wide, others about half. */
function wideness(text: string): number {
  return Array.from(text).reduce((sum, c) => sum + (c > "\u2e80" ? 1 : 0.55), 0);
}
