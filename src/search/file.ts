import {searchFile} from "../queries/files.js";
import {checkJson, loadFile} from "../queries/load.js";
import type {SearchFile} from "./entry.js";
import {openSearch, type Finder} from "./find.js";

let opened: Promise<Finder> | undefined;

/** The site's search over what the build wrote, loaded once; may be tried again where it failed. */
export function loadSearch(): Promise<Finder> {
  opened ??= load().catch((error) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function load(): Promise<Finder> {
  const bytes = await loadFile(searchFile(), checkJson);
  return openSearch(JSON.parse(new TextDecoder().decode(bytes)) as SearchFile);
}
