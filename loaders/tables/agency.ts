import type {AuthoredRow} from "../../src/model/schema/rows.js";

type Agency = AuthoredRow<"agencies">;

/** The agency that a plan of a jurisdiction prints under a name; undefined where none is known. */
export function agencyOf(
  printed: string,
  jurisdiction_id: string,
  agencies: Agency[]
): Agency | undefined {
  return agencies.find(
    (row) =>
      row.jurisdiction_id === jurisdiction_id &&
      (row.name_zh === printed || (row.aliases_zh?.split("；").includes(printed) ?? false))
  );
}
