import {html} from "htl";
import {portion} from "../../charts/portion.js";
import {scorecardId} from "../../model/chart.js";
import {formatShare} from "../../model/format.js";
import {lackingOf, type Criterion, type Score} from "../../model/scorecard.js";
import type {Target} from "../../model/target.js";
import type {TaskRow} from "../../queries/catalogue.js";
import type {GapRow} from "./data.js";
import {LACKING} from "./lacking.js";
import {named, say, type Page} from "../../ui/page.js";
import {ruleOf, unitWords} from "./words.js";
import {shareLink} from "../../ui/share.js";
import {writtenValue} from "../../ui/value.js";

/** In k of n, strict and lenient, each criterion by itself: there is no total. */
export function scoreSection(
  plan_id: string,
  scores: Score[],
  targets: Target[],
  tasks: TaskRow[],
  gap: GapRow | undefined,
  page: Page
): HTMLElement {
  const names = new Map([
    ...targets.map((t): [string, string] => [
      t.target_id,
      `${named(t, "indicator", page)} ${writtenValue(t, page)}`
    ]),
    ...tasks.map((k): [string, string] => [k.task_id, named(k, "title", page)])
  ]);
  return html`<section class="scorecard" id="scorecard">
    <header>
      <h2>${say(page, "这份规划写明了什么", "What this plan settles")}</h2>
      ${shareLink(scorecardId(plan_id), {}, page)}
    </header>
    <p class="muted">
      ${say(
        page,
        "每条都给严、宽两种数法，规则写在旁边。各条分别看，不相加，不评总分。",
        "Each line is counted by a strict and a lenient rule, written beside it. The lines stand for themselves: they are not added up, and there is no total score."
      )}
    </p>
    <p class="legend">
      <span><i class="key full"></i>${say(page, "符合从严标准", "strict rule")}</span>
      <span><i class="key open"></i>${say(page, "仅符合从宽标准", "lenient rule only")}</span>
      <span><i class="key bare"></i>${say(page, "均不符合", "neither")}</span>
    </p>
    ${scores.map((score) => scoreRow(score, plan_id, names, gap, page))}
    <p class="take">
      <button type="button" data-save-rows="${LACKING}">
        ${say(page, "下载缺项清单（CSV）", "What it leaves open (CSV)")}
      </button>
    </p>
  </section>`;
}

function scoreRow(
  score: Score,
  plan_id: string,
  names: Map<string, string>,
  gap: GapRow | undefined,
  page: Page
): HTMLElement {
  const {criterion, n, strict, lenient} = score;
  const rule = ruleOf(criterion, page);
  if (strict === null || lenient === null)
    return html`<div class="score" data-criterion="${criterion}" data-missing="not-in-corpus">
      <h3>${rule.name}</h3>
      <p>
        <span class="badge apart-badge">${say(page, "未收录", "not in the corpus")}</span>
        ${gap ? named(gap, "reason", page) : null}
      </p>
    </div>`;
  const share = (ids: string[]) => formatShare(ids.length, n, page.lang);
  const label = `${rule.name}${say(page, "：严", ": strict ")}${share(strict)}${say(page, "，宽", ", lenient ")}${share(lenient)}`;
  return html`<div
    class="score"
    data-criterion="${criterion}"
    data-n="${n}"
    data-strict="${strict.length}"
    data-lenient="${lenient.length}"
  >
    <h3>${rule.name} <span class="muted">${unitWords(score, page)}</span></h3>
    ${portion({strict: strict.length, lenient: lenient.length, whole: n}, {label})}
    <dl>
      ${ruleLine(say(page, "严", "Strict"), share(strict), rule.strict)}
      ${ruleLine(say(page, "宽", "Lenient"), share(lenient), rule.lenient)}
    </dl>
    ${whichOnes({...score, strict}, plan_id, names, page)}
    ${gap && criterion === "lead" ? html`<p class="muted">${named(gap, "reason", page)}</p>` : null}
  </div>`;
}

function ruleLine(name: string, share: string, rule: string): HTMLElement {
  return html`<div>
    <dt>${name} <strong>${share}</strong></dt>
    <dd>${rule}</dd>
  </div>`;
}

/** The rows behind the counts, those that lack something first: each a link to where it stands on the page. */
function whichOnes(
  score: Score & {strict: string[]},
  plan_id: string,
  names: Map<string, string>,
  page: Page
): HTMLElement {
  const {lenient, neither} = lackingOf(score);
  const groups: [string, string, string[]][] = [
    ["neither", say(page, "均不符合", "Neither rule"), neither],
    ["lenient", say(page, "仅符合从宽标准", "Lenient rule only"), lenient],
    ["strict", say(page, "符合从严标准", "Strict rule"), score.strict]
  ];
  return html`<details class="which">
    <summary>${say(page, "是哪些", "Which ones")}</summary>
    ${groups
      .filter(([, , ids]) => ids.length > 0)
      .map(
        ([group, name, ids]) =>
          html`<p data-group="${group}">
            <span class="muted"
              >${name}${page.marks.open}${ids.length}${page.marks.close}${page.marks.colon}</span
            >${ids.map((id, i) => html`${i === 0 ? "" : page.marks.semicolon}<a href="#${id}">${names.get(id)}</a>`)}
          </p>`
      )}
    ${exploreLink(score, plan_id, page)}
  </details>`;
}

/** The explorer with the rows that do not keep the strict rule; null for tasks, which it does not hold. */
function exploreLink(
  {criterion}: Pick<Score, "criterion">,
  plan_id: string,
  page: Page
): HTMLElement | null {
  const asked: Partial<Record<Criterion, string>> = {
    dated: "dated=section~plan~issue",
    baseline: "start=city~none"
  };
  const query = asked[criterion];
  return query
    ? html`<p>
        <a href="${page.href(`/explore?plan=${plan_id}&role=target&${query}`)}"
          >${say(page, "在数据查询中打开不符合从严标准的行", "Open the rows that do not keep the strict rule in the explorer")}</a
        >
      </p>`
    : null;
}
