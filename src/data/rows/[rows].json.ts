import {parseArgs} from "node:util";
import {rowFiles} from "../../../loaders/derive/corpus.js";
import {publishedTables} from "../../../loaders/derive/published.js";

const {values} = parseArgs({options: {rows: {type: "string"}}});
const text = rowFiles(publishedTables()).get(values.rows!);
if (text === undefined) throw new Error(`rows "${values.rows}" are not among those of the corpus`);
process.stdout.write(text);
