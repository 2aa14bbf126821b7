/** Where in a statement the engine found fault, as offsets; null where it does not say. */
export interface Fault {
  message: string;
  from: number | null;
  to: number | null;
}

/**
 * Reads the engine's message: `LINE 2: …` with a caret below, or a name in
 * quotes. `statement` is what the reader wrote; `prefixLines` counts the lines
 * that were put before it when it was sent.
 */
export function readFault(message: string, statement: string, prefixLines = 0): Fault {
  const lines = message.split("\n");
  const at = lines.findIndex(
    (line, i) => /^LINE \d+: /.test(line) && /^ *\^/.test(lines[i + 1] ?? "")
  );
  const said = (at < 0 ? lines : lines.filter((_, i) => i !== at && i !== at + 1))
    .join("\n")
    .trim();
  const offset =
    at < 0
      ? withoutCaret(message, statement)
      : caretOffset(lines[at], lines[at + 1], statement, prefixLines, quotedName(message));
  if (offset === null) return {message: said, from: null, to: null};
  const from = Math.min(offset, statement.length);
  return {message: said, from, to: Math.min(statement.length, from + tokenLength(statement, from))};
}

function withoutCaret(message: string, statement: string): number | null {
  if (/end of input/i.test(message)) return statement.trimEnd().length;
  const name = quotedName(message);
  return name ? nearest(statement, name, 0) : null;
}

/** The name that the first line of a message quotes. */
function quotedName(message: string): string | null {
  return /"([^"]+)"/.exec(message.split("\n")[0])?.[1] ?? null;
}

/** The engine shows only a part of a long line and counts its caret in columns of a terminal. */
function caretOffset(
  shown: string,
  caret: string,
  statement: string,
  prefixLines: number,
  name: string | null
): number | null {
  const [head, number] = /^LINE (\d+): /.exec(shown)!;
  const lines = statement.split("\n");
  const index = Number(number) - 1 - prefixLines;
  if (index < 0 || index >= lines.length) return null;
  const before = lines.slice(0, index).reduce((sum, line) => sum + line.length + 1, 0);
  const excerpt = shown.slice(head.length);
  const cut = /^\.\.\.\uFFFD*/.exec(excerpt)?.[0] ?? "";
  const rest = excerpt.slice(cut.length).replace(/\uFFFD*\.\.\.$/, "");
  const begins = Math.max(0, lines[index].indexOf(rest));
  const column = charsWithin(excerpt, caret.indexOf("^") - head.length) - cut.length;
  const guess = begins + Math.max(0, column);
  const snapped = name === null ? null : nearest(lines[index], name, guess);
  // Where the engine cut a line within a Chinese character its caret is far off.
  const close = snapped !== null && (cut !== "" || Math.abs(snapped - guess) <= 8);
  return before + (close ? snapped : guess);
}

/** How many characters take up so many columns; Chinese ones take two. */
function charsWithin(text: string, columns: number): number {
  let width = 0;
  let chars = 0;
  for (const char of text) {
    if (width >= columns) break;
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
        char
      )
        ? 2
        : 1;
    chars += char.length;
  }
  return chars;
}

/** The place of a whole word nearest to a guess. */
function nearest(text: string, word: string, guess: number): number | null {
  let best: number | null = null;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const whole = !/[\w]/.test(text[at - 1] ?? "") && !/[\w]/.test(text[at + word.length] ?? "");
    if (whole && (best === null || Math.abs(at - guess) < Math.abs(best - guess))) best = at;
  }
  return best;
}

function tokenLength(text: string, from: number): number {
  return /^(?:[\p{L}\p{N}_]+|'[^']*'?|"[^"]*"?|\S)/u.exec(text.slice(from))?.[0].length ?? 0;
}
