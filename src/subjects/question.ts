import type {ChartData} from "../model/chart.js";
import {readState} from "../model/state.js";
import type {Lang} from "../model/target.js";
import {LoadError} from "../queries/load.js";
import {pageOf} from "../ui/page.js";
import {questionOf} from "./kinds.js";

/** The statement of the chart that a link to the laboratory names, narrowed as it says. */
export async function chartStatement(query: URLSearchParams, lang: Lang): Promise<string> {
  const root = document.documentElement.dataset.root ?? "/";
  const file = `${query.get("chart")}.json`;
  const response = await fetch(new URL(`${root}embed/${encodeURIComponent(file)}`, location.href));
  if (!response.ok) throw new LoadError(file, {kind: "status", status: response.status});
  const data = (await response.json()) as ChartData;
  return questionOf(data, readState(query, lang), pageOf(lang, root));
}
