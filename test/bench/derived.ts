import {existsSync} from "node:fs";
import {join} from "node:path";
import {pathToFileURL} from "node:url";

interface Loading {
  loadAuthored(folder: string): object;
}
interface Deriving {
  DERIVED: Record<string, unknown>;
  derive(name: string, authored: object): unknown;
}

/** A module of a checkout: the first of some places, as they were or are now. */
function moduleOf<T>(checkout: string, ...places: string[]): Promise<T> {
  const place = places.map((path) => join(checkout, path)).find(existsSync);
  if (!place) throw new Error(`${checkout} has none of ${places.join(", ")}`);
  return import(pathToFileURL(place).href);
}

/** Milliseconds that this process has worked so far: other work on the machine hardly counts. */
function worked(): number {
  const {user, system} = process.cpuUsage();
  return (user + system) / 1000;
}

/** Prints the milliseconds in which a checkout reads and checks a data folder, and derives all tables. */
async function main(checkout: string, data: string): Promise<void> {
  const [{loadAuthored}, {DERIVED, derive}] = await Promise.all([
    moduleOf<Loading>(checkout, "loaders/tables/load.ts", "loaders/check.ts"),
    moduleOf<Deriving>(
      checkout,
      "src/tables/derive/derive.ts",
      "loaders/derive/derive.ts",
      "loaders/derive.ts"
    )
  ]);
  const begun = worked();
  const authored = loadAuthored(data);
  const read = worked();
  for (const name of Object.keys(DERIVED)) derive(name, authored);
  console.log(JSON.stringify({check: read - begun, derive: worked() - read}));
}

await main(process.argv[2], process.argv[3]);
