import {html} from "htl";
import {groupBy} from "../../model/pairs.js";
import {formatUnit} from "../../model/format.js";
import {
  allDomains,
  allIndicators,
  type DomainRow,
  type IndicatorRow
} from "../../queries/catalogue.js";
import {draftMark} from "../../ui/draft.js";
import {named, say, type Page, type View} from "../../ui/page.js";
import {table} from "../../ui/table.js";

interface Data {
  indicators: IndicatorRow[];
  domains: DomainRow[];
}

/** The catalogue of indicators by domain. */
export const indicators: View<object, Data> = {
  params: () => ({}),
  load: async ({corpus}) => ({
    indicators: await allIndicators(corpus),
    domains: await allDomains(corpus)
  }),
  draw({indicators, domains}, _params, page) {
    const groups = groupBy(indicators, (row) => row.domain_id);
    const present = domains.filter((domain) => groups.has(domain.domain_id));
    return html`<div class="catalogue">
      <nav class="jump" aria-label="${say(page, "领域", "Domains")}">
        ${present.map(
          (domain) =>
            html`<a href="#${domain.domain_id}"
              >${named(domain, "name", page)}
              <span class="muted">${groups.get(domain.domain_id)!.length}</span></a
            >`
        )}
      </nav>
      ${present.map((domain) => domainSection(domain, groups.get(domain.domain_id)!, page))}
    </div>`;
  }
};

function domainSection(domain: DomainRow, rows: IndicatorRow[], page: Page): HTMLElement {
  const name = named(domain, "name", page);
  return html`<section id="${domain.domain_id}">
    <h2>${name} <span class="muted">${page.labels.ndrc[domain.ndrc_class]}</span></h2>
    ${table(
      rows,
      [
        {
          head: say(page, "指标", "Indicator"),
          cell: (row) =>
            html`<a href="${page.href(`/indicators/${row.indicator_id}`)}"
                >${named(row, "name", page)}</a
              >${
                page.lang === "en"
                  ? html`<br />
                      <span class="muted" lang="zh-CN">${row.name_zh}</span>`
                  : null
              }${draftMark(row, page)}`
        },
        {head: say(page, "定义", "Definition"), cell: (row) => named(row, "definition", page)},
        {
          head: say(page, "单位", "Unit"),
          cell: (row) => formatUnit(row.unit, row.unit_en, page.lang, "number")
        },
        {head: say(page, "目标条数", "Target rows"), numeric: true, cell: (row) => row.targets},
        {
          head: say(page, "基期值条数", "Baseline rows"),
          numeric: true,
          cell: (row) => row.baselines
        },
        {head: say(page, "规划份数", "Plans"), numeric: true, cell: (row) => row.plans}
      ],
      {caption: name, heard: true}
    )}
  </section>`;
}
