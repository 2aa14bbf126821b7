import {html} from "htl";
import {counted} from "../../model/format.js";
import {denominatorsFor, type Denominator} from "../../model/footing.js";
import type {Footed} from "../../model/leader.js";
import {groupBy, type Matching, type Shared} from "../../model/pairs.js";
import type {Footing, Target} from "../../model/target.js";
import type {CompareData, CompareParams} from "./data.js";
import {leads} from "./words.js";
import {reportedLine} from "../outcomes/reported.js";
import {targetsFigure} from "../../ui/figure.js";
import {stripLegend} from "../../ui/legend.js";
import {named, say, type Page} from "../../ui/page.js";
import {nameBySide, sideName} from "../../ui/sides.js";
import {table, targetColumns} from "../../ui/table.js";
import {valueLink, writtenValue} from "../../ui/value.js";

/** Indicators that several sides promise: those that may share an axis, then the others. */
export function sharedSections(
  shared: Shared[],
  data: CompareData,
  params: CompareParams,
  page: Page
): HTMLElement {
  const comparable = shared.filter((s) => s.verdict !== "not-comparable");
  const apart = shared.filter((s) => s.verdict === "not-comparable");
  const drawn = params.show === "comparable" ? comparable : shared;
  return html`${stripLegend(
      drawn.flatMap(({rows}) => rows),
      page
    )}
    <section>
      <h2>
        ${say(page, "都设了目标，且可比", "Promised by both, and comparable")}
        <span class="muted">${comparable.length}</span>
      </h2>
      ${comparable.length === 0 ? html`<p class="muted">${say(page, "所选规划中没有这样的指标。", "There is no such indicator in the chosen plans.")}</p>` : null}
      <div class="cards">${comparable.map((s) => sharedCard(s, data, params, page))}</div>
    </section>
    ${
      params.show === "comparable"
        ? null
        : html`<section>
            <h2>
              ${say(page, "都设了目标，但不可比", "Promised by both, but not comparable")}
              <span class="muted">${apart.length}</span>
            </h2>
            <div class="cards">${apart.map((s) => sharedCard(s, data, params, page))}</div>
          </section>`
    }`;
}

function sharedCard(
  shared: Shared,
  {denominators, outcomes, jurisdictions, sides, plans}: CompareData,
  {per}: CompareParams,
  page: Page
): HTMLElement {
  const {footed, why} = footingOf(shared.rows, per, denominators, page);
  const {labels} = page;
  return html`<section
    class="card"
    data-indicator="${shared.indicator_id}"
    data-verdict="${shared.verdict}"
  >
    <p class="verdict ${shared.verdict}">
      <span class="badge">${labels.verdict[shared.verdict]}</span>
      ${shared.reasons.map((reason) => labels.reason[reason]).join(page.marks.semicolon)}${leads(shared, footed, page, nameBySide(sides, plans, page))}
    </p>
    ${targetsFigure(shared.rows, page, footed ? {footed} : {})}
    ${why ? html`<p class="muted">${why}</p>` : null}
    ${reportedLine(shared.rows, outcomes, jurisdictions, page)}
  </section>`;
}

/** The footing asked for, or why it cannot be had for these rows. */
export function footingOf(
  rows: Target[],
  per: Footing | "",
  denominators: Denominator[],
  page: Page
): {footed?: Footed; why?: string} {
  if (!per) return {};
  const chosen = denominatorsFor(rows, per, denominators);
  if (typeof chosen !== "string") return {footed: {footing: per, denominators: chosen}};
  const {labels} = page;
  return {
    why: `${say(page, "未折算为", "Not shown ")}${labels.footing[per]}${page.marks.colon}${labels.footingReason[chosen]}`
  };
}

/** Groups of indicators that look alike but count different things. */
export function nearSection({near}: Matching, page: Page): HTMLElement | null {
  if (near.length === 0) return null;
  return html`<section>
    <h2>
      ${say(page, "看似相同，定义不同", "Look alike, but count different things")}
      <span class="muted">${near.length}</span>
    </h2>
    <p class="muted">
      ${page.labels.verdict["not-comparable"]}${page.marks.colon}${page.labels.reason.definition}
    </p>
    <div class="cards">
      ${near.map(
        ({rows}) =>
          html`<section class="card plain">
            <dl class="alike">
              ${[...groupBy(rows, (t) => t.indicator_id).values()].map(
                (group) =>
                  html`<div>
                    <dt>
                      <a href="${page.href(`/indicators/${group[0].indicator_id}`)}"
                        >${named(group[0], "indicator", page)}</a
                      >
                    </dt>
                    ${group.map((t) => html`<dd>${named(t, "jurisdiction", page)} ${t.year} ${valueLink(t, page)}${planAside(t, group, page)}</dd>`)}
                  </div>`
              )}
            </dl>
          </section>`
      )}
    </div>
  </section>`;
}

/** The plan of a line that would otherwise read like another; nothing where none does. */
export function planAside(t: Target, group: Target[], page: Page): HTMLElement | null {
  const twin = group.some(
    (other) =>
      other !== t &&
      other.jurisdiction_id === t.jurisdiction_id &&
      other.year === t.year &&
      writtenValue(other, page) === writtenValue(t, page)
  );
  return twin ? html` <span class="muted">${asideOf(t, group, page)}</span>` : null;
}

/** The plan's name, with the section where one plan says it twice. */
function asideOf(t: Target, group: Target[], page: Page): string {
  const again = group.some((other) => other !== t && other.plan_id === t.plan_id);
  return [named(t, "plan", page), ...(again ? [t.section] : [])].join(" · ");
}

/** What one side alone promises, a fold for each side. */
export function onlySections({only}: Matching, data: CompareData, page: Page): HTMLElement {
  const columns = targetColumns(page);
  return html`<section>
    <h2>${say(page, "只有一方设了目标", "Promised by one side only")}</h2>
    <p class="muted">
      ${say(page, "另一方没有设定目标，不等于零。", "The other side has set no target, which does not mean zero.")}
    </p>
    <p class="muted on-paper">
      ${say(page, "印出的是屏幕上打开的部分；会议材料的附件列出全部各项。", "Printed as on the screen; the annex of the meeting paper has every row.")}
    </p>
    ${data.sides.map((side) => {
      const rows = only.get(side.word) ?? [];
      const name = sideName(side, data.plans, page);
      const count = new Set(rows.map((t) => t.indicator_id)).size;
      const caption = say(
        page,
        `只有${name}设了目标的指标：${count}个`,
        `Promised by ${name} only: ${counted(count, "indicator")}`
      );
      return html`<details
        class="only"
        id="only-${side.word}"
        data-city="${side.jurisdiction_id}"
        data-side="${side.word}"
        data-as-shown
      >
        <summary>${caption}</summary>
        ${
          rows.length === 0
            ? null
            : table(
                rows,
                [
                  columns.indicator,
                  {...columns.value, cell: (t) => valueLink(t, page)},
                  columns.basis,
                  columns.year,
                  columns.plan
                ],
                {caption}
              )
        }
      </details>`;
    })}
  </section>`;
}
