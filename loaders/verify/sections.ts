import {readSections} from "../../src/reading/sections.js";
import type {Authored} from "../../src/model/schema/rows.js";

/**
 * Rows whose quote stands in another section of their plan's text than they say.
 * A project is left out: it may be named before the section of its task. 表 behind
 * a path is a table in that section.
 */
export function sectionDoubts(
  authored: Authored,
  texts: Map<string, string>
): {id: string; reason: string}[] {
  const {targets, tasks, instruments, deliverables, coordination, mentions} = authored;
  const rows = [
    ...targets.map((row) => ({...row, id: row.target_id, quote: row.quote ?? ""})),
    ...tasks.map((row) => ({...row, id: row.task_id, quote: row.title_zh})),
    ...instruments.map((row) => ({...row, id: row.instrument_id})),
    ...deliverables.map((row) => ({...row, id: row.deliverable_id})),
    ...coordination.map((row) => ({...row, id: row.coordination_id})),
    ...mentions.map((row) => ({...row, id: row.mention_id}))
  ];
  const within = new Map(
    [...texts].map(([plan, text]) => [plan, {whole: joined(text), parts: textsBySection(text)}])
  );
  return rows.flatMap(({id, plan_id, section, quote}) => {
    const own = within.get(plan_id);
    const clause = joined(quote);
    // A quote that the text does not hold at all is another doubt.
    if (!own?.whole.includes(clause)) return [];
    const parts = own.parts.get(section.replace(/表$/, "")) ?? [];
    return parts.some((part) => part.includes(clause))
      ? []
      : [{id, reason: `“${quote}” does not stand in ${section}`}];
  });
}

/** The text below each heading, by its path; a path that is printed twice has several. */
function textsBySection(text: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const {path, start, end} of readSections(text).sections)
    found.set(path, [...(found.get(path) ?? []), joined(text.slice(start, end))]);
  return found;
}

/** A clause may run over lines. */
function joined(text: string): string {
  return text.replace(/\s+/g, " ");
}
