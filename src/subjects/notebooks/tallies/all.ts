import type {Corpus} from "../../../queries/corpus.js";
import {carriedOn} from "./carried.js";
import {lookalikeReasons, lookalikeVerdicts, promisedByOne} from "./pair.js";
import type {TallyOf} from "./tally.js";
import {districtNumbers, districtTasks, leadAgencies, leadsPerBracket} from "./tasks.js";

/** The counts that the notebooks tell of, in the notebooks' order. */
export async function allTallies(corpus: Corpus): Promise<TallyOf[]> {
  return [
    await promisedByOne(corpus),
    await carriedOn(corpus),
    await lookalikeVerdicts(corpus),
    await lookalikeReasons(corpus),
    await leadAgencies(corpus),
    await leadsPerBracket(corpus),
    await districtTasks(corpus),
    await districtNumbers(corpus)
  ];
}
