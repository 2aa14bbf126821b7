import {catalogueOf} from "../../loaders/site/tables.js";
import {loadAuthored} from "../../loaders/tables/load.js";

process.stdout.write(catalogueOf(loadAuthored()));
