import {loadAuthored} from "../../loaders/tables/load.js";

const {indicators, units} = loadAuthored();
const known = indicators.map(({indicator_id, name_zh, unit, aliases_zh}) => ({indicator_id, name_zh, unit, aliases_zh}));
process.stdout.write(JSON.stringify({indicators: known, units}));
