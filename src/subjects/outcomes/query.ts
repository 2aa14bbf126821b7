import {as, list} from "../../queries/question.js";
import type {AskChart} from "../../ui/kind.js";
import {selectionOf} from "../../ui/narrow.js";
import {selected} from "../explore/query.js";
import {namedIn} from "./data.js";

/** Every reviewed pair of a goal of a plan read whole and a report, with both values in the indicator's unit. */
export const reportedQuestion: AskChart<"reported"> = (data, state, page) => {
  const {lang} = page;
  const {selection} = selectionOf(data.rows, state.only, page);
  return `SELECT j.judgement_id, t.jurisdiction_${lang}, t.indicator_${lang}, t.target_id, t.year,
  t.comparator, t.canonical_low, t.canonical_high, t.canonical_unit,
  o.outcome_id, o.canonical_value ${as(lang, "公布的数", "reported")}, o.as_of, o.dated, o.reported_on,
  o.publisher${lang === "en" ? "_en" : ""}, j.verdict, j.reason_${lang}
FROM judgements AS j
JOIN (SELECT * FROM targets WHERE evidence = 'document' AND ${citiesOf(data, state.cities)} AND ${selected(selection)}) AS t USING (target_id)
JOIN outcomes AS o USING (outcome_id)
ORDER BY t.jurisdiction_id, t.indicator_id, t.year, o.as_of, j.judgement_id`;
};

/** The goals of what an address names; all where it names none. */
function citiesOf({plans}: Parameters<typeof reportedQuestion>[0], cities: string): string {
  const {all, named} = namedIn(plans, cities);
  return all ? "true" : `(jurisdiction_id IN (${list(named)}) OR plan_id IN (${list(named)}))`;
}
