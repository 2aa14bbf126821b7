import {html} from "htl";
import {field} from "../../charts/field.js";
import {ranked} from "../../charts/ranked.js";
import type {Goal} from "../../model/benchmark.js";
import {groupBy} from "../../model/pairs.js";
import type {Outcome} from "../../model/outcome.js";
import {named, say, type Page} from "../../ui/page.js";
import {unitOf} from "../../ui/figure.js";
import {evidenceKey, scopeOf, writtenValue} from "../../ui/value.js";
import {agencyLabel} from "../agencies/words.js";
import {goalRows, referencesOf} from "../benchmark/panels.js";
import {positionWords} from "../benchmark/words.js";
import {ofTier, type City, type Multiple} from "./data.js";
import {datedWords, doubtWords, reported} from "./words.js";

/** Rows beyond these stand in a fold. */
const FIRST = 5;
/** As many goals are drawn with their names; more of them as marks on one line. */
const NAMED = 4;

/** Where the jurisdiction stands among those of its tier; says why where it cannot be said. */
export function peersPart({city, multiples, targets}: City, page: Page): HTMLElement | null {
  // The nation has no peer.
  if (targets.length === 0 || city.level === "nation") return null;
  const goals = multiples.flatMap(({shown}) => ofTier(shown).map(({target}) => target));
  return html`<section class="city-peers">
    <h2>${say(page, "与同级地区相比", "Among its peers")}</h2>
    ${
      multiples.length === 0
        ? html`<p class="muted">
            ${say(
              page,
              "已收录的同级地区没有就同一指标设定可以并列的目标，所以无从比较；不等于没有目标。",
              "No other jurisdiction of its tier in the corpus has a goal on the same indicator that could stand beside its own; that is not “no goal”."
            )}
          </p>`
        : html`<div class="multiples">
              ${multiples.map((one) => multiple(one, city.jurisdiction_id, page))}
            </div>
            ${evidenceKey(goals, page)}`
    }
  </section>`;
}

/** One indicator, small: the goals of the tier for one year, and the place in words. */
function multiple({indicator, shown}: Multiple, id: string, page: Page): HTMLElement {
  const goals = ofTier(shown);
  const href = page.href(`/benchmark?indicator=${indicator.indicator_id}&cities=${id}`);
  const name = named(indicator, "name", page);
  const rows = goalRows(goals, shown, page, ({target}) =>
    page.href(`/plans/${target.plan_id}#${target.target_id}`)
  );
  const references = referencesOf(shown, page);
  const values = [
    ...goals.flatMap(({low, high}) => [low ?? 0, high ?? 0]),
    ...references.map(({value}) => value)
  ];
  const unit = unitOf(goals[0].target, page, shown.choice.per || undefined);
  const measure = `${unit} · ${datesOf(goals, page)}`;
  const lines = references.map(({place, value}) => ({name: place, value}));
  const options = {top: Math.max(...values) * 1.04, references: lines};
  const spoken = [
    ...references.map((one) => one.name),
    ...rows.map(({title, label}) => `${title} ${label}`)
  ];
  const label = `${name} · ${measure}${page.marks.colon}${spoken.join(page.marks.semicolon)}`;
  return html`<div class="multiple" data-indicator="${indicator.indicator_id}">
    <h3><a href="${href}">${name}</a></h3>
    <p class="muted">${measure}</p>
    ${(rows.length > NAMED ? field : ranked)(rows, {label, ...options})}
    ${positionWords(shown, page).map((words) => html`<p>${words}</p>`)}
    ${
      references.length > 0
        ? html`<p class="source">
            ${say(page, "虚线：", "Dashed: ")}${references.map((one) => one.name).join(page.marks.semicolon)}
          </p>`
        : null
    }
  </div>`;
}

/** The year of the goals, or that those of each are for years of their own. */
function datesOf(goals: Goal[], page: Page): string {
  const years = goals.map(({target}) => target.year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last
    ? page.labels.by(first)
    : say(page, `各地最近一期（${first}–${last}年）`, `latest goal of each (${first}–${last})`);
}

/** The latest reported figures; says that none was found where there is none. */
export function outcomesPart({city, outcomes, targets}: City, page: Page): HTMLElement | null {
  const more = page.href(`/outcomes?cities=${city.jurisdiction_id}`);
  const heading = html`<h2>${say(page, "后来公布的数", "What was reported")}</h2>`;
  if (outcomes.length === 0)
    return targets.length === 0
      ? null
      : html`<section class="city-outcomes">
          ${heading}
          <p class="muted">
            ${say(page, "没有收录公布的数；不等于没有完成。", "No reported figure is in the corpus, which does not mean that nothing was reached.")}
          </p>
        </section>`;
  const item = (outcome: Outcome) =>
    html`<li data-outcome="${outcome.outcome_id}">
      <a href="${page.href(`/indicators/${outcome.indicator_id}`)}"
        >${named(outcome, "indicator", page)}</a
      ><span class="number">${reported(outcome, page)}</span>
      <span class="muted"
        >${[
          ...(outcome.scope === null ? [] : [scopeOf(outcome, page)]),
          datedWords(outcome, page),
          say(page, outcome.publisher, outcome.publisher_en)
        ].join(" · ")}</span
      >
    </li>`;
  return html`<section class="city-outcomes">
    ${heading} ${listed(outcomes.map(item), page)}
    <p>
      <a href="${more}">${say(page, "目标与后来公布的数对照", "Promised against reported")}</a>
    </p>
  </section>`;
}

/** Who leads most tasks, as far as plans read whole name anybody; null where no plan was read whole. */
export function leadsPart({city, leads, named: plans}: City, page: Page): HTMLElement | null {
  if (plans.length === 0) return null;
  const gaps = plans.filter(({gap}) => gap !== null);
  return html`<section class="city-leads">
    <h2>${say(page, "谁牵头", "Who leads")}</h2>
    ${
      leads.length === 0
        ? html`<p class="muted">
            ${say(page, "读过全文的规划没有明确牵头单位。", "No plan that was read whole names a lead.")}
          </p>`
        : html`<ol class="city-list">
            ${leads
              .slice(0, FIRST)
              .map(
                ({agency, tasks}) =>
                  html`<li data-agency="${agency.agency_id}">
                    <a
                      href="${page.href(`/agencies?city=${city.jurisdiction_id}#agency-${agency.agency_id}`)}"
                      >${agencyLabel(agency, page)}</a
                    ><span class="number">${say(page, `${tasks}项`, String(tasks))}</span>
                  </li>`
              )}
          </ol>`
    }
    ${gaps.map((plan) => html`<p class="source">${named(plan, "plan", page)}${page.marks.colon}${named(plan, "gap", page)}</p>`)}
    <p class="source">
      ${say(page, "牵头的任务数，只计读过全文的规划。", "Tasks led, in plans that were read whole.")}
      <a href="${page.href(`/agencies?city=${city.jurisdiction_id}`)}"
        >${say(page, "全部责任单位", "All agencies")}</a
      >
    </p>
  </section>`;
}

/** Rows whose reading is open to doubt, and what plans leave unsaid; null where there is neither. */
export function doubtsPart({targets, gaps, plans}: City, page: Page): HTMLElement | null {
  const doubtful = targets.filter(({doubt}) => doubt !== null);
  const sums = gaps.filter(({rows}) => rows === "investment-sums");
  if (doubtful.length + sums.length === 0) return null;
  const items = doubtful.map(
    (t) =>
      html`<li data-doubt="${t.target_id}">
        <a href="${page.href(`/plans/${t.plan_id}#${t.target_id}`)}"
          >${named(t, "indicator", page)}</a
        ><span class="number">${writtenValue(t, page)}</span>
        <span class="muted">${doubtWords(t, page)}</span>
      </li>`
  );
  return html`<section class="city-doubts">
    <h2>
      ${say(page, "存疑之处", "What is doubtful")} <span class="muted">${doubtful.length}</span>
    </h2>
    ${listed(items, page)}
    ${[...groupBy(sums, (gap) => named(gap, "reason", page))].map(
      ([reason, own]) =>
        html`<p class="source">
          ${own
            .map((gap) =>
              named(
                plans.find(({plan_id}) => plan_id === gap.plan_id)!,
                "short",
                page
              )
            )
            .join(page.marks.listed)}${page.marks.colon}${reason}
        </p>`
    )}
  </section>`;
}

/** The first items of a list, the others folded. */
function listed(items: HTMLElement[], page: Page): HTMLElement[] {
  const rest = items.slice(FIRST);
  return [
    ...(items.length > 0
      ? [
          html`<ul class="city-list">
            ${items.slice(0, FIRST)}
          </ul>`
        ]
      : []),
    ...(rest.length > 0
      ? [
          html`<details>
            <summary>${say(page, `其余${rest.length}项`, `${rest.length} more`)}</summary>
            <ul class="city-list">
              ${rest}
            </ul>
          </details>`
        ]
      : [])
  ];
}
