import type {RequestListener} from "node:http";

/** A handler for `createServer` that answers from `folder`, looking anew at each request. */
export function answerFrom(folder: string): RequestListener;
