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

const ARABIC = String.raw`(?:\d{1,3}(?: \d{3})+(?![\d.])(?=[十百千万亿]*[\u4e00-\u9fff%])|\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;

// 千 of 千瓦 and 百 of 百分点 belong to the unit, not to the number.
const SCALE = "(?:千(?![瓦伏克米焦赫帕卡])|百(?!分|万瓦)|[十万亿])*";

/**
 * Matches one written number: Arabic or Chinese numerals, with 十百千万亿 behind
 * it; 2万1500 and 1万2千 are one number, as is 2 500 before its unit.
 */
export const NUMERAL = String.raw`${ARABIC}[万亿](?:\d{1,3},\d{3}|\d{3,4})(?!\d|[,.]\d)万?|${ARABIC}[万亿]\d[百千]|${ARABIC}${SCALE}|(?!千[瓦伏克米焦赫帕卡]|百分|百万瓦)[零〇一二两三四五六七八九十百千万亿]+`;

/**
 * Returns the value of a written number such as 5万, 1.3, 20,000, 三千二百 or
 * 1亿亿; null where the text is no number.
 */
export function parseNumeral(text: string): number | null {
  const parts = /^(.*\d[万亿])(\d.*)$/.exec(text);
  if (parts) {
    const [high, low] = [parseNumeral(parts[1]), parseNumeral(parts[2])];
    return high === null || low === null ? null : high + low;
  }
  const arabic = /^((?:\d+(?:[, ]\d{3})+|\d+)(?:\.\d+)?)([十百千万亿]*)$/.exec(text);
  if (arabic) {
    const multiplier = Array.from(arabic[2], (c) => SMALL[c] ?? LARGE[c]).reduce(
      (a, b) => a * b,
      1
    );
    return exact(Number(arabic[1].replace(/[, ]/g, "")) * multiplier);
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
 * Returns the percentage that a share in words states: 三分之二, 八成, 九成五 and
 * 一半; null where the text is none.
 */
export function parseShare(text: string): number | null {
  const fraction = /^(.+)分之(.+)$/.exec(text);
  if (fraction) {
    const [below, above] = [parseNumeral(fraction[1]), parseNumeral(fraction[2])];
    return below && above !== null ? exact(Number(((100 * above) / below).toFixed(4))) : null;
  }
  const tenths = /^(.)成(.?)$/.exec(text);
  if (tenths) {
    const rest = tenths[2] === "半" ? 5 : tenths[2] ? (parseNumeral(tenths[2]) ?? 0) : 0;
    return (parseNumeral(tenths[1]) ?? 0) * 10 + rest || null;
  }
  return /^(?:一半|半数|过半|减半)$/.test(text) ? 50 : null;
}

/** How many times its base 翻番 makes of it: 翻一番 is twice, 翻两番 four times; null for others. */
export function parseDoubling(text: string): number | null {
  const doubled = /^翻了?([一两三]?)番$/.exec(text);
  return doubled && 2 ** (parseNumeral(doubled[1] || "一") ?? 1);
}

/** 1.1 * 10000 is 11000.000000000002 in binary; plans never mean that. */
function exact(value: number): number {
  return Number(value.toPrecision(15));
}
