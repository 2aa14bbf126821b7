import {html} from "htl";
import {FOOTINGS, type Denominator} from "../../model/footing.js";
import {counted} from "../../model/format.js";
import {groupBy} from "../../model/pairs.js";
import type {Row} from "../../model/schema/rows.js";
import type {Footing} from "../../model/target.js";
import {listedDenominators, methodCounts, type MethodCounts} from "./data.js";
import {unitsTable} from "./units.js";
import {named, say, type Page, type View} from "../../ui/page.js";
import {denominatorValue} from "../../ui/figure.js";
import {table} from "../../ui/table.js";

type Listed = Denominator & {jurisdiction_zh: string; jurisdiction_en: string};

interface Data {
  denominators: Listed[];
  counts: MethodCounts;
  units: readonly Row<"units">[];
}

/** The footings: how many indicators allow each, and every denominator with its year and publisher. */
export const footings: View<object, Data> = {
  params: () => ({}),
  load: async ({corpus}) => ({
    denominators: await listedDenominators(corpus),
    counts: await methodCounts(corpus),
    units: await corpus.all("units")
  }),
  draw: ({denominators, counts, units}, _params, page) =>
    html`<div class="footings">
      ${table(
        FOOTINGS,
        [
          {head: say(page, "折算方式", "Scale"), cell: (footing) => page.labels.footing[footing]},
          {
            head: say(page, "允许的指标", "Indicators that allow it"),
            numeric: true,
            cell: (footing) =>
              html`<span data-footing-count="${footing}">${allowed(footing, counts)}</span>`
          },
          {
            head: say(page, "分母", "Denominators"),
            numeric: true,
            cell: (footing) => denominators.filter((d) => d.footing === footing).length
          }
        ],
        {
          caption: say(
            page,
            `三种折算方式；${counts.indicators}个指标中有${counts.indicators_unfooted}个不宜折算`,
            `The three scales; ${counts.indicators_unfooted} of ${counts.indicators} indicators suit none`
          )
        }
      )}
      ${[...groupBy(denominators, (d) => d.jurisdiction_id).values()].map((own) => cityTable(own, page))}
      ${unitsTable(units, page)}
    </div>`
};

function allowed(footing: Footing, counts: MethodCounts): number {
  return counts[`indicators_${footing}`];
}

function cityTable(rows: Listed[], page: Page): HTMLElement {
  const city = named(rows[0], "jurisdiction", page);
  const title = say(
    page,
    `${city}：${rows.length}个分母`,
    `${city}: ${counted(rows.length, "denominator")}`
  );
  return html`<details class="only" data-denominators="${rows[0].jurisdiction_id}">
    <summary>${title}</summary>
    ${table(
      rows,
      [
        {head: say(page, "分母", "Denominator"), cell: (d) => metricOf(d, page)},
        {
          head: say(page, "年份", "Year"),
          numeric: true,
          cell: (d) => d.year ?? say(page, "未注明", "not stated")
        },
        {head: say(page, "数值", "Value"), numeric: true, cell: (d) => valueOf(d, page)},
        {
          head: say(page, "系列", "Series"),
          cell: (d) => `${seriesWords(d, page)} · ${kindWords(d, page)}`
        },
        {
          head: say(page, "发布者", "Publisher"),
          cell: (d) =>
            d.url
              ? html`<a href="${d.url}" rel="external">${named(pub(d), "publisher", page)}</a>`
              : named(pub(d), "publisher", page)
        },
        {
          head: say(page, "可信度", "Confidence"),
          cell: (d) => confidenceWords(d, page)
        }
      ],
      {caption: title, rowId: (d) => `denominator-${d.denominator_id}`}
    )}
  </details>`;
}

function pub(d: Denominator): {publisher_zh: string; publisher_en: string} {
  return {publisher_zh: d.publisher, publisher_en: d.publisher_en};
}

function valueOf(d: Denominator, page: Page): string {
  const {lang} = page;
  const unit = {
    population: lang === "zh" ? "人" : " residents",
    area: lang === "zh" ? "平方公里" : " km²",
    gdp: lang === "zh" ? "亿元" : " × 100 million yuan"
  }[d.footing];
  return `${denominatorValue(d, page)}${unit}`;
}

function metricOf(d: Denominator, page: Page): string {
  const words: Record<string, [string, string]> = {
    "resident-population-census": ["常住人口（普查）", "residents (census)"],
    "resident-population-year-end": ["常住人口（年末）", "residents (end of year)"],
    "resident-population-mean": ["常住人口（年均）", "residents (mean of the year)"],
    "total-area": ["总面积", "total area"],
    "land-area": ["陆地面积", "land area"],
    gdp: ["地区生产总值", "GDP"]
  };
  const [zh, en] = words[d.metric] ?? [d.metric, d.metric];
  return say(page, zh, en);
}

function seriesWords(d: Denominator, page: Page): string {
  return {
    revised: say(page, "修订系列", "revised series"),
    unrevised: say(page, "未修订系列", "unrevised series"),
    fixed: say(page, "固定值", "fixed")
  }[d.series];
}

function kindWords(d: Denominator, page: Page): string {
  return {
    published: say(page, "公布", "published"),
    derived: say(page, "推算", "derived"),
    unattributed: say(page, "转载所见", "seen in a reprint")
  }[d.kind];
}

function confidenceWords(d: Denominator, page: Page): string {
  return {
    high: say(page, "高", "high"),
    medium: say(page, "中", "medium"),
    low: say(page, "低，不使用", "low, not used")
  }[d.confidence];
}
