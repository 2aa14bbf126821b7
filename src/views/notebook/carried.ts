import {html} from "htl";
import {compare} from "../../model/compare.js";
import {formatNumber} from "../../model/format.js";
import {groupBy} from "../../model/pairs.js";
import {directionOf} from "../../model/periods.js";
import type {Target} from "../../model/target.js";
import {allPlans, type PlanRow} from "../../queries/catalogue.js";
import type {Db} from "../../queries/db.js";
import {targetsOfPlans} from "../../queries/targets.js";
import {INK} from "../../charts/theme.js";
import {reasonsOf} from "../reason.js";
import {sources, targetsFigure} from "../figure.js";
import {named, say, type Page} from "../page.js";
import {table} from "../table.js";
import {clause, valueLink} from "../value.js";
import {barsFigure, part, type Facts} from "./part.js";

/** What became of an indicator of the earlier plan in the later ones. */
export type Fate = "raised" | "lowered" | "same" | "other" | "alike" | "silent";
export const FATES: Fate[] = ["raised", "lowered", "same", "other", "alike", "silent"];

/** One indicator of the earlier plan with what the later plans say of it. */
export interface Course {
  earlier: Target[];
  later: Target[];
  fate: Fate;
}

/**
 * What became of every indicator of the earlier rows. Raised or lowered only
 * where two rows may share an axis; another basis, area or definition is named
 * as such, and silence is no more than that.
 */
export function coursesOf(earlier: Target[], later: Target[]): Course[] {
  const promises = later.filter((t) => t.role === "target");
  return [...groupBy(earlier, (t) => t.indicator_id).values()].map((group) => {
    const same = promises.filter((t) => t.indicator_id === group[0].indicator_id);
    if (same.length > 0) return {earlier: group, later: same, fate: fateOf(group, same)};
    const alike = promises.filter((t) => t.family !== null && t.family === group[0].family);
    return {earlier: group, later: alike, fate: alike.length > 0 ? "alike" : "silent"};
  });
}

/** The earlier target counts before a baseline; the first later promise on its axis decides. */
function fateOf(earlier: Target[], later: Target[]): Fate {
  const ordered = [...earlier].sort((a, b) => b.role.localeCompare(a.role) || b.year - a.year);
  for (const a of ordered) {
    const b = later.find((t) => compare(a, t).verdict !== "not-comparable");
    const direction = b && directionOf(a, b);
    if (direction === "up") return "raised";
    if (direction === "down") return "lowered";
    if (direction === "same") return "same";
  }
  return "other";
}

interface Data {
  first: PlanRow;
  earlier: Target[];
  later: Target[];
  courses: Course[];
}

const CITY = "tianjin";

/** Tianjin's earliest plan beside all its later ones. */
export async function loadCarried(db: Db): Promise<Data> {
  const [first, ...rest] = (await allPlans(db)).filter((plan) => plan.jurisdiction_id === CITY);
  const earlier = await targetsOfPlans(db, [first.plan_id]);
  const later = await targetsOfPlans(
    db,
    rest.map((plan) => plan.plan_id)
  );
  return {first, earlier, later, courses: coursesOf(earlier, later)};
}

function fateText(fate: Fate, page: Page): string {
  return {
    raised: say(page, "同一口径，上调", "same footing, raised"),
    lowered: say(page, "同一口径，下调", "same footing, lowered"),
    same: say(page, "同一口径，不变", "same footing, unchanged"),
    other: say(page, "仍有，但性质或范围不同", "still there, on another basis or area"),
    alike: say(page, "只有定义不同的相近指标", "only a look-alike with another definition"),
    silent: say(page, "后来的规划没有数字", "no number in the later plans")
  }[fate];
}

/** How many indicators took which course. */
export const carriedFates = part(loadCarried, ({courses, earlier, later}, page) => {
  const rows = FATES.map((fate) => {
    const value = courses.filter((course) => course.fate === fate).length;
    return {
      title: fateText(fate, page),
      bars: [{value, label: formatNumber(value, page.lang), color: INK}]
    };
  });
  return html`<div>
    ${barsFigure(rows, {
      title: say(
        page,
        "“十三五”规划的指标后来怎样了",
        "What became of the indicators of the 13th Five-Year Plan"
      ),
      unit: say(page, "单位：个指标", "Unit: indicators"),
      source: sources([...earlier, ...later], page)
    })}
    ${[...earlier, ...later].map((t) => clause(t, page))}
  </div>`;
});

/** Every indicator that the later plans still speak of, both sides with their clauses. */
export const carriedTable = part(loadCarried, ({courses}, page) =>
  table(
    courses.filter(({fate}) => fate !== "silent"),
    [
      {
        head: say(page, "指标", "Indicator"),
        cell: ({earlier, later}) =>
          [...new Set([...earlier, ...later].map((t) => named(t, "indicator", page)))].join(" / ")
      },
      {head: say(page, "“十三五”规划", "13th Five-Year Plan"), cell: (c) => said(c.earlier, page)},
      {head: say(page, "后来的规划", "Later plans"), cell: (c) => said(c.later, page)},
      {
        head: say(page, "去向", "Course"),
        cell: ({fate, earlier, later}) =>
          html`<strong>${fateText(fate, page)}</strong
            >${fate === "other" || fate === "alike" ? html`<br /><span class="muted">${reasonsOf(earlier[0], later[0], page)}</span>` : null}`
      }
    ],
    {caption: say(page, "后来仍有数字的指标", "Indicators that still carry a number")}
  )
);

function said(rows: Target[], page: Page): HTMLElement[] {
  return rows.map(
    (t) =>
      html`<div>
        ${valueLink(t, page)}
        <span class="muted"
          >${t.year} ${t.role === "baseline" ? page.labels.role.baseline : ""}</span
        >
      </div>`
  );
}

/** The indicators of the question, drawn: what may share an axis does, the rest stands apart. */
const CASES = [
  ["electronics-industry-output", "electronics-industry-scale"],
  ["software-industry-scale"],
  ["fixed-broadband-access-rate"],
  ["smart-factories"]
];

export const carriedCases = part(
  async (db) => {
    const {earlier, later} = await loadCarried(db);
    return [...earlier, ...later];
  },
  (rows, page) =>
    html`<div class="cards">
      ${CASES.map(
        (ids) =>
          html`<section class="card">
            ${ids.map((id) =>
              targetsFigure(
                rows.filter((t) => t.indicator_id === id),
                page
              )
            )}
            ${ids.length > 1 ? html`<p class="verdict not-comparable"><span class="badge">${page.labels.verdict["not-comparable"]}</span> ${page.labels.reason.definition}</p>` : null}
          </section>`
      )}
    </div>`
);

/** The numbers of the prose of notebook 2. */
export const carriedFacts: Facts = async (db, page) => {
  const {first, earlier, later, courses} = await loadCarried(db);
  const number = (value: number) => formatNumber(value, page.lang);
  const value = (rows: Target[], id: string, role: string) =>
    valueLink(
      rows.find((t) => t.indicator_id === id && t.role === role)!,
      page
    ).textContent!;
  const year = (rows: Target[], id: string, role: string) =>
    String(rows.find((t) => t.indicator_id === id && t.role === role)!.year);
  const output = ["electronics-industry-output", "baseline"] as const;
  const scale = ["electronics-industry-scale", "target"] as const;
  return {
    indicators: number(courses.length),
    start: String(first.period_start),
    end: String(first.period_end),
    deadline: String(Math.max(...later.map((t) => t.year))),
    ...Object.fromEntries(
      FATES.map((fate) => [fate, number(courses.filter((course) => course.fate === fate).length)])
    ),
    spoken: number(courses.filter(({fate}) => fate !== "silent").length),
    fresh: number(
      new Set(
        later
          .filter((t) => !earlier.some((e) => e.indicator_id === t.indicator_id))
          .map((t) => t.indicator_id)
      ).size
    ),
    outputValue: value(earlier, ...output),
    outputYear: year(earlier, ...output),
    scaleValue: value(later, ...scale),
    scaleYear: year(later, ...scale),
    softwareBefore: value(earlier, "software-industry-scale", "target"),
    softwareAfter: value(later, "software-industry-scale", "target"),
    broadbandBefore: value(earlier, "fixed-broadband-access-rate", "baseline"),
    broadbandAfter: value(later, "fixed-broadband-access-rate", "target"),
    factories: number(later.filter((t) => t.indicator_id === "smart-factories").length)
  };
};
