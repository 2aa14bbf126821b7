import {seriesOf} from "../../charts/theme.js";
import type {ChartOf} from "../../model/chart.js";
import type {ChartState} from "../../model/state.js";
import {courseFinding} from "../../model/finding.js";
import {placeOutcomes, yearsOf, type Outcome} from "../../model/outcome.js";
import {joining, linksOf} from "../../model/periods.js";
import {groupBy} from "../../model/pairs.js";
import type {Target} from "../../model/target.js";
import {reading, unitOf, type Panel} from "../../ui/figure.js";
import {timeWays} from "../../ui/legend.js";
import {named, say, type Page} from "../../ui/page.js";
import {outcomeWords, timelineOf} from "../periods/panel.js";
import type {LegendItem, Picture} from "../../ui/picture.js";
import {apartFrom} from "../../ui/reason.js";
import {scopeOf} from "../../ui/value.js";
import {rowsHeadline} from "./headline.js";
import {chosenRows} from "../../ui/chosen.js";
import {footnote, sourceLine, subtitleOf} from "../../ui/captions.js";

/** From this width on the wide drawing is shown, in pixels. */
const WIDE = 500;

/** One indicator over the years: what was promised when, and what was later reported. Every city has axes of its own. */
export function historyPicture(data: ChartOf<"history">, state: ChartState, page: Page): Picture {
  const {rows, notices} = chosenRows(data, state, page);
  const outcomes = data.outcomes.filter((outcome) =>
    rows.some((t) => t.jurisdiction_id === outcome.jurisdiction_id)
  );
  const title = named(data, "title", page);
  const separator = page.marks.semicolon;
  const reports = outcomes.map((outcome) => outcomeWords(outcome, page));
  const note = noteOf(rows, outcomes, page);
  return {
    headline: rowsHeadline(
      courseFinding(rows, data.findings ?? []),
      rows.length > 0 ? named(rows[0], "indicator", page) : title,
      page
    ),
    title,
    subtitle:
      rows.length > 0 ? subtitleOf([...rows, ...outcomes], [unitOf(rows[0], page)], page) : "",
    panels: panelsOver(rows, outcomes, page),
    legend: legendOf(rows, outcomes, page),
    notices,
    note,
    source: sourceLine(rows, data.plans, page),
    denominators:
      reports.length > 0
        ? `${say(page, "另行公布：", "Reported elsewhere: ")}${reports.join(separator)}`
        : "",
    version: footnote(data.version, page),
    alt: [title, [...rows.map((t) => reading(t, page)), ...reports].join(separator), note]
      .filter(Boolean)
      .join(page.marks.stop),
    home: rows.length > 0 ? `/indicators/${rows[0].indicator_id}` : "/periods",
    rows
  };
}

/** What may share an axis, city by city; all on one axis of years. */
function panelsOver(rows: Target[], outcomes: Outcome[], page: Page): Panel[] {
  const cities = [...groupBy(rows, (t) => t.jurisdiction_id).values()];
  const years = yearsOf(rows, outcomes);
  return cities.flatMap((own) => {
    const reports = outcomes.filter((o) => o.jurisdiction_id === own[0].jurisdiction_id);
    const {placed} = placeOutcomes(own, reports);
    return placed.map(({panel, outcomes: beside}, i): Panel => {
      const [row] = panel;
      const measure = [
        ...(cities.length > 1 ? [named(row, "jurisdiction", page)] : []),
        page.labels.basis[row.basis],
        scopeOf(row, page)
      ].join(" · ");
      const label = `${named(row, "indicator", page)} · ${measure}`;
      return {
        measure,
        apart: i === 0 ? null : apartFrom(placed[0].panel[0], row, page),
        charts: () => [
          timelineOf(panel, own, beside, label, years, page, WIDE),
          timelineOf(panel, own, beside, label, years, page)
        ],
        notes: ""
      };
    });
  });
}

function noteOf(rows: Target[], outcomes: Outcome[], page: Page): string {
  const cities = [...groupBy(rows, (t) => t.jurisdiction_id).values()];
  const joined = cities.some((own) => linksOf(own, joining(own)).length > 0);
  return [
    joined
      ? say(
          page,
          "虚线只连接指标、数值类型、范围都相同的数。",
          "A dotted line joins only figures of one definition, basis and area."
        )
      : "",
    outcomes.length > 0
      ? say(
          page,
          "另行公布的数不是目标，也不用来判断目标是否兑现。",
          "A figure reported elsewhere is no promise, and no verdict on one."
        )
      : "",
    say(page, "没有写明的年份留空，不等于零。", "Years without a figure are empty, not zero.")
  ]
    .filter(Boolean)
    .join(page.marks.space);
}

/** Each city's colour, as a promise is drawn, then the other marks that occur. */
function legendOf(rows: Target[], outcomes: Outcome[], page: Page): LegendItem[] {
  const cities = [...groupBy(rows, (t) => t.jurisdiction_id).values()];
  const items: LegendItem[] = cities.map(([t]) => ({
    mark: {...seriesOf(t.jurisdiction_id), symbol: "circle"},
    text: named(t, "jurisdiction", page)
  }));
  return [...items, ...timeWays(rows, outcomes, page)];
}
