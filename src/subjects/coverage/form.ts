import {html} from "htl";
import {groupBy} from "../../model/pairs.js";
import {select} from "../../ui/select.js";
import type {By, CoverageData, CoverageParams} from "./data.js";
import {named, say, type Page} from "../../ui/page.js";

/** Plans, rows and domain as one form; jurisdictions without a plan may be shown beside them. */
export function coverageForm(
  data: CoverageData,
  {by, domain}: CoverageParams,
  page: Page
): HTMLElement {
  const {plans, domains, absent, columns} = data;
  const cities = [...groupBy(plans, (plan) => plan.jurisdiction_id).values()];
  const box = (value: string, checked: boolean) => {
    const input = html`<input type="checkbox" name="cities" value="${value}" />`;
    if (checked) input.setAttribute("checked", "");
    return input;
  };
  const ids = columns.map(({plan, jurisdiction_id}) => plan?.plan_id ?? jurisdiction_id);
  return html`<form class="choices" data-choices method="get">
    <fieldset>
      <legend>${say(page, "城市与规划", "Cities and plans")}</legend>
      ${cities.map(
        (own) =>
          html`<div class="city">
            <span class="city-name">${named(own[0], "jurisdiction", page)}</span
            >${own.map((plan) => html`<label>${box(plan.plan_id, ids.includes(plan.plan_id))} ${named(plan, "short", page)}</label>`)}
          </div>`
      )}
      ${absentFold(
        absent.map(
          (row) =>
            html`<label
              >${box(row.jurisdiction_id, ids.includes(row.jurisdiction_id))}
              ${named(row, "name", page)}</label
            >`
        ),
        page
      )}
    </fieldset>
    <div class="selects">
      ${select<By>("by", say(page, "行", "Rows"), by, [
        ["domain", say(page, "领域", "Domains")],
        ["indicator", say(page, "指标", "Indicators")]
      ])}
      ${select("domain", say(page, "领域", "Domain"), domain, [
        ["", say(page, "全部领域", "All domains")],
        ...domains.map((row): [string, string] => [row.domain_id, named(row, "name", page)])
      ])}
      <noscript
        ><p class="muted">
          ${say(page, "选择需要启用脚本；下面是全部规划，按领域。", "Choosing needs scripts; all plans by domain are below.")}
        </p></noscript
      >
    </div>
    <p class="progress" role="status" aria-live="polite" data-progress></p>
  </form>`;
}

/** Jurisdictions without a plan read whole behind one line, which stands open where one is shown. */
function absentFold(boxes: HTMLElement[], page: Page): HTMLElement | null {
  if (boxes.length === 0) return null;
  const fold = html`<details class="further">
    <summary>
      ${say(page, `${boxes.length}个地区没有读过全文的规划`, `${boxes.length} jurisdictions without a plan read whole`)}
    </summary>
    <div class="city">${boxes}</div>
  </details>`;
  if (fold.querySelector("[checked]")) fold.setAttribute("open", "");
  return fold;
}

/** Names what the address asks for in vain. */
export function notice({unknown}: CoverageData, page: Page): HTMLElement | null {
  if (unknown.length === 0) return null;
  const names = unknown.map((word) => `“${word}”`).join(page.marks.listed);
  return html`<p class="notice" role="alert">
    ${say(
      page,
      `网址中的${names}不是已收录的地区、规划或领域，已忽略。`,
      `${names} in the address is no jurisdiction, plan or domain of the corpus and was left out.`
    )}
  </p>`;
}
