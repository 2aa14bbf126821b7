import type {RequestListener} from "node:http";

/**
 * A handler for `createServer` that answers from `folder`, looking anew at each
 * request. What is not there may be had of `bring`: it makes the file of a path and
 * resolves to where that stands, or to null.
 */
export function answerFrom(
  folder: string,
  bring?: (path: string) => Promise<string | null>
): RequestListener;
