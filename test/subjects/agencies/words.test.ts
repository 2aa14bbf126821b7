import {beforeAll, describe, expect, it} from "vitest";
import {installDocument} from "../../../loaders/site/dom.js";
import {generalMark, isGeneral} from "../../../src/model/agency.js";
import {
  agencyCounts,
  concentrationWords,
  roleCounts
} from "../../../src/subjects/agencies/words.js";
import {agencies} from "../../../src/subjects/agencies/view.js";
import {engine, sources} from "../../engine.js";
import {pageOf} from "../../../src/ui/page.js";

const zh = pageOf("zh", "./");
const en = pageOf("en", "./");
const agency = (name: string, tasks: number, agency_kind = "government") => ({
  agency_zh: name,
  agency_en: name,
  agency_kind,
  tasks
});
const list = [
  agency("A", 9),
  agency("ALL", 8, "collective"),
  ...["B", "C", "D", "E", "F"].map((name) => agency(name, 1))
];

beforeAll(installDocument);

describe("concentrationWords(list, page)", () => {
  it("counts single bodies alone, and says how many general forms there are besides", () => {
    const words = concentrationWords(list, en);
    expect(words).toMatch(/^6 agencies share 14 pairs/);
    expect(words).toContain("“ALL” (1)");
    expect(concentrationWords(list, zh)).toContain("另有1个“ALL”");
  });

  it("never calls a general form the busiest agency", () => {
    const words = concentrationWords([agency("ALL", 9, "collective"), agency("A", 2)], en);
    expect(words).toContain("A takes part in 2 tasks");
    expect(words).not.toContain("ALL takes part");
  });

  it("says of equals that they stand level, in the order in which they are given", () => {
    const level = ["乙", "甲", "丙", "丁"].map((name) => agency(name, 1));
    expect(concentrationWords(level, zh)).toBe("4个单位；乙、甲、丙、丁4个单位并列，各参与1项。");
    const two = concentrationWords([agency("B", 3), agency("A", 3), agency("C", 1)], zh);
    expect(two).toContain("B、A2个单位并列最多，各参与3项。");
    const many = ["A", "B", "C", "D", "E", "F", "G"].map((name) => agency(name, 2));
    expect(concentrationWords(many, en)).toContain(
      "7 agencies stand level with 2 tasks each: A, B, C, D, E and 2 more."
    );
    expect(concentrationWords([agency("A", 2), agency("B", 1)], en)).not.toContain("level");
  });

  it("says nothing of shares where there are general forms alone", () => {
    expect(concentrationWords([agency("ALL", 9, "collective")], en)).toMatch(/^General forms/);
  });
});

describe("agencyCounts(list, page)", () => {
  it("keeps general forms apart from agencies", () => {
    expect(agencyCounts(list, en)).toBe("6 agencies and 1 general form");
    expect(
      agencyCounts(
        list.filter((one) => !isGeneral(one)),
        zh
      )
    ).toBe("6个单位");
  });
});

/** The counts with plain spaces; on pages a role and its number are not torn apart. */
const plain = (...asked: Parameters<typeof roleCounts>) =>
  roleCounts(...asked).replaceAll("\u00a0", " ");

describe("roleCounts(row, roles, page)", () => {
  const roles = ["lead", "responsible", "support"] as const;
  it("puts the distinct tasks before roles that may add up to more", () => {
    const byRole = {lead: 21, responsible: 13, support: 13};
    expect(plain({tasks: 39, byRole}, [...roles], en)).toMatch(/^39 tasks: lead 21 · /);
    expect(plain({tasks: 39, byRole}, [...roles], zh)).toMatch(/^39项：牵头 21 · /);
  });

  it("leaves the total out where there is one role", () => {
    expect(plain({tasks: 2, byRole: {lead: 2, responsible: 0, support: 0}}, [...roles], en)).toBe(
      "lead 2"
    );
  });
});

describe("generalMark(agency, lang)", () => {
  it("marks what is no single body, and nothing else", () => {
    expect(generalMark(agency("ALL", 1, "collective"), "zh")).toBe("（泛指）");
    expect(generalMark(agency("A", 1), "en")).toBe("");
  });
});

describe("/agencies?domain=energy", () => {
  it("names nobody as the first of four that have one task each", async () => {
    const params = agencies.params(new URLSearchParams("domain=energy&city=tianjin"), {});
    const view = agencies.draw(await agencies.load(sources(), params), params, zh);
    const said = view.querySelector(".ranked .summary")!.textContent!;
    expect(said).toContain("并列");
    expect(said).not.toContain("参与的任务最多");
    // The plan's own order, not that of ids.
    const db = await engine();
    const rows = await db.rows<{agency_zh: string}>(
      `SELECT agency_zh FROM responsibilities JOIN tasks USING (task_id)
       WHERE domain_id = 'energy' AND responsibilities.jurisdiction_id = 'tianjin'
       ORDER BY responsibilities.plan_id, responsibilities.ordinal`
    );
    const shown = [...view.querySelectorAll(".ranked .agency-name")].map((name) =>
      name.textContent!.replace("（泛指）", "").trim()
    );
    expect(shown).toEqual([...new Set(rows.map((row) => row.agency_zh))]);
  });
});
