import {short, type Ink, type Weight} from "./ink.js";

/** Colours by the name of their custom property, in place of a chart's own literals. */
export type Colours = Record<string, string>;

/** What text and shapes take from what stands around them. */
interface Around {
  width: number;
  size: number;
  fill: string;
  colours: Colours;
}

const KEPT = new Set([
  "d",
  "fill",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-dasharray",
  "fill-opacity",
  "transform",
  "x",
  "y",
  "width",
  "height",
  "cx",
  "cy",
  "r",
  "x1",
  "x2",
  "y1",
  "y2"
]);
/** Attributes that may be a percentage of the width. */
const ACROSS = new Set(["x", "width", "cx", "x1", "x2"]);

/**
 * A fluid chart as plain shapes at a fixed width: percentages become pixels,
 * custom properties their literal colours, text outlines, links their content.
 */
export function flattenSvg(svg: Element, width: number, ink: Ink, colours: Colours = {}): string {
  return childrenOf(svg, {width, size: 16, fill: "#000", colours}, ink);
}

function childrenOf(element: Element, around: Around, ink: Ink): string {
  return Array.from(element.children, (child) => flatten(child, around, ink)).join("");
}

function flatten(element: Element, around: Around, ink: Ink): string {
  const get = (name: string) => element.getAttribute(name);
  const inner: Around = {
    width: around.width,
    size: Number(get("font-size") ?? around.size),
    fill: literal(get("fill") ?? around.fill, around.colours),
    colours: around.colours
  };
  const x = pixels(get("x") ?? "0", around.width) + Number(get("dx") ?? 0);
  const y = Number(get("y") ?? 0);
  switch (element.tagName.toLowerCase()) {
    case "text":
      return ink.line(element.textContent ?? "", x, y, {
        size: inner.size,
        weight: weightOf(get("font-weight")),
        fill: inner.fill,
        anchor: get("text-anchor") ?? undefined
      });
    case "svg":
      return `<g transform="translate(${short(x)},${short(y)})">${childrenOf(element, inner, ink)}</g>`;
    case "title":
      return "";
    case "g":
    case "a":
      return childrenOf(element, inner, ink);
    default:
      return shape(element, around);
  }
}

function shape(element: Element, {width, colours}: Around): string {
  const attributes = Array.from(element.attributes)
    .filter(({name}) => KEPT.has(name))
    .map(
      ({name, value}) =>
        ` ${name}="${ACROSS.has(name) ? short(pixels(value, width)) : literal(value, colours)}"`
    );
  return `<${element.tagName.toLowerCase()}${attributes.join("")}/>`;
}

function pixels(value: string, width: number): number {
  return value.endsWith("%") ? (Number.parseFloat(value) * width) / 100 : Number(value);
}

function weightOf(written: string | null): Weight {
  return Number(written ?? 400) >= 600 ? 700 : 400;
}

/** The colour behind a custom property: `var(--ink, #1d2430)` is #1d2430, unless the colours say otherwise. */
export function literal(value: string, colours: Colours = {}): string {
  const [, name, own] = /^var\(([^,]+),\s*([^)]+)\)$/.exec(value) ?? [];
  return name ? (colours[name] ?? own) : value;
}
