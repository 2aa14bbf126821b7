import {html} from "htl";
import {counted, formatNumber, formatShare} from "../../model/format.js";
import {methodCounts, type MethodCounts} from "./data.js";
import {say, type Page, type View} from "../../ui/page.js";
import {table} from "../../ui/table.js";

/** How many rows were read and how: where the year comes from, what is in words, what is said twice. */
export const reading: View<object, MethodCounts> = {
  params: () => ({}),
  load: ({corpus}) => methodCounts(corpus),
  draw(counts, _params, page) {
    const {rows} = counts;
    return html`<div class="reading">
      <p data-rows="${rows}">${rowsWords(counts, page)}</p>
      ${table(
        linesOf(counts, page),
        [
          {head: say(page, "怎样读出", "How it was read"), cell: ([name]) => name},
          {
            head: say(page, "行数", "Rows"),
            numeric: true,
            cell: ([, n, id]) =>
              html`<span data-reading="${id}">${formatShare(n, rows, page.lang)}</span>`
          }
        ],
        {
          caption: say(
            page,
            `目标与基期值的${formatNumber(rows, page.lang)}行`,
            `The ${counted(rows, "row")} of targets and baselines`
          )
        }
      )}
    </div>`;
  }
};

function rowsWords(counts: MethodCounts, page: Page): string {
  const n = (value: number) => formatNumber(value, page.lang);
  return say(
    page,
    `${n(counts.plans)}份规划读出${n(counts.rows)}行目标与基期值（目标${n(counts.promises)}个，基期值${n(counts.baselines)}个，重申${n(counts.restated)}次）、${n(counts.tasks)}项任务、${n(counts.responsibilities)}条单位责任和${n(counts.projects)}个列名项目。`,
    `${counted(counts.plans, "plan")} gave ${counted(counts.rows, "row")} of targets and baselines (${counted(counts.promises, "promise")}, ${counted(counts.baselines, "baseline")}, ${counted(counts.restated, "repetition")}), ${counted(counts.tasks, "task")}, ${counted(counts.responsibilities, "entry", "entries")} of responsibility and ${counted(counts.projects, "named project")}.`
  );
}

function linesOf(counts: MethodCounts, page: Page): [name: string, n: number, id: string][] {
  const {yearSource, stated} = page.labels;
  return [
    [yearSource.sentence, counts.from_sentence, "from_sentence"],
    [yearSource.section, counts.from_section, "from_section"],
    [yearSource.plan, counts.from_plan, "from_plan"],
    [yearSource.issue, counts.from_issue, "from_issue"],
    [stated.words, counts.words, "words"],
    [say(page, "只涉及一部分地域", "for a part of the jurisdiction only"), counts.parts, "parts"],
    [say(page, "重申前文", "says again what was said before"), counts.restated, "restated"],
    [say(page, "附有说明", "carries a note"), counts.noted, "noted"]
  ];
}
