import {html} from "htl";
import {basesOf, goalsOf, goalYears} from "../../model/benchmark.js";
import {conflictsOf, type Conflict} from "../../model/conflicts.js";
import {markedAs} from "../../model/evidence.js";
import {formatNumber} from "../../model/format.js";
import {groupBy} from "../../model/pairs.js";
import type {Basis, Target} from "../../model/target.js";
import {allDenominators, allJurisdictions, indicatorOf} from "../../queries/catalogue.js";
import type {Corpus} from "../../queries/corpus.js";
import {everyTarget, targetsOfIndicator} from "../../queries/targets.js";
import {panelBlock, unitOf} from "../../ui/figure.js";
import {named, say, type Page} from "../../ui/page.js";
import {placeName, spoken} from "../../ui/spoken.js";
import {table} from "../../ui/table.js";
import {clause, evidenceKey, pageRead, valueLink} from "../../ui/value.js";
import {DEFAULT_INDICATOR, NOTHING_ASKED, shownOf, type Shown} from "../benchmark/data.js";
import {benchmarkPanels} from "../benchmark/panels.js";
import {denominatorsWords, positionWords, undividedWords} from "../benchmark/words.js";
import {planOf, type NotedPlan} from "../plans/data.js";
import {part, type Facts} from "./part.js";
import * as questions from "./query/peers.js";

/** Every row of the notebook's indicator. */
function load(corpus: Corpus): Promise<Target[]> {
  return targetsOfIndicator(corpus, DEFAULT_INDICATOR);
}

function statedBy(rows: readonly Target[]): number {
  return new Set(rows.map((t) => t.jurisdiction_id)).size;
}

/** On which basis and for which years goals are stated: one line a basis. */
export const peersBases = part(
  load,
  (rows, page) => {
    const goals = goalsOf(rows);
    const lines = [...groupBy(goals, ({basis}) => basis).values()].sort(
      (a, b) => statedBy(b) - statedBy(a)
    );
    return table(
      lines,
      [
        {head: say(page, "数值类型", "Basis"), cell: ([t]) => page.labels.basis[t.basis]},
        {head: say(page, "地区", "Jurisdictions"), numeric: true, cell: statedBy},
        {
          head: say(page, "目标年份（设了目标的地区数）", "Years of the goals (jurisdictions)"),
          cell: (own) =>
            yearsOf(own)
              .map(([year, n]) => `${year} (${n})`)
              .join(page.marks.listed)
        },
        {head: say(page, "目标", "Goals"), numeric: true, cell: (own) => own.length},
        {
          head: say(page, "其中读自全文", "Read in whole documents"),
          numeric: true,
          cell: (own) => own.filter((t) => !markedAs(t)).length
        }
      ],
      {
        caption: say(
          page,
          "5G基站：各地目标的数值类型与年份",
          "5G base stations: bases and years of the goals"
        )
      }
    );
  },
  questions.peersBases
);

function yearsOf(goals: readonly Target[]): [year: number, jurisdictions: number][] {
  return [...groupBy([...goals], ({year}) => String(year)).values()]
    .map((own): [number, number] => [own[0].year, statedBy(own)])
    .sort(([a], [b]) => a - b);
}

interface Field {
  shown: Shown;
  rows: Target[];
}

/** The usual benchmark of the indicator: per head, the tiers of the two cities. */
async function loadField(corpus: Corpus): Promise<Field> {
  const [rows, rungs, denominators] = await Promise.all([
    load(corpus),
    allJurisdictions(corpus),
    allDenominators(corpus)
  ]);
  const shown = shownOf(NOTHING_ASKED, {rows, rungs, denominators})!;
  return {shown, rows: shown.tiers.flatMap(({goals}) => goals.map(({target}) => target))};
}

/** Goals by head, tier by tier. */
export const peersField = part(
  loadField,
  ({shown, rows}, page) =>
    html`<div>
      <ul class="answers">
        ${positionWords(shown, page).map((words) => html`<li>${words}</li>`)}
      </ul>
      <figure class="targets benchmark-figure">
        <p class="panel-title">${unitOf(rows[0], page, shown.choice.per || undefined)}</p>
        ${benchmarkPanels(shown, page).map((panel) => panelBlock(panel, page))}
        <figcaption>
          ${undividedWords(shown, page) ? html`<p class="source">${undividedWords(shown, page)}</p>` : null}
          <p class="source">${denominatorsWords(shown, page).join(page.marks.semicolon)}</p>
          ${evidenceKey(rows, page)}
        </figcaption>
      </figure>
      ${rows.map((t) => clause(t, page))}
    </div>`,
  questions.peersField
);

/** Goals that contradict each other stand as two. */
export const peersConflicts = part(
  async (corpus) => conflictsOf(await everyTarget(corpus)),
  (conflicts, page) => {
    const side = (t: Target) =>
      html`<div>
        ${valueLink(t, page)} <span class="muted">${page.labels.by(t.year)}</span><br />
        <a href="${page.href(`/plans/${t.plan_id}#${t.target_id}`)}">${named(t, "plan", page)}</a>
        ${pageRead(t, page)}
      </div>`;
    const held = [...new Set(conflicts.flatMap(({a, b}) => [a, b]))];
    return html`<div>
      ${table(
        conflicts,
        [
          {
            head: say(page, "地区与指标", "Jurisdiction and indicator"),
            cell: ({a}) => `${placeName(a, page)} · ${named(a, "indicator", page)}`
          },
          {head: say(page, "一处", "One"), cell: ({a}) => side(a)},
          {head: say(page, "另一处", "The other"), cell: ({b}) => side(b)},
          {head: say(page, "怎么不合", "How they disagree"), cell: ({kind}) => how(kind, page)}
        ],
        {caption: say(page, "同一地区互相不合的目标", "Goals of one jurisdiction that disagree")}
      )}
      ${held.map((t) => clause(t, page))}
    </div>`;
  },
  questions.peersConflicts
);

function how(kind: Conflict["kind"], page: Page): string {
  return kind === "year"
    ? say(page, "同一年，两个数", "two figures for one year")
    : say(page, "早一年的反而更多", "more by the earlier year");
}

/** What is known of plans that may be taken for another. */
export const peersTitles = part(
  async (corpus) =>
    (await Promise.all(questions.TWO_NAMES.map((id) => planOf(corpus, id)))).flatMap(
      (plan) => plan ?? []
    ),
  (plans, page) =>
    table(
      plans,
      [
        {
          head: say(page, "地区", "Jurisdiction"),
          cell: (plan) => named(plan, "jurisdiction", page)
        },
        {head: say(page, "规划", "Plan"), cell: (plan) => planLink(plan, page)},
        {
          head: say(page, "关于文件", "About the document"),
          cell: (plan) => say(page, plan.note_zh, plan.note)
        }
      ],
      {
        caption: say(
          page,
          "容易与别的文件混为一谈的规划",
          "Plans that may be taken for another document"
        )
      }
    ),
  questions.peersTitles
);

function planLink(plan: NotedPlan, page: Page): HTMLElement {
  return html`<a href="${page.href(`/plans/${plan.plan_id}`)}" lang="zh-CN">${plan.title_zh}</a
    >${page.lang === "en" ? html`<br /><span>${plan.title_en}</span>` : null}`;
}

/** The numbers of the prose of notebook 6. */
export const peersFacts: Facts = async (corpus, page) => {
  const rows = await load(corpus);
  const goals = goalsOf(rows);
  const conflicts = conflictsOf(await everyTarget(corpus));
  const number = (value: number) => formatNumber(value, page.lang);
  const on = (basis: Basis) => goals.filter((t) => t.basis === basis);
  const only = (basis: Basis) => {
    const others = new Set(goals.filter((t) => t.basis !== basis).map((t) => t.jurisdiction_id));
    return statedBy(on(basis).filter((t) => !others.has(t.jurisdiction_id)));
  };
  const years = yearsOf(goals).map(([year]) => year);
  const [common] = goalYears(rows, basesOf(rows)[0].basis).sort(
    (a, b) => b.jurisdictions - a.jurisdictions || a.year - b.year
  );
  const order = conflicts.find(({kind}) => kind === "order");
  return {
    name: named((await indicatorOf(corpus, DEFAULT_INDICATOR))!, "name", page),
    stated: number(statedBy(goals)),
    stock: number(statedBy(on("stock"))),
    onlyNew: number(only("new")),
    firstYear: String(years[0]),
    lastYear: String(years.at(-1)),
    commonYear: String(common.year),
    commonCount: number(common.jurisdictions),
    goals: number(goals.length),
    whole: number(goals.filter((t) => !markedAs(t)).length),
    official: number(goals.filter((t) => t.source_kind === "official").length),
    repost: number(goals.filter((t) => t.source_kind === "repost").length),
    news: number(goals.filter((t) => t.source_kind === "news").length),
    conflicts: number(conflicts.length),
    example: order ? exampleOf(order, page) : ""
  };
};

/** Two figures of one jurisdiction of which the earlier one is the higher, in a sentence. */
function exampleOf({a, b}: Conflict, page: Page): string {
  const place = placeName(a, page);
  const [early, late] = [a, b].map((t) => spoken(t, page));
  return say(
    page,
    `${place}的一份规划说${b.year}年${late}，另一份说${a.year}年就有${early}。`,
    `One plan of ${place} says ${late} by ${b.year}; another says ${early} by ${a.year} already.`
  );
}
