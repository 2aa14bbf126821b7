import {html} from "htl";
import {loneNumber} from "../charts/number.js";
import {strip, type StripRow} from "../charts/strip.js";
import {seriesOf} from "../charts/theme.js";
import {levelsOf, panelsOf, type Level} from "../model/compare.js";
import {evidenceMark} from "../model/evidence.js";
import {borne, onFooting, type Denominator} from "../model/footing.js";
import type {Footed} from "../model/leader.js";
import {
  axisScale,
  formatDate,
  formatList,
  formatNumber,
  formatUnit,
  inSentence,
  formatUnsigned,
  formatValue
} from "../model/format.js";
import type {Only} from "../model/state.js";
import type {Footing, Target} from "../model/target.js";
import {named, say, type Page} from "./page.js";
import {apartFrom, notesOf} from "./reason.js";
import {shareLink} from "./share.js";
import {formatWorded, placeName} from "./spoken.js";
import {chartValue, clauseId, evidenceKey, scopeOf, yearWords} from "./value.js";

/**
 * The rows of one indicator as a figure: rows that may share an axis in one
 * panel, the others apart with the reason in words; title, unit, source and a
 * reading for those who do not see it stand on the figure itself.
 */
export function targetsFigure(
  rows: Target[],
  page: Page,
  options: {footed?: Footed; heading?: string; cities?: string; only?: Only} = {}
): HTMLElement {
  const {footed, heading = "h3", cities = plansOf(rows), only} = options;
  const title = named(rows[0], "indicator", page);
  // Charts of one indicator stand side by side: what was divided says so in its title.
  const scale = footed ? ` · ${page.labels.footing[footed.footing]}` : "";
  const head = html`<header></header>`;
  head.append(
    titled(
      heading,
      html`<span
        ><a href="${page.href(`/indicators/${rows[0].indicator_id}`)}">${title}</a>${scale}</span
      >`
    )
  );
  const state = {cities, per: footed?.footing ?? "", only} as const;
  head.append(shareLink(rows[0].indicator_id, state, page));
  return html`<figure class="targets">
    ${head} ${panelsFor(rows, page, footed).map((panel) => panelBlock(panel, page))}
    <figcaption>${sources(rows, page, footed ? [footed] : [])}</figcaption>
  </figure>`;
}

function plansOf(rows: Target[]): string {
  return [...new Set(rows.map((t) => t.plan_id))].join("~");
}

function titled(tag: string, content: Node): HTMLElement {
  const element = document.createElement(tag);
  element.append(content);
  return element;
}

/** What shares an axis, ready to be drawn on a page or on a picture. */
export interface Panel {
  /** Basis, area and footing. */
  measure: string;
  /** What its values count or measure, where no subtitle says so. */
  unit?: string;
  /** Why it stands apart from the first panel; null where it does not. */
  apart: string | null;
  /** Draws it for any width; where a narrow one needs another drawing, that follows. */
  charts(): [SVGSVGElement, SVGSVGElement?];
  /** What differs between rows that do share the axis. */
  notes: string;
  /** How many lines it has, and the panel of its first ones, where it can be shown in part. */
  lines?: number;
  first?(count: number): Panel;
}

/** The panels of some rows: whatever may share an axis does, the rest stands apart with its reason. */
export function panelsFor(rows: Target[], page: Page, footed?: Footed): Panel[] {
  const panels = panelsOf(rows);
  return panels.map((panel, i) => panelOf(panel, i === 0 ? null : panels[0], page, footed));
}

function panelOf(panel: Target[], first: Target[] | null, page: Page, footed?: Footed): Panel {
  const {labels} = page;
  const [row] = panel;
  const levels = levelsOf(panel);
  const measure = [
    labels.basis[row.basis],
    scopeOf(row, page),
    ...(footed ? [labels.footing[footed.footing]] : [])
  ].join(" · ");
  const title = `${named(row, "indicator", page)} · ${measure}`;
  const rows = panel.map((t) => stripRow(t, levels.get(t)!, page, footed));
  const label = `${title}${page.marks.colon}${panel.map((t) => reading(t, page, footed)).join(page.marks.semicolon)}`;
  const max = row.dimension === "share" && !footed ? 100 : undefined;
  return {
    measure,
    unit: unitOf(row, page, footed?.footing),
    apart: first && apartFrom(first[0], row, page),
    charts: () =>
      panel.length === 1 && max === undefined
        ? [
            loneNumber({...rows[0], quote: row.quote}, {label}),
            loneNumber({...rows[0], quote: row.quote}, {label, narrow: true})
          ]
        : [strip(rows, {label, max})],
    notes: notesOf(panel, page),
    lines: panel.length,
    first: (count) => panelOf(panel.slice(0, count), first, page, footed)
  };
}

/** A panel on a page. */
export function panelBlock(panel: Panel, page: Page): HTMLElement {
  const {apart, charts, notes} = panel;
  const measure = [panel.measure, panel.unit].filter(Boolean).join(" · ");
  const {labels} = page;
  const [wide, narrow] = charts();
  if (narrow) wide.classList.add("wide");
  narrow?.classList.add("narrow");
  return html`<div class="panel">
    ${apart ? html`<p class="apart"><span class="badge apart-badge">${labels.verdict["not-comparable"]}</span> ${apart}</p>` : null}
    ${measure ? html`<p class="panel-title">${measure}</p>` : null} ${wide} ${narrow}
    ${notes ? html`<p class="source">${say(page, "注意：", "Note: ")}${notes}</p>` : null}
  </div>`;
}

/** The unit an axis shows, the footing included. */
export function unitOf(t: Target, {lang, labels}: Page, footing?: Footing): string {
  const {canonical_unit, canonical_unit_en, indicator_en} = t;
  const unit = formatUnit(canonical_unit, canonical_unit_en, lang, inSentence(indicator_en));
  if (!footing) return lang === "zh" ? `单位：${unit}` : `Unit: ${unit}`;
  return lang === "zh"
    ? `单位：${unit}，${labels.footing[footing]}`
    : `Unit: ${unit} ${labels.footing[footing]}`;
}

function stripRow(t: Target, level: Level, page: Page, footed?: Footed): StripRow {
  const {lang, labels} = page;
  const values = footed
    ? onFooting(level, footed.footing, footed.denominators.get(t.target_id)!)
    : level;
  const scale = axisScale(t.canonical_unit_en, lang);
  const scaled = (value: number | null) => (value === null ? null : value / scale);
  const role = t.role === "baseline" ? [labels.role.baseline.toLowerCase()] : [];
  return {
    title: [named(t, "jurisdiction", page), yearWords(t, page), ...role].join(" · "),
    // The area stands above the panel: all rows on one axis have the same.
    subtitle: [named(t, "plan", page), derivation(t, level, page)].filter(Boolean).join(" · "),
    label: level.derived
      ? derivedLabel(t, values, footed !== undefined, page)
      : labelOf(t, page, footed, formatWorded),
    low: scaled(values.low),
    high: scaled(values.high),
    comparator: t.comparator,
    baseline: t.role === "baseline",
    series: seriesOf(t.jurisdiction_id),
    href: `#${clauseId(t)}`
  };
}

/** The sum behind a derived level: 推算：7000（2015年）＋6000. */
function derivation(t: Target, {derived}: Level, page: Page): string {
  if (!derived) return "";
  const start = formatNumber(derived.start, page.lang);
  const added = formatNumber(derived.added_low ?? derived.added_high ?? 0, page.lang);
  return say(
    page,
    `推算：${start}（${t.start_year}年）＋${added}`,
    `derived: ${start} (${t.start_year}) + ${added}`
  );
}

function derivedLabel(
  t: Target,
  ends: {low: number | null; high: number | null},
  divided: boolean,
  {lang}: Page
): string {
  const {comparator, canonical_unit: unit, canonical_unit_en: unit_en} = t;
  const written = divided ? borne(t, ends) : {low: ends.low, high: ends.high};
  return (
    formatWorded({comparator, ...written, unit, unit_en, added: false}, lang) + evidenceMark(t)
  );
}

/** A row's value as drawn: in the indicator's unit, or on the footing; `format` may leave out the sign of its bound. */
export function labelOf(t: Target, page: Page, footed?: Footed, format = formatValue): string {
  if (!footed) return chartValue(t, page, format);
  const divided = onFooting(
    {low: t.canonical_low, high: t.canonical_high},
    footed.footing,
    footed.denominators.get(t.target_id)!
  );
  const value = format(
    {
      comparator: t.comparator,
      ...borne(t, divided),
      unit: t.canonical_unit,
      unit_en: t.canonical_unit_en,
      added: t.basis === "new"
    },
    page.lang
  );
  return value + evidenceMark(t);
}

/** A row in words, for those who do not see the chart. */
export function reading(t: Target, page: Page, footed?: Footed): string {
  const {labels} = page;
  const per = footed ? labels.footing[footed.footing] : "";
  const value = labelOf(t, page, footed, formatUnsigned);
  const words =
    t.comparator === "eq" || t.comparator === "range" ? "" : labels.comparator[t.comparator];
  return say(
    page,
    `${t.jurisdiction_zh}${t.year}年${labels.role[t.role]}${per}${words}${value}`,
    `${t.jurisdiction_en}, ${labels.role[t.role].toLowerCase()} for ${t.year}: ${[words, value, per].filter(Boolean).join(" ")}`
  );
}

/** Where the numbers come from: each plan once, and the denominators with their year and publisher. */
export function sources(rows: Target[], page: Page, footings: Footed[] = []): HTMLElement {
  const plans = new Map(rows.map((t) => [t.plan_id, t]));
  const links = [...plans.values()].map(
    (t) =>
      html`<a href="${page.href(`/plans/${t.plan_id}`)}"
        >${named(t, "jurisdiction", page)}${say(page, "", ", ")}${named(t, "plan", page)}</a
      >`
  );
  const divided = [
    ...new Set(
      footings.flatMap(({denominators}) => rows.map((t) => denominators.get(t.target_id)!))
    )
  ];
  return html`${evidenceKey(rows, page)}
    <p class="source">${say(page, "来源：", "Source: ")}${joined(links, page.marks.semicolon)}</p>
    ${divided.length > 0 ? html`<p class="source">${say(page, "分母：", "Denominators: ")}${divided.map((d) => denominatorText(d, rows, page)).join(page.marks.semicolon)}</p>` : null}`;
}

/** A denominator with its year, value and publisher. */
export function denominatorText(d: Denominator, rows: Target[], page: Page): string {
  const owner = named(
    rows.find((t) => t.jurisdiction_id === d.jurisdiction_id)!,
    "jurisdiction",
    page
  );
  const year = d.year === null ? "" : formatDate(String(d.year), page.lang);
  const undated = d.year === null ? say(page, "年份未注明；", "year not stated; ") : "";
  const unit = {
    population: say(page, "人", "residents"),
    area: say(page, "平方公里", "km²"),
    gdp: say(page, "亿元", "× 100 million yuan")
  }[d.footing];
  const value = denominatorValue(d, page);
  // A publisher's own bracket within this one would end in two.
  const who = say(
    page,
    d.publisher.replace(/（([^（）]*)）$/, "，$1"),
    d.publisher_en.replace(/ \(([^()]*)\)$/, ", $1")
  );
  return say(
    page,
    `${owner}${year}${value}${unit}（${undated}${who}）`,
    `${[owner, year, value].filter(Boolean).join(" ")} ${unit} (${undated}${who})`
  );
}

/** A denominator's number; an area in 万 stands with three figures, which is as far as prose needs it. */
export function denominatorValue(
  {footing, canonical_value: value}: Denominator,
  page: Page
): string {
  const short = Number(value.toPrecision(3));
  if (footing !== "area" || page.lang === "en" || value < 1e4 || short === value)
    return formatNumber(value, page.lang);
  return `约${formatNumber(short, page.lang)}`;
}

/** Nodes with a separator between them. */
export function joined(nodes: (Node | string)[], separator: string): (Node | string)[] {
  return nodes.flatMap((node, i) => (i === 0 ? [node] : [separator, node]));
}

/** Names of the jurisdictions of some rows, as prose joins them. */
export function namesOf(rows: Target[], page: Page): string {
  return formatList([...new Set(rows.map((t) => placeName(t, page)))], page.lang);
}
