import {html} from "htl";
import {spans} from "../../charts/spans.js";
import {seriesOf} from "../../charts/theme.js";
import {formatPeriod} from "../../model/format.js";
import {orderedBy} from "../../model/order.js";
import {named, say, type Page} from "../../ui/page.js";
import {evidenceKey} from "../../ui/value.js";
import type {City} from "./data.js";
import {goalsByDomain, type DomainGoals} from "./data.js";
import {domainWords, partWords, planCount} from "./words.js";

/** Domains beyond these stand in a fold. */
const FIRST = 8;

/** The jurisdiction's plans on one axis of years, those read in part among them and marked. */
export function planLine({city, plans, targets}: City, page: Page): HTMLElement {
  const ordered = orderedBy(plans, "period_end", "period_start", "plan_id");
  const first = Math.min(...plans.map((plan) => plan.period_start));
  const last = Math.max(...plans.map((plan) => plan.period_end));
  const lines = ordered.map((plan) => ({
    plan,
    name: named(plan, "short", page),
    says: `${formatPeriod(plan)} · ${planCount(plan, targets, page)}`
  }));
  const title = say(page, "规划", "Plans");
  return html`<section class="city-plans">
    <h2>${title} <span class="muted">${plans.length}</span></h2>
    ${spans(
      lines.map(({plan, name, says}) => ({
        kind: "target",
        from: plan.period_start - 1,
        at: plan.period_end,
        series: seriesOf(city.jurisdiction_id),
        title: name,
        subtitle: says,
        href: page.href(`/plans/${plan.plan_id}`)
      })),
      {
        label: `${named(city, "name", page)} · ${title}${page.marks.colon}${lines.map(({name, says}) => `${name} ${says}`).join(page.marks.semicolon)}`,
        years: [first - 1, last],
        named: yearsNamed(first, last)
      }
    )}
    ${partWords({plans, targets}, page) ? html`<p class="source">${partWords({plans, targets}, page)}</p>` : null}
    ${evidenceKey(targets, page)}
  </section>`;
}

/** The years that are named: all of them where there is room. */
function yearsNamed(first: number, last: number): number[] {
  const all = Array.from({length: last - first + 1}, (_, i) => first + i);
  return all.length <= 10 ? all : all.filter((year) => (last - year) % 2 === 0);
}

/** Goals by domain; null where no plan states any. */
export function goalsPart({city, targets, plans}: City, page: Page): HTMLElement | null {
  const domains = goalsByDomain(targets);
  if (domains.length === 0) return null;
  const rest = domains.slice(FIRST);
  const item = (row: DomainGoals) =>
    html`<li data-domain="${row.domain_id}">
      <a
        href="${page.href(`/explore?city=${city.jurisdiction_id}&domain=${row.domain_id}&role=target`)}"
        >${named(row, "domain", page)}</a
      ><span class="number">${domainWords(row, page)}</span>
    </li>`;
  const whole = plans.some(({evidence}) => evidence === "document");
  return html`<section class="city-goals">
    <h2>${say(page, "目标，按领域", "Goals by domain")}</h2>
    <ul class="city-list">
      ${domains.slice(0, FIRST).map(item)}
    </ul>
    ${
      rest.length > 0
        ? html`<details>
            <summary>${say(page, `其余${rest.length}个领域`, `${rest.length} more`)}</summary>
            <ul class="city-list">
              ${rest.map(item)}
            </ul>
          </details>`
        : null
    }
    <p class="source">
      ${
        whole
          ? say(
              page,
              "个数是读过全文的规划的目标；“读到”的是未读全文的规划里见到的数，不是那些规划的总数。",
              "Numbers count promises of plans read whole; “seen” are figures found in plans that were not, and no count of those plans."
            )
          : say(
              page,
              "没有一份规划读过全文：这里只是读到的数，没有出现的领域不等于没有目标。",
              "No plan was read whole: these are the figures that were seen, and a domain that does not appear may have goals all the same."
            )
      }
    </p>
  </section>`;
}
