import type {Made, Stock} from "../../ui/kind.js";
import {carriedOn} from "./tallies/carried.js";
import {lookalikeReasons, lookalikeVerdicts, promisedByOne} from "./tallies/pair.js";
import {districtNumbers, districtTasks, leadAgencies, leadsPerBracket} from "./tallies/tasks.js";

/** The counts that the notebooks tell of, in the notebooks' order. */
export async function tallyCharts({corpus}: Stock): Promise<Made<"tally">[]> {
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
