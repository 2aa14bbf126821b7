import {searchFile} from "../../loaders/search.js";

process.stdout.write(JSON.stringify(searchFile()));
