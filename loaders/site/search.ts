import {formatValue} from "../../src/model/format.js";
import {NOTEBOOKS} from "../../src/model/notebooks.js";
import type {Lang, Target} from "../../src/model/target.js";
import type {Entry, SearchFile} from "../../src/search/entry.js";
import type {Authored} from "../../src/model/schema/rows.js";
import {loadAuthored} from "../tables/load.js";
import {derive} from "../../src/tables/derive/derive.js";
import {syllablesOf} from "../../src/tables/derive/pinyin.js";
import {pageEntries} from "./pageEntries.js";
import {soundsOf} from "./sounds.js";
import {synonymsOf} from "./synonyms.js";

/** Everything the site's search can find, from the checked tables. */
export function searchFile(authored: Authored = loadAuthored()): SearchFile {
  const entries = [
    ...cities(authored),
    ...indicators(authored),
    ...plans(authored),
    ...pageEntries(),
    ...notebooks(),
    ...agencies(authored),
    ...tasks(authored),
    ...projects(authored),
    ...targets(authored)
  ];
  return {entries, sounds: soundsOf(entries.flatMap(({zh, aliases = []}) => [zh, ...aliases]))};
}

/** Only cities that have a page, for a plan or a reported figure: a click must lead to rows. */
function cities({jurisdictions, plans, outcomes}: Authored): Entry[] {
  const stated = new Set([...plans, ...outcomes].map(({jurisdiction_id}) => jurisdiction_id));
  return jurisdictions
    .filter((row) => stated.has(row.jurisdiction_id))
    .map((row) => {
      const aliases = row.aliases_zh?.split("；") ?? [];
      return {
        kind: "city",
        id: row.jurisdiction_id,
        path: `/cities/${row.jurisdiction_id}`,
        zh: row.name_zh,
        en: row.name_en,
        aliases,
        codes: [row.code],
        pinyin: spoken([row.name_zh, ...aliases])
      };
    });
}

function indicators({indicators}: Authored): Entry[] {
  return indicators.map((row) => {
    const aliases = otherNames(row);
    return {
      kind: "indicator",
      id: row.indicator_id,
      path: `/indicators/${row.indicator_id}`,
      zh: row.name_zh,
      en: row.name_en,
      ...(aliases.length > 0 ? {aliases} : {}),
      pinyin: spoken([row.name_zh, ...aliases]),
      about_zh: row.definition_zh,
      about_en: row.definition_en
    };
  });
}

function plans(authored: Authored): Entry[] {
  return authored.plans.map((row) => ({
    kind: "plan",
    id: row.plan_id,
    path: `/plans/${row.plan_id}`,
    zh: row.title_zh,
    en: row.title_en,
    aliases: [row.short_zh, ...(/“十.五”/.test(row.title_zh) ? ["五年规划"] : [])],
    codes: [codeOf(row.jurisdiction_id, authored), ...(row.doc_number ? [row.doc_number] : [])],
    pinyin: spoken([row.title_zh]),
    ...whereOf(row.plan_id, authored, false)
  }));
}

function notebooks(): Entry[] {
  return NOTEBOOKS.map((row) => ({
    kind: "notebook",
    id: row.notebook_id,
    path: `/notebooks/${row.notebook_id}`,
    zh: row.title_zh,
    en: row.title_en,
    pinyin: spoken([row.title_zh]),
    about_zh: row.about_zh,
    about_en: row.about_en
  }));
}

/** Only agencies that stand in a bracket; the first task is shown as the clause. */
function agencies(authored: Authored): Entry[] {
  const rows = derive("responsibilities", authored).rows as {
    agency_id: string;
    plan_id: string;
    task_id: string;
  }[];
  const tasks = new Map(authored.tasks.map((task) => [task.task_id, task]));
  return authored.agencies.flatMap((row) => {
    const first = rows.find(({agency_id}) => agency_id === row.agency_id);
    if (!first) return [];
    const task = tasks.get(first.task_id)!;
    const aliases = otherNames(row);
    return {
      kind: "agency" as const,
      id: row.agency_id,
      path: `/agencies#agency-${row.agency_id}`,
      zh: row.name_zh,
      en: row.name_en,
      ...(aliases.length > 0 ? {aliases} : {}),
      pinyin: spoken([row.name_zh, ...aliases]),
      ...whereOf(first.plan_id, authored),
      quote: task.title_zh
    };
  });
}

/** With the agencies that answer for each: who asks for a task often asks for them. */
function tasks(authored: Authored): Entry[] {
  const rows = derive("responsibilities", authored).rows as unknown as Bracketed[];
  return authored.tasks.map((row) => ({
    kind: "task",
    id: row.task_id,
    path: `/plans/${row.plan_id}#${row.task_id}`,
    zh: row.title_zh,
    en: row.title_en,
    pinyin: spoken([row.title_zh]),
    ...whereOf(row.plan_id, authored),
    ...answering(rows.filter(({task_id}) => task_id === row.task_id))
  }));
}

interface Bracketed {
  task_id: string;
  role: string;
  agency_zh: string;
  agency_en: string;
}

/** The leads that brackets name; where they name none, the agencies listed as responsible. */
function answering(rows: Bracketed[]): {about_zh?: string; about_en?: string} {
  const [role, zh, en] = rows.some(({role}) => role === "lead")
    ? ["lead", "牵头", "Lead"]
    : ["responsible", "责任单位", "Responsible"];
  const named = rows.filter((row) => row.role === role);
  if (named.length === 0) return {};
  const all = (names: string[], mark: string) => [...new Set(names)].join(mark);
  return {
    about_zh: `${zh}：${all(
      named.map(({agency_zh}) => agency_zh),
      "、"
    )}`,
    about_en: `${en}: ${all(
      named.map(({agency_en}) => agency_en),
      "; "
    )}`
  };
}

function projects(authored: Authored): Entry[] {
  return authored.projects.map((row) => ({
    kind: "project",
    id: row.project_id,
    path: `/plans/${row.plan_id}#${row.project_id}`,
    zh: row.name_zh,
    en: row.name_en,
    ...whereOf(row.plan_id, authored)
  }));
}

function targets(authored: Authored): Entry[] {
  const rows = derive("targets", authored).rows as unknown as Target[];
  return rows.map((t) => ({
    kind: "target",
    id: t.target_id,
    path: `/plans/${t.plan_id}#${t.target_id}`,
    zh: `${t.indicator_zh} ${written(t, "zh")} · ${t.year}年`,
    en: `${t.indicator_en}: ${written(t, "en")} · ${t.year}`,
    ...whereOf(t.plan_id, authored),
    ...(t.quote === null ? {} : {quote: t.quote}),
    of: t.indicator_id
  }));
}

function written(t: Target, lang: Lang): string {
  return formatValue({...t, low: t.value_low, high: t.value_high, added: t.basis === "new"}, lang);
}

function whereOf(
  plan_id: string,
  {plans, jurisdictions}: Authored,
  withPlan = true
): {where_zh: string; where_en: string} {
  const plan = plans.find((row) => row.plan_id === plan_id)!;
  const city = jurisdictions.find((row) => row.jurisdiction_id === plan.jurisdiction_id)!;
  return {
    where_zh: [city.name_zh, ...(withPlan ? [plan.short_zh] : [])].join(" · "),
    where_en: [city.name_en, ...(withPlan ? [plan.short_en] : [])].join(" · ")
  };
}

function codeOf(jurisdiction_id: string, {jurisdictions}: Authored): string {
  return jurisdictions.find((row) => row.jurisdiction_id === jurisdiction_id)!.code;
}

/** Names besides the official ones: those printed in plans, and those that readers use. */
function otherNames(row: {name_zh: string; name_en: string; aliases_zh: string | null}): string[] {
  const printed =
    row.aliases_zh?.split("；").filter((alias) => alias && alias !== row.name_zh) ?? [];
  return [...printed, ...synonymsOf([row.name_zh, ...printed, row.name_en])];
}

function spoken(names: string[]): string[] {
  return [...new Set(names.map(syllablesOf).filter(Boolean))];
}
