import type {Authored, AuthoredRow} from "../../model/schema/rows.js";

/** What of the tables the rows of a further plan are made by; `Authored` has all of it. */
export interface Standing {
  indicators: Omit<AuthoredRow<"indicators">, "definition_zh" | "definition_en">[];
  units: AuthoredRow<"units">[];
  domains: AuthoredRow<"domains">[];
  jurisdictions: AuthoredRow<"jurisdictions">[];
  agencies: AuthoredRow<"agencies">[];
  plans: Pick<AuthoredRow<"plans">, "plan_id" | "jurisdiction_id" | "title_zh">[];
  tasks: Pick<AuthoredRow<"tasks">, "title_zh" | "domain_id">[];
  /** On which bases indicators are stated. */
  targets: Pick<AuthoredRow<"targets">, "indicator_id" | "basis" | "status">[];
  gaps: Pick<AuthoredRow<"gaps">, "gap_id">[];
}

/** The tables without what no row is made by, for a reader's browser to fetch. */
export function standingOf({
  plans,
  tasks,
  targets,
  gaps,
  indicators,
  ...whole
}: Authored): Standing {
  const {units, domains, jurisdictions, agencies} = whole;
  const stated = new Map(
    targets.map(({indicator_id, basis, status}) => [
      `${indicator_id} ${basis} ${status}`,
      {indicator_id, basis, status}
    ])
  );
  return {
    ...{units, domains, jurisdictions, agencies},
    indicators: indicators.map(({definition_zh: _zh, definition_en: _en, ...row}) => row),
    plans: plans.map(({plan_id, jurisdiction_id, title_zh}) => ({
      ...{plan_id, jurisdiction_id, title_zh}
    })),
    tasks: tasks.map(({title_zh, domain_id}) => ({title_zh, domain_id})),
    targets: [...stated.values()],
    gaps: gaps.map(({gap_id}) => ({gap_id}))
  };
}
