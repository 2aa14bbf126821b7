import {html} from "htl";
import {historyId} from "../../model/chart.js";
import {alikeOverTime, isApart, type ChangeKind} from "../../model/periods.js";
import {groupBy} from "../../model/pairs.js";
import {paceOf} from "../../model/pace.js";
import {
  hasHistory,
  passedBefore,
  placeOutcomes,
  type Outcome,
  type Placed
} from "../../model/outcome.js";
import type {Target} from "../../model/target.js";
import {sources} from "../../ui/figure.js";
import {reasonsOf} from "../../ui/reason.js";
import type {History, Outlook} from "./data.js";
import {outcomeList, panelFigure} from "./panel.js";
import {passedText, paceText} from "./pace.js";
import {named, say, type Page} from "../../ui/page.js";
import {shareLink} from "../../ui/share.js";
import {changeName, changeReason} from "./words.js";
import {scopeOf, valueLink} from "../../ui/value.js";

/** Kinds of change that both generations have a part in, in the order of the cards. */
const BOTH: ChangeKind[] = ["raised", "lowered", "carried"];

/** Indicators with several dates as cards: those of both generations first. */
export function cardSections(histories: History[], outlook: Outlook, page: Page): HTMLElement[] {
  const both = BOTH.flatMap((kind) =>
    histories.filter(({changes}) => changes.some(({change}) => change.kind === kind))
  );
  const shared = [...new Set(both)];
  const dated = histories.filter((history) => !shared.includes(history) && severalDates(history));
  return [
    section(
      say(page, "两轮都设了目标的指标", "Promised in both generations"),
      say(
        page,
        "虚线只连接指标、数值类型、范围都相同的数；不可比的分开列出，并写明原因。",
        "A dotted line joins only figures of one definition, basis and area; the others stand apart with the reason."
      ),
      shared,
      outlook,
      page
    ),
    section(
      say(page, "同一指标的几个时点", "One indicator at several dates"),
      say(
        page,
        "一轮规划内的基期值与目标，以及另行公布的数（有的早于规划）。×是另行公布的数，不是目标，也不用来判断目标是否兑现。",
        "Baselines and targets within one generation, and what was reported elsewhere, at times before the plan. A × is such a report: no promise, and no verdict on one."
      ),
      dated,
      outlook,
      page
    )
  ].filter((part) => part !== null);
}

/** Whether the indicator has a card: in both generations, at several dates, or with a report. */
export function hasCard(history: History): boolean {
  return severalDates(history) || history.changes.some(({change}) => BOTH.includes(change.kind));
}

function severalDates({rows, outcomes}: History): boolean {
  return outcomes.length > 0 || new Set(rows.map((row) => row.year)).size > 1;
}

function section(
  title: string,
  words: string,
  histories: History[],
  outlook: Outlook,
  page: Page
): HTMLElement | null {
  if (histories.length === 0) return null;
  return html`<section>
    <h2>${title} <span class="muted">${histories.length}</span></h2>
    <p class="muted">${words}</p>
    <div class="cards">${histories.map((history) => card(history, outlook, page))}</div>
  </section>`;
}

function card(history: History, outlook: Outlook, page: Page): HTMLElement {
  const {rows, indicator_id} = history;
  const {placed, apart} = placeOutcomes(rows, history.outcomes);
  const shared = hasHistory(rows, history.outcomes) ? historyId(indicator_id) : indicator_id;
  const paced = rows.filter((row) => row.role === "target" && paceOf(row, rows));
  return html`<section class="card period-card" data-indicator="${indicator_id}">
    <header>
      <h3>
        <a href="${page.href(`/indicators/${indicator_id}`)}"
          >${named(rows[0], "indicator", page)}</a
        >
      </h3>
      ${shareLink(shared, {cities: rows[0].jurisdiction_id}, page)}
    </header>
    ${changeLines(history, outlook, page)}
    <figure class="targets">
      ${panelFigures(placed, rows, outlook, page)}
      ${
        paced.length === 0
          ? null
          : html`<dl class="paces">
              ${paced.map(
                (row) =>
                  html`<div>
                    <dt>
                      ${say(page, `${row.year}年目标的年均需增量`, `Pace required for ${row.year}`)}
                    </dt>
                    <dd>${paceText(row, rows, history.outcomes, page)}</dd>
                  </div>`
              )}
            </dl>`
      }
      ${placed.map(({outcomes}) => outcomeList(outcomes, null, page))}
      ${[...groupBy(apart, ({reasons}) => reasons.join()).values()].map((group) =>
        outcomeList(
          group.map(({outcome}) => outcome),
          group[0].reasons,
          page
        )
      )}
      <figcaption>${sources(rows, page)}</figcaption>
    </figure>
  </section>`;
}

/** Panels below each other; neighbours that stand apart for one reason say it once. */
function panelFigures(
  placed: Placed[],
  all: Target[],
  {years}: Outlook,
  page: Page
): HTMLElement[] {
  const reasons = placed.map(({panel}, i) =>
    i === 0 ? null : reasonsOf(placed[0].panel[0], panel[0], page)
  );
  return placed.map(({panel, outcomes}, i) =>
    panelFigure(
      panel,
      all,
      outcomes,
      reasons[i] === reasons[i - 1] ? null : reasons[i],
      years,
      page
    )
  );
}

/** What became of the indicator at each step, with the reason where no direction can be told. */
export function changeLines(
  {changes, outcomes}: History,
  {steps}: Outlook,
  page: Page
): HTMLElement[] {
  return changes.map(({step, change}) => {
    const years = `${step.from.period_end} → ${step.to.period_end}`;
    const apart = isApart(change);
    const reasons = apart
      ? [reasonsOf(change.earlier[0], change.later[0], page)]
      : change.reasons.map((reason) => changeReason(reason, page));
    const passed = change.kind === "raised" ? passedWords(change.later, outcomes, page) : "";
    // Raised beside the plan before, but below what had been reached: nothing to paint green.
    const tone = apart ? "apart-badge" : passed ? "change-passed" : `change-${change.kind}`;
    return html`<p class="verdict">
      <span class="badge ${tone}">${changeName(change.kind, apart, page)}</span>
      ${steps.length > 1 ? years : null}
      ${[...reasons, ...(passed ? [passed] : [])].join(page.marks.semicolon)}
    </p>`;
  });
}

/** That a report shows a goal already passed; empty where none does. */
function passedWords(goals: Target[], outcomes: Outcome[], page: Page): string {
  for (const goal of goals) {
    const report = passedBefore(goal, outcomes);
    if (report) return passedText(goal, report, page);
  }
  return "";
}

/** Look-alikes at different dates, side by side and never joined. */
export function alikeSection(rows: Target[], page: Page): HTMLElement | null {
  const families = alikeOverTime(rows);
  if (families.length === 0) return null;
  const {labels} = page;
  return html`<section>
    <h2>
      ${say(page, "看似延续，定义不同", "Look like one series, but count different things")}
      <span class="muted">${families.length}</span>
    </h2>
    <p class="muted">
      <span class="badge apart-badge">${labels.verdict["not-comparable"]}</span>
      ${labels.reason.definition}${say(
        page,
        "：并列给出，不连线，也不计算变化。",
        ": shown side by side, never joined, and no change is computed."
      )}
    </p>
    <div class="cards">${families.map((family) => alikeCard(family, page))}</div>
  </section>`;
}

function alikeCard(family: Target[], page: Page): HTMLElement {
  const groups = [...groupBy(family, (row) => row.indicator_id).values()];
  return html`<section class="card alike-card" data-family="${family[0].family}">
    ${groups.flatMap((group, i) => [i === 0 ? null : html`<span class="unlike" aria-hidden="true">≠</span>`, alikeRows(group, page)])}
  </section>`;
}

function alikeRows(group: Target[], page: Page): HTMLElement {
  return html`<div>
    <h3>
      <a href="${page.href(`/indicators/${group[0].indicator_id}`)}"
        >${named(group[0], "indicator", page)}</a
      >
    </h3>
    <ul>
      ${group.map(
        (row) =>
          html`<li>
            <span class="muted"
              >${row.year}${row.role === "baseline" ? ` · ${page.labels.role.baseline}` : ""}</span
            >
            ${valueLink(row, page)}
            <span class="muted"
              >${page.labels.basis[row.basis]}${row.scope ? ` · ${scopeOf(row, page)}` : ""}</span
            >
          </li>`
      )}
    </ul>
  </div>`;
}
