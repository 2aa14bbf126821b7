import {html} from "htl";
import {panelBlock} from "../ui/figure.js";
import {legendList} from "../ui/legend.js";
import {
  citedIn,
  clauseNote,
  type Block,
  type Edition,
  type Line,
  type Paper,
  type Run
} from "../ui/paper.js";
import {say, type Page} from "../ui/page.js";
import {editionLine} from "./edition.js";
import {readable} from "../model/readable.js";

/** The number of each row's clause in the list at the end. */
type Numbers = Map<string, number>;

/** A paper as it is printed from the browser: two pages, the annex, and the clauses as numbered notes at its end. */
export function paperHtml(paper: Paper, edition: Edition, page: Page): HTMLElement {
  const cited = citedIn(paper);
  const numbers: Numbers = new Map(cited.map((t, i) => [t.target_id, i + 1]));
  const part = (blocks: Block[]) => blocks.map((block) => blockOf(block, numbers, page));
  return html`<article class="paper" lang="${page.lang === "en" ? "en" : "zh-CN"}">
    <header>
      <h1>${paper.title}</h1>
      <p class="source">${paper.subtitle}</p>
      <p class="source">${editionLine(edition, page)} · ${readable(edition.address)}</p>
    </header>
    ${part(paper.front)}
    <section class="paper-annex">
      <h1>${say(page, "附件", "Annex")}</h1>
      ${part(paper.annex)}
      ${
        cited.length > 0
          ? html`<h2>${say(page, "原文依据", "Source clauses")}</h2>
              <ol class="paper-clauses">
                ${cited.map((t) => html`<li>${clauseNote(t, page)}</li>`)}
              </ol>`
          : null
      }
    </section>
  </article>`;
}

function blockOf(block: Block, numbers: Numbers, page: Page): HTMLElement {
  switch (block.kind) {
    case "heading":
      return html`<h2>${block.text}</h2>`;
    case "text":
      return html`<p class="${block.small ? "source" : ""}">${lineOf(block.line, numbers)}</p>`;
    case "list":
      return html`<ul>
        ${block.items.map((line) => html`<li>${lineOf(line, numbers)}</li>`)}
      </ul>`;
    case "table": {
      const whole = block.shares.reduce((sum, share) => sum + share, 0);
      const columns = block.shares.map((share) => {
        const column = document.createElement("col");
        column.style.width = `${(share / whole) * 100}%`;
        return column;
      });
      return html`<table>
        <caption>
          ${block.caption}
        </caption>
        <colgroup>
          ${columns}
        </colgroup>
        <thead>
          <tr>
            ${block.head.map((text) => html`<th scope="col">${text}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${block.rows.map(
            (row) =>
              html`<tr>
                ${row.map((line) => html`<td>${lineOf(line, numbers)}</td>`)}
              </tr>`
          )}
        </tbody>
      </table>`;
    }
    case "chart":
      return html`<figure>
        <h3>${block.title}</h3>
        ${block.panels.map((panel) => panelBlock(panel, page))} ${legendList(block.legend, page)}
        ${block.notes.map((text) => html`<p class="source">${text}</p>`)}
      </figure>`;
  }
}

function lineOf(line: Line, numbers: Numbers): (string | HTMLElement)[] {
  return line.map((run) => (typeof run === "string" ? run : runOf(run, numbers)));
}

function runOf({text, bold, clause}: Run, numbers: Numbers): HTMLElement {
  const number = clause && numbers.get(clause.target_id);
  return html`<span
    >${bold ? html`<strong>${text}</strong>` : text}${number ? html`<sup>${number}</sup>` : null}</span
  >`;
}
