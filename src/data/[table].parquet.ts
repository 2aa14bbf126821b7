import {parseArgs} from "node:util";
import {loadAuthored} from "../../loaders/tables/load.js";
import {derive} from "../tables/derive/derive.js";
import {toParquet} from "../../loaders/derive/parquet.js";

const {values} = parseArgs({options: {table: {type: "string"}}});
process.stdout.write(toParquet(derive(values.table!, loadAuthored())));
