const RUNS = /\p{Script=Han}+|[\p{L}\p{N}]+/gu;
const HAN = /^\p{Script=Han}/u;

/** One way to write a query or a text: full-width letters, case and accents do not count. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/['’]/g, "");
}

/** The runs of Chinese characters and of other letters or digits in a text, in order. */
export function runsOf(text: string): string[] {
  return (fold(text).match(RUNS) ?? []).flatMap((run) => splitScripts(run));
}

/** One form of a Latin word: British spelling, and no plural. */
export function wordOf(run: string): string {
  return run
    .replace(/^(cent|fib)er(s?)$/, "$1re$2")
    .replace(/^([a-z]{4,})iz(ation|ed?|ing)$/, "$1is$2")
    .replace(/^(neighb|harb)or/, "$1our")
    .replace(/^program$/, "programme")
    .replace(/^([a-z]{3,})ies$/, "$1y")
    .replace(/^([a-z]{3,}[a-rtv-z])s$/, "$1");
}

/** A letter run may hold Chinese after Latin (5G基站): \p{L} takes both. */
function splitScripts(run: string): string[] {
  return run.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? [];
}

/** Whether a run or a token is Chinese. */
export function isHan(run: string): boolean {
  return HAN.test(run);
}

/**
 * The tokens of a text for the index: words as they are; Chinese as pairs of
 * neighbours, and the last character alone, so that every character begins one.
 */
export function indexTokens(text: string): string[] {
  return runsOf(text).flatMap((run) => (isHan(run) ? [...pairs(run), lastOf(run)] : [wordOf(run)]));
}

/** The tokens of a query: a single Chinese character finds all that begin with it. */
export function queryTokens(text: string): string[] {
  return [
    ...new Set(
      runsOf(text).flatMap((run) =>
        isHan(run) ? (charsOf(run).length < 2 ? [run] : pairs(run)) : [wordOf(run)]
      )
    )
  ];
}

function charsOf(run: string): string[] {
  return Array.from(run);
}

function lastOf(run: string): string {
  return charsOf(run).at(-1)!;
}

function pairs(run: string): string[] {
  const chars = charsOf(run);
  return chars.slice(1).map((char, i) => chars[i] + char);
}

/** Syllables in a row that a reader would type at most; longer names are cut. */
const LONGEST = 8;

/** Latin words in a Chinese name (5G, WiFi, IPv6) keep a digit or a capital; syllables have none. */
function isSyllable(part: string): boolean {
  return /^[a-z]+$/.test(part);
}

/**
 * What a reader may type for a name given by its syllables: from any syllable
 * on, in full (chongdianzhuang) or by first letters (cdz).
 */
export function pinyinTokens(syllables: string): string[] {
  const all = syllables.split(" ").filter(Boolean);
  return all.flatMap((_, from) => {
    const rest = all.slice(from, from + LONGEST);
    const letters = rest.map((part) => (isSyllable(part) ? part[0] : fold(part))).join("");
    return rest.length > 1 ? [fold(rest.join("")), letters] : [fold(rest[0])];
  });
}
