import {reportCheck} from "./check.js";
import {COUNTS, writeCounts} from "./tables/counts.js";
import {DATA} from "./tables/read.js";

/** Counts the tables anew and checks them; returns the process's exit code. */
function main(folder: string = DATA): number {
  writeCounts(folder);
  console.log(`data/${COUNTS} is written; the difference shows what was added and taken out`);
  return reportCheck(folder);
}

if (import.meta.filename === process.argv[1]) process.exitCode = main(process.argv[2]);
