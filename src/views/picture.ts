import type {StripRow} from "../charts/strip.js";
import type {LegendMark} from "../charts/legend.js";
import {seriesOf} from "../charts/theme.js";
import type {ChartData, ChartState} from "../model/chart.js";
import {denominatorsFor} from "../model/footing.js";
import {groupBy} from "../model/pairs.js";
import type {Target} from "../model/target.js";
import {readChoice} from "./choice.js";
import {panelsFor, reading, unitOf, type Panel} from "./figure.js";
import type {Footed} from "../model/leader.js";
import {overviewPicture} from "./overview.js";
import {named, say, type Page} from "./page.js";
import {
  comparability,
  denominatorLine,
  footnote,
  leftOut,
  noTarget,
  sourceLine
} from "./pictureWords.js";

/** A chart with every word that stands on it, before it becomes HTML or an image. */
export interface Picture {
  title: string;
  /** Unit, footing, years. */
  subtitle: string;
  panels: Panel[];
  legend: LegendItem[];
  /** What could not be done of what was asked; shown before the chart. */
  notices: string[];
  /** What may be compared with what. */
  note: string;
  source: string;
  denominators: string;
  version: string;
  /** The whole chart in words, for those who do not see it. */
  alt: string;
  /** The rows behind what is drawn. */
  rows: Target[];
}

/** What a colour and shape, or a way of drawing, stands for. */
export interface LegendItem {
  mark: LegendMark;
  text: string;
}

/** A chart's picture: the rows that its state asks for, on the footing asked for where that can be had. */
export function pictureOf(data: ChartData, state: ChartState, page: Page): Picture {
  return data.kind === "overview"
    ? overviewPicture(data, state, page)
    : indicatorPicture(data, state, page);
}

function indicatorPicture(data: ChartData, state: ChartState, page: Page): Picture {
  const {rows, unknown, silent} = chosenRows(data, state);
  const {footed, why} = footingFor(rows, state, data, page);
  const panels = rows.length > 0 ? panelsFor(rows, page, footed) : [];
  const title = named(data, "title", page);
  const note = comparability(rows, page);
  const readings = rows.map((t) => reading(t, page, footed)).join(say(page, "；", "; "));
  return {
    title,
    subtitle: rows.length > 0 ? subtitleOf(rows, page, footed) : "",
    panels,
    legend: legendOf(rows, panels, page),
    notices: [...leftOut(unknown, page), ...silent.map((name) => noTarget(name, page)), ...why],
    note,
    source: sourceLine(rows, data.plans, page),
    denominators: footed ? denominatorLine(rows, footed, page) : "",
    version: footnote(data.version, page),
    alt: [title, readings, note].filter(Boolean).join(say(page, "。", ". ")),
    rows
  };
}

/** Rows of the chosen plans, the words that name no plan, and chosen cities that have no row. */
function chosenRows({rows, plans}: ChartData, state: ChartState) {
  const asked = readChoice(state.cities, plans);
  if (asked.plan_ids.length === 0) return {rows, unknown: asked.unknown, silent: []};
  const own = rows.filter((t) => asked.plan_ids.includes(t.plan_id));
  const chosen = plans.filter((plan) => asked.plan_ids.includes(plan.plan_id));
  const silent = [...groupBy(chosen, (plan) => plan.jurisdiction_id).values()]
    .map(([plan]) => plan)
    .filter((plan) => !own.some((t) => t.jurisdiction_id === plan.jurisdiction_id))
    .map((plan) => named(plan, "jurisdiction", state));
  return {rows: own, unknown: asked.unknown, silent};
}

function footingFor(
  rows: Target[],
  {per}: ChartState,
  {denominators}: ChartData,
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

function subtitleOf(rows: Target[], page: Page, footed?: Footed): string {
  const years = rows.map((t) => t.year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const span = first === last ? String(first) : `${first}–${last}`;
  return [
    unitOf(rows[0], page, footed?.footing),
    ...(footed ? [] : [say(page, "原值", "as stated")]),
    say(page, `${span}年`, span)
  ].join(" · ");
}

/** Cities in the order in which they are drawn, then the ways of drawing that occur. */
function legendOf(rows: Target[], panels: Panel[], page: Page): LegendItem[] {
  const drawn = panels.flatMap((panel) => panel.rows);
  const occurs = (test: (row: StripRow) => boolean) => drawn.some(test);
  const {labels} = page;
  const marks: LegendItem[] = [];
  if (occurs(({comparator}) => ["gte", "gt", "lte", "lt"].includes(comparator)))
    marks.push({
      mark: "bound",
      text: say(page, "箭头：承诺允许的方向", "arrow: where the bound allows")
    });
  if (occurs(({comparator}) => comparator === "gt" || comparator === "lt"))
    marks.push({
      mark: "open",
      text: say(page, "空心：不含该值", "open: the value itself is excluded")
    });
  if (occurs(({comparator}) => comparator === "approx"))
    marks.push({mark: "approx", text: labels.comparator.approx});
  if (occurs(({baseline}) => baseline))
    marks.push({
      mark: "baseline",
      text: say(page, "短线：已达到的基线", "tick: a baseline already reached")
    });
  return [
    ...[...groupBy(rows, (t) => t.jurisdiction_id).values()].map(([t]) => ({
      mark: seriesOf(t.jurisdiction_id),
      text: named(t, "jurisdiction", page)
    })),
    ...marks
  ];
}
