import {html} from "htl";
import {readWhole} from "../../model/evidence.js";
import {counted, formatUnit, inSentence} from "../../model/format.js";
import type {Target} from "../../model/target.js";
import {
  allDenominators,
  allJurisdictions,
  indicatorOf,
  type IndicatorRow,
  type JurisdictionRow,
  type ResponsibilityRow
} from "../../queries/catalogue.js";
import {isBenchmark, NOTHING_ASKED, shownOf, type Shown} from "../benchmark/data.js";
import {benchmarkBody} from "../benchmark/view.js";
import {sidesFinding} from "../../model/finding.js";
import type {Denominator} from "../../model/footing.js";
import {findingsOf, type Judgement} from "../../model/judgement.js";
import {findingsOn, withinOf} from "./charts.js";
import {rowsHeadline} from "./headline.js";
import type {Outcome} from "../../model/outcome.js";
import {reportedLine, reportedSection} from "../outcomes/reported.js";
import {allOutcomes} from "../periods/data.js";
import {responsibilitiesOfPlan} from "../plans/data.js";
import {targetsOfFamily, targetsOfIndicator} from "../../queries/targets.js";
import {draftMark} from "../../ui/draft.js";
import {targetsFigure} from "../../ui/figure.js";
import {leaderColumns} from "../../ui/leaders.js";
import {stripLegend} from "../../ui/legend.js";
import {named, say, type Page, type View} from "../../ui/page.js";
import {takeRows} from "../../ui/share.js";
import {table, targetColumns} from "../../ui/table.js";
import {clause, evidenceKey} from "../../ui/value.js";

interface Params {
  indicator: string;
}

interface Data {
  indicator: IndicatorRow | undefined;
  rows: Target[];
  family: Target[];
  /** Its goals beside those of other jurisdictions; null where too few have one. */
  shown: Shown | null;
  /** What was reported on the indicator, oldest figure first; also of cities that promise nothing. */
  outcomes: Outcome[];
  judgements: Judgement[];
  jurisdictions: JurisdictionRow[];
  denominators: Denominator[];
  /** The brackets of the plans in whose clauses the rows stand. */
  responsibilities: ResponsibilityRow[];
}

/** One indicator: its definition, every promise and baseline, chart, clauses, look-alikes. */
export const indicator: View<Params, Data> = {
  params: (_query, fixed) => ({indicator: fixed.indicator}),
  async load({corpus}, {indicator: id}) {
    const row = await indicatorOf(corpus, id);
    const rows = row ? await targetsOfIndicator(corpus, id) : [];
    const [jurisdictions, denominators] = await Promise.all([
      allJurisdictions(corpus),
      allDenominators(corpus)
    ]);
    const reported = row?.replaced_by ?? id;
    const led = new Set(rows.filter((t) => t.statement !== null).map((t) => t.plan_id));
    const brackets = [...led].map((plan_id) => responsibilitiesOfPlan(corpus, plan_id));
    return {
      outcomes: (await allOutcomes(corpus)).filter((one) => one.indicator_id === reported),
      judgements: [...(await corpus.all("judgements"))],
      jurisdictions,
      denominators,
      indicator: row,
      rows,
      responsibilities: (await Promise.all(brackets)).flat(),
      family: row?.family ? await targetsOfFamily(corpus, row.family) : [],
      shown: isBenchmark(rows)
        ? shownOf(NOTHING_ASKED, {
            rows,
            rungs: jurisdictions,
            denominators
          })
        : null
    };
  },
  draw(data, {indicator: id}, page) {
    const {indicator: row, rows, family, shown} = data;
    if (!row)
      return html`<p class="notice" role="alert">
        ${say(page, `没有名为“${id}”的指标。`, `There is no indicator “${id}”.`)}
        <a href="${page.href("/indicators/")}"
          >${say(page, "查看全部指标", "See all indicators")}</a
        >
      </p>`;
    const first = rows.filter((t) => t.restates === null);
    const whole = first.filter(readWhole);
    // The benchmark brings the clauses of its goals itself.
    const benched = new Set(
      shown?.tiers.flatMap(({goals}) => goals.map(({target}) => target.target_id))
    );
    return html`<article class="indicator">
      <p class="eyebrow">
        <a href="${page.href(`/indicators/#${row.domain_id}`)}">${named(row, "domain", page)}</a> ·
        ${page.labels.ndrc[row.ndrc_class]}
      </p>
      <h1>
        ${named(row, "name", page)}${page.lang === "en" ? html` <small lang="zh-CN">${row.name_zh}</small>` : null}${draftMark(row, page)}
      </h1>
      <p class="definition">${named(row, "definition", page)}</p>
      <p class="muted">${facts(row, page)}</p>
      ${takenOver(row, page)}
      ${
        whole.length > 0
          ? html`<section class="statements">
              <p class="headline">${headlineOf(whole, data, named(row, "name", page), page)}</p>
              ${targetsFigure(whole, page, {heading: "h2", cities: ""})} ${stripLegend(whole, page)}
              ${reportedLine(whole, reportedOf(whole, data.outcomes), data.jurisdictions, page)}
            </section>`
          : null
      }
      ${shown ? benchmarkPart(shown, row, page) : null}
      ${reportedSection(data.outcomes, data, page)} ${statements(data, row, page)}
      ${evidenceKey(rows, page)} ${takeRows(id, page)} ${alike(row, family, page)}
      ${first.filter((t) => !benched.has(t.target_id)).map((t) => clause(t, page))}
    </article>`;
  },
  title({indicator: row}, page) {
    return row
      ? {title: named(row, "name", page), description: named(row, "definition", page)}
      : {title: say(page, "指标", "Indicator"), description: ""};
  }
};

/** As many statements of plans read in part stand open; more of them are folded. */
const OPEN = 12;

/** Every statement as tables: those of plans read whole first, a long rest behind one line. */
function statements(
  {rows, responsibilities}: Pick<Data, "rows" | "responsibilities">,
  row: IndicatorRow,
  page: Page
): HTMLElement[] {
  const {plan, value, basis, year, scope, clause: words} = targetColumns(page);
  const listed = (some: Target[], caption: string) =>
    table(
      some,
      [plan, value, basis, year, scope, ...leaderColumns(some, responsibilities, page), words],
      {caption}
    );
  const all = say(page, `${row.name_zh}：全部表述`, `${row.name_en}: every statement`);
  const [whole, part] = [rows.filter(readWhole), rows.filter((t) => !readWhole(t))];
  if (part.length <= OPEN) return [listed(rows, all)];
  const rest = say(
    page,
    `只读过一部分的规划：${part.length}条表述`,
    `Plans of which a part was read: ${counted(part.length, "statement")}`
  );
  const fold = html`<details class="only" data-part>
    <summary>${rest}</summary>
    ${listed(part, rest)}
  </details>`;
  const own = say(page, `${row.name_zh}：读过全文的规划`, `${row.name_en}: plans read whole`);
  return whole.length > 0 ? [listed(whole, own), fold] : [fold];
}

/** What the goals of the plans read whole prove, as their chart says it too. */
function headlineOf(rows: Target[], data: Data, topic: string, page: Page): string {
  const {outcomes, judgements, jurisdictions, denominators} = data;
  const parents = new Map(
    jurisdictions.map(({jurisdiction_id, parent_id}) => [jurisdiction_id, parent_id])
  );
  const finding = sidesFinding(rows, findingsOn(rows, findingsOf(judgements, outcomes)), {
    per: "",
    denominators,
    within: withinOf(rows, parents)
  });
  return rowsHeadline(finding, topic, page);
}

/** What was reported on the jurisdictions whose goals are drawn. */
function reportedOf(rows: Target[], outcomes: Outcome[]): Outcome[] {
  const drawn = new Set(rows.map((t) => t.jurisdiction_id));
  return outcomes.filter(({jurisdiction_id}) => drawn.has(jurisdiction_id));
}

/** The goals of other jurisdictions, with the way to ask more of them. */
function benchmarkPart(shown: Shown, row: IndicatorRow, page: Page): HTMLElement {
  const indicator = row.replaced_by ?? row.indicator_id;
  return html`<section class="among">
    ${benchmarkBody(shown, row, {heading: true}, page)}
    <p>
      <a class="action" href="${page.href(`/benchmark?indicator=${indicator}`)}"
        >${say(page, "换地区、年份或折算方式对标", "Benchmark with other jurisdictions, years or scales")}</a
      >
    </p>
  </section>`;
}

/** Where an indicator is that another has taken over. */
function takenOver({replaced_by}: IndicatorRow, page: Page): HTMLElement | null {
  return replaced_by === null
    ? null
    : html`<p class="notice">
        ${say(page, "本指标已并入另一指标，以下是其各行：", "Another indicator has taken this one over; these are its rows: ")}
        <a href="${page.href(`/indicators/${replaced_by}`)}">${replaced_by}</a>
      </p>`;
}

function facts(row: IndicatorRow, page: Page): string {
  const unit = `${say(page, "统一单位：", "Canonical unit: ")}${formatUnit(row.unit, row.unit_en, page.lang, inSentence(row.name_en))}`;
  const aliases =
    row.aliases_zh && page.lang === "zh"
      ? `其他写法：${row.aliases_zh.replaceAll("；", "、")}`
      : "";
  return [unit, aliases].filter(Boolean).join(" · ");
}

/** Indicators that look alike but count different things, so that nobody mixes them up. */
function alike(row: IndicatorRow, family: Target[], page: Page): HTMLElement | null {
  const others = new Map(
    family.filter((t) => t.indicator_id !== row.indicator_id).map((t) => [t.indicator_id, t])
  );
  if (others.size === 0) return null;
  return html`<section>
    <h2>${say(page, "相近而不相同的指标", "Look alike, but count something else")}</h2>
    <ul class="near-list">
      ${[...others.values()].map((t) => html`<li><a href="${page.href(`/indicators/${t.indicator_id}`)}">${named(t, "indicator", page)}</a></li>`)}
    </ul>
  </section>`;
}
