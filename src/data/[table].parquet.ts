import {parseArgs} from "node:util";
import {loadAuthored} from "../../loaders/check.js";
import {derive} from "../../loaders/derive.js";
import {toParquet} from "../../loaders/parquet.js";

const {values} = parseArgs({options: {table: {type: "string"}}});
process.stdout.write(toParquet(derive(values.table!, loadAuthored())));
