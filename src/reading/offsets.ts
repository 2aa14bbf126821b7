/**
 * A plan's text made readable, with the way back to the file as given:
 * `starts[i]` is the UTF-16 offset in the raw text of the cleaned unit `i`, and
 * `starts[text.length]` is the raw length.
 */
export interface CleanText {
  text: string;
  starts: Int32Array;
}

/** The text as given, each unit at its own place. */
export function identity(text: string): CleanText {
  const starts = new Int32Array(text.length + 1);
  for (let i = 0; i < starts.length; i++) starts[i] = i;
  return {text, starts};
}

/**
 * Replaces matches of a global pattern and carries the offsets of what stays;
 * new units take the offsets of the match. A replacement is never longer than
 * its match.
 */
export function replace(
  {text, starts}: CleanText,
  pattern: RegExp,
  by: (match: string, at: number) => string
): CleanText {
  const parts: string[] = [];
  let map: Int32Array | null = null;
  let size = 0;
  let last = 0;
  for (const match of text.matchAll(pattern)) {
    const found = match[0];
    const put = by(found, match.index);
    if (put === found) continue;
    map ??= new Int32Array(starts.length);
    map.set(starts.subarray(last, match.index), size);
    size += match.index - last;
    map.set(starts.subarray(match.index, match.index + put.length), size);
    size += put.length;
    parts.push(text.slice(last, match.index), put);
    last = match.index + found.length;
  }
  if (!map) return {text, starts};
  map.set(starts.subarray(last), size);
  size += starts.length - last;
  parts.push(text.slice(last));
  return {text: parts.join(""), starts: map.subarray(0, size)};
}

/** The raw text from which a stretch of the cleaned text was made. */
export function rawSpan(
  {starts}: CleanText,
  start: number,
  end: number
): {start: number; end: number} {
  return {start: starts[start], end: end > start ? starts[end - 1] + 1 : starts[start]};
}
