import {html} from "htl";
import {tallyRows} from "../../charts/tallies.js";
import type {ChartOf} from "../../model/chart.js";
import {foremost} from "../../model/finding.js";
import {formatList, formatNumber} from "../../model/format.js";
import type {ChartState} from "../../model/state.js";
import type {Panel} from "../../ui/figure.js";
import {named, say, type Page} from "../../ui/page.js";
import type {Picture} from "../../ui/picture.js";
import {tableBelow} from "../../ui/table.js";
import {longest, tallyRowsOf} from "../../ui/tally.js";
import {chosenPlans} from "../../ui/chosen.js";
import {footnote, sourceOf} from "../../ui/captions.js";

/** As many names stand in one panel; two panels stand side by side where there is room. */
const EACH = 12;

/** Things counted by one rule, each with its number; a part that counts nothing says why. */
export function tallyPicture(data: ChartOf<"tally">, state: ChartState, page: Page): Picture {
  const rows = tallyRowsOf(data, page);
  const title = named(data, "title", page);
  const max = longest(data);
  const readings = rows.map(
    (row) => `${row.title} ${row.bars.map(({label}) => label).join(page.marks.comma)}`
  );
  const separator = page.marks.semicolon;
  const half = rows.length > EACH ? Math.ceil(rows.length / 2) : rows.length;
  const parts = [rows.slice(0, half), rows.slice(half)].filter((part) => part.length > 0);
  const note = named(data, "note", page);
  return {
    headline: tallyHeadline(data, title, page),
    title,
    subtitle: named(data, "unit", page),
    panels: parts.map((part, i): Panel => {
      const label = readings.slice(i * half, i * half + part.length).join(separator);
      return {
        measure: "",
        apart: null,
        charts: () => [tallyRows(part, {label, max}), tallyRows(part, {label, max, narrow: true})],
        notes: ""
      };
    }),
    legend: [],
    notices: chosenPlans(data, state, page).notices,
    note,
    source: sourceOf(
      data.plans.filter(({plan_id}) => data.plan_ids.includes(plan_id)),
      page
    ),
    denominators: "",
    version: footnote(data.version, page),
    alt: [title, readings.join(separator), note].join(page.marks.stop),
    home: data.home,
    rows: [],
    table: () =>
      tableBelow(
        data.tallies.flatMap(({name_zh, name_en}, i) =>
          rows[i].bars.map((bar) => ({name_zh, name_en, written: bar.label}))
        ),
        [
          {
            head: say(page, "计数对象", "What is counted"),
            cell: (row) => html`<span>${named(row, "name", page)}</span>`
          },
          {head: say(page, "数量", "Count"), numeric: true, cell: ({written}) => written}
        ],
        {caption: title}
      )
  };
}

/** The greatest count, or those that are level with it, as one sentence without its stop. */
function tallyHeadline(data: ChartOf<"tally">, title: string, page: Page): string {
  const bars = data.tallies.flatMap((row) =>
    row.bars.map((bar) => ({
      value: bar.value,
      name: [named(row, "name", page), named(bar, "name", page)].filter(Boolean).join(" · ")
    }))
  );
  const first = foremost(bars, ({value}) => value);
  if (first.length === 0)
    return `${title}${page.marks.colon}${say(page, "一个也没有", "none was counted")}`;
  const value =
    data.whole === null
      ? formatNumber(first[0].value, page.lang)
      : say(page, `${first[0].value}/${data.whole}`, `${first[0].value} of ${data.whole}`);
  const names = first.map(({name}) => say(page, `“${name}”`, `“${name}”`));
  const words =
    first.length === 1
      ? say(page, `${names[0]}最多，${value}`, `${names[0]} comes first with ${value}`)
      : say(
          page,
          `${names.join("、")}并列最多，各${value}`,
          `${formatList(names, "en")} stand level with ${value} each`
        );
  return `${title}${page.marks.colon}${words}`;
}
