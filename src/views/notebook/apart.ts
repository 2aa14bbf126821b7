import {html} from "htl";
import {compare, type Comparison, type Reason, type Verdict} from "../../model/compare.js";
import {formatNumber} from "../../model/format.js";
import {groupBy} from "../../model/pairs.js";
import type {Target} from "../../model/target.js";
import {sources, targetsFigure} from "../figure.js";
import {named, say, type Page} from "../page.js";
import {clause} from "../value.js";
import {loadPair, PAIR} from "./pair.js";
import {barsFigure, part, shareRow, type Facts} from "./part.js";

/** Two promises, one of each city, that a reader may want to set side by side. */
export interface Candidate extends Comparison {
  a: Target;
  b: Target;
}

/** Every pair of promises of the two cities under one indicator or in one family, with its verdict. */
export function candidatesOf(rows: Target[]): Candidate[] {
  const promises = rows.filter((t) => t.role === "target" && t.restates === null);
  const [left, right] = PAIR.map((city) => promises.filter((t) => t.jurisdiction_id === city));
  return left.flatMap((a) =>
    right
      .filter(
        (b) => a.indicator_id === b.indicator_id || (a.family !== null && a.family === b.family)
      )
      .map((b) => ({a, b, ...compare(a, b)}))
  );
}

const REASONS: Reason[] = ["definition", "basis", "scope", "unit"];
const VERDICTS: Verdict[] = ["comparable", "convertible", "not-comparable"];

/** How many look-alike pairs may share an axis, and what keeps the others apart. */
export const apartReasons = part(loadPair, ({rows}, page) => {
  const all = candidatesOf(rows);
  return html`<div>
    <div class="side-by-side">${verdictBars(all, page)} ${reasonBars(all, page)}</div>
    ${rows.filter((t) => t.role === "target").map((t) => clause(t, page))}
  </div>`;
});

function sourceOf(all: Candidate[], page: Page): HTMLElement {
  return sources([...new Set(all.flatMap(({a, b}) => [a, b]))], page);
}

function verdictBars(all: Candidate[], page: Page): HTMLElement {
  const count = (verdict: Verdict) => all.filter((pair) => pair.verdict === verdict).length;
  return barsFigure(
    VERDICTS.map((verdict) =>
      shareRow(page.labels.verdict[verdict], count(verdict), all.length, page)
    ),
    {
      title: say(
        page,
        "看似可比的数字，真能比的有几对",
        "Pairs that look alike, and how many compare"
      ),
      unit: say(page, "单位：对", "Unit: pairs of numbers"),
      source: sourceOf(all, page),
      max: all.length
    }
  );
}

function reasonBars(all: Candidate[], page: Page): HTMLElement {
  const apart = all.filter(({verdict}) => verdict === "not-comparable");
  const count = (reason: Reason) => apart.filter(({reasons}) => reasons.includes(reason)).length;
  return barsFigure(
    REASONS.map((reason) => shareRow(page.labels.reason[reason], count(reason), all.length, page)),
    {
      title: say(page, "不能比的原因", "What keeps them apart"),
      unit: say(page, "单位：对；一对可有几个原因", "Unit: pairs; a pair may have several reasons"),
      source: sourceOf(all, page),
      max: all.length
    }
  );
}

/** The families of the question, in its order. */
const CASES = ["charging-piles", "digital-hospitals", "smart-poles", "connected-roads"];

/** The four look-alikes, number beside number, with the reasons in words. */
export const apartCases = part(loadPair, ({rows}, page) => {
  const all = candidatesOf(rows);
  return html`<div class="cards">
    ${CASES.map((family) => {
      const pairs = all.filter(({a}) => a.family === family);
      const members = [...new Set(pairs.flatMap(({a, b}) => [a, b]))];
      const reasons = [...new Set(pairs.flatMap((pair) => pair.reasons))];
      return html`<section class="card" data-family="${family}">
        <p class="verdict not-comparable">
          <span class="badge">${page.labels.verdict["not-comparable"]}</span>
          ${reasons.map((reason) => page.labels.reason[reason]).join(say(page, "；", "; "))}
        </p>
        ${[...groupBy(members, (t) => t.indicator_id).values()].map((group) =>
          targetsFigure(group, page)
        )}
      </section>`;
    })}
  </div>`;
});

/** The numbers of the prose of notebook 3. */
export const apartFacts: Facts = async (db, page) => {
  const {rows} = await loadPair(db);
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
      REASONS.map((reason) => [
        reason,
        number(apart.filter(({reasons}) => reasons.includes(reason)).length)
      ])
    ),
    ...Object.fromEntries(
      CASES.map((family) => [family.replaceAll("-", "_"), phrase(inFamily(family), page)])
    )
  };
};

/** The two sides of a case in words: 天津市 公共充电桩 ≥+6000台；厦门市 充电桩 1.2万个. */
function phrase(pairs: Candidate[], page: Page): string {
  const sides = [...new Set(pairs.flatMap(({a}) => [a])), ...new Set(pairs.map(({b}) => b))];
  return [...groupBy(sides, (t) => t.jurisdiction_id).values()]
    .map(
      (group) =>
        `${named(group[0], "jurisdiction", page)}${say(page, "", ": ")}${group.map((t) => spoken(t, page)).join(say(page, "、", ", "))}`
    )
    .join(say(page, "；", "; "));
}

function spoken(t: Target, page: Page): string {
  const value = formatNumber(t.value_low ?? t.value_high ?? 0, page.lang);
  const unit = say(page, t.unit, t.unit_en ? ` ${t.unit_en}` : "");
  return say(
    page,
    `${t.indicator_zh}${page.labels.basis[t.basis]}${value}${unit}`,
    `${value}${unit} ${t.indicator_en.toLowerCase()} (${page.labels.basis[t.basis]})`
  );
}
