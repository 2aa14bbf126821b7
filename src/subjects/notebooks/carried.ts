import {html} from "htl";
import {coursesOf, FATES, reachedOnly, type Course} from "../../model/courses.js";
import {formatNumber} from "../../model/format.js";
import {changesBetween} from "../../model/periods.js";
import {passedBefore} from "../../model/outcome.js";
import {outcomesOfJurisdiction} from "../periods/data.js";
import {outcomeValue} from "../periods/panel.js";
import type {Target} from "../../model/target.js";
import type {PlanRow} from "../../queries/catalogue.js";
import type {Corpus} from "../../queries/corpus.js";
import {carriedOn, FATE_WORDS, rowsOfGenerations} from "./tallies/carried.js";
import {targetsFigure} from "../../ui/figure.js";
import {stripLegend} from "../../ui/legend.js";
import {named, say, type Page} from "../../ui/page.js";
import {ownScale, reasonsOf} from "../../ui/reason.js";
import {spoken} from "../../ui/spoken.js";
import {table} from "../../ui/table.js";
import {clause, valueLink} from "../../ui/value.js";
import {counted, countedFigure, part, type Facts} from "./part.js";
import * as questions from "./query/carried.js";

interface Data {
  first: PlanRow;
  earlier: Target[];
  later: Target[];
  courses: Course[];
}

/** Tianjin's earliest plan beside all its later ones. */
export async function loadCarried(corpus: Corpus): Promise<Data> {
  const rows = await rowsOfGenerations(corpus);
  return {...rows, courses: coursesOf(rows.earlier, rows.later)};
}

/** How many indicators took which course. */
export const carriedFates = part(
  async (corpus) => ({...(await counted(corpus, carriedOn)), ...(await loadCarried(corpus))}),
  ({earlier, later, ...tally}, page) =>
    html`<div>
      ${countedFigure(tally, page)} ${[...earlier, ...later].map((t) => clause(t, page))}
    </div>`,
  questions.carriedFates
);

/** Every indicator that the later plans still speak of, both sides with their clauses. */
export const carriedTable = part(
  loadCarried,
  ({courses}, page) =>
    table(
      courses.filter(({fate}) => fate !== "silent"),
      [
        {
          head: say(page, "指标", "Indicator"),
          cell: ({earlier, later}) =>
            [...new Set([...earlier, ...later].map((t) => named(t, "indicator", page)))].join(" / ")
        },
        {
          head: say(page, "“十三五”规划", "13th Five-Year Plan"),
          cell: (c) => said(c.earlier, page)
        },
        {head: say(page, "后来的规划", "Later plans"), cell: (c) => said(c.later, page)},
        {
          head: say(page, "去向", "What became of it"),
          cell: ({fate, earlier, later}) =>
            html`<strong>${FATE_WORDS[page.lang][fate]}</strong
              >${fate === "other" || fate === "alike" ? html`<br /><span class="muted">${reasonsOf(earlier[0], later[0], page)}</span>` : null}`
        }
      ],
      {caption: say(page, "后来仍有数字的指标", "Indicators that still carry a number")}
    ),
  questions.carriedTable
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
const CASES = questions.CARRIED_CASES;

export const carriedCases = part(
  async (corpus) => {
    const {earlier, later} = await loadCarried(corpus);
    return [...earlier, ...later];
  },
  (rows, page) =>
    html`<div>
      ${stripLegend(
        rows.filter((t) => CASES.flat().includes(t.indicator_id)),
        page
      )}
      <div class="cards">
        ${CASES.map(
          (ids) =>
            html`<section class="card">
              ${ids.map((id) =>
                targetsFigure(
                  rows.filter((t) => t.indicator_id === id),
                  page
                )
              )}
              ${ids.length > 1 ? html`<p class="verdict not-comparable"><span class="badge">${page.labels.verdict["not-comparable"]}</span> ${page.labels.reason.definition}${ownScale(page)}</p>` : null}
            </section>`
        )}
      </div>
    </div>`,
  questions.carriedCases
);

/** The numbers of the prose of notebook 2. */
export const carriedFacts: Facts = async (corpus, page) => {
  const {first, earlier, later, courses} = await loadCarried(corpus);
  const number = (value: number) => formatNumber(value, page.lang);
  const value = (rows: Target[], id: string, role: string) =>
    spoken(
      rows.find((t) => t.indicator_id === id && t.role === role)!,
      page
    );
  const year = (rows: Target[], id: string, role: string) =>
    String(rows.find((t) => t.indicator_id === id && t.role === role)!.year);
  const goal = later.find((t) => t.indicator_id === "software-industry-scale");
  const reports = await outcomesOfJurisdiction(corpus, first.jurisdiction_id);
  const reported = goal && passedBefore(goal, reports);
  const output = ["electronics-industry-output", "baseline"] as const;
  const scale = ["electronics-industry-scale", "target"] as const;
  return {
    indicators: number(courses.length),
    reached: number(reachedOnly(earlier).length),
    start: String(first.period_start),
    end: String(first.period_end),
    deadline: String(Math.max(...later.map((t) => t.year))),
    ...Object.fromEntries(
      FATES.map((fate) => [fate, number(courses.filter((course) => course.fate === fate).length)])
    ),
    spoken: number(courses.filter(({fate}) => fate !== "silent").length),
    fresh: number(changesBetween(earlier, later).filter(({kind}) => kind === "new").length),
    outputValue: value(earlier, ...output),
    outputYear: year(earlier, ...output),
    scaleValue: value(later, ...scale),
    scaleYear: year(later, ...scale),
    softwareBefore: value(earlier, "software-industry-scale", "target"),
    softwareAfter: value(later, "software-industry-scale", "target"),
    broadbandBefore: value(earlier, "fixed-broadband-access-rate", "baseline"),
    broadbandPromised: value(earlier, "fixed-broadband-access-rate", "target"),
    broadbandAfter: value(later, "fixed-broadband-access-rate", "target"),
    softwareReported: reported ? outcomeValue(reported, page) : say(page, "未见", "none"),
    softwareReportedYear: reported ? String(reported.year) : "—",
    factories: number(later.filter((t) => t.indicator_id === "smart-factories").length)
  };
};
