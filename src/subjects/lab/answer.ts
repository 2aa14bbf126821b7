import {html} from "htl";
import {toCsv} from "../../model/spreadsheet.js";
import {isNumeric, PAGE_ROWS, resultRows, toJson, type Outcome} from "./query.js";
import type {Sandbox} from "./sandbox.js";
import {download} from "../../ui/download.js";
import {showFault, type Lab} from "./core.js";
import {axesOf, plotted} from "./plotted.js";
import {fitOf, resultCaption, resultChart, resultRow, resultTable} from "./result.js";
import {pageOf, type Page} from "../../ui/page.js";

/** Shows what a script gave, as a table and where it fits as a chart, with its files. */
export function showOutcome(outcome: Outcome, sandbox: Sandbox, lab: Lab): void {
  const {parts, words, lang} = lab;
  const page = pageOf(lang, document.documentElement.dataset.root ?? "/");
  if (outcome.columns.length === 0) {
    parts.answer.replaceChildren(html`<p class="muted">${words.nothing}</p>`);
    return;
  }
  const table = resultTable(outcome, page);
  const chart = chartOf(outcome, lab, page);
  if (chart) chart.hidden = true;
  const tools = html`<div class="lab-tools">
    ${chart ? switchOf(table, chart, lab) : null}
    ${outcome.kept ? saveButtons(outcome, sandbox, lab) : null} ${shareButton(lab)}
  </div>`;
  parts.answer.replaceChildren(tools, table);
  if (chart) parts.answer.append(chart);
  if (outcome.kept && outcome.total > outcome.rows.length)
    parts.answer.append(moreButton(table, outcome, sandbox, lab, page));
}

/** Bars, points or lines, whichever the result is fit for; two axes are drawn once they are here. */
function chartOf(outcome: Outcome, lab: Lab, page: Page): HTMLElement | null {
  const axes = axesOf(outcome);
  if (axes) {
    const host = html`<div></div>`;
    const width = Math.min(720, lab.parts.answer.clientWidth);
    plotted(outcome, axes, page, width).then(
      (figure) => host.append(figure),
      (error: unknown) => showFault(error, lab)
    );
    return host;
  }
  const fit = fitOf(outcome);
  return fit && resultChart(outcome, fit, page);
}

function switchOf(table: HTMLElement, chart: HTMLElement, {words}: Lab): HTMLElement {
  const buttons = [words.asTable, words.asChart].map((text, i) => {
    const button = html`<button type="button" aria-pressed="${i === 0 ? "true" : "false"}">
      ${text}
    </button>`;
    button.onclick = () => {
      table.hidden = i === 1;
      chart.hidden = i === 0;
      buttons.forEach((other, j) => other.setAttribute("aria-pressed", String(i === j)));
    };
    return button;
  });
  return html`<span class="lab-switch" role="group">${buttons}</span>`;
}

/**
 * Copies the address of the statement. A result has no embed: its numbers are
 * the statement's, not the site's, and nothing checks whether they compare.
 */
function shareButton({words}: Lab): HTMLElement {
  const button = html`<button type="button" data-share>${words.share}</button>`;
  button.onclick = async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      button.textContent = words.shared;
    } catch {
      // No clipboard without a secure context: the reader finds the statement in the address bar.
      button.textContent = words.inAddress;
    }
    setTimeout(() => (button.textContent = words.share), 3000);
  };
  return button;
}

function saveButtons(outcome: Outcome, sandbox: Sandbox, lab: Lab): HTMLElement {
  const button = (format: string, make: () => Promise<Blob>) => {
    const element = html`<button type="button" data-save="${format}">
      ${lab.words.save(format)}
    </button>`;
    element.onclick = () =>
      void make().then(
        (blob) => download(`duibiao-result.${format.toLowerCase()}`, blob),
        (error: unknown) => showFault(error, lab)
      );
    return element;
  };
  return html`<span class="exports">
    ${button("CSV", async () => {
      const rows = await resultRows(sandbox, outcome.columns);
      const names = outcome.columns.map(({name}) => name);
      const text = toCsv(names, rows, outcome.columns.map(isNumeric));
      return new Blob([text], {type: "text/csv;charset=utf-8"});
    })}
    ${button("JSON", async () => {
      const rows = await resultRows(sandbox, outcome.columns);
      return new Blob([toJson(outcome.columns, rows)], {type: "application/json"});
    })}
    ${button("Parquet", async () => new Blob([(await sandbox.parquet()) as Uint8Array<ArrayBuffer>], {type: "application/vnd.apache.parquet"}))}
  </span>`;
}

function moreButton(
  table: HTMLElement,
  outcome: Outcome,
  sandbox: Sandbox,
  lab: Lab,
  page: Page
): HTMLElement {
  const {columns, total} = outcome;
  const numeric = columns.map(isNumeric);
  const body = table.querySelector("tbody")!;
  const button = html`<button type="button" class="lab-more">${lab.words.more}</button>`;
  button.onclick = async () => {
    try {
      const rows = await resultRows(sandbox, columns, body.childElementCount, PAGE_ROWS);
      body.append(...rows.map((row) => resultRow(row, columns, numeric, page)));
      const shown = body.childElementCount;
      table.querySelector("caption")!.textContent = resultCaption(shown, total, page);
      button.hidden = shown >= total;
    } catch (error) {
      showFault(error, lab);
    }
  };
  return button;
}
