import {counted, formatList} from "../../model/format.js";
import {FOOTINGS} from "../../model/footing.js";
import {sidesFinding} from "../../model/finding.js";
import {groupBy, type Matching, type Shared} from "../../model/pairs.js";
import type {Target} from "../../model/target.js";
import {sidesWords} from "../../ui/alike.js";
import {denominatorLine} from "../../ui/captions.js";
import {writeSides, type Side} from "../../ui/choice.js";
import {panelsFor} from "../../ui/figure.js";
import {stripWays} from "../../ui/legend.js";
import {named, say, type Page} from "../../ui/page.js";
import {markNotes, type Block, type Line, type Paper, type PaperChart} from "../../ui/paper.js";
import {sourcesTable, tableBlock, targetsPart, targetsTable, textOf} from "../../ui/paperParts.js";
import {sideName} from "../../ui/sides.js";
import {writtenValue} from "../../ui/value.js";
import {rowsHeadline} from "../indicators/headline.js";
import {reportedLine} from "../outcomes/reported.js";
import {likeLine, sidesNote} from "./alike.js";
import {matchingOf, type CompareParams, type PaperData} from "./data.js";
import {apartBlocks, apartOf} from "./paperApart.js";
import {footingsOf, sheetsOf} from "./paperSheets.js";
import {says, standingWords as topicWords, topicRows, topicSides} from "./topics.js";
import {partWords, sharedCounts, standings} from "./words.js";

/** The rows of a list that the first pages still show one by one. */
const SHORT = 30;

/** A comparison for a meeting: findings, what may be compared, what may not and why, what one side alone has. */
export function comparePaper(data: PaperData, params: CompareParams, page: Page): Paper {
  const matching = matchingOf(data);
  const names = formatList(
    data.sides.map((side) => sideName(side, data.plans, page)),
    page.lang
  );
  const domain = data.domains.find(({domain_id}) => domain_id === params.domain);
  const about = domain ? `${page.marks.colon}${named(domain, "name", page)}` : "";
  const comparable = matching.shared.filter((s) => s.verdict !== "not-comparable");
  const apart = apartOf(matching, page);
  const rows = rowsOf(matching);
  const alone = aloneOf(matching, data.sides);
  return {
    file: ["duibiao", writeSides(data.sides), domain?.domain_id, page.lang]
      .filter(Boolean)
      .join("-")
      .replace(/[~.]/g, "-"),
    title: say(page, `${names}规划目标比较${about}`, `Plan targets of ${names} compared${about}`),
    subtitle: `${say(page, "各方的规划：", "Plans on each side: ")}${sidesWords(data.sources, page)}${say(page, "。", ".")}`,
    front: [
      {kind: "heading", text: say(page, "主要结论", "Findings")},
      {kind: "list", items: findings(matching, data, page).map((text) => [text])},
      ...notice(data, params, page),
      ...comparable.map((shared) => chartOf(shared, data, page)),
      ...apartBlocks(apart, data, page),
      ...alone.flatMap(([side, own]) => aloneBlocks(side, own, {data, near: matching.near}, page)),
      ...markNotes(rows, page)
    ],
    annex: [
      ...(comparable.length > 0
        ? [
            targetsTable(
              comparable.flatMap(({rows}) => rows),
              {caption: say(page, "可比的目标", "Targets that may be compared"), plan: true},
              page
            )
          ]
        : []),
      ...alone.flatMap(([side, own]) =>
        targetsPart(
          own,
          {caption: onlyName(side, own, data, page), plan: side.plan_ids.length > 1},
          page
        )
      ),
      ...topicBlocks(data, params.domain, page),
      sourcesTable(data.sources, page),
      ...markNotes(rows, page)
    ],
    sheets: sheetsOf({comparable, apart, alone}, data, page)
  };
}

/** Every row that the paper names. */
function rowsOf({shared, near, only}: Matching): Target[] {
  return [...[...shared, ...near].flatMap((group) => group.rows), ...[...only.values()].flat()];
}

/** What one side alone promises; the shortest list first, so that it does not stand behind a hundred rows. */
function aloneOf({only}: Matching, sides: Side[]): [Side, Target[]][] {
  return sides
    .map((side): [Side, Target[]] => [side, only.get(side.word) ?? []])
    .filter(([, rows]) => rows.length > 0)
    .sort(([, a], [, b]) => a.length - b.length);
}

function findings(matching: Matching, data: PaperData, page: Page): string[] {
  const {shared, near} = matching;
  const comparable = shared.filter((s) => s.verdict !== "not-comparable");
  return [
    ...sharedCounts(comparable, shared, near.length, page),
    ...standings(comparable, data, ["", ...FOOTINGS], page),
    ...aloneOf(matching, data.sides).map(([side, rows]) => onlyName(side, rows, data, page))
  ];
}

/** What one must know before reading the counts: sides of different size, plans not read whole. */
function notice(data: PaperData, params: CompareParams, page: Page): Block[] {
  const uneven = textOf(sidesNote(data, page).querySelector("p + p"), page);
  const like = textOf(likeLine(data, params, page), page);
  return [uneven, like, partWords(data, page)]
    .filter(Boolean)
    .map((text) => ({kind: "text", small: true, line: [text]}));
}

/** What the values of one indicator say of the cities; plans of one city are named by the indicator alone. */
function headlineOf(rows: Target[], {sides, jurisdictions, denominators}: PaperData, page: Page) {
  const name = named(rows[0], "indicator", page);
  const cities = new Set(sides.map(({jurisdiction_id}) => jurisdiction_id));
  if (cities.size < sides.length) return name;
  const within = jurisdictions.flatMap(({jurisdiction_id, parent_id}): [string, string][] =>
    parent_id === null ? [] : [[jurisdiction_id, parent_id]]
  );
  return rowsHeadline(sidesFinding(rows, [], {per: "", denominators, within}), name, page);
}

/** What may be compared, as stated and on every footing that can be had. */
function chartOf(shared: Shared, data: PaperData, page: Page): PaperChart {
  const {rows} = shared;
  const footings = footingsOf(rows, data.denominators);
  const panels = [
    ...panelsFor(rows, page),
    ...footings.flatMap((footed) => panelsFor(rows, page, footed))
  ];
  const title = headlineOf(rows, data, page);
  return {
    kind: "chart",
    title,
    panels,
    legend: stripWays(rows, page),
    notes: [
      [
        ...new Set(panels.map(({notes}) => notes).filter(Boolean)),
        ...footings.map((footed) => denominatorLine(rows, footed, page)),
        textOf(reportedLine(rows, data.outcomes, data.jurisdictions, page), page)
      ]
        .filter(Boolean)
        .join(page.marks.semicolon)
    ].filter(Boolean),
    alt: [title, ...panels.map((panel) => panel.charts()[0].getAttribute("aria-label"))].join(
      page.marks.semicolon
    )
  };
}

function onlyName(side: Side, rows: Target[], {plans}: PaperData, page: Page): string {
  const count = new Set(rows.map((t) => t.indicator_id)).size;
  const name = sideName(side, plans, page);
  return say(
    page,
    `只有${name}设定的指标：${count}个（${rows.length}项目标）`,
    `Set by ${name} only: ${counted(count, "indicator")} (${counted(rows.length, "target")})`
  );
}

/** What one side alone has: row by row where that is short, else how much of it in each domain. */
function aloneBlocks(
  side: Side,
  rows: Target[],
  {data, near}: {data: PaperData; near: Matching["near"]},
  page: Page
): Block[] {
  const alike = new Set(near.flatMap((group) => group.rows));
  const domains = [...groupBy(rows, ({domain_id}) => domain_id).values()].sort(
    (a, b) => b.length - a.length
  );
  const heading: Block = {kind: "heading", text: onlyName(side, rows, data, page)};
  const silent = say(
    page,
    "另一方没有设定，不等于零；各项原文见附件。",
    "The other side has set none, which does not mean zero; clauses are in the annex."
  );
  if (rows.length <= SHORT)
    return [
      heading,
      {
        kind: "list",
        items: domains.map((own): Line => [
          {text: `${named(own[0], "domain", page)}${page.marks.colon}`, bold: true},
          own
            .map(
              (t) =>
                `${named(t, "indicator", page)} ${writtenValue(t, page)}${page.marks.open}${t.year}${page.marks.close}${alike.has(t) ? "*" : ""}`
            )
            .join(page.marks.semicolon)
        ])
      },
      // What the other side defines differently must not read as if it had nothing.
      {
        kind: "text",
        small: true,
        line: [silent, rows.some((t) => alike.has(t)) ? starred(page) : ""]
      }
    ];
  return [
    heading,
    {
      kind: "text",
      small: true,
      line: [
        say(page, "按领域：", "By domain: "),
        domains
          .map((own) => `${named(own[0], "domain", page)} ${own.length}`)
          .join(page.marks.listed),
        say(page, "。", ". "),
        silent
      ]
    }
  ];
}

function starred(page: Page): string {
  return say(
    page,
    "*：另一方有看似相同而定义不同的目标，见上表。",
    " *: the other side has a look-alike that is defined differently, see the table above."
  );
}

/** How each side treats each topic that any of them treats. */
function topicBlocks(data: PaperData, domain: string, page: Page): Block[] {
  const sides = topicSides(data, page);
  const rows = topicRows(data, domain, sides).filter(({cells}) => cells.some(says));
  if (rows.length === 0) return [];
  return [
    tableBlock(
      rows,
      [
        {
          head: say(page, "主题", "Topic"),
          width: 30,
          cell: ({topic}) => [named(topic, "name", page)]
        },
        ...sides.map((side, i) => ({
          head: side.name,
          width: 20,
          cell: ({cells}: (typeof rows)[number]): Line => {
            const {standing, numbers} = cells[i];
            return [
              `${topicWords(standing, page)}${numbers.length > 0 ? ` ${numbers.length}` : ""}`
            ];
          }
        }))
      ],
      say(
        page,
        "各方怎样处理每个主题（同一主题不等于可以比较）",
        "How each side treats each topic (the same topic does not mean that values may be compared)"
      )
    )
  ];
}
