import {flattenSvg, literal, type Colours} from "./flatten.js";
import {makeInk, type GlyphOf, type Ink} from "./ink.js";

/** What an image is drawn with: outlines of text, and the colours of its theme. */
export interface Pen extends Ink {
  paint(colour: string): string;
  flat(svg: Element, width: number): string;
}

/** Where outlines come from, and the colours in place of the charts' own. */
export interface Supplies {
  glyphOf: GlyphOf;
  colours?: Colours;
}

export function makePen({glyphOf, colours = {}}: Supplies): Pen {
  const ink = makeInk(glyphOf);
  return {
    ...ink,
    paint: (colour) => literal(colour, colours),
    flat: (svg, width) => flattenSvg(svg, width, ink, colours)
  };
}
