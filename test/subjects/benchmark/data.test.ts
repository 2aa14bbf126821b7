import {beforeAll, describe, expect, it} from "vitest";
import {NOTHING_ASKED, shownOf} from "../../../src/subjects/benchmark/data.js";
import {benchmarkPanels, referencesOf} from "../../../src/subjects/benchmark/panels.js";
import {allDenominators, allIndicators, allJurisdictions} from "../../../src/queries/catalogue.js";
import {everyTarget} from "../../../src/queries/targets.js";
import {pageOf} from "../../../src/ui/page.js";
import {installDocument} from "../../../loaders/site/dom.js";
import {corpus} from "../../engine.js";

beforeAll(() => installDocument());

const page = pageOf("zh", "/");

describe("shownOf(ask, rows)", () => {
  it("draws a province as a line over the tier of its own city alone, and the nation over all", async () => {
    const [targets, rungs, denominators, indicators] = await Promise.all([
      everyTarget(corpus()),
      allJurisdictions(corpus()),
      allDenominators(corpus()),
      allIndicators(corpus())
    ]);
    const parents = new Map(
      rungs.map(({jurisdiction_id, parent_id}) => [jurisdiction_id, parent_id])
    );
    let provinces = 0;
    for (const {indicator_id} of indicators) {
      const rows = targets.filter((t) => t.indicator_id === indicator_id);
      const shown = rows.length > 0 ? shownOf(NOTHING_ASKED, {rows, rungs, denominators}) : null;
      for (const {rung, over} of shown?.lines ?? []) {
        if (rung.level === "nation") continue;
        provinces += 1;
        const own = shown!.own.filter(
          ({jurisdiction_id: id}) => parents.get(id) === rung.jurisdiction_id
        );
        expect(over, indicator_id).toEqual(own.map(({level}) => level));
      }
    }
    expect(provinces).toBeGreaterThan(0);
  });

  it("keeps a line out of the panels of other tiers", async () => {
    const [targets, rungs, denominators] = await Promise.all([
      everyTarget(corpus()),
      allJurisdictions(corpus()),
      allDenominators(corpus())
    ]);
    const rows = targets.filter((t) => t.indicator_id === "5g-base-stations");
    const shown = shownOf(NOTHING_ASKED, {rows, rungs, denominators})!;
    const fujian = referencesOf(shown, page).find(({over}) => !over.includes("municipality"))!;
    const [municipalities] = benchmarkPanels(shown, page).filter(
      (_, i) => shown.tiers[i].tier === "municipality"
    );
    expect(
      municipalities
        .charts()
        .map((svg) => svg?.textContent)
        .join()
    ).not.toContain(fujian.place);
  });
});
