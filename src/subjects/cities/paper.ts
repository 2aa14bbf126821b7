import {formatPeriod} from "../../model/format.js";
import type {Row} from "../../model/schema/rows.js";
import {groupBy} from "../../model/pairs.js";
import type {Target} from "../../model/target.js";
import {unitOf} from "../../ui/figure.js";
import {named, say, type Page} from "../../ui/page.js";
import {
  markNotes,
  noted,
  type Block,
  type Line,
  type Paper,
  type PaperChart,
  type Sheet
} from "../../ui/paper.js";
import {
  sheetOf,
  sourcesSheet,
  sourcesTable,
  tableBlock,
  targetColumns,
  targetsPart
} from "../../ui/paperParts.js";
import {scopeOf} from "../../ui/value.js";
import {agencyLabel} from "../agencies/words.js";
import {benchmarkPanels, benchmarkReading} from "../benchmark/panels.js";
import {legendOf} from "../benchmark/picture.js";
import {denominatorsWords, positionWords} from "../benchmark/words.js";
import {goalsByDomain, type City, type Multiple} from "./data.js";
import {datedWords, domainWords, doubtWords, partWords, planCount, reported} from "./words.js";

/** A city with the full rows of its plans. */
type Data = City & {sources: readonly Row<"plans">[]};

/** Charts on the first pages; the others stand in the annex. */
const FIRST_CHARTS = 2;
/** Reports on the first pages; all of them stand in the annex. */
const FIRST_REPORTS = 8;
/** Agencies that are named. */
const LEADS = 20;

/** A city for a meeting: its plans and goals, its place among peers, what was reported, what is doubtful. */
export function cityPaper(data: Data, page: Page): Paper {
  const {city, plans, targets, multiples, outcomes} = data;
  const charts = multiples.map((one) => chartOf(one, page));
  const name = named(city, "name", page);
  return {
    file: `duibiao-${city.jurisdiction_id}-${page.lang}`,
    title: say(page, `${name}：规划与目标概览`, `${name}: plans and targets`),
    subtitle: plans
      .map((plan) => `${named(plan, "short", page)}${say(page, `（${formatPeriod(plan)}年）`, "")}`)
      .join(page.marks.semicolon),
    front: [
      {kind: "heading", text: say(page, "主要结论", "Findings")},
      {kind: "list", items: findings(data, page).map((text) => [text])},
      ...charts.slice(0, FIRST_CHARTS),
      ...reports(outcomes.slice(0, FIRST_REPORTS), page),
      ...doubtBlocks(data, page),
      ...markNotes(targets, page)
    ],
    annex: [
      ...charts.slice(FIRST_CHARTS),
      ...[...groupBy(targets, (t) => t.plan_id).values()].flatMap((own) =>
        targetsPart(
          own,
          {caption: `${named(own[0], "plan", page)} ${own.length}`, plan: false},
          page
        )
      ),
      ...(outcomes.length > FIRST_REPORTS ? reports(outcomes, page) : []),
      ...leadBlocks(data, page),
      sourcesTable(data.sources, page),
      ...markNotes(targets, page)
    ],
    sheets: sheetsOf(data, page)
  };
}

function findings(data: Data, page: Page): string[] {
  const {plans, targets, multiples, outcomes} = data;
  const domains = goalsByDomain(targets).slice(0, 5);
  return [
    ...plans.map(
      (plan) => `${named(plan, "short", page)}${page.marks.colon}${planCount(plan, targets, page)}`
    ),
    ...(domains.length > 0
      ? [
          `${say(page, "目标最多的领域：", "Domains with most targets: ")}${domains
            .map((row) => `${named(row, "domain", page)} ${domainWords(row, page)}`)
            .join(page.marks.listed)}`
        ]
      : [
          say(
            page,
            "没有收录这个地区的规划；不等于没有规划。",
            "No plan of this jurisdiction is in the corpus, which does not mean that it has none."
          )
        ]),
    ...multiples.flatMap(({indicator, shown}) =>
      positionWords(shown, page).map(
        (words) => `${named(indicator, "name", page)}${page.marks.colon}${words}`
      )
    ),
    ...(outcomes.length === 0
      ? [
          say(
            page,
            "没有收录公布的数；不等于没有完成。",
            "No reported figure is in the corpus, which does not mean that nothing was reached."
          )
        ]
      : []),
    partWords(data, page)
  ].filter(Boolean);
}

/** The city among its peers on one indicator: the same panels as the benchmark, of its tier alone. */
function chartOf({indicator, shown}: Multiple, page: Page): PaperChart {
  const tiers = shown.tiers.filter(({tier}) => tier === shown.own[0].level);
  const own = {...shown, tiers};
  const [{target}] = tiers[0].goals;
  return {
    kind: "chart",
    title: `${named(indicator, "name", page)} · ${unitOf(target, page, shown.choice.per || undefined)}`,
    panels: benchmarkPanels(own, page),
    legend: legendOf(own, page),
    notes: [
      positionWords(shown, page).join(page.marks.space),
      ...(denominatorsWords(own, page).length > 0
        ? [
            `${say(page, "分母：", "Denominators: ")}${denominatorsWords(own, page).join(page.marks.semicolon)}`
          ]
        : [])
    ],
    alt: benchmarkReading(own, page)
  };
}

function reports(outcomes: City["outcomes"], page: Page): Block[] {
  if (outcomes.length === 0) return [];
  return [
    tableBlock(
      outcomes,
      [
        {
          head: say(page, "指标", "Indicator"),
          width: 34,
          cell: (o) => [named(o, "indicator", page)]
        },
        {head: say(page, "数值", "Value"), width: 18, cell: (o) => [reported(o, page)]},
        {head: say(page, "日期", "Date"), width: 20, cell: (o) => [datedWords(o, page)]},
        {head: say(page, "范围", "Area"), width: 16, cell: (o) => [scopeOf(o, page)]},
        {
          head: say(page, "公布者", "Publisher"),
          width: 34,
          cell: (o) => [say(page, o.publisher, o.publisher_en)]
        }
      ],
      say(page, "后来公布的数（不是目标）", "What was reported (no targets)")
    )
  ];
}

/** What must not be leant on: rows whose reading is open, and what plans leave unsaid. */
function doubtBlocks({targets, gaps}: Data, page: Page): Block[] {
  const doubtful = targets.filter(({doubt}) => doubt !== null);
  const items = [
    ...doubtful.map((t): Line => [
      `${named(t, "indicator", page)} `,
      noted(t, page),
      `${page.marks.colon}${doubtWords(t, page)}`
    ]),
    ...[...new Set(gaps.map((gap) => named(gap, "reason", page)))].map((text): Line => [text])
  ];
  return items.length === 0
    ? []
    : [
        {kind: "heading", text: say(page, "存疑和缺少的", "What is doubtful or missing")},
        {kind: "list", items}
      ];
}

function leadBlocks({leads}: Data, page: Page): Block[] {
  if (leads.length === 0) return [];
  return [
    tableBlock(
      leads.slice(0, LEADS),
      [
        {
          head: say(page, "单位", "Agency"),
          width: 60,
          cell: ({agency}) => [agencyLabel(agency, page)]
        },
        {
          head: say(page, "牵头的任务", "Tasks led"),
          width: 20,
          cell: ({tasks}) => [String(tasks)]
        }
      ],
      say(
        page,
        `牵头任务最多的${Math.min(LEADS, leads.length)}个单位（共${leads.length}个；只计读过全文的规划）`,
        `The ${Math.min(LEADS, leads.length)} agencies that lead most tasks (of ${leads.length}; plans read whole only)`
      )
    )
  ];
}

function sheetsOf({targets, outcomes, sources}: Data, page: Page): Sheet[] {
  return [
    sheetOf<Target>(say(page, "目标", "Targets"), targets, targetColumns(page)),
    sheetOf(say(page, "公布的数", "Reported"), outcomes, [
      {head: say(page, "指标", "Indicator"), width: 30, cell: (o) => named(o, "indicator", page)},
      {
        head: say(page, "数值（按原文）", "Value as written"),
        width: 18,
        cell: (o) => reported(o, page)
      },
      {head: say(page, "数值", "Value"), width: 14, cell: (o) => o.value},
      {
        head: say(page, "单位", "Unit"),
        width: 10,
        cell: (o) => say(page, o.unit, o.unit_en ?? o.unit)
      },
      {head: say(page, "日期", "Date"), width: 18, cell: (o) => datedWords(o, page)},
      {head: say(page, "范围", "Area"), width: 16, cell: (o) => scopeOf(o, page)},
      {
        head: say(page, "公布者", "Publisher"),
        width: 40,
        cell: (o) => say(page, o.publisher, o.publisher_en)
      }
    ]),
    sourcesSheet(sources, page)
  ];
}
