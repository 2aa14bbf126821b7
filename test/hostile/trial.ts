import {isDeepStrictEqual} from "node:util";
import type {Copy} from "./copy.js";
import {SAME, type Corruption} from "./corruptions.js";
import type {Meaning} from "./meanings.js";

/** What became of a corruption; every other outcome than the first two is a fault of the check. */
export type Outcome =
  "refused" | "the same rows" | "accepted" | "without a place" | "another place" | "too long";

/** How long all that is said of one file may be, in characters; lines are clipped. */
const SAID = 60_000;
const LINE = 600;

/** Checks a corrupted file: refused with its place in few words, or read as the same rows. */
export function tryOut(copy: Copy, base: unknown, {path, bytes, line}: Corruption): Outcome {
  const {lines, authored} = copy.check(new Map([[path, bytes]]));
  if (lines.length === 0) return isDeepStrictEqual(authored, base) ? "the same rows" : "accepted";
  if (!lines.every((one) => /^data\/[\w./-]+\.csv:[1-9]\d*:[1-9]\d*: \S/.test(one)))
    return "without a place";
  const place = line === null ? `data/${path}:` : `data/${path}:${line}:`;
  // A row that others miss may be named where they miss it, with its own place.
  const told = (one: string) => one.startsWith(place) || `${one}:`.includes(` at ${place}`);
  if (!lines.some(told)) return "another place";
  return lines.some((one) => one.length > LINE) || lines.join("\n").length > SAID
    ? "too long"
    : "refused";
}

/**
 * Whether an outcome is the right one: what leaves every value what it was is
 * read as before, whatever else it is a corruption of, and all else is refused.
 */
export function fits({kind}: Corruption, outcome: Outcome): boolean {
  return outcome === (Object.hasOwn(SAME, kind) ? "the same rows" : "refused");
}

/** Whether a line of the check says of a wrong meaning what it should, where it should. */
export function isNamed(line: string, {named, path, message}: Meaning): boolean {
  return (
    line.startsWith(`data/${named ?? path}:`) && message.test(line.replace(/^\S+?:\d+:\d+: /, ""))
  );
}
