import {searchFile} from "../../loaders/site/search.js";

process.stdout.write(JSON.stringify(searchFile()));
