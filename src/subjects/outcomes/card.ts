import {html} from "htl";
import {REPORTED} from "../../model/chart.js";
import {readWhole} from "../../model/evidence.js";
import {isArithmetic, type Finding, type Followed} from "../../model/judgement.js";
import {yearsOf} from "../../model/outcome.js";
import {caveatOf} from "../../ui/caveat.js";
import {named, say, type Page} from "../../ui/page.js";
import {shareLink} from "../../ui/share.js";
import {scopeOf, valueLink} from "../../ui/value.js";
import {outcomeValue, timelineOf} from "../periods/panel.js";
import {axesOf, type Case} from "./data.js";
import {figureDate, outcomeAnchor, publisherOf, reportDate, reportLine} from "./words.js";

/** One indicator of one jurisdiction: what was promised, what was reported, and what a reader found of the two. */
export function caseCard({indicator_id, followed}: Case, page: Page): HTMLElement {
  const [{target}] = followed;
  const drawn = axes(followed, page);
  // The chart with an address holds plans read whole alone.
  const whole = followed.every((one) => readWhole(one.target));
  return html`<section
    class="card outcome-card"
    data-indicator="${indicator_id}"
    data-city="${target.jurisdiction_id}"
  >
    <header>
      <h3>
        <span class="muted">${named(target, "jurisdiction", page)}</span>
        <a href="${page.href(`/indicators/${indicator_id}`)}"
          >${named(target, "indicator", page)}</a
        >
      </h3>
      ${
        drawn.length > 0 && whole
          ? shareLink(
              REPORTED,
              {cities: target.jurisdiction_id, only: {indicator: [indicator_id]}},
              page
            )
          : null
      }
    </header>
    ${drawn} ${followed.map((one) => goalPart(one, page))}
  </section>`;
}

/** Goals and reports over the years, only those whose verdict is arithmetic; nothing where none is. */
function axes(followed: Followed[], page: Page): HTMLElement[] {
  return axesOf(followed).map(({panel, outcomes}) => {
    const [row] = panel;
    const title = `${named(row, "jurisdiction", page)}${page.marks.space}${named(row, "indicator", page)}`;
    return html`<figure class="targets">
      ${timelineOf(panel, panel, outcomes, title, yearsOf(panel, outcomes), page)}
    </figure>`;
  });
}

/** A goal with the reports that were set against it, and those that were not. */
function goalPart({target, findings, beside}: Followed, page: Page): HTMLElement {
  return html`<div class="followed" data-target="${target.target_id}">
    <p class="promised">
      <span class="muted">${say(page, "目标", "Promised")}</span> ${valueLink(target, page)}
      <span class="muted"
        >${[
          page.labels.by(target.year),
          page.labels.basis[target.basis],
          ...(target.scope === null ? [] : [scopeOf(target, page)])
        ].join(" · ")}
        ·
        <a href="${page.href(`/plans/${target.plan_id}#${target.target_id}`)}"
          >${named(target, "plan", page)}</a
        ></span
      >
    </p>
    <ul class="findings">
      ${findings.map((finding) => findingItem(finding, page))}
    </ul>
    ${
      beside.length > 0
        ? html`<p class="muted">
            ${say(page, "同一指标另有公布的数，未与此目标对照：", "Also reported on the indicator, not set against this goal: ")}${beside
              .map(({outcome}) => reportLine(outcome, page))
              .join(page.marks.semicolon)}
          </p>`
        : null
    }
  </div>`;
}

function findingItem({judgement, outcome}: Finding, page: Page): HTMLElement {
  const {verdict, judgement_id} = judgement;
  const caveat = caveatOf(outcome, page);
  const publisher = publisherOf(outcome, page);
  return html`<li data-judgement="${judgement_id}" data-verdict="${verdict}">
    <p>
      <span class="badge ${isArithmetic(verdict) ? "" : "apart-badge"}"
        >${page.labels.judged[verdict]}</span
      >
      <span class="muted">${say(page, "公布", "Reported")}</span>
      <a href="#${outcomeAnchor(outcome)}"><strong>${outcomeValue(outcome, page)}</strong></a>
      <span class="muted"
        >${figureDate(outcome, page)}${page.marks.semicolon}${reportDate(outcome, page)}${page.marks.semicolon}${
          outcome.url ? html`<a href="${outcome.url}" rel="external">${publisher}</a>` : publisher
        }</span
      >
    </p>
    <p>${named(judgement, "reason", page)}</p>
    ${caveat ? html`<p class="muted">${say(page, "保留：", "Caveat: ")}${caveat}</p>` : null}
  </li>`;
}
