import {html} from "htl";
import {compare} from "../../model/compare.js";
import {
  denominatorsFor,
  FOOTING_SIZE,
  figuresOf,
  onFooting,
  roundedTo,
  type Denominator
} from "../../model/footing.js";
import {formatNumber} from "../../model/format.js";
import type {Target} from "../../model/target.js";
import {denominatorText, targetsFigure} from "../../ui/figure.js";
import {stripLegend} from "../../ui/legend.js";
import {named, say, type Page} from "../../ui/page.js";
import {notesOf, reasonsOf} from "../../ui/reason.js";
import {scopeOf, valueLink, yearWords} from "../../ui/value.js";
import type {Example, ExampleWords} from "./words.js";

/** Two rows side by side with the verdict, its reasons and its notes. */
export function pairExample(
  name: Example,
  [a, b]: [Target, Target],
  {title, text}: ExampleWords,
  page: Page
): HTMLElement {
  const {verdict, reasons, notes} = compare(a, b);
  const noted = notesOf([a, b], page);
  const why =
    reasonsOf(a, b, page) ||
    reasons.map((reason) => page.labels.reason[reason]).join(page.marks.semicolon);
  return html`<section
    class="example"
    id="${name}"
    data-verdict="${verdict}"
    data-reasons="${reasons.join(" ")}"
    data-notes="${notes.join(" ")}"
  >
    <h3>${title}</h3>
    <p>${text}</p>
    <div class="pair">${side(a, page)} ${side(b, page)}</div>
    <p class="verdict ${verdict}">
      <span class="badge">${page.labels.verdict[verdict]}</span> ${why}
      ${noted ? html`<span class="muted">${say(page, "注明：", "Noted: ")}${noted}</span>` : null}
    </p>
  </section>`;
}

function side(t: Target, page: Page): HTMLElement {
  const {labels} = page;
  return html`<div class="pair-side">
    <p class="pair-city">${named(t, "jurisdiction", page)}</p>
    <p class="pair-value">${valueLink(t, page)}</p>
    <p>
      <a href="${page.href(`/indicators/${t.indicator_id}`)}">${named(t, "indicator", page)}</a>
    </p>
    <p class="muted">
      ${[labels.role[t.role], labels.basis[t.basis], yearWords(t, page), scopeOf(t, page)].join(" · ")}
    </p>
  </div>`;
}

/** The same rows per 10,000 residents, with the sums written out. */
export function footedExample(
  pair: [Target, Target],
  denominators: Denominator[],
  page: Page
): HTMLElement {
  const chosen = denominatorsFor(pair, "population", denominators);
  if (typeof chosen === "string")
    return html`<section class="example" id="footing">
      <p class="muted">${page.labels.footingReason[chosen]}</p>
    </section>`;
  const title = say(page, "同样两个数，按每万人算", "The same pair, per 10,000 residents");
  return html`<section class="example" id="footing">
    <h3>${title}</h3>
    <p>
      ${say(
        page,
        "城市大小不同，总数说明不了一切。除以常住人口，再乘一万；分母的年份和发布者写在图上。",
        "Cities differ in size, and a total does not say it all. The number is divided by the residents and multiplied by ten thousand; the year and the publisher of the denominator stand on the chart."
      )}
    </p>
    <ul class="sums">
      ${pair.map((t) => html`<li>${sum(t, chosen.get(t.target_id)!, page)}</li>`)}
    </ul>
    ${targetsFigure(pair, page, {footed: {footing: "population", denominators: chosen}, heading: "h4"})}
    ${stripLegend(pair, page)}
  </section>`;
}

function sum(t: Target, denominator: Denominator, page: Page): HTMLElement {
  const {lang} = page;
  const value = t.canonical_low ?? t.canonical_high ?? 0;
  const footed = onFooting(
    {low: t.canonical_low, high: t.canonical_high},
    "population",
    denominator
  );
  const result = footed.low ?? footed.high ?? 0;
  return html`${named(t, "jurisdiction", page)}${page.marks.colon}${formatNumber(value, lang)} ÷
    ${formatNumber(denominator.canonical_value, lang)} ×
    ${formatNumber(FOOTING_SIZE.population, lang)} =
    <strong data-footed="${t.target_id}"
      >${say(page, "约", "about ")}${formatNumber(roundedTo(figuresOf(t), result)!, lang)}</strong
    >
    <span class="muted">${denominatorText(denominator, [t], page)}</span>`;
}
