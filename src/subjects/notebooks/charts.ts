import type {Made, Stock} from "../../ui/kind.js";
import {carriedOn} from "./tallies/carried.js";
import {lookalikeReasons, lookalikeVerdicts, promisedByOne} from "./tallies/pair.js";
import {districtNumbers, districtTasks, leadAgencies, leadsPerBracket} from "./tallies/tasks.js";

/** The counts that the notebooks tell of, in the notebooks' order. */
export async function tallyCharts({db}: Stock): Promise<Made<"tally">[]> {
  return [
    await promisedByOne(db),
    await carriedOn(db),
    await lookalikeVerdicts(db),
    await lookalikeReasons(db),
    await leadAgencies(db),
    await leadsPerBracket(db),
    await districtTasks(db),
    await districtNumbers(db)
  ];
}
