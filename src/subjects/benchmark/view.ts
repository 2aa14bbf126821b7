import {html} from "htl";
import {benchmarkId} from "../../model/chart.js";
import {TIERS, type Rung} from "../../model/benchmark.js";
import {
  allDenominators,
  allIndicators,
  allJurisdictions,
  type IndicatorRow
} from "../../queries/catalogue.js";
import {targetsOfIndicator} from "../../queries/targets.js";
import {panelBlock, unitOf} from "../../ui/figure.js";
import {named, say, type Page, type View} from "../../ui/page.js";
import {saveButton, shareLink} from "../../ui/share.js";
import {table, targetColumns} from "../../ui/table.js";
import {clause, evidenceKey} from "../../ui/value.js";
import {
  DEFAULT_INDICATOR,
  DEFAULT_OWN,
  shownOf,
  usualFooting,
  type BenchmarkAsk,
  type BenchmarkRows,
  type Shown
} from "./data.js";
import {benchmarkForm} from "./form.js";
import {benchmarkPanels} from "./panels.js";
import {denominatorsWords, fieldWords, positionWords, tierName, undividedWords} from "./words.js";

interface Params extends BenchmarkAsk {
  indicator: string;
}

interface Data extends BenchmarkRows {
  indicator: IndicatorRow;
  /** Indicators that enough jurisdictions have goals on. */
  indicators: IndicatorRow[];
  /** Jurisdictions with a goal on the indicator. */
  stated: Rung[];
  shown: Shown | null;
  unknown: string[];
}

/** One indicator, many jurisdictions: goals by tier, the reader's own among them. */
export const benchmark: View<Params, Data> = {
  params: (query) => ({
    indicator: query.get("indicator") ?? "",
    own: query.getAll("cities").join("~").split("~").filter(Boolean),
    tier: query.get("by") ?? "",
    basis: query.get("basis") ?? "",
    year: query.get("year") ?? "",
    per: query.get("per") ?? "",
    wholeOnly: query.get("evidence") === "document"
  }),
  async load({corpus}, params) {
    const all = (await allIndicators(corpus)).filter((row) => row.jurisdictions > 0);
    const found = all.find((row) => row.indicator_id === params.indicator);
    const indicator = found ?? all.find((row) => row.indicator_id === DEFAULT_INDICATOR)!;
    const [rows, rungs, denominators] = await Promise.all([
      targetsOfIndicator(corpus, indicator.indicator_id),
      allJurisdictions(corpus),
      allDenominators(corpus)
    ]);
    const shown = shownOf(params, {rows, rungs, denominators});
    const owners = new Set(rows.map((t) => t.jurisdiction_id));
    return {
      indicator,
      indicators: all,
      rows,
      rungs,
      denominators,
      stated: rungs.filter(({jurisdiction_id}) => owners.has(jurisdiction_id)),
      shown,
      unknown: [
        ...(params.indicator && !found ? [params.indicator] : []),
        ...(shown?.unknown ?? [])
      ]
    };
  },
  address: ({indicator, shown}, params) => addressOf(indicator, shown, params),
  draw(data, params, page) {
    const {indicator, shown} = data;
    return html`<div class="benchmark">
      ${benchmarkForm(data, params, page)} ${notices(data.unknown, page)}
      <h2>
        <a href="${page.href(`/indicators/${indicator.indicator_id}`)}"
          >${named(indicator, "name", page)}</a
        >
      </h2>
      ${
        shown
          ? benchmarkBody(shown, indicator, {heading: false}, page)
          : html`<p class="notice">
              ${say(page, "这个指标没有可以并列的目标。", "No goal of this indicator can stand side by side.")}
            </p>`
      }
    </div>`;
  },
  rows: ({shown}) => rowsOf(shown),
  title({indicator}, page) {
    const name = named(indicator, "name", page);
    return say(
      page,
      {title: `对标：${name}`, description: `${name}：各地规划的目标，同级相比，每个数字附原文。`},
      {
        title: `Benchmark: ${name}`,
        description: `${name}: goals of many jurisdictions, tier by tier; every number opens its clause.`
      }
    );
  }
};

function addressOf(
  indicator: IndicatorRow,
  shown: Shown | null,
  params: Params
): Record<string, string> {
  if (!shown) return {indicator: indicator.indicator_id};
  const {choice, own, bases} = shown;
  const ids = own.map(({jurisdiction_id}) => jurisdiction_id).join("~");
  const per = choice.per || "raw";
  const tier = params.tier === "all" || TIERS.some((one) => one === params.tier) ? params.tier : "";
  const usual = usualFooting(indicator) || "raw";
  return {
    ...(indicator.indicator_id === DEFAULT_INDICATOR ? {} : {indicator: indicator.indicator_id}),
    ...(ids === DEFAULT_OWN.join("~") ? {} : {cities: ids}),
    ...(tier ? {by: tier} : {}),
    ...(choice.basis === bases[0] ? {} : {basis: choice.basis}),
    ...(choice.years === "latest" ? {} : {year: String(choice.years)}),
    ...(per === usual ? {} : {per}),
    ...(choice.wholeOnly ? {evidence: "document"} : {})
  };
}

function rowsOf(shown: Shown | null) {
  return shown?.tiers.flatMap(({goals}) => goals.map(({target}) => target)) ?? [];
}

function notices(unknown: string[], page: Page): HTMLElement | null {
  if (unknown.length === 0) return null;
  const names = unknown.map((word) => `“${word}”`).join(page.marks.listed);
  return html`<p class="notice" role="alert">
    ${say(page, `网址中的${names}没有对应的数据，已忽略。`, `Nothing in the tables is called ${names}; the address's word was left out.`)}
  </p>`;
}

/** What is said and drawn of a benchmark, on its own page and on the indicator's. */
export function benchmarkBody(
  shown: Shown,
  indicator: IndicatorRow,
  {heading}: {heading: boolean},
  page: Page
): HTMLElement {
  const rows = rowsOf(shown);
  const {per, basis} = shown.choice;
  const columns = targetColumns(page);
  const state = {
    cities: shown.own.map(({jurisdiction_id}) => jurisdiction_id).join("~"),
    per
  } as const;
  const caption = say(page, `${indicator.name_zh}：各地目标`, `${indicator.name_en}: goals`);
  if (rows.length === 0)
    return html`<p class="notice">
      ${say(page, "按所选条件没有可以并列的目标，不等于零。", "No goal meets these conditions, which does not mean zero.")}
    </p>`;
  return html`<div class="benchmark-body">
    ${heading ? html`<h2 id="benchmark">${say(page, "各地对标", "Among other jurisdictions")}</h2>` : null}
    <ul class="answers">
      ${positionWords(shown, page).map((words) => html`<li>${words}</li>`)}
    </ul>
    <figure class="targets benchmark-figure">
      <header>
        <p class="panel-title">
          ${unitOf(rows[0], page, per || undefined)} · ${page.labels.basis[basis]}
        </p>
        ${shareLink(benchmarkId(indicator.indicator_id), state, page)}
      </header>
      ${benchmarkPanels(shown, page).map((panel) => panelBlock(panel, page))}
      <figcaption>
        <p class="source">
          ${[fieldWords(shown, page), undividedWords(shown, page)].join(page.marks.space)}
        </p>
        ${foldedWords(shown, page)} ${evidenceKey(rows, page)} ${divisorYear(shown, page)}
        ${divisors(shown, page)}
      </figcaption>
    </figure>
    <details class="part">
      <summary>
        ${say(page, `这${rows.length}个目标的规划与原文`, `Plans and clauses of these ${rows.length} goals`)}
      </summary>
      ${saveButton(page)}
      ${table(rows, [columns.plan, columns.value, columns.basis, columns.year, columns.clause], {caption})}
    </details>
    ${rows.map((t) => clause(t, page))}
  </div>`;
}

/** Tiers with goals that are not shown. */
function foldedWords({folded}: Shown, page: Page): HTMLElement | null {
  if (folded.length === 0) return null;
  const names = folded.map((tier) => tierName(tier, page)).join(page.marks.listed);
  return html`<p class="source">
    ${say(page, `只与同级相比；另有目标的级别：${names}。`, `Only within one tier; others with goals: ${names}.`)}
  </p>`;
}

/** Why a quotient here may differ from that of a comparison, which divides by each goal's own year. */
function divisorYear({tiers}: Shown, page: Page): HTMLElement | null {
  const goals = tiers.flatMap((tier) => tier.goals);
  const others = goals.some(
    ({denominator, target}) => denominator !== null && denominator.year !== target.year
  );
  return others
    ? html`<p class="source">
        ${say(
          page,
          "为使各地可比，分母优先取多数地方都有的同一年份；两地对比取各自目标年份，数值因此略有出入。",
          "So that many places stand side by side, each is divided by its figure of the year most of them have; a comparison of two divides by each goal's own year, so its quotients differ slightly."
        )}
      </p>`
    : null;
}

function divisors(shown: Shown, page: Page): HTMLElement | null {
  const texts = denominatorsWords(shown, page);
  return texts.length === 0
    ? null
    : html`<details class="source">
        <summary>
          ${say(page, `分母（${texts.length}个）`, `Denominators (${texts.length})`)}
        </summary>
        <p class="source">${texts.join(page.marks.semicolon)}${page.marks.stop}</p>
      </details>`;
}
