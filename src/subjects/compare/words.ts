import {html} from "htl";
import {isUneven} from "../../model/alike.js";
import {readWhole} from "../../model/evidence.js";
import type {Denominator} from "../../model/footing.js";
import {counted, formatList} from "../../model/format.js";
import {footedBy} from "../../model/leader.js";
import type {Matching, Shared} from "../../model/pairs.js";
import type {Footing, Target} from "../../model/target.js";
import {standingElsewhere} from "../../model/topics.js";
import {likeLine} from "./alike.js";
import type {CompareData, CompareParams, Show} from "./data.js";
import {topicSides, type TopicSide} from "./topics.js";
import type {Side} from "../../ui/choice.js";
import {named, say, type Page} from "../../ui/page.js";
import {nameBySide, sideName} from "../../ui/sides.js";
import {placeName} from "../../ui/spoken.js";
import {standingWords} from "../../ui/standing.js";

/**
 * The three questions of a planner, answered from the rows: where can we be
 * compared, who promises more, what do they have that we lack.
 */
export function summary(
  matching: Matching,
  data: CompareData,
  {per, domain}: CompareParams,
  page: Page
): HTMLElement {
  const {shared, near, only} = matching;
  const comparable = shared.filter((s) => s.verdict !== "not-comparable");
  const answers: [string, string, string, HTMLElement[]][] = [
    [
      "shared",
      say(page, "哪些能比？", "Where can they be compared?"),
      `${comparable.length}/${shared.length}`,
      whereText(comparable, shared, near.length, page)
    ],
    [
      "leads",
      say(page, "谁的目标更高？", "Who promises more?"),
      "",
      whoText(comparable, data, per, page)
    ],
    [
      "only",
      say(page, "一方有而另一方没有的？", "What does one have that the other lacks?"),
      "",
      [likeLine(data, {domain}, page), ...onlyText(matching, data, page)].filter(
        (row) => row !== null
      )
    ]
  ];
  return html`<dl
    class="glance"
    data-shared="${shared.length}"
    data-comparable="${comparable.length}"
    data-near="${near.length}"
    data-only="${[...only.values()].flat().length}"
  >
    ${answers.map(
      ([name, question, figure, lines]) =>
        html`<div data-answer="${name}">
          <dt>${question}</dt>
          ${figure ? html`<dd class="big">${figure}</dd>` : null}${lines}
        </div>`
    )}
  </dl>`;
}

function line(text: string): HTMLElement {
  return html`<dd>${text}</dd>`;
}

function whereText(
  comparable: Shared[],
  shared: Shared[],
  near: number,
  page: Page
): HTMLElement[] {
  return sharedCounts(comparable, shared, near, page).map(line);
}

/** How many indicators several promise, which of them may be compared, and how many only look alike. */
export function sharedCounts(
  comparable: Shared[],
  shared: Shared[],
  near: number,
  page: Page
): string[] {
  const names = (list: Shared[]) =>
    formatList(
      list.map((s) => named(s.rows[0], "indicator", page)),
      page.lang
    );
  return [
    say(
      page,
      `各方都设了目标的指标有${shared.length}个，其中${comparable.length}个可比${comparable.length > 0 ? `：${names(comparable)}` : ""}。`,
      `Of ${counted(shared.length, "shared indicator")}, ${comparable.length} can be compared${comparable.length > 0 ? `: ${names(comparable)}` : ""}.`
    ),
    ...(near > 0
      ? [
          say(
            page,
            `另有${near}组看似相同而定义不同。`,
            `${near} more look alike but count different things.`
          )
        ]
      : [])
  ];
}

function whoText(
  comparable: Shared[],
  data: CompareData,
  per: Footing | "",
  page: Page
): HTMLElement[] {
  return standings(comparable, data, per ? [per] : ["", "population"], page).map(line);
}

/** Who promises more of each indicator that may be compared, a sentence for each footing that it can be put on. */
export function standings(
  comparable: Shared[],
  {denominators, sides, plans}: CompareData,
  footings: (Footing | "")[],
  page: Page
): string[] {
  const nameOf = nameBySide(sides, plans, page);
  if (comparable.length === 0)
    return [
      say(page, "没有可比的指标，无从说起。", "Nothing can be compared, so nothing can be said.")
    ];
  return comparable.flatMap((s) => {
    const name = named(s.rows[0], "indicator", page);
    const lines = footings.flatMap((footing) => {
      const footed = footedBy(s.rows, footing, denominators);
      const words = footing && !footed ? "" : standingWords(s, footed, page, nameOf);
      if (!words) return [];
      const how = footing ? page.labels.footing[footing] : asStated(s.rows[0], page);
      return [[name, ...(how ? [how] : [])].join(page.marks.comma) + page.marks.colon + words];
    });
    const per = footings.length === 1 ? footings[0] : "";
    return lines.length > 0
      ? lines
      : [`${name}${page.marks.colon}${unranked(s, per, denominators, page)}`];
  });
}

/** How a value is meant that stands as the plan wrote it; a share needs no word for it. */
function asStated({dimension, basis}: Target, page: Page): string {
  if (dimension === "share") return "";
  return basis === "stock" ? say(page, "按总数", "in absolute terms") : page.labels.basis[basis];
}

/** Why a shared axis names nobody. */
function unranked({rows}: Shared, per: Footing | "", all: Denominator[], page: Page): string {
  if (per && !footedBy(rows, per, all))
    return say(
      page,
      `不能折算为${page.labels.footing[per]}`,
      `cannot be shown ${page.labels.footing[per]}`
    );
  return rows[0].better === "none"
    ? say(page, "该指标没有高低之分", "the indicator has no better direction")
    : say(page, "看不出谁的目标更高", "the values do not tell who promises more");
}

function onlyText({only}: Matching, data: CompareData, page: Page): HTMLElement[] {
  const {sides, plans} = data;
  const beside = topicSides(data, page);
  const uneven = isUneven(sides);
  return sides.flatMap((side) => {
    const rows = only.get(side.word) ?? [];
    if (rows.length === 0) return [];
    const count = new Set(rows.map((t) => t.indicator_id)).size;
    const name = `${sideName(side, plans, page)}${uneven ? planCount(side, page) : ""}`;
    return html`<dd>
      <a href="#only-${side.word}"
        >${say(page, `只有${name}设了目标的：${count}个指标`, `Promised by ${name} only: ${counted(count, "indicator")}`)}</a
      >${topicsText(side.word, rows, beside, page)}
    </dd>`;
  });
}

/** How many plans a side's count is of, where the sides differ in that. */
function planCount({plan_ids: {length}}: Side, page: Page): string {
  return say(page, `（${length}份规划）`, ` (${counted(length, "plan")})`);
}

/**
 * How many of them concern topics that another side treats too, and how: what
 * looks missing there may be promised there by another measure, or in words.
 */
function topicsText(id: string, rows: Target[], sides: TopicSide[], page: Page): string {
  const others = sides.filter((side) => side.id !== id);
  if (others.length === 0) return "";
  const {number, words} = standingElsewhere(
    rows,
    others.map(({stated}) => stated)
  );
  const other = others.length > 1 ? say(page, "另有一方", "another side") : others[0].name;
  return say(
    page,
    `。按主题看，其中${number.length}个所属的主题${other}有数字目标，${words.length}个${other}只有文字。`,
    `. Of these, ${other} has targets in numbers on the topics of ${number.length}, and words only on those of ${words.length}.`
  );
}

/** Which plans were not read whole, so that what they seem to lack was not read; empty where all were. */
export function partWords({plans, choice}: CompareData, page: Page): string {
  const part = plans.filter((plan) => choice.plan_ids.includes(plan.plan_id) && !readWhole(plan));
  if (part.length === 0) return "";
  const names = part
    .map((plan) => `${placeName(plan, page)} · ${named(plan, "short", page)}`)
    .join(page.marks.listed);
  return say(
    page,
    `未读全文：${names}。这些规划里没有出现的目标是未收录，不是没有目标；“只有一方设了目标”只就读到的部分而言。`,
    `Not read whole: ${names}. A target that does not appear for these plans is not in the corpus, which is not “no target”; “promised by one only” holds for what was read.`
  );
}

/** The promises that stand on the page. */
export function shownRows({shared, near, only}: Matching, show: Show): Target[] {
  const comparable = shared.filter((s) => s.verdict !== "not-comparable");
  const both = show === "one" ? [] : show === "comparable" ? comparable : shared;
  const alone = show === "all" || show === "one" ? [...only.values()].flat() : [];
  const rows = [...both, ...(show === "all" ? near : [])].flatMap((group) => group.rows);
  return [...new Map([...rows, ...alone].map((t) => [t.target_id, t])).values()];
}
