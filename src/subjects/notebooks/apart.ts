import {html} from "htl";
import {candidatesOf, type Candidate} from "../../model/candidates.js";
import {formatNumber, inSentence} from "../../model/format.js";
import {groupBy} from "../../model/pairs.js";
import type {Target} from "../../model/target.js";
import {APART_REASONS, lookalikeReasons, lookalikeVerdicts, rowsOfPair} from "./tallies/pair.js";
import {targetsFigure} from "../../ui/figure.js";
import {stripLegend} from "../../ui/legend.js";
import {say, type Page} from "../../ui/page.js";
import {placeName, spoken} from "../../ui/spoken.js";
import {ownScale} from "../../ui/reason.js";
import {clause} from "../../ui/value.js";
import {counted, countedFigure, part, type Facts} from "./part.js";
import * as questions from "./query/pair.js";

/** How many look-alike pairs may share an axis, and what keeps the others apart. */
export const apartReasons = part(
  async (corpus) => ({
    rows: await rowsOfPair(corpus),
    verdicts: await counted(corpus, lookalikeVerdicts),
    reasons: await counted(corpus, lookalikeReasons)
  }),
  ({rows, verdicts, reasons}, page) =>
    html`<div>
      <div class="side-by-side">
        ${countedFigure(verdicts, page)} ${countedFigure(reasons, page)}
      </div>
      ${rows.filter((t) => t.role === "target").map((t) => clause(t, page))}
    </div>`,
  questions.apartReasons
);

const CASES = questions.APART_CASES;

/** The four look-alikes, number beside number, with the reasons in words. */
export const apartCases = part(
  rowsOfPair,
  (rows, page) => {
    const all = candidatesOf(rows);
    const drawn = all.filter(({a}) => CASES.includes(a.family!)).flatMap(({a, b}) => [a, b]);
    return html`<div>
      ${stripLegend(drawn, page)}
      <div class="cards">
        ${CASES.map((family) => {
          const pairs = all.filter(({a}) => a.family === family);
          const members = [...new Set(pairs.flatMap(({a, b}) => [a, b]))];
          const reasons = [...new Set(pairs.flatMap((pair) => pair.reasons))];
          return html`<section class="card" data-family="${family}">
            <p class="verdict not-comparable">
              <span class="badge">${page.labels.verdict["not-comparable"]}</span>
              ${reasons.map((reason) => page.labels.reason[reason]).join(page.marks.semicolon)}${ownScale(page)}
            </p>
            ${[...groupBy(members, (t) => t.indicator_id).values()].map((group) =>
              targetsFigure(group, page)
            )}
          </section>`;
        })}
      </div>
    </div>`;
  },
  questions.apartCases
);

/** The numbers of the prose of notebook 3. */
export const apartFacts: Facts = async (corpus, page) => {
  const rows = await rowsOfPair(corpus);
  const all = candidatesOf(rows);
  const number = (value: number) => formatNumber(value, page.lang);
  const apart = all.filter(({verdict}) => verdict === "not-comparable");
  const inFamily = (family: string) => all.filter(({a}) => a.family === family);
  return {
    promises: number(rows.filter((t) => t.role === "target").length),
    pairs: number(all.length),
    comparable: number(all.length - apart.length),
    apart: number(apart.length),
    ...Object.fromEntries(
      APART_REASONS.map((reason) => [
        reason,
        number(apart.filter(({reasons}) => reasons.includes(reason)).length)
      ])
    ),
    ...Object.fromEntries(
      CASES.map((family) => [family.replaceAll("-", "_"), phrase(inFamily(family), page)])
    )
  };
};

/** The two sides of a case in words: 天津市公共充电桩新增6000台以上；厦门市充电桩总量1.2万个. */
function phrase(pairs: Candidate[], page: Page): string {
  const sides = [...new Set(pairs.flatMap(({a}) => [a])), ...new Set(pairs.map(({b}) => b))];
  return [...groupBy(sides, (t) => t.jurisdiction_id).values()]
    .map(
      (group) =>
        `${placeName(group[0], page)}${say(page, "", ": ")}${group.map((t) => promised(t, page)).join(page.marks.listed)}`
    )
    .join(page.marks.semicolon);
}

/** One promise with what it counts and on which basis; a bound is said in words. */
function promised(t: Target, page: Page): string {
  const {labels} = page;
  const value = spoken(t, page);
  return say(
    page,
    `${t.indicator_zh}${labels.basis[t.basis]}${value}`,
    `${value} ${inSentence(t.indicator_en)} (${labels.basis[t.basis]})`
  );
}
