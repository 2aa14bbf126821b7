// Writes one line for each process of Node that is started with this module.
import {appendFileSync} from "node:fs";
import {isMainThread} from "node:worker_threads";

if (isMainThread && process.env.COUNT_INTO)
  appendFileSync(process.env.COUNT_INTO, `${process.pid}\n`);
