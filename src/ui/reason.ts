import {compare, type Reason} from "../model/compare.js";
import {formatUnit, inSentence} from "../model/format.js";
import type {Target} from "../model/target.js";
import {formatList} from "../model/format.js";
import {named, say, type Page} from "./page.js";
import {placeName} from "./spoken.js";
import {scopeOf} from "./value.js";

/** Why two rows do not share an axis, said of these two rows: 数值类型不同：天津市为总量，厦门市为新增. */
export function reasonsOf(a: Target, b: Target, page: Page): string {
  const {verdict, reasons} = compare(a, b);
  if (verdict !== "not-comparable") return "";
  return reasons
    .map((reason) => `${page.labels.reason[reason]}${detail(reason, a, b, page)}`)
    .join(page.marks.semicolon);
}

/** Why a chart stands apart from the one above it; but for shares, bars of both must not be held against each other. */
export function apartFrom(a: Target, b: Target, page: Page): string {
  const whole = [a, b].every(({dimension}) => dimension === "share");
  return `${reasonsOf(a, b, page)}${whole ? "" : ownScale(page)}`;
}

/** That a chart has a scale of its own, at the end of the reason why it stands apart. */
export function ownScale(page: Page): string {
  return say(page, "；各图刻度不同，长短不能互比", "; each has a scale of its own");
}

/** What differs between rows that do share an axis: years, bounds beside points, words beside numbers. */
export function notesOf(rows: Target[], page: Page): string {
  const notes = new Set(
    rows.flatMap((a, i) => rows.slice(i + 1).flatMap((b) => compare(a, b).notes))
  );
  const values: Partial<Record<Reason, (t: Target) => string>> = {
    year: (t) => String(t.year),
    comparator: (t) => page.labels.comparator[t.comparator]
  };
  const differing = [...notes].map((note) => {
    const seen = [...new Set(rows.map((t) => values[note]!(t)))].join(page.marks.listed);
    return say(
      page,
      `${page.labels.reason[note]}（${seen}）`,
      `${page.labels.reason[note]} (${seen})`
    );
  });
  return [...differing, ...wordedOf(rows, page)].join(page.marks.semicolon);
}

/** Whose promise beside others was written in words: its number is a reading of them. */
function wordedOf(rows: Target[], page: Page): string[] {
  const worded = rows.filter((t) => t.stated === "words");
  if (rows.length < 2 || worded.length === 0) return [];
  const names = formatList([...new Set(worded.map((t) => placeName(t, page)))], page.lang);
  return [
    say(
      page,
      `${names}${page.labels.stated.words}，没有写出数字`,
      `${names}: ${page.labels.stated.words}, no number written`
    )
  ];
}

function detail(reason: Reason, a: Target, b: Target, page: Page): string {
  const words: Partial<Record<Reason, (t: Target) => string>> = {
    basis: (t) => page.labels.basis[t.basis],
    scope: (t) => scopeOf(t, page),
    unit: (t) => formatUnit(t.unit, t.unit_en, page.lang, inSentence(t.indicator_en)),
    definition: (t) => named(t, "indicator", page)
  };
  const word = words[reason];
  if (!word) return "";
  const who = (t: Target) => placeName(t, page);
  const [first, second] =
    a.jurisdiction_id === b.jurisdiction_id
      ? [say(page, "一", "one"), say(page, "一", "the other")]
      : [who(a), who(b)];
  return say(
    page,
    `：${first}为${word(a)}，${second}为${word(b)}`,
    `: ${first} – ${word(a)}, ${second} – ${word(b)}`
  );
}
