import {html} from "htl";
import {groupBy} from "../model/pairs.js";
import type {Target} from "../model/target.js";
import type {ResponsibilityRow} from "../queries/catalogue.js";
import {joined} from "./figure.js";
import {named, say, type Page} from "./page.js";
import type {TableColumn} from "./table.js";

/**
 * Who answers for a goal by the bracket of its own clause, as a column; none where
 * no row stands in a clause with a bracket.
 */
export function leaderColumns(
  targets: readonly Target[],
  responsibilities: ResponsibilityRow[],
  page: Page
): TableColumn<Target>[] {
  if (targets.every((t) => t.statement === null)) return [];
  const byStatement = groupBy(
    responsibilities,
    ({plan_id, statement}) => `${plan_id} ${statement}`
  );
  return [
    {
      head: say(page, "牵头或责任单位", "Led by"),
      cell: (t) =>
        t.statement === null
          ? "—"
          : leadersOf(byStatement.get(`${t.plan_id} ${t.statement}`) ?? [], page)
    }
  ];
}

/** The leads of a bracket; where it names none, those that it calls responsible. */
function leadersOf(rows: ResponsibilityRow[], page: Page): unknown {
  const leads = rows.filter(({role}) => role === "lead");
  const chosen = leads.length > 0 ? leads : rows.filter(({role}) => role === "responsible");
  return chosen.length > 0 ? joined(agencyLinks(chosen, page), say(page, "、", "; ")) : "—";
}

/** Agencies, each once however many brackets name it. */
export function agencyLinks(rows: readonly ResponsibilityRow[], page: Page): HTMLElement[] {
  const once = [...new Map(rows.map((row) => [row.agency_id, row])).values()];
  return once.map(
    (row) =>
      html`<a class="plain" href="${page.href(`/agencies#agency-${row.agency_id}`)}"
        >${named(row, "agency", page)}</a
      >`
  );
}
