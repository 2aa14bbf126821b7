import {html} from "htl";
import {portions} from "../../charts/portion.js";
import type {ChartNamed, ChartOf, ChartPlan} from "../../model/chart.js";
import {counted, formatShare} from "../../model/format.js";
import type {ChartState} from "../../model/state.js";
import {namedWords, NAMED_LEGEND} from "./words.js";
import {named, say, type Page} from "../../ui/page.js";
import type {Picture} from "../../ui/picture.js";
import {tableBelow} from "../../ui/table.js";
import {chosenPlans} from "../../ui/chosen.js";
import {narrowDomains} from "../../ui/narrow.js";
import {footnote, sourceOf} from "../../ui/captions.js";

/** A plan with its tasks; without counts where the part that names agencies is not in the corpus. */
interface Line {
  plan: ChartPlan;
  counts: Omit<ChartNamed, "plan_id" | "domain_id"> | null;
  /** Why somebody is missing; empty where nobody is. */
  gap: string;
}

/** In how many tasks of each plan a lead is named, or only somebody responsible. A missing annex is not zero. */
export function namedPicture(data: ChartOf<"named">, state: ChartState, page: Page): Picture {
  const chosen = chosenPlans(data, state, page);
  const {kept: domains, notices, words} = narrowDomains(data.domains, state.only, page);
  const ids = domains.map(({domain_id}) => domain_id);
  const lines = chosen.plans.map((plan) => lineOf(plan, data, ids, page));
  const title = named(data, "title", page);
  const rows = lines.map(({plan, counts}) => ({
    title: nameOf(plan, page),
    subtitle: "",
    label: writtenOf(counts, page),
    portion:
      counts && counts.tasks > 0
        ? {strict: counts.lead, lenient: counts.lead + counts.listed, whole: counts.tasks}
        : null
  }));
  const readings = rows.map((row) => `${row.title} ${row.label}`).join(page.marks.semicolon);
  const label = `${title}${page.marks.colon}${readings}`;
  return {
    headline: namedHeadline(lines, page),
    title,
    subtitle: [
      say(page, "单位：项任务，占该规划全部任务", "Unit: tasks, of all tasks of the plan"),
      ...words
    ].join(" · "),
    panels: [
      {
        measure: "",
        apart: null,
        charts: () => [portions(rows, {label}), portions(rows, {label, narrow: true})],
        notes: ""
      }
    ],
    legend: NAMED_LEGEND.map(({mark, text}) => ({mark, text: text[page.lang]})),
    notices: [...chosen.notices, ...notices],
    note: lines
      .filter(({gap}) => gap)
      .map(({plan, gap}) => `${nameOf(plan, page)}${page.marks.colon}${gap}`)
      .join(page.marks.space),
    source: sourceOf(chosen.plans, page),
    denominators: "",
    version: footnote(data.version, page),
    alt: [title, readings].join(page.marks.stop),
    home: "/agencies",
    rows: [],
    table: () => namedTable(lines, title, page)
  };
}

/** How many plans name a lead at all, of those whose tasks are on record with their agencies. */
function namedHeadline(lines: Line[], page: Page): string {
  const known = lines.filter(({counts}) => counts !== null && counts.tasks > 0);
  const led = known.filter(({counts}) => counts!.lead > 0);
  if (known.length === 0)
    return say(
      page,
      "无从得知：没有收录到任务的责任单位",
      "Not known: no task with its agencies is in the corpus"
    );
  if (known.length === 1) {
    const {plan, counts} = known[0];
    return say(
      page,
      `${nameOf(plan, page)}：${counts!.tasks}项任务中，${counts!.lead}项写明牵头单位`,
      `${nameOf(plan, page)} names a lead for ${counts!.lead} of ${counted(counts!.tasks, "task")}`
    );
  }
  return say(
    page,
    `${known.length}份可查的规划中，${led.length === 0 ? "没有一份" : `${led.length}份`}写明任务由谁牵头`,
    `${led.length === 0 ? "None" : led.length} of ${known.length} plans on record ${led.length > 1 ? "name" : "names"} a lead for any task`
  );
}

function nameOf(plan: ChartPlan, page: Page): string {
  return `${named(plan, "jurisdiction", page)} · ${named(plan, "short", page)}`;
}

function lineOf(
  plan: ChartPlan,
  {named: all, gaps}: ChartOf<"named">,
  ids: string[],
  page: Page
): Line {
  const why = gaps.find(({plan_id}) => plan_id === plan.plan_id);
  const own = all.filter((row) => row.plan_id === plan.plan_id && ids.includes(row.domain_id));
  const sum = (field: "tasks" | "lead" | "listed") =>
    own.reduce((total, row) => total + row[field], 0);
  return {
    plan,
    counts:
      why?.gap === "not-in-corpus"
        ? null
        : {tasks: sum("tasks"), lead: sum("lead"), listed: sum("listed")},
    gap: why ? named(why, "gap", page) : ""
  };
}

function writtenOf(counts: Line["counts"], page: Page): string {
  if (!counts) return say(page, "未收录", "not in the corpus");
  if (counts.tasks === 0) return say(page, "该领域没有任务", "no task in this domain");
  return namedWords(counts, page);
}

function namedTable(lines: Line[], caption: string, page: Page): HTMLElement {
  const share = (count: (counts: NonNullable<Line["counts"]>) => number) => ({
    numeric: true,
    cell: ({counts}: Line) =>
      counts && counts.tasks > 0
        ? formatShare(count(counts), counts.tasks, page.lang)
        : writtenOf(counts, page)
  });
  return tableBelow(
    lines,
    [
      {
        head: say(page, "规划", "Plan"),
        cell: ({plan}) =>
          html`<a href="${page.href(`/plans/${plan.plan_id}#tasks`)}">${nameOf(plan, page)}</a>`
      },
      {head: say(page, "明确牵头单位", "A lead is named"), ...share(({lead}) => lead)},
      {
        head: say(page, "只列责任单位", "Only responsible agencies"),
        ...share(({listed}) => listed)
      },
      {
        head: say(page, "未明确", "Nobody is named"),
        ...share(({tasks, lead, listed}) => tasks - lead - listed)
      }
    ],
    {caption}
  );
}
