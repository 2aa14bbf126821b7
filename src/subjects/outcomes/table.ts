import {html} from "htl";
import {counted} from "../../model/format.js";
import {groupBy} from "../../model/pairs.js";
import type {Followed} from "../../model/judgement.js";
import type {Outcome} from "../../model/outcome.js";
import {caveatOf} from "../../ui/caveat.js";
import {named, say, type Page} from "../../ui/page.js";
import {table, targetColumns, type TableColumn} from "../../ui/table.js";
import {outcomeValue} from "../periods/panel.js";
import type {OutcomesData} from "./data.js";
import {figureDate, outcomeAnchor, publisherOf, reportDate} from "./words.js";

/**
 * Reports as rows with an address each, those without a goal among them; on the
 * page of one indicator its name is left out.
 */
export function outcomesTable(
  outcomes: readonly Outcome[],
  data: Pick<OutcomesData, "jurisdictions" | "judgements"> & {oneIndicator?: boolean},
  page: Page
): HTMLElement {
  const place = new Map(data.jurisdictions.map((row) => [row.jurisdiction_id, row]));
  const judged = groupBy(data.judgements, ({outcome_id}) => outcome_id);
  return table(
    outcomes,
    [
      {
        head: say(page, "地区", "Jurisdiction"),
        cell: (o) => named(place.get(o.jurisdiction_id)!, "name", page)
      },
      ...(data.oneIndicator ? [] : [indicatorColumn(page)]),
      {
        head: say(page, "公布的数", "Reported"),
        numeric: true,
        cell: (o) => html`<strong>${outcomeValue(o, page)}</strong>`
      },
      {
        head: say(page, "时点与公布日期", "Date of the figure and of the report"),
        cell: (o) => `${figureDate(o, page)}${page.marks.semicolon}${reportDate(o, page)}`
      },
      {
        head: say(page, "发布者", "Publisher"),
        cell: (o) => [
          publisherCell(o, page),
          html`<br />`,
          html`<span class="muted">${page.labels.sourceKind[o.source_kind]}</span>`
        ]
      },
      {
        head: say(page, "与目标对照", "Set against goals"),
        cell: (o) => statusOf(o, judged.get(o.outcome_id) ?? [], page)
      },
      {head: say(page, "保留", "Caveat"), cell: (o) => caveatOf(o, page)}
    ],
    {
      caption: say(
        page,
        `另行公布的数：${outcomes.length}条`,
        counted(outcomes.length, "reported figure")
      ),
      rowId: outcomeAnchor
    }
  );
}

function indicatorColumn(page: Page): TableColumn<Outcome> {
  return {
    head: say(page, "指标", "Indicator"),
    cell: (o) =>
      html`<a href="${page.href(`/indicators/${o.indicator_id}`)}"
        >${named(o, "indicator", page)}</a
      >`
  };
}

function publisherCell(outcome: Outcome, page: Page): unknown {
  const name = publisherOf(outcome, page);
  return outcome.url ? html`<a href="${outcome.url}" rel="external">${name}</a>` : name;
}

/** What was found of the report, or that there is no goal, or none that it was set against. */
function statusOf(outcome: Outcome, judged: OutcomesData["judgements"], page: Page): unknown {
  if (judged.length > 0)
    return [...new Set(judged.map(({verdict}) => page.labels.judged[verdict]))].join(
      page.marks.semicolon
    );
  return html`<span class="muted"
    >${
      outcome.goals === 0
        ? say(page, "未收录目标", "no target in the corpus")
        : say(page, "有目标，未对照", "not set against its goals")
    }</span
  >`;
}

/** Goals of which no figure was found, a fold for each jurisdiction; a row leads to its clause on the plan's page. */
export function silentSection(silent: Followed[], open: boolean, page: Page): HTMLElement | null {
  if (silent.length === 0) return null;
  const columns = targetColumns(page);
  const groups = groupBy(silent, ({target}) => target.jurisdiction_id);
  return html`<section data-silent="${silent.length}">
    <h2>
      ${say(page, "未见公布的数", "No figure found")}
      <span class="muted">${silent.length}</span>
    </h2>
    <p class="muted">
      ${say(page, "在已收集的公布数中没有找到这些目标的后续数字。没有找到，不等于没有完成。", "Among the reports collected here none is on these goals. Not found does not mean not reached.")}
    </p>
    ${[...groups.values()].map((own) => {
      const rows = own.map(({target}) => target);
      const caption = say(
        page,
        `${rows[0].jurisdiction_zh}：${rows.length}个目标`,
        `${rows[0].jurisdiction_en}: ${counted(rows.length, "goal")}`
      );
      const fold = html`<details class="only" data-city="${rows[0].jurisdiction_id}">
        <summary>${caption}</summary>
        ${table(
          rows,
          [columns.indicator, columns.value, columns.basis, columns.year, columns.plan],
          {caption, heard: true}
        )}
      </details>`;
      if (open) fold.setAttribute("open", "");
      return fold;
    })}
  </section>`;
}
