import {html} from "htl";
import {groupBy} from "../../model/pairs.js";
import type {Row} from "../../model/schema/rows.js";
import {say, type Page} from "../../ui/page.js";
import {table} from "../../ui/table.js";

/** Every unit with its dimension and factor: what is converted into what, and by how much. */
export function unitsTable(units: readonly Row<"units">[], page: Page): HTMLElement {
  const dimensions = [...groupBy([...units], (row) => row.dimension).values()];
  const caption = say(
    page,
    `换算用的${units.length}个单位，按量纲`,
    `The ${units.length} units that are converted, by dimension`
  );
  return html`<details class="only">
    <summary>${caption}</summary>
    ${table(
      dimensions.flat(),
      [
        {
          head: say(page, "单位", "Unit"),
          cell: (row) => html`<span lang="zh-CN">${row.unit}</span>`
        },
        {head: say(page, "英文", "In English"), cell: (row) => row.name_en ?? "—"},
        {head: say(page, "量纲", "Dimension"), cell: (row) => html`<code>${row.dimension}</code>`},
        {
          head: say(page, "系数", "Factor"),
          numeric: true,
          cell: (row) => row.factor
        }
      ],
      {caption, rowId: (row) => `unit-${row.unit}`, heard: true}
    )}
  </details>`;
}
