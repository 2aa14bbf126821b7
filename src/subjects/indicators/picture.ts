import type {ChartOf} from "../../model/chart.js";
import type {ChartState} from "../../model/state.js";
import {denominatorsFor} from "../../model/footing.js";
import {sidesFinding} from "../../model/finding.js";
import type {Target} from "../../model/target.js";
import {panelsFor, reading, unitOf} from "../../ui/figure.js";
import type {Footed} from "../../model/leader.js";
import {named, say, type Page} from "../../ui/page.js";
import type {Picture} from "../../ui/picture.js";
import {rowsHeadline} from "./headline.js";
import {chosenRows} from "../../ui/chosen.js";
import {
  comparability,
  denominatorLine,
  footnote,
  sourceLine,
  subtitleOf
} from "../../ui/captions.js";

/** Promises of one indicator: those that may share an axis on one, the others apart. */
export function indicatorPicture(
  data: ChartOf<"indicator">,
  state: ChartState,
  page: Page
): Picture {
  const {rows, notices, words} = chosenRows(data, state, page);
  const {footed, why} = footingFor(rows, state, data, page);
  const panels = rows.length > 0 ? panelsFor(rows, page, footed) : [];
  const title = named(data, "title", page);
  const {denominators, findings = [], within = []} = data;
  // Reports are of amounts: nothing divided is held against them.
  const finding = sidesFinding(rows, footed ? [] : findings, {
    per: footed?.footing ?? "",
    denominators,
    within
  });
  const note = comparability(rows, page);
  const readings = rows.map((t) => reading(t, page, footed)).join(page.marks.semicolon);
  return {
    headline: rowsHeadline(finding, title, page, footed),
    title,
    subtitle:
      rows.length > 0
        ? subtitleOf(
            rows,
            [
              unitOf(rows[0], page, footed?.footing),
              ...(footed ? [] : [say(page, "原值", "as stated")]),
              ...words
            ],
            page
          )
        : "",
    panels,
    // Every bar is named and its bound said in words.
    legend: [],
    notices: [...notices, ...why],
    note,
    source: sourceLine(rows, data.plans, page),
    denominators: footed ? denominatorLine(rows, footed, page) : "",
    version: footnote(data.version, page),
    alt: [title, readings, note].filter(Boolean).join(page.marks.stop),
    home: `/indicators/${data.chart}`,
    rows
  };
}

function footingFor(
  rows: Target[],
  {per}: ChartState,
  {denominators}: ChartOf<"indicator">,
  page: Page
): {footed?: Footed; why: string[]} {
  if (!per || rows.length === 0) return {why: []};
  const chosen = denominatorsFor(rows, per, denominators);
  if (typeof chosen !== "string") return {footed: {footing: per, denominators: chosen}, why: []};
  const {footing, footingReason} = page.labels;
  return {
    why: [
      say(
        page,
        `未折算为${footing[per]}：${footingReason[chosen]}。`,
        `Not shown ${footing[per]}: ${footingReason[chosen]}.`
      )
    ]
  };
}
