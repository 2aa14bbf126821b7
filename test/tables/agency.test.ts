import {describe, expect, it} from "vitest";
import {agencyOf} from "../../src/tables/agency.js";
import type {AuthoredRow} from "../../src/model/schema/rows.js";

type Agency = AuthoredRow<"agencies">;

const agency = (fields: Partial<Agency>): Agency => ({
  agency_id: "tj-miit",
  name_zh: "市工业和信息化局",
  name_en: "Bureau of Industry and Information Technology",
  kind: "government",
  jurisdiction_id: "tianjin",
  aliases_zh: "市工信局；市经信委",
  ...fields
});
const agencies = [
  agency({}),
  agency({agency_id: "xm-miit", jurisdiction_id: "xiamen", aliases_zh: null})
];

describe("agencyOf(printed, jurisdiction_id, agencies)", () => {
  it("finds an agency by its name or another printed form, in its own city", () => {
    expect(agencyOf("市工业和信息化局", "tianjin", agencies)?.agency_id).toBe("tj-miit");
    expect(agencyOf("市经信委", "tianjin", agencies)?.agency_id).toBe("tj-miit");
    expect(agencyOf("市工业和信息化局", "xiamen", agencies)?.agency_id).toBe("xm-miit");
  });

  it("knows no part of a name, and no alias of another city", () => {
    expect(agencyOf("市工业", "tianjin", agencies)).toBeUndefined();
    expect(agencyOf("市工信局", "xiamen", agencies)).toBeUndefined();
  });
});
