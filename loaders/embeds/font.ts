import opentype, {type Command, type Font} from "opentype.js";
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {glyphId, type Glyph, type Weight} from "../../src/images/ink.js";

const FOLDER = dirname(
  createRequire(import.meta.url).resolve("@fontsource/noto-sans-sc/package.json")
);
const fonts = new Map<string, Font>();
const glyphs = new Map<string, Glyph>();
let slices: {name: string; ranges: [number, number][]}[] | undefined;

/**
 * The outline of a character in Noto Sans SC, from the slice of the font that
 * holds it. Throws where no slice does: a picture never shows an empty box.
 */
export function glyphOf(char: string, weight: Weight): Glyph {
  const code = char.codePointAt(0)!;
  const id = glyphId(char, weight);
  const known = glyphs.get(id);
  if (known) return known;
  for (const {name, ranges} of readSlices()) {
    if (!ranges.some(([from, to]) => from <= code && code <= to)) continue;
    const font = openSlice(name, weight);
    if (font.charToGlyphIndex(char) === 0) continue;
    const found = font.charToGlyph(char);
    const path = pathOf(found.getPath(0, 0, 1000).commands);
    const glyph = {id, path, advance: found.advanceWidth ?? 1000};
    glyphs.set(id, glyph);
    return glyph;
  }
  throw new Error(
    `no glyph for ${JSON.stringify(char)} (U+${code.toString(16).toUpperCase()}) in Noto Sans SC`
  );
}

/**
 * An outline in whole units, each step from the point before, which is half as
 * long as absolute points. Written here: the parser's own writer loses the space
 * before a rounded "-0".
 */
function pathOf(commands: Command[]): string {
  let at: Point = [0, 0];
  let start = at;
  let control: Point | undefined;
  const steps = commands.flatMap((command): Step[] => {
    const points = pointsOf(command);
    const step = stepOf(command.type, points, at, control);
    at = points.at(-1) ?? start;
    if (command.type === "M") start = at;
    if (step) control = command.type === "Q" ? points[0] : undefined;
    return step ? [step] : [];
  });
  return steps
    .map(([letter, ...points], i) => {
      // A letter like the one before need not be written again.
      const again = letter !== "m" && letter === steps[i - 1]?.[0];
      return `${again ? " " : letter}${points.join(" ")}`;
    })
    .join("")
    .replaceAll(" -", "-");
}

type Point = [x: number, y: number];
type Step = [letter: string, ...numbers: number[]];

function pointsOf({x1, y1, x2, y2, x, y}: Command): Point[] {
  return [
    [x1, y1],
    [x2, y2],
    [x, y]
  ].flatMap(([across, down]): Point[] =>
    across === undefined || down === undefined ? [] : [[Math.round(across), Math.round(down)]]
  );
}

/** A command from `at` on; a curve whose control mirrors the last one's need not name it. */
function stepOf(type: string, points: Point[], at: Point, control?: Point): Step | null {
  const steps = points.map(([x, y]): Point => [x - at[0], y - at[1]]);
  const [[x, y] = [0, 0], ...rest] = steps;
  if (type === "L" && y === 0) return x === 0 ? null : ["h", x];
  if (type === "L" && x === 0) return ["v", y];
  if (type === "Q" && control && x === at[0] - control[0] && y === at[1] - control[1])
    return ["t", ...rest.flat()];
  return [type.toLowerCase(), ...steps.flat()];
}

function openSlice(name: string, weight: Weight): Font {
  const file = `noto-sans-sc-${name}-${weight}-normal.woff`;
  const open = fonts.get(file) ?? readFont(join(FOLDER, "files", file));
  fonts.set(file, open);
  return open;
}

function readFont(path: string): Font {
  const bytes = readFileSync(path);
  return opentype.parse(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  );
}

/** The font comes in slices by Unicode range; "latin" first, for it holds most of what is asked. */
function readSlices() {
  slices ??= Object.entries(
    JSON.parse(readFileSync(join(FOLDER, "unicode.json"), "utf8")) as Record<string, string>
  )
    .map(([name, written]) => ({
      name: name.replace(/[[\]]/g, ""),
      ranges: written.split(",").map((range): [number, number] => {
        const [from, to = from] = range.replace(/^U\+/i, "").split("-");
        return [parseInt(from, 16), parseInt(to, 16)];
      })
    }))
    .sort((a, b) => Number(b.name === "latin") - Number(a.name === "latin"));
  return slices;
}
