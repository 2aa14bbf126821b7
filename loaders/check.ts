import {DataError, formatProblem} from "./tables/csv.js";
import {loadAuthored} from "./tables/load.js";
import {DATA} from "./tables/read.js";

/** Prints every problem to standard error; returns the process's exit code. */
export function reportCheck(folder: string = DATA): number {
  try {
    const {targets, plans, indicators} = loadAuthored(folder);
    console.log(
      `data/ is in order: ${targets.length} targets of ${plans.length} plans, ${indicators.length} indicators`
    );
    return 0;
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    console.error(error.problems.map(formatProblem).join("\n"));
    const count = error.problems.length;
    console.error(`${count} ${count === 1 ? "problem" : "problems"} in data/`);
    return 1;
  }
}

if (import.meta.filename === process.argv[1]) process.exitCode = reportCheck(process.argv[2]);
