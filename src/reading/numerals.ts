const DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9
};
const SMALL: Record<string, number> = {十: 10, 百: 100, 千: 1000};
const LARGE: Record<string, number> = {万: 1e4, 亿: 1e8};

/** Matches one written number: Arabic or Chinese numerals, with 十百千万亿 behind it. */
export const NUMERAL = String.raw`(?:\d+(?:,\d{3})+|\d+)(?:\.\d+)?[十百千万亿]*|[零〇一二两三四五六七八九十百千万亿]+`;

/**
 * Returns the value of a written number such as 5万, 1.3, 20,000, 三千二百 or
 * 1亿亿; null where the text is no number.
 */
export function parseNumeral(text: string): number | null {
  const arabic = /^((?:\d+(?:,\d{3})+|\d+)(?:\.\d+)?)([十百千万亿]*)$/.exec(text);
  if (arabic) {
    const multiplier = Array.from(arabic[2], (c) => SMALL[c] ?? LARGE[c]).reduce(
      (a, b) => a * b,
      1
    );
    return exact(Number(arabic[1].replaceAll(",", "")) * multiplier);
  }
  return /^[零〇一二两三四五六七八九十百千万亿]+$/.test(text) ? parseChinese(text) : null;
}

function parseChinese(text: string): number | null {
  if (/^[零〇一二三四五六七八九]{2,}$/.test(text)) {
    return Number(Array.from(text, (c) => DIGITS[c]).join(""));
  }
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const c of text) {
    if (c in DIGITS) digit = DIGITS[c];
    else if (c in SMALL) {
      section += (digit ?? 1) * SMALL[c];
      digit = null;
    } else {
      // 万 and 亿 raise all that stands before them; a bare 万 is 1万.
      const before = total + section + (digit ?? 0);
      total = (before === 0 ? 1 : before) * LARGE[c];
      section = 0;
      digit = null;
    }
  }
  return total + section + (digit ?? 0);
}

/**
 * Returns the percentage that a share in words states: 三分之二, 八成, 一半 and
 * 翻一番 (an addition of 100 %); null where the text is none.
 */
export function parseShare(text: string): number | null {
  const fraction = /^(.+)分之(.+)$/.exec(text);
  if (fraction) {
    const [below, above] = [parseNumeral(fraction[1]), parseNumeral(fraction[2])];
    return below && above !== null ? exact(Number(((100 * above) / below).toFixed(4))) : null;
  }
  const tenths = /^(.)成$/.exec(text);
  if (tenths) return (parseNumeral(tenths[1]) ?? 0) * 10 || null;
  const doubled = /^翻([一两三]?)番$/.exec(text);
  if (doubled) return 100 * (2 ** (parseNumeral(doubled[1] || "一") ?? 1) - 1);
  return /^(?:一半|半数|过半)$/.test(text) ? 50 : null;
}

/** 1.1 * 10000 is 11000.000000000002 in binary; plans never mean that. */
function exact(value: number): number {
  return Number(value.toPrecision(15));
}
