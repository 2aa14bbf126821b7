import {readFileSync} from "node:fs";
import {join} from "node:path";

/** Words of plans with their English, for first glosses that a person reviews: one a line in glossary.txt. */
export const GLOSSARY: ReadonlyMap<string, string> = new Map(
  readFileSync(join(import.meta.dirname, "glossary.txt"), "utf8")
    .trim()
    .split("\n")
    .map((line): [string, string] => {
      const at = line.indexOf(" ");
      return [line.slice(0, at), line.slice(at + 1)];
    })
);
