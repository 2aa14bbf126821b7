import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {runAdd} from "../../../loaders/add.js";
import {corpusOf} from "../../../loaders/derive/corpus.js";
import {loadAuthored} from "../../../loaders/tables/load.js";
import {DATA} from "../../../loaders/tables/read.js";
import {withDraft} from "../../../src/queries/draft.js";
import {
  accepted,
  changed,
  draftOf,
  dropped,
  merged,
  type Draft
} from "../../../src/tables/add/draft.js";
import {draftIn, folderOf, zipOf} from "../../../src/tables/add/folder.js";
import {planOf} from "../../../src/tables/add/plan.js";
import {publishedRows} from "../../../src/tables/add/published.js";
import {standingOf, type Standing} from "../../../src/tables/add/standing.js";
import {add} from "../../../src/subjects/add/view.js";
import {compare} from "../../../src/subjects/compare/view.js";
import {coverage} from "../../../src/subjects/coverage/view.js";
import {installDocument} from "../../../loaders/site/dom.js";
import {pageOf} from "../../../src/ui/page.js";
import {checkOf} from "../../broken.js";

const TEXT = readFileSync(
  join(import.meta.dirname, "../../loaders/fixtures/add/binjiang.txt"),
  "utf8"
);
const never = () => Promise.reject(new Error("nothing is to be asked"));
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, {recursive: true, force: true})));

const published = corpusOf();
let standing: Standing;
let draft: Draft;
beforeAll(async () => {
  installDocument();
  // As the browser has it: what a file of JSON holds.
  standing = JSON.parse(JSON.stringify(standingOf(loadAuthored()))) as Standing;
  const said = {document: "binjiang.txt", code: "639900"};
  draft = draftOf(TEXT, await planOf(TEXT, said, standing, never));
});

/** Writes a draft's zip and adds it to a copy of the tables. */
async function addedZip(made: Draft): Promise<{code: number; folder: string}> {
  const folder = mkdtempSync(join(tmpdir(), "duibiao-zip-"));
  folders.push(folder);
  cpSync(DATA, folder, {recursive: true});
  const file = join(folder, "..", `${folder.split("/").pop()}.zip`);
  folders.push(file);
  writeFileSync(file, zipOf(made));
  const code = await runAdd([file, "--data", folder], {print: () => {}, ask: never});
  return {code, folder};
}

/** A row whose indicator the catalogue does not have, and one that has its own there. */
function rowsOf({tables}: Draft) {
  const created = new Set(tables.indicators.map(({indicator_id}) => indicator_id));
  return {
    fresh: tables.targets.find(({indicator_id}) => created.has(indicator_id))!,
    known: tables.targets.find(({indicator_id}) => !created.has(indicator_id))!
  };
}

const cellsOf = ({
  role,
  comparator,
  value_low,
  value_high,
  unit,
  basis,
  year,
  scope
}: Draft["tables"]["targets"][number]) => ({
  ...{role, comparator, value_low, value_high, unit, basis, year, scope}
});

describe("a draft", () => {
  it("has the place of each row's clause in the text as given", () => {
    expect(draft.read.length).toBe(draft.tables.targets.length);
    draft.read.forEach(({target_id, start, end}, i) => {
      expect(target_id).toBe(draft.tables.targets[i].target_id);
      expect(TEXT.slice(start, end).replace(/\s/g, "")).toBe(
        draft.tables.targets[i].quote!.replace(/\s/g, "")
      );
    });
  });

  it("loses a row with all that only this row needed, and nothing else", () => {
    const {fresh} = rowsOf(draft);
    const left = dropped(draft, fresh.target_id);
    const ids = (one: Draft) => one.tables.targets.map(({target_id}) => target_id);
    expect(ids(left)).toEqual(ids(draft).filter((id) => id !== fresh.target_id));
    const alone = draft.tables.targets.filter((r) => r.indicator_id === fresh.indicator_id);
    const has = left.tables.indicators.some((r) => r.indicator_id === fresh.indicator_id);
    expect(has).toBe(alone.length > 1);
    expect(left.doubts.some(({id}) => id === fresh.target_id)).toBe(false);
  });

  it("takes a row as it stands: it is no draft, and what was in doubt is settled", () => {
    const unsure = draft.tables.targets.find(({status}) => status === "draft")!;
    const left = accepted(draft, [unsure.target_id]);
    const row = left.tables.targets.find(({target_id}) => target_id === unsure.target_id)!;
    expect(row.status).toBeNull();
    expect(left.doubts.length).toBeLessThan(draft.doubts.length);
    expect(left.read.filter(({decided}) => decided).map((r) => r.target_id)).toEqual([
      unsure.target_id
    ]);
  });

  it("refuses what the tables have no place for, and takes what they have", () => {
    const {known} = rowsOf(draft);
    const cells = cellsOf(known);
    const set = (more: object) => changed(draft, known.target_id, {...cells, ...more}, standing);
    expect(set({unit: "箩筐儿"})).toBe("unit");
    expect(set({value_low: null, value_high: null})).toBe("value");
    expect(set({role: "target", year: 2060})).toBe("year");
    expect(set({basis: "growth", unit: "个"})).toBe("basis");
    expect(merged(draft, known.target_id, "no-such-indicator", standing)).toBe("indicator");
    expect(set({comparator: "eq", value_low: 77, value_high: null})).toBe("quote");
    const right = set({scope: "中心城区", year: draft.plan.period_start - 1, role: "baseline"});
    const row = (right as Draft).tables.targets.find((r) => r.target_id === known.target_id)!;
    expect([row.scope, row.role]).toEqual(["中心城区", "baseline"]);
  });

  it("gives a row to an indicator of the tables only where both are of one dimension", () => {
    const {fresh} = rowsOf(draft);
    const unit = new Map([...standing.units, ...draft.tables.units].map((u) => [u.unit, u]));
    const dimension = unit.get(fresh.unit)!.dimension;
    const same = standing.indicators.find((r) => unit.get(r.unit)!.dimension === dimension);
    const other = standing.indicators.find((r) => unit.get(r.unit)!.dimension !== dimension)!;
    if (fresh.basis !== "growth")
      expect(merged(draft, fresh.target_id, other.indicator_id, standing)).toBe("dimension");
    const left = merged(draft, fresh.target_id, same!.indicator_id, standing) as Draft;
    const row = left.tables.targets.find((r) => r.target_id === fresh.target_id)!;
    expect(row.indicator_id).toBe(same!.indicator_id);
    expect(left.tables.indicators.some((r) => r.indicator_id === fresh.indicator_id)).toBe(false);
  });

  it("is one file that the page opens again as it was", () => {
    expect(draftIn(folderOf(zipOf(draft))!)).toEqual(JSON.parse(JSON.stringify(draft)));
    expect(folderOf(new TextEncoder().encode("no zip"))).toBeNull();
  });

  it("goes into the tables by npm run add, undecided or decided, and passes the check", async () => {
    const {fresh, known} = rowsOf(draft);
    const all = draft.tables.targets.map(({target_id}) => target_id);
    const cells = {...cellsOf(known), scope: "中心城区"};
    const worked = dropped(
      changed(accepted(draft, all), known.target_id, cells, standing) as Draft,
      fresh.target_id
    );
    for (const made of [draft, worked]) {
      const {code, folder} = await addedZip(made);
      expect([code, checkOf(folder)]).toEqual([0, []]);
      const {targets} = loadAuthored(folder);
      const own = targets.filter(({plan_id}) => plan_id === draft.plan.plan_id);
      expect(own).toEqual(made.tables.targets);
    }
  });
});

describe("a draft beside the published plans", () => {
  it("leaves the made-up example of /add as it is, though its place is the example's own", async () => {
    const drawn = async (corpus: typeof published) =>
      add.draw(await add.load({corpus, db: never}, {}), {}, pageOf("zh", "/")).textContent;
    const both = withDraft(published, publishedRows(draft, standing));
    expect(await drawn(both)).toContain("5G基站");
  });

  it("has rows of the schema's columns, bears its mark in every name, and alters no published row", async () => {
    const rows = publishedRows(draft, standing);
    const corpus = published;
    const both = withDraft(corpus, rows);
    const [one] = await corpus.part("targets", "xm-newinfra-2020");
    for (const row of rows.targets) {
      expect(Object.keys(row)).toEqual(Object.keys(one));
      for (const name of [row.plan_zh, row.jurisdiction_zh]) expect(name).toContain("草稿");
      for (const name of [row.plan_en, row.jurisdiction_en, row.jurisdiction_short_en])
        expect(name).toContain("draft");
    }
    expect(await both.part("targets", draft.plan.plan_id)).toEqual(rows.targets);
    expect(await both.part("mentions", draft.plan.plan_id)).toEqual([]);
    expect(await both.part("denominators", draft.plan.jurisdiction_id)).toEqual([]);
    expect((await both.all("plans")).slice(0, -1)).toEqual(await corpus.all("plans"));
    const plans = await both.all("plans");
    expect(Object.keys(plans.at(-1)!)).toEqual(Object.keys(plans[0]));
  });

  it("is drawn on /compare and /coverage, with its mark", async () => {
    const corpus = withDraft(published, publishedRows(draft, standing));
    const sources = {corpus, db: never};
    const {plan_id} = draft.plan;
    const asked = new URLSearchParams({cities: `xiamen~${plan_id}`});
    for (const view of [compare, coverage]) {
      const params = view.params(asked, {});
      const data = await view.load(sources, params as never);
      const drawn = view.draw(data as never, params as never, pageOf("zh", "/"));
      expect(drawn.textContent).toContain("草稿");
      expect(drawn.querySelector(`[href*="${plan_id}-t0"], [id*="${plan_id}-t0"]`)).not.toBeNull();
    }
  });
});
