import {html} from "htl";
import {PAIR} from "../../model/candidates.js";
import {FOOTINGS, type Denominator} from "../../model/footing.js";
import {formatNumber} from "../../model/format.js";
import {footedBy} from "../../model/leader.js";
import {matchTargets, type Matching, type Shared} from "../../model/pairs.js";
import type {Footing, Target} from "../../model/target.js";
import {allDenominators} from "../../queries/catalogue.js";
import type {Corpus} from "../../queries/corpus.js";
import {promisedByOne, rowsOfPair} from "./tallies/pair.js";
import {footingOf, planAside} from "../compare/sections.js";
import {namesOf, targetsFigure} from "../../ui/figure.js";
import {stripLegend} from "../../ui/legend.js";
import {named, say, type Page} from "../../ui/page.js";
import {standingWords} from "../../ui/standing.js";
import {table} from "../../ui/table.js";
import {clause, valueLink} from "../../ui/value.js";
import {counted, countedFigure, part, type Facts} from "./part.js";
import * as questions from "./query/pair.js";

interface Data {
  rows: Target[];
  matching: Matching;
  comparable: Shared[];
  denominators: Denominator[];
}

/** First statements of all plans of the two cities, and what may be said of them. */
export async function loadPair(corpus: Corpus): Promise<Data> {
  const rows = await rowsOfPair(corpus);
  const matching = matchTargets(rows);
  return {
    rows,
    matching,
    comparable: matching.shared.filter(({verdict}) => verdict !== "not-comparable"),
    denominators: await allDenominators(corpus)
  };
}

/** What may be compared, as stated and on every footing. */
export const pairFootings = part(
  loadPair,
  ({comparable, denominators, rows}, page) => {
    const footings: (Footing | "")[] = ["", ...FOOTINGS];
    return html`<div>
      ${comparable.map(
        (shared) =>
          html`<div class="side-by-side footings">
            ${footings.map((per) => footedFigure(shared.rows, per, denominators, page))}
          </div>`
      )}
      ${stripLegend(
        comparable.flatMap((shared) => shared.rows),
        page
      )}
      ${rows.filter((t) => t.role === "target").map((t) => clause(t, page))}
    </div>`;
  },
  questions.pairFootings
);

/** Rows of one indicator on a footing, or why they cannot be put on it. */
export function footedFigure(
  rows: Target[],
  per: Footing | "",
  denominators: Denominator[],
  page: Page
): HTMLElement {
  const {footed, why} = footingOf(rows, per, denominators, page);
  return why
    ? html`<p class="card plain muted">${why}</p>`
    : targetsFigure(rows, page, footed ? {footed} : {});
}

/** Every indicator that both promise and none may compare, and every group that only looks so, with the verdict. */
export const pairVerdicts = part(
  loadPair,
  ({matching}, page) => {
    const {labels} = page;
    const apart = matching.shared.filter(({verdict}) => verdict === "not-comparable");
    const lines = [
      ...apart.map(({rows, verdict, reasons}) => ({rows, verdict, reasons})),
      ...matching.near.map(({rows}) => ({
        rows,
        verdict: "not-comparable" as const,
        reasons: ["definition" as const]
      }))
    ];
    return table(
      lines,
      [
        {
          head: say(page, "指标", "Indicator"),
          cell: ({rows}) => [...new Set(rows.map((t) => named(t, "indicator", page)))].join(" / ")
        },
        ...PAIR.map((city) => ({
          head: named(
            lines[0].rows.find((t) => t.jurisdiction_id === city)!,
            "jurisdiction",
            page
          ),
          cell: ({rows}: {rows: Target[]}) => promisesOf(rows, city, page)
        })),
        {
          head: say(page, "结论", "Verdict"),
          cell: ({verdict, reasons}) =>
            html`<span class="verdict ${verdict}"
              ><span class="badge">${labels.verdict[verdict]}</span> ${reasons
                .map((reason) => labels.reason[reason])
                .join(page.marks.semicolon)}</span
            >`
        }
      ],
      {
        caption: say(
          page,
          "双方都设了目标、但不能比的事项",
          "What both promise, and why it cannot be compared"
        )
      }
    );
  },
  questions.pairVerdicts
);

function promisesOf(rows: Target[], city: string, page: Page): HTMLElement[] {
  const several = new Set(rows.map((t) => t.indicator_id)).size > 1;
  const own = rows.filter((t) => t.jurisdiction_id === city);
  return own.map(
    (t) =>
      html`<div>
        ${several ? `${named(t, "indicator", page)}${page.marks.colon}` : null}${valueLink(t, page)}
        <span class="muted">${t.year}</span>${planAside(
          t,
          own.filter((other) => other.indicator_id === t.indicator_id),
          page
        )}
      </div>`
  );
}

/** What each city promises alone, by domain: the other has set no target, which is not zero. */
export const pairOnly = part(
  (corpus) => counted(corpus, promisedByOne),
  countedFigure,
  questions.pairOnly
);

/** The numbers of the prose of notebook 1. */
export const pairFacts: Facts = async (corpus, page) => {
  const {rows, matching, comparable, denominators} = await loadPair(corpus);
  const number = (value: number) => formatNumber(value, page.lang);
  const only = (city: string) =>
    number(new Set((matching.only.get(city) ?? []).map((t) => t.indicator_id)).size);
  const plans = (city: string) =>
    number(new Set(rows.filter((t) => t.jurisdiction_id === city).map((t) => t.plan_id)).size);
  return {
    shared: number(matching.shared.length),
    comparable: number(comparable.length),
    near: number(matching.near.length),
    onlyTianjin: only("tianjin"),
    onlyXiamen: only("xiamen"),
    plansTianjin: plans("tianjin"),
    plansXiamen: plans("xiamen"),
    name: comparable.map(({rows: [t]}) => named(t, "indicator", page)).join(page.marks.listed),
    years: [...new Set(comparable.flatMap(({rows}) => rows.map((t) => t.year)))]
      .sort()
      .join(say(page, "年和", " and ")),
    both: namesOf(
      comparable.flatMap((shared) => shared.rows),
      page
    ),
    ...Object.fromEntries(FOOTINGS.map((per) => [`per_${per}`, page.labels.footing[per]])),
    ...Object.fromEntries(
      (["", ...FOOTINGS] as const).map((per) => [
        `lead_${per || "raw"}`,
        leadText(comparable, per, denominators, page)
      ])
    )
  };
};

/** Who promises more on a footing, and how much more; says so where it cannot be said. */
function leadText(
  comparable: Shared[],
  per: Footing | "",
  denominators: Denominator[],
  page: Page
): string {
  const [found] = comparable.flatMap((shared) => {
    const footed = footedBy(shared.rows, per, denominators);
    return per && !footed ? [] : standingWords(shared, footed, page) || [];
  });
  return found ?? say(page, "无从比较", "there is nothing to compare");
}
