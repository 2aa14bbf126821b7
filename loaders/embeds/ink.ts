import type {Weight} from "../../src/images/ink.js";
import type {InkFile} from "../../src/images/own.js";
import {WORDS} from "../../src/images/sheet.js";
import {siteColours} from "./colours.js";
import type {Files} from "./embeds.js";
import {glyphOf} from "./font.js";

/**
 * The outlines of every character that a chart may write: those of all charts'
 * data, and those of the drawing code's own words.
 */
export function inkFile(files: Files): string {
  const texts = [...files]
    .filter(([path]) => /^embed\/([a-z0-9-]+\.json|duibiao\.js)$/.test(path))
    .map(([, content]) => String(content));
  for (const {tall, plans} of Object.values(WORDS))
    for (const addressed of [true, false])
      texts.push(tall + plans(1, addressed) + plans(2, addressed));
  const chars = [...new Set(texts.flatMap((text) => [...new Set(text)]))]
    .filter((char) => char >= " ")
    .sort();
  const outlines = (weight: Weight): InkFile["glyphs"][Weight] =>
    Object.fromEntries(
      chars.flatMap((char): [string, [number, string]][] => {
        const glyph = known(char, weight);
        return glyph ? [[char, [glyph.advance, glyph.path]]] : [];
      })
    );
  const {light, dark} = siteColours();
  const changed = Object.entries(dark).filter(([name, value]) => light[name] !== value);
  const ink: InkFile = {
    dark: Object.fromEntries(changed),
    glyphs: {400: outlines(400), 700: outlines(700)}
  };
  return `${JSON.stringify(ink)}\n`;
}

/** A sign of the code that no chart writes may have no outline. */
function known(char: string, weight: Weight) {
  try {
    return glyphOf(char, weight);
  } catch {
    return null;
  }
}
