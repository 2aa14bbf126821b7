import {html} from "htl";
import {counted} from "../../model/format.js";
import {REPORTED} from "../../model/chart.js";
import {readWhole} from "../../model/evidence.js";
import {isArithmetic} from "../../model/judgement.js";
import {JUDGED} from "../../model/schema/words.js";
import {known, unknownNotice} from "../../ui/filter.js";
import {legendList, timeWays} from "../../ui/legend.js";
import {say, type Page, type View} from "../../ui/page.js";
import {domainOnly, saveButton, shareLink} from "../../ui/share.js";
import {clause, evidenceKey} from "../../ui/value.js";
import {caseCard} from "./card.js";
import {
  addressOf,
  EVERYWHERE,
  loadOutcomes,
  overviewOf,
  type Case,
  type OutcomesData,
  type OutcomesParams,
  type Overview
} from "./data.js";
import {outcomesForm} from "./form.js";
import {outcomesTable, silentSection} from "./table.js";
import {countedVerdicts, headlines, reportLine} from "./words.js";

/** Promised against later reported: arithmetic where a reviewed judgement allows an axis, else the reason. */
export const outcomes: View<OutcomesParams, OutcomesData> = {
  params: (query) => ({
    city: query.get("city") ?? "",
    domain: query.get("domain") ?? "",
    verdict: known(query.get("verdict") ?? "", [...JUDGED, "none"] as const),
    wholeOnly: query.get("evidence") === "document"
  }),
  load: ({corpus}, params) => loadOutcomes(corpus, params),
  address: (data, params) => addressOf(data, params),
  draw(data, params, page) {
    const overview = overviewOf(data, params);
    const {cases, silent} = overview;
    const silentOnly = params.verdict === "none";
    const goals = silentOnly ? [] : cases.flatMap((one) => one.followed);
    const listed = params.verdict === "" || silentOnly;
    const unjudged = listed ? overview.unjudged : [];
    const shown = [...goals, ...unjudged, ...(listed ? silent : [])].map(({target}) => target);
    return html`<div class="outcomes">
      ${outcomesForm(data, params, page)} ${unknownNotice(data.unknown, page)}
      <ul class="answers">
        ${headlines(data, overview, page).map((words) => html`<li>${words}</li>`)}
      </ul>
      ${verdictCounts(overview, data, params, page)}
      ${silentOnly ? null : caseSection(cases, chartLink(cases, data, params, page), page)}
      ${unjudgedSection(unjudged, page)}
      ${listed && !data.everywhere ? silentSection(silent, silentOnly, page) : null}
      ${data.everywhere ? html`<p class="muted">${say(page, "选定一个地区，可看没有公布数的目标。", "Choose one jurisdiction to see its goals without a figure.")}</p>` : null}
      ${evidenceKey(shown, page)}
      <section>
        <h2>${say(page, "全部公布的数", "Every reported figure")}</h2>
        ${saveButton(page)} ${outcomesTable(overview.outcomes, data, page)}
      </section>
      ${goals.map(({target}) => clause(target, page))}
    </div>`;
  },
  rows: (data, params) => overviewOf(data, params).outcomes
};

/** Pairs of a goal and a report, by verdict; each count leads to its pairs. */
function verdictCounts(
  overview: Overview,
  data: OutcomesData,
  params: OutcomesParams,
  page: Page
): HTMLElement | null {
  const counts = countedVerdicts(overview);
  if (counts.length === 0) return null;
  const pairs = counts.reduce((sum, [, count]) => sum + count, 0);
  return html`<section>
    <p class="muted">
      ${say(page, `逐条审读了${pairs}对目标与公布数：`, `${counted(pairs, "pair")} of a goal and a report were reviewed one by one:`)}
    </p>
    <dl class="verdict-counts">
      ${counts.map(
        ([verdict, count]) =>
          html`<div>
            <dt>${page.labels.judged[verdict]}</dt>
            <dd data-verdict="${verdict}">
              <a href="?${new URLSearchParams(addressOf(data, {...params, verdict}))}">${count}</a>
            </dd>
          </div>`
      )}
    </dl>
  </section>`;
}

/** The chart of what is shown; a verdict narrows the page alone. None where no goal is of a plan read whole, as those of the chart are. */
function chartLink(
  cases: Case[],
  {domains, everywhere, unknown}: OutcomesData,
  {city, domain}: OutcomesParams,
  page: Page
): HTMLElement | null {
  const whole = cases.some(({followed}) => followed.some(({target}) => readWhole(target)));
  if (!whole) return null;
  const cities = everywhere ? EVERYWHERE : unknown.includes(city) ? "" : city;
  return shareLink(REPORTED, {cities, only: domainOnly(domain, domains)}, page);
}

function caseSection(cases: Case[], link: HTMLElement | null, page: Page): HTMLElement {
  const goals = cases.flatMap(({followed}) => followed);
  const drawn = goals.flatMap(({findings}) =>
    findings.filter(({judgement}) => isArithmetic(judgement.verdict)).map(({outcome}) => outcome)
  );
  return html`<section>
    <header>
      <h2>
        ${say(page, "目标与后来公布的数", "Promised and later reported")}
        <span class="muted">${cases.length}</span>
      </h2>
      ${link}
    </header>
    <p class="muted">
      ${say(page, "只作算术，不作评价：审读认为可以同轴的才画图，其余写明原因。×是公布的数。两个发布者的数各列各的，不合并也不取平均。", "Arithmetic, not praise: a chart is drawn only where a reviewed judgement lets the two share an axis; elsewhere the reason stands. A × is a reported figure. Two publishers stand as two, never merged or averaged.")}
    </p>
    ${
      cases.length === 0
        ? html`<p class="notice">
            ${say(page, "按所选条件没有审读过的对照。", "No reviewed pair meets these conditions.")}
          </p>`
        : null
    }
    ${
      drawn.length > 0
        ? legendList(
            timeWays(
              goals.map(({target}) => target),
              drawn,
              page
            ),
            page
          )
        : null
    }
    <div class="cards">${cases.map((one) => caseCard(one, page))}</div>
  </section>`;
}

/** Goals whose indicator was reported on, without anyone having set the two against each other. */
function unjudgedSection(unjudged: Overview["unjudged"], page: Page): HTMLElement | null {
  if (unjudged.length === 0) return null;
  return html`<section data-unjudged="${unjudged.length}">
    <h2>
      ${say(page, "有公布的数，未与目标对照", "Reported, not set against the goal")}
      <span class="muted">${unjudged.length}</span>
    </h2>
    <ul>
      ${unjudged.map(({target, beside}) => {
        const name = say(page, target.indicator_zh, target.indicator_en);
        const owner = say(page, target.jurisdiction_zh, target.jurisdiction_en);
        const reasons = [...new Set(beside.flatMap((one) => one.reasons))].map(
          (reason) => page.labels.reason[reason]
        );
        return html`<li data-target="${target.target_id}">
          ${owner}${page.marks.space}<a href="${page.href(`/indicators/${target.indicator_id}`)}"
            >${name}</a
          >${page.marks.open}${[page.labels.by(target.year), ...reasons].join(page.marks.semicolon)}${page.marks.close}
          ${beside.map(({outcome}) => reportLine(outcome, page)).join(page.marks.semicolon)}
        </li>`;
      })}
    </ul>
  </section>`;
}
