import type {Db} from "../../../queries/db.js";
import {carriedOn} from "./carried.js";
import {lookalikeReasons, lookalikeVerdicts, promisedByOne} from "./pair.js";
import type {TallyOf} from "./tally.js";
import {districtNumbers, districtTasks, leadAgencies, leadsPerBracket} from "./tasks.js";

/** The counts that the notebooks tell of, in the notebooks' order. */
export async function allTallies(db: Db): Promise<TallyOf[]> {
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
