/** How many characters a message may have; the middle of a longer one is left out. */
const MESSAGE = 400;
/** How many characters a cell may have; the longest definitions have a tenth of it. */
const CELL = 4000;

/**
 * Characters that no table needs and no reader sees: controls, marks of format and
 * of direction, of no width, for private use, without a meaning, and the one that
 * stands for bytes that were lost.
 */
const ODD = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\uFFFD\u034F\u115F\u1160\u3164\uFFA0]/u;
/** Spaces that look like the common one, or like two of it. */
const SPACE = /[^\S \u3000]/;
/** Characters that look like common ones, or are put on top of others: only composed text of known scripts is searched and compared. */
const ALIKE =
  /[\u2E80-\u2FDF\uF900-\uFAFF\p{M}\p{Emoji_Presentation}]|(?![\p{Script=Latin}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}αβγλμµπΔΣΩ])\p{Lo}|(?![\p{Script=Latin}αβγλμµπΔΣΩ])[\p{Lu}\p{Ll}\p{Lt}]/u;
/** A tag of HTML, which no plan prints. */
const TAG = /<(\/?[a-z][^<>]*>|!--)/i;
/** How a formula begins in a spreadsheet, where the published tables are opened. */
const FORMULA = /^[=+@]|^-(?!\d)./;
/** What a spreadsheet or a program writes where it has no value. */
const PLACEHOLDER =
  /^(#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|#*)|NaN|null|undefined|none|n\/a|-+|—+|\?+|？+|t[o]do|tbd|\[object Object\])$/i;
/** UTF-8 that was read as Latin-1 or Windows-1252: a lead byte, then bytes that follow one; “数据要素×” ends in no lead byte. */
const LATIN =
  /[\u00C2-\u00D6\u00D8-\u00F4][\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013\u2014\u2018-\u201E\u2020-\u2022\u2026\u2030\u2039\u203A\u20AC\u2122]/;
/** What most cells are: nothing but characters of ASCII that are seen. */
const SIMPLE = /^[ -~]*$/;
const HAN = /\p{Script=Han}/u;
const HANS = /\p{Script=Han}/gu;
const FULL_WIDTH = /[\u3001\u3002\u300A-\u3011\uFF01-\uFF5E]/;
const LATINS = /\p{Script=Latin}/gu;
/** English prose, which may quote Chinese words; other English columns are names without any. */
const PROSE = /^(note|definition_en|reason_en)$/;

/** A message in one line, of bounded length, whose odd characters are named instead of written. */
export function plain(message: string): string {
  const half = MESSAGE / 2;
  const left = message.length - MESSAGE;
  const short =
    left > 0
      ? `${message.slice(0, half)} … ${left.toLocaleString("en")} characters … ${message.slice(-half)}`
      : message;
  return short.replace(new RegExp(ODD, "gu"), codeOf);
}

/** What is wrong with the characters of a cell, whatever its type; null where nothing is. */
export function oddIn(text: string): string | null {
  if (text.length > CELL)
    return `${text.length.toLocaleString("en")} characters; expected at most ${CELL.toLocaleString("en")}`;
  if (text.includes("  ")) return "holds two spaces side by side; expected one";
  if (TAG.test(text)) return "holds a tag of HTML; expected text";
  if (FORMULA.test(text))
    return `begins with ${JSON.stringify(text[0])}, which a spreadsheet takes for a formula; expected text`;
  if (SIMPLE.test(text)) return null;
  const odd = ODD.exec(text)?.[0] ?? SPACE.exec(text)?.[0];
  if (odd !== undefined)
    return `holds ${codeOf(odd)} ${nameOf(odd)}; expected characters that are seen`;
  const alike = ALIKE.exec(text)?.[0];
  if (alike !== undefined || text.normalize("NFC") !== text)
    return `holds ${alike === undefined ? "a character in parts" : `${codeOf(alike)} ${JSON.stringify(alike)}`}; expected composed characters of Chinese or Latin script`;
  if (LATIN.test(text) || readAsGbk(text))
    return `${JSON.stringify(text)} is UTF-8 read in another encoding; expected the text itself`;
  return null;
}

/** What is wrong with a text that a column takes but no person wrote; null where nothing is. */
export function placeholderIn(text: string): string | null {
  return PLACEHOLDER.test(text)
    ? `${JSON.stringify(text)} is no value; expected one, or an empty cell where it may be empty`
    : null;
}

/**
 * What is wrong with the language of a cell's column: `_zh` holds Chinese, `_en` and
 * notes English, whose prose may quote Chinese words; null where nothing is.
 */
export function languageFault(column: string, text: string): string | null {
  if (text === "") return null;
  if (column.endsWith("_zh"))
    return HAN.test(text) ? null : `${JSON.stringify(text)} without a Chinese character`;
  const prose = PROSE.test(column);
  if (!prose && !column.endsWith("_en")) return null;
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const wrong = prose
    ? count(HANS) * 2 > count(LATINS)
    : HAN.test(text) || FULL_WIDTH.test(text) || (text.length > 2 && count(LATINS) === 0);
  return wrong ? `${JSON.stringify(text)} is not English; expected the English text` : null;
}

function codeOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
}

function nameOf(character: string): string {
  if (character === "\uFFFD") return "(a lost character)";
  if (/\p{Co}/u.test(character)) return "(private use)";
  if (/\p{Cc}/u.test(character)) return "(a control character)";
  return /\p{Zs}/u.test(character) ? "(an odd space)" : "(an invisible character)";
}

/** The bytes of each character of GBK, made when one is first needed. */
let gbk: Map<string, number[]> | null = null;
/** Characters of GBK whose bytes are the first two of a Chinese character in UTF-8; few are common. */
const SUSPECT = new RegExp(`[${[...gbkOf([0xe4, 0xe9], [0x80, 0xbf]).keys()].join("")}]`);

function gbkOf([from, to]: number[], [low, high]: number[]): Map<string, number[]> {
  const decoder = new TextDecoder("gbk");
  const bytes = new Map<string, number[]>([["€", [0x80]]]);
  for (let first = from; first <= to; first++)
    for (let second = low; second <= high; second++) {
      const character = decoder.decode(Uint8Array.of(first, second));
      if (character.length === 1 && character !== "\uFFFD") bytes.set(character, [first, second]);
    }
  return bytes;
}

/** Whether characters of a text side by side are, byte for byte in GBK, Chinese ones in UTF-8. */
function readAsGbk(text: string): boolean {
  if (!SUSPECT.test(text)) return false;
  const known = (gbk ??= gbkOf([0x81, 0xfe], [0x40, 0xfe]));
  for (const [run] of text.matchAll(/[^\p{ASCII}]{2,}/gu)) {
    const bytes = Array.from(run).map((character) => known.get(character));
    if (bytes.includes(undefined)) continue;
    const flat = (bytes as number[][]).flat();
    // Two characters are no proof, unless one is the sign that GBK has for a single byte.
    if (flat.length === 4) continue;
    const whole = flat.slice(0, flat.length - (flat.length % 3));
    const read = new TextDecoder("utf-8").decode(Uint8Array.from(whole));
    if (/^[\p{Script=Han}\u2010-\u2026\u3000-\u303F\uFF00-\uFFEF]+$/u.test(read)) return true;
  }
  return false;
}
