import {beforeAll, describe, expect, it} from "vitest";
import {loadAuthored} from "../../loaders/tables/load.js";
import {dictionaryRows} from "../../src/tables/derive/dictionary.js";
import {DERIVED} from "../../src/tables/derive/derive.js";
import {agencyOf} from "../../src/tables/agency.js";
import {VIEWS} from "../../src/subjects/registry.js";
import {filesPart} from "../../src/subjects/data/files.js";
import {pageOf} from "../../src/ui/page.js";
import {engine, sources} from "../engine.js";

const authored = loadAuthored();
const page = pageOf("zh", "./");

/** What a page holds: its text without spaces and marks, the ids that an address can point at, and its judgements. */
interface Drawn {
  text: string;
  ids: Set<string>;
}

const plans = new Map<string, Drawn>();
const indicators = new Map<string, Drawn>();
const others = new Map<string, Drawn>();

/** Quotes, spaces and marks are set anew when a page is drawn. */
function plain(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}

async function drawn(view: string, fixed: Record<string, string> = {}, query = ""): Promise<Drawn> {
  const ask = await VIEWS[view]();
  const answer = await ask(sources(), new URLSearchParams(query), fixed);
  return heldIn(answer.draw(page));
}

function heldIn(element: Element): Drawn {
  const ids = [...element.querySelectorAll("[id]")].map(({id}) => id);
  const judged = [...element.querySelectorAll("[data-judgement]")].map(
    (item) => `judgement-${item.getAttribute("data-judgement")}`
  );
  return {text: plain(element.textContent!), ids: new Set([...ids, ...judged])};
}

beforeAll(async () => {
  await engine();
  for (const {plan_id} of authored.plans) plans.set(plan_id, await drawn("plan", {plan: plan_id}));
  for (const {indicator_id} of authored.indicators)
    indicators.set(indicator_id, await drawn("indicator", {indicator: indicator_id}));
  for (const view of ["agencies", "cascade", "coverage", "footings", "missing"])
    others.set(view, await drawn(view));
  // Plans with tasks are those that can say something on a topic.
  const told = [...new Set(authored.tasks.map(({plan_id}) => plan_id))].join("~");
  others.set("compare", await drawn("compare", {}, `cities=${told}`));
  others.set("outcomes", await drawn("outcomes", {}, "city=all"));
}, 300_000);

/** Rows by table that are on no page, by what would name them there. */
const MISSING: Record<string, () => string[]> = {
  plans: () =>
    lost(authored.plans, (row) => plans.get(row.plan_id)!.text.includes(plain(row.title_zh))),
  targets: () => lost(authored.targets, (row) => plans.get(row.plan_id)!.ids.has(row.target_id)),
  tasks: () => lost(authored.tasks, (row) => plans.get(row.plan_id)!.ids.has(row.task_id)),
  projects: () => lost(authored.projects, (row) => plans.get(row.plan_id)!.ids.has(row.project_id)),
  instruments: () =>
    lost(authored.instruments, (row) => plans.get(row.plan_id)!.ids.has(row.instrument_id)),
  deliverables: () =>
    lost(authored.deliverables, (row) => plans.get(row.plan_id)!.ids.has(row.deliverable_id)),
  coordination: () =>
    lost(authored.coordination, (row) => plans.get(row.plan_id)!.ids.has(row.coordination_id)),
  responsibilities: () =>
    lost(authored.responsibilities, (row) => {
      const {jurisdiction_id} = authored.plans.find(({plan_id}) => plan_id === row.plan_id)!;
      const agency = agencyOf(row.agency, jurisdiction_id, authored.agencies)!;
      return plans.get(row.plan_id)!.text.includes(plain(agency.name_zh));
    }),
  agencies: () =>
    lost(authored.agencies, (row) => others.get("agencies")!.ids.has(`agency-${row.agency_id}`)),
  indicators: () =>
    lost(authored.indicators, (row) =>
      indicators.get(row.indicator_id)!.text.includes(plain(row.definition_zh))
    ),
  outcomes: () =>
    lost(authored.outcomes, (row) =>
      indicators.get(row.indicator_id)!.ids.has(`outcome-${row.outcome_id}`)
    ),
  judgements: () =>
    lost(authored.judgements, (row) =>
      others.get("outcomes")!.ids.has(`judgement-${row.judgement_id}`)
    ),
  topics: () =>
    lost(authored.topics, (row) => others.get("compare")!.ids.has(`topic-${row.topic_id}`)),
  mentions: () =>
    lost(authored.mentions, (row) => others.get("compare")!.text.includes(plain(row.quote))),
  cascade: () => lost(authored.cascade, (row) => others.get("cascade")!.ids.has(row.link_id)),
  gaps: () =>
    lost(authored.gaps, (row) => others.get("missing")!.text.includes(plain(row.reason_zh))),
  denominators: () =>
    lost(authored.denominators, (row) =>
      others.get("footings")!.ids.has(`denominator-${row.denominator_id}`)
    ),
  units: () => lost(authored.units, (row) => others.get("footings")!.ids.has(`unit-${row.unit}`)),
  domains: () =>
    lost(authored.domains, (row) => others.get("coverage")!.text.includes(plain(row.name_zh))),
  jurisdictions: () =>
    lost(authored.jurisdictions, (row) => {
      const all = [...plans.values(), ...others.values()];
      return all.some(({text}) => text.includes(plain(row.name_zh)));
    }),
  dictionary: () => {
    const rows = dictionaryRows(Object.keys(DERIVED));
    const tables = [...new Set(rows.map((row) => String(row.table_name)))].map((name) => ({
      name,
      zh: name,
      en: name,
      rows: 0,
      entries: rows
        .filter((row) => row.table_name === name)
        .map((row) => ({
          name: String(row.column_name),
          type: String(row.column_type),
          zh: String(row.meaning_zh),
          en: String(row.meaning_en)
        })),
      files: ["csv", "json", "parquet"].map((path) => ({path, bytes: 1}))
    }));
    const {text} = heldIn(filesPart({tables, others: []}, page));
    return lost(rows, (row) => text.includes(plain(String(row.meaning_zh))));
  }
};

function lost<T extends object>(rows: readonly T[], isHeld: (row: T) => boolean): string[] {
  return rows.filter((row) => !isHeld(row)).map((row) => JSON.stringify(row).slice(0, 120));
}

describe("every row can be reached from a page", () => {
  it("of every published table", () => {
    expect(Object.keys(MISSING).sort()).toEqual(Object.keys(DERIVED).sort());
  });

  it.each(Object.keys(MISSING))("%s", (table) => {
    expect(MISSING[table]()).toEqual([]);
  });
});
