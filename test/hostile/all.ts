import {Copy} from "./copy.js";
import {corruptions} from "./corruptions.js";
import {changedBy, MEANINGS} from "./meanings.js";
import {fits, isNamed, tryOut, type Outcome} from "./trial.js";

/** How many corruptions the whole trial makes, from a seed that may be named. */
const COUNT = 2000;
const SEED = 16;

/** Tries every kind of corruption on every table; prints what became of them, returns the exit code. */
function main(seed: number): number {
  const copy = new Copy();
  try {
    const base = copy.check(new Map()).authored;
    const outcomes = new Map<Outcome, number>();
    let faults = 0;
    for (const corruption of corruptions(copy.files, COUNT, seed)) {
      const outcome = tryOut(copy, base, corruption);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      if (fits(corruption, outcome)) continue;
      faults++;
      const {kind, path, line} = corruption;
      console.error(`${outcome}: ${kind} in ${path}${line === null ? "" : `:${line}`}`);
    }
    for (const meaning of MEANINGS) {
      const {lines} = copy.check(changedBy(meaning, copy.files));
      if (lines.some((line) => isNamed(line, meaning))) continue;
      faults++;
      console.error(`${lines.length === 0 ? "accepted" : "another place"}: ${meaning.name}`);
    }
    const told = [...outcomes].map(([outcome, count]) => `${count} ${outcome}`).join(", ");
    console.log(`${COUNT} corruptions from seed ${seed}: ${told}`);
    console.log(`${MEANINGS.length} wrong meanings; ${faults} faults`);
    return faults > 0 ? 1 : 0;
  } finally {
    copy.remove();
  }
}

process.exitCode = main(Number(process.argv[2] ?? SEED));
