import {html} from "htl";
import {axisScale, formatDate, formatNumber, formatUnit} from "../../model/format.js";
import {paceOf, type Pace} from "../../model/pace.js";
import {passedBefore, type Outcome} from "../../model/outcome.js";
import {whyNoPace} from "../../model/start.js";
import type {Target} from "../../model/target.js";
import {say, type Page} from "../../ui/page.js";
import {outcomeValue} from "./panel.js";
import {PERIODS_WORDS} from "./words.js";

/**
 * The pace that a promise asks for, with its formulas; the reason where it has
 * none. A goal that a report shows passed asks for no pace any more.
 */
export function paceText(to: Target, earlier: Target[], outcomes: Outcome[], page: Page): Node {
  const report = passedBefore(to, outcomes);
  if (report)
    return html`<span class="muted" data-passed="${report.outcome_id}"
      >${passedText(to, report, page)}${say(page, "，不再计算年均需增量", ", so no pace is required")}</span
    >`;
  const pace = paceOf(to, earlier);
  if (pace) return paceWords(pace, page);
  const {code, reasons} = whyNoPace(to, earlier);
  const why = reasons.map((reason) => page.labels.reason[reason]).join(page.marks.semicolon);
  return html`<span class="muted" data-no-pace="${code}"
    >${PERIODS_WORDS[page.lang].noPace[code]}${why}</span
  >`;
}

/** What a report says of a goal that lies behind it. */
export function passedText(to: Target, report: Outcome, page: Page): string {
  const date = formatDate(report.as_of, page.lang);
  const value = outcomeValue(report, page);
  return say(
    page,
    `${date}另行公布的数（${value}）已越过${to.year}年的目标`,
    `the figure reported for ${date} (${value}) is already beyond the goal for ${to.year}`
  );
}

/** Change per year and compound rate, each with the sum it comes from. */
function paceWords(pace: Pace, page: Page): Node {
  const {from, to, years, change, rate} = pace;
  const {lang} = page;
  const scale = axisScale(to.canonical_unit_en, lang);
  const number = (value: number) => formatNumber(value / scale, lang);
  const unit = to.dimension === "share" ? say(page, "个百分点", " points") : unitOf(to, page);
  const goal = number(to.canonical_low ?? to.canonical_high!);
  const origin = number(from.canonical_low!);
  const sign = change > 0 ? "+" : change < 0 ? "−" : "";
  const perYear = `${sign}${number(Math.abs(Number(change.toPrecision(3))))}${unit}`;
  const percent = rate === null ? null : formatNumber(Number((rate * 100).toFixed(1)), lang);
  return html`<span class="pace" data-pace="${to.target_id}" data-start="${from.target_id}"
    ><strong>${say(page, `每年${perYear}`, `${perYear} a year`)}</strong>
    <span class="sum">= (${goal} − ${origin}) ÷ ${years}</span>${
      percent === null
        ? null
        : html`<br />${say(page, `年均复合${percent}%`, `${percent}% a year, compound`)}
            <span class="sum">= (${goal} ÷ ${origin})<sup>1/${years}</sup> − 1</span>`
    }<br /><span class="muted">${startWords(from, to, page)}</span></span
  >`;
}

function unitOf(to: Target, {lang}: Page): string {
  const unit = formatUnit(to.canonical_unit, to.canonical_unit_en, lang, "");
  return lang === "en" && unit ? ` ${unit}` : unit;
}

function startWords(from: Target, to: Target, page: Page): string {
  const bound = from.comparator !== "eq" || to.comparator !== "eq";
  const start =
    from.role === "baseline"
      ? say(page, `自${from.year}年基期值`, `from the baseline of ${from.year}`)
      : say(page, `自${from.year}年的目标`, `from the target for ${from.year}`);
  if (!bound) return start;
  return `${start}${say(page, "；含上下限或约数，按所写数值计算", "; bounds and rounded figures are taken at the value written")}`;
}
