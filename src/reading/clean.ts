import * as OpenCC from "opencc-js/t2cn";
import {dropPages, joinCells, joinWraps, partColumns} from "./noise.js";
import {identity, replace, type CleanText} from "./offsets.js";
import {lettersOf} from "./radicals.js";

export type {CleanText} from "./offsets.js";

/** Stands where a reposting site lost characters that nothing can bring back. */
export const LOST = "〓";

const CJK = "\\u3400-\\u9fff";
const MARKS = `${CJK}“”、，。；：（）《》|\\n`;
const PINYIN = "a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ";
const TONE = "üāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ";

const convert = OpenCC.Converter({from: "t", to: "cn"});

/**
 * Returns the text in simplified Chinese with full-width punctuation, without
 * pinyin in brackets, doubled punctuation, stray spaces and line breaks inside
 * table cells. Cells of a table are joined by a bare "|". Total: any string
 * gives a result, and the offsets never decrease.
 */
export function clean(raw: string): CleanText {
  let t = identity(raw);
  // Windows and old Macs end lines otherwise.
  t = replace(t, /\r\n?/g, () => "\n");
  // Marks without width come with text copied from pages, and would part numbers.
  t = replace(t, /[\uFEFF\u200B-\u200D\u2060]/g, () => "");
  // Typists mix full and half width in one number.
  t = replace(t, /[０-９Ａ-Ｚａ-ｚ％＋－]/g, (m) => String.fromCharCode(m.charCodeAt(0) - 0xfee0));
  // PDF programs write radicals that look like letters.
  t = replace(t, /[\u2e80-\u2fdf]/g, lettersOf);
  // A full-width point between digits is a decimal point.
  t = replace(t, /．(?<=\d．)(?=\d)/g, () => ".");
  t = dropPinyin(t);
  t = simplify(t);
  // 著 is both 着 and 著 in simplified Chinese; before these it is 着.
  t = replace(t, /著(?=[力眼重手])/g, () => "着");
  t = dropPages(t);
  t = partColumns(t);
  t = joinCells(t);
  t = replace(t, /(?:[ \t\u00A0\u3000]|<br ?\/?>)+/g, () => " ");
  // Markdown's line below a head holds no cell.
  t = replace(t, /\n[ |:：-]{3,200}(?=\n)/g, (m) => (m.includes("---") ? "" : m));
  t = replace(t, / ?\| ?/g, () => "|");
  // A line that is one cell with its bar goes on in the next such line; whole rows stay apart.
  t = replace(t, /(?<=(?:^|\n)[^\n|]{0,200}\|)\n *(?=[^\n|]{0,200}\|(?:\n|$))/g, () => "");
  // Bars at a line's end close it and hold nothing.
  t = replace(t, /\|+(?=\n)/g, () => "");
  t = replace(t, new RegExp(` (?:(?<=[${MARKS}] )|(?=[${MARKS}]))`, "g"), () => "");
  // 90 % is one number with its unit.
  t = replace(t, / (?<=\d )(?=%)/g, () => "");
  t = joinWraps(t);
  t = replace(t, /\n{2,}/g, () => "\n");
  t = replace(t, /^\n|(?<=\n)\n+|\n$/g, () => "");
  t = widen(t);
  // Reposting sites double the marks that they could not read.
  t = replace(t, /([，。；：、！？])\1+/g, (m) => m[0]);
  return t;
}

/** Only a text that carries pinyin debris loses "?" too: elsewhere a "?" is a question. */
function dropPinyin(t: CleanText): CleanText {
  const pinyin = new RegExp(
    `\\((?<=[${CJK}]\\()(?=[${PINYIN}]*[${TONE}])[${PINYIN}]{1,7} ?\\)`,
    "g"
  );
  const cleaned = replace(t, pinyin, () => "");
  if (cleaned.text === t.text) return t;
  return replace(
    cleaned,
    new RegExp(`\\?;?(?:[${PINYIN}]{1,7} ?\\))?[A-Zㄅ-ㄩ]*`, "g"),
    () => LOST
  );
}

/** Character by character where a phrase rule would change the length. */
function simplify({text, starts}: CleanText): CleanText {
  const whole = toSimplified(text);
  if (whole.length === text.length) return {text: whole, starts};
  const units = text.replace(/[^\n]+/g, (line) => {
    const simple = toSimplified(line);
    return simple.length === line.length ? simple : Array.from(line, sameLength).join("");
  });
  return {text: units, starts};
}

/**
 * 昇 is a standard character of simplified Chinese too (昇腾), and 劏 (劏房) has
 * no simplified form that is in use; the converter would change both.
 */
function toSimplified(text: string): string {
  return text
    .split(/([昇劏])/)
    .map((part, i) => (i % 2 === 1 ? part : convert(part)))
    .join("");
}

function sameLength(character: string): string {
  const simple = toSimplified(character);
  return simple.length === character.length ? simple : character;
}

/** Half-width punctuation becomes full-width, but not inside numbers, times, addresses and Latin text. */
function widen(t: CleanText): CleanText {
  const wide: Record<string, string> = {
    ",": "，",
    ";": "；",
    ":": "：",
    "(": "（",
    ")": "）",
    "!": "！",
    "?": "？"
  };
  t = replace(
    t,
    /[,;:!?](?:(?<![A-Za-z0-9].)|(?![A-Za-z0-9/\\])|(?<=[A-Za-z][,;])(?=[0-9]))/g,
    (m) => wide[m]
  );
  t = replace(t, /[()]/g, (m) => wide[m]);
  return replace(t, /-{2,}/g, () => "——");
}
