import type {Outcome} from "../model/outcome.js";
import {named, type Page} from "./page.js";

/** What must be said beside a figure: that it is preliminary, and its caveat; empty where nothing must. */
export function caveatOf(outcome: Outcome, page: Page): string {
  const {revised} = outcome;
  return [revised ? page.labels.revised[revised] : "", named(outcome, "caveat", page)]
    .filter(Boolean)
    .join(page.marks.semicolon);
}
