import {parseArgs} from "node:util";
import type {Said} from "../../src/tables/add/plan.js";
import {UsageError} from "../../src/tables/usage.js";
import {DATA} from "../tables/read.js";

export const USAGE =
  "npm run add -- <file> [--jurisdiction <id or 中文名>] [--code <GB/T 2260>] [--parent <中文名>] [--title <标题>] [--period 2021-2025] [--id <plan_id>], or npm run add -- --resume <review file>";

/** What the command was asked to do. */
export interface Options extends Omit<Said, "document"> {
  /** The plan's file; none where a review is taken in. */
  file?: string;
  resume?: string;
  /** Folder of the tables. */
  data: string;
}

/** Reads the arguments; throws a UsageError with what was expected. */
export function optionsOf(args: string[]): Options {
  const text = {type: "string"} as const;
  let parsed;
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: {
        ...{resume: text, jurisdiction: text, code: text, parent: text},
        ...{title: text, period: text, id: text, data: text}
      }
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}; expected ${USAGE}`);
  }
  const {positionals, values} = parsed;
  if (positionals.length !== (values.resume === undefined ? 1 : 0))
    throw new UsageError(`${positionals.length} files named; expected ${USAGE}`);
  return {...values, file: positionals[0], data: values.data ?? DATA};
}
