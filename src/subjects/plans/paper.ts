import {formatDate, formatPeriod, formatShare} from "../../model/format.js";
import {readWhole} from "../../model/evidence.js";
import {groupBy} from "../../model/pairs.js";
import {promisesOf, type Score} from "../../model/scorecard.js";
import type {ProjectRow, TaskRow} from "../../queries/catalogue.js";
import {named, say, type Page} from "../../ui/page.js";
import {markNotes, type Block, type Line, type Paper, type Sheet} from "../../ui/paper.js";
import {
  sheetOf,
  sourcesSheet,
  sourcesTable,
  tableBlock,
  targetColumns,
  targetsPart,
  titleOf
} from "../../ui/paperParts.js";
import {insideQuotes} from "../../model/quote.js";
import {writtenValue} from "../../ui/value.js";
import {countsOf} from "./charts.js";
import {DELIVERABLES, INSTRUMENTS} from "./meansWords.js";
import {readingOf, scoreLegend, scorePanel, scoreRows} from "./picture.js";
import type {Known} from "./view.js";
import {partReadWords, ruleOf} from "./words.js";

/** A plan for a meeting: what it settles and what it leaves open, then every target, task and project. */
export function planPaper(data: Known, page: Page): Paper {
  const {plan, targets} = data;
  const whole = readWhole(plan);
  const facts = [
    named(plan, "jurisdiction", page),
    say(page, plan.issuer, plan.issuer_en),
    plan.doc_number,
    plan.issued_on && formatDate(plan.issued_on, page.lang),
    say(page, `规划期${formatPeriod(plan)}年`, `period ${formatPeriod(plan)}`)
  ].filter(Boolean);
  return {
    file: `duibiao-${plan.plan_id}-${page.lang}`,
    title: say(page, `${plan.title_zh}：目标与任务要点`, `${titleOf(plan, page)}: main points`),
    subtitle: facts.join(" · "),
    front: whole
      ? frontOf(data, page)
      : [
          {kind: "text", line: [partReadWords(plan, page)]},
          ...targetsBlocks(data, page),
          ...markNotes(targets, page)
        ],
    annex: whole ? annexOf(data, page) : [sourcesTable([plan], page)],
    sheets: sheetsOf(data, page)
  };
}

function frontOf(data: Known, page: Page): Block[] {
  const {scores, targets, gap} = data;
  const rows = scoreRows(scores.map(countsOf), page);
  const title = say(page, "这份规划写明了什么", "What this plan settles");
  return [
    {kind: "heading", text: say(page, "主要结论", "Findings")},
    {kind: "list", items: findings(data, page).map((text) => [text])},
    {
      kind: "chart",
      title,
      panels: [scorePanel(rows, readingOf(rows, page))],
      legend: scoreLegend(page),
      notes: [
        say(
          page,
          "各条分别看，不相加，不评总分。",
          "The lines stand for themselves: they are not added up, and there is no total score."
        ),
        ...(gap ? [named(gap, "reason", page)] : [])
      ],
      alt: readingOf(rows, page)
    },
    ...openBlocks(data, page, OPEN),
    {kind: "heading", text: say(page, "目标最多的领域", "Domains with most targets")},
    {
      kind: "list",
      items: [...groupBy(promisesOf(targets), (t) => t.domain_id).values()]
        .sort((a, b) => b.length - a.length)
        .slice(0, 5)
        .map((own): Line => [
          {text: `${named(own[0], "domain", page)} ${own.length}${page.marks.colon}`, bold: true},
          own
            .slice(0, 6)
            .map((t) => nameOf(t, page))
            .join(page.marks.semicolon),
          own.length > 6 ? say(page, "等", " and others") : ""
        ])
    },
    ...markNotes(targets, page)
  ];
}

/** How many rows of a gap the first pages name. */
const OPEN = 8;

/** Counts, and each criterion as so many of so many. */
function findings({targets, tasks, projects, scores}: Known, page: Page): string[] {
  const promises = promisesOf(targets).length;
  return [
    say(
      page,
      `共${promises}项目标、${tasks.length}项任务、列名的项目${projects.length}个。`,
      `${promises} targets, ${tasks.length} tasks, ${projects.length} named projects.`
    ),
    ...scores.map((score) => {
      const {name} = ruleOf(score.criterion, page);
      const {strict, lenient, n} = score;
      if (strict === null || lenient === null)
        return `${name}${page.marks.colon}${say(page, "未收录", "not in the corpus")}`;
      const share = (ids: string[]) => formatShare(ids.length, n, page.lang);
      return strict.length === lenient.length
        ? `${name}${page.marks.colon}${share(strict)}`
        : `${name}${page.marks.colon}${share(strict)}${say(page, "；从宽", "; by the lenient rule ")}${share(lenient)}`;
    })
  ];
}

/** What each criterion leaves open, by name: what a planner has to ask for; at most so many of each. */
function openBlocks(data: Known, page: Page, most = Infinity): Block[] {
  const items = data.scores.flatMap((score): Line[] => {
    const open = openOf(score, data, page);
    if (open.length === 0) return [];
    const names = open.slice(0, most).join(page.marks.semicolon);
    return [
      [
        {
          text: `${say(page, "不符合“", "Not “")}${ruleOf(score.criterion, page).name}${say(page, "”的", "”: ")}${open.length}${say(page, "项：", " — ")}`,
          bold: true
        },
        names,
        open.length > most ? say(page, "等，全部见附件", " and others, all in the annex") : ""
      ]
    ];
  });
  return items.length > 0
    ? [
        {kind: "heading", text: say(page, "没有写明的", "What it leaves open")},
        {kind: "list", items}
      ]
    : [];
}

/** The rows that keep not even the lenient rule; none where the corpus cannot tell. */
function openOf({of, lenient}: Score, {targets, tasks}: Known, page: Page): string[] {
  if (lenient === null) return [];
  const kept = new Set(lenient);
  return of === "tasks"
    ? tasks.filter(({task_id}) => !kept.has(task_id)).map((task) => named(task, "title", page))
    : promisesOf(targets)
        .filter(({target_id}) => !kept.has(target_id))
        .map((t) => nameOf(t, page));
}

function nameOf(t: Known["targets"][number], page: Page): string {
  return `${named(t, "indicator", page)} ${writtenValue(t, page)}${page.marks.open}${t.year}${page.marks.close}`;
}

function targetsBlocks({targets}: Known, page: Page): Block[] {
  const caption = say(
    page,
    `目标与基期值：${targets.length}项`,
    `Targets and baselines: ${targets.length}`
  );
  return targetsPart(targets, {caption, plan: false}, page);
}

function annexOf(data: Known, page: Page): Block[] {
  const {plan, tasks, projects, means} = data;
  return [
    ...targetsBlocks(data, page),
    ...openBlocks(data, page),
    ...tableOf(
      tasks,
      say(page, `任务与责任单位：${tasks.length}项`, `Tasks and agencies: ${tasks.length}`),
      [
        [say(page, "章节", "Section"), 14, ({section}) => section],
        [say(page, "任务", "Task"), 40, (task) => named(task, "title", page)],
        [say(page, "领域", "Domain"), 18, (task) => named(task, "domain", page)],
        [say(page, "责任单位", "Agencies"), 40, (task) => agenciesOf(task, data, page)]
      ]
    ),
    ...tableOf(means.deliverables, say(page, "期限内的成果", "Due by a date"), [
      [say(page, "种类", "Kind"), 16, ({kind}) => DELIVERABLES[page.lang][kind]],
      [say(page, "名称", "Name"), 50, (row) => named(row, "name", page)],
      [say(page, "期限", "Deadline"), 18, ({due}) => formatDate(due, page.lang)]
    ]),
    ...tableOf(means.instruments, say(page, "政策工具", "Policy instruments"), [
      [say(page, "种类", "Kind"), 16, ({kind}) => INSTRUMENTS[page.lang][kind]],
      [say(page, "名称", "Name"), 40, (row) => named(row, "name", page)],
      [say(page, "原文", "Source clause"), 60, ({quote}) => insideQuotes(quote)]
    ]),
    ...tableOf(
      projects,
      say(page, `列名的项目：${projects.length}个`, `Named projects: ${projects.length}`),
      [
        [say(page, "项目", "Project"), 40, (row) => named(row, "name", page)],
        [say(page, "种类", "Kind"), 16, ({kind}) => page.labels.projectKind[kind]],
        [say(page, "地点", "Place"), 18, ({place}) => place ?? "—"]
      ]
    ),
    sourcesTable([plan], page),
    ...markNotes(data.targets, page)
  ];
}

/** A table of plain cells; none where it has no row. */
function tableOf<T>(
  rows: readonly T[],
  caption: string,
  columns: [head: string, width: number, cell: (row: T) => string][]
): Block[] {
  if (rows.length === 0) return [];
  const cells = columns.map(([head, width, cell]) => ({
    head,
    width,
    cell: (row: T): Line => [cell(row)]
  }));
  return [tableBlock(rows, cells, caption)];
}

/** Agencies of a task by role, each once; why there is none where there is none. */
function agenciesOf({task_id}: TaskRow, {responsibilities, gap}: Known, page: Page): string {
  const own = responsibilities.filter((row) => row.task_id === task_id);
  if (own.length === 0)
    return gap?.kind === "not-in-corpus"
      ? say(page, "附件未收录", "annex not in the corpus")
      : say(page, "原文未列", "none named in the text");
  return [...groupBy(own, ({role}) => role).values()]
    .map((rows) => {
      const names = new Set(rows.map((row) => named(row, "agency", page)));
      return `${page.labels.agencyRole[rows[0].role]}${page.marks.colon}${[...names].join(say(page, "、", "; "))}`;
    })
    .join(page.marks.semicolon);
}

function sheetsOf(data: Known, page: Page): Sheet[] {
  const {plan, targets, tasks, projects} = data;
  return [
    sheetOf(say(page, "目标", "Targets"), targets, targetColumns(page)),
    ...(tasks.length > 0
      ? [
          sheetOf<TaskRow>(say(page, "任务与责任单位", "Tasks"), tasks, [
            {head: say(page, "章节", "Section"), width: 14, cell: ({section}) => section},
            {
              head: say(page, "任务", "Task"),
              width: 50,
              cell: (task) => named(task, "title", page)
            },
            {
              head: say(page, "领域", "Domain"),
              width: 20,
              cell: (task) => named(task, "domain", page)
            },
            {
              head: say(page, "责任单位", "Agencies"),
              width: 60,
              cell: (task) => agenciesOf(task, data, page)
            }
          ])
        ]
      : []),
    ...(projects.length > 0
      ? [
          sheetOf<ProjectRow>(say(page, "项目", "Projects"), projects, [
            {
              head: say(page, "项目", "Project"),
              width: 50,
              cell: (row) => named(row, "name", page)
            },
            {
              head: say(page, "种类", "Kind"),
              width: 16,
              cell: ({kind}) => page.labels.projectKind[kind]
            },
            {head: say(page, "地点", "Place"), width: 20, cell: ({place}) => place},
            {
              head: say(page, "原文", "Source clause"),
              width: 60,
              cell: ({quote}) => quote
            }
          ])
        ]
      : []),
    sourcesSheet([plan], page)
  ];
}
