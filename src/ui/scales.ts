import {html} from "htl";
import {FOOTINGS, type Denominator} from "../model/footing.js";
import {footedBy, type Footed} from "../model/leader.js";
import type {Shared} from "../model/pairs.js";
import type {Footing, Target} from "../model/target.js";
import {panelBlock, panelsFor, sources} from "./figure.js";
import {named, say, type Page} from "./page.js";
import {shareLink} from "./share.js";
import {standingWords} from "./standing.js";

/**
 * The scales on which some rows can be had: as stated, by head, by area, and by
 * GDP where that is asked for. The one asked for stands first.
 */
export function scalesOf(
  rows: Target[],
  per: Footing | "",
  all: Denominator[]
): (Footed | undefined)[] {
  const offered = FOOTINGS.filter((footing) => footing !== "gdp" || per === "gdp").flatMap(
    (footing) => footedBy(rows, footing, all) ?? []
  );
  const asked = offered.find(({footing}) => footing === per);
  return asked
    ? [asked, undefined, ...offered.filter((footed) => footed !== asked)]
    : [undefined, ...offered];
}

/** What a figure of several scales is called by, what its charts are of, and who its sides are. */
export interface ScalesOptions {
  heading?: "h2" | "h3";
  /** The words of the address that chose the rows. */
  cities: string;
  nameOf?: (t: Target) => string;
}

/**
 * One indicator on each of its scales, a panel beside the other: which side goes
 * further depends on what is divided by, so that no scale stands alone. Rows that
 * may not share the axis stand apart once, as they are stated.
 */
export function scalesFigure(
  shared: Shared,
  scales: (Footed | undefined)[],
  page: Page,
  {heading = "h3", cities, nameOf}: ScalesOptions
): HTMLElement {
  const {rows} = shared;
  const head = html`<header></header>`;
  const title = document.createElement(heading);
  title.append(
    html`<a href="${page.href(`/indicators/${rows[0].indicator_id}`)}"
      >${named(rows[0], "indicator", page)}</a
    >`
  );
  head.append(
    title,
    shareLink(rows[0].indicator_id, {cities, per: scales[0]?.footing ?? ""}, page)
  );
  const divided = scales.filter((footed) => footed !== undefined);
  const [stated, ...apart] = panelsFor(rows, page);
  return html`<figure class="targets scales" data-scales="${scales.length}">
    ${head}
    <p class="panel-title">${stated.measure}</p>
    <div class="scale-panels">
      ${scales.map(
        (footed) =>
          html`<div class="scale" data-per="${footed?.footing ?? ""}">
            ${scales.length > 1 ? html`<p class="scale-name">${scaleName(footed, page)}</p>` : null}
            <p class="scale-answer">${standingWords(shared, footed, page, nameOf)}</p>
            ${panelBlock({...panelsFor(rows, page, footed)[0], measure: "", notes: ""}, page)}
          </div>`
      )}
    </div>
    ${noteLine(stated.notes, page)} ${apart.map((panel) => panelBlock(panel, page))}
    <figcaption>${sources(rows, page, divided)}</figcaption>
  </figure>`;
}

function scaleName(footed: Footed | undefined, page: Page): string {
  if (!footed) return say(page, "原值", "As stated");
  const name = page.labels.footing[footed.footing];
  return name[0].toUpperCase() + name.slice(1);
}

function noteLine(notes: string, page: Page): HTMLElement | null {
  return notes ? html`<p class="source">${say(page, "注意：", "Note: ")}${notes}</p>` : null;
}
