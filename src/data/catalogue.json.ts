import {loadAuthored} from "../../loaders/tables/load.js";
import {standingOf} from "../tables/add/standing.js";

process.stdout.write(JSON.stringify(standingOf(loadAuthored())));
