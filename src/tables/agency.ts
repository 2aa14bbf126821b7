import type {AuthoredRow} from "../model/schema/rows.js";

type Agency = AuthoredRow<"agencies">;

const indexes = new WeakMap<Agency[], Map<string, Agency>>();

/** The agency that a plan of a jurisdiction prints under a name; undefined where none is known. */
export function agencyOf(
  printed: string,
  jurisdiction_id: string,
  agencies: Agency[]
): Agency | undefined {
  let index = indexes.get(agencies);
  if (!index) indexes.set(agencies, (index = indexOf(agencies)));
  return index.get(`${jurisdiction_id} ${printed}`);
}

/** Agencies by jurisdiction and each of their names; of two with one name the first. */
function indexOf(agencies: Agency[]): Map<string, Agency> {
  const index = new Map<string, Agency>();
  for (const row of agencies)
    for (const name of [row.name_zh, ...(row.aliases_zh?.split("；") ?? [])]) {
      const key = `${row.jurisdiction_id} ${name}`;
      if (!index.has(key)) index.set(key, row);
    }
  return index;
}
