import {html} from "htl";
import {formatDate, formatNumber} from "../../model/format.js";
import {named, say, type Page} from "../../ui/page.js";
import {table, type TableColumn} from "../../ui/table.js";
import {quoted, sectionTag} from "../../ui/value.js";
import {CADENCES, COORDINATION, DELIVERABLES, INSTRUMENTS} from "./meansWords.js";
import type {CoordinationRow, DeliverableRow, GapRow, InstrumentRow} from "./data.js";

/** How a plan is to be carried out: its means, what is to be there by when, who coordinates. */
export interface Means {
  instruments: InstrumentRow[];
  /** Why no instrument bears a sum; undefined where one does. */
  sums: GapRow | undefined;
  deliverables: DeliverableRow[];
  coordination: CoordinationRow[];
}

type Cited = {name_zh: string; name_en: string; section: string; quote: string};

/** Policy instruments, and that no sum is stated where none is. */
export function instrumentTable({instruments, sums}: Means, page: Page): HTMLElement {
  const amount: TableColumn<InstrumentRow> = {
    head: say(page, "金额（亿元）", "Sum (100 million yuan)"),
    numeric: true,
    cell: (row) => (row.amount === null ? "—" : formatNumber(row.amount, page.lang))
  };
  return html`<div>
    ${sums ? html`<p data-missing="investment-sums">${named(sums, "reason", page)}</p>` : null}
    ${table(
      instruments,
      [
        kindColumn((row) => INSTRUMENTS[page.lang][row.kind], page),
        nameColumn(page),
        ...(sums ? [] : [amount]),
        ...placeColumns(page)
      ],
      {
        caption: say(page, "原文列明的政策工具", "Policy instruments that the plan names"),
        rowId: (row) => row.instrument_id
      }
    )}
  </div>`;
}

/** What is to be there by a date, yes or no. */
export function deliverableTable({deliverables}: Means, page: Page): HTMLElement {
  return table(
    deliverables,
    [
      kindColumn((row) => DELIVERABLES[page.lang][row.kind], page),
      nameColumn(page),
      {
        head: say(page, "期限", "Deadline"),
        cell: (row) =>
          html`<span title="${page.labels.yearSource[row.due_source]}"
            >${formatDate(row.due, page.lang)}</span
          >`
      },
      ...placeColumns(page)
    ],
    {
      caption: say(
        page,
        "可以判定有无的成果及其期限",
        "What is to be there, yes or no, and by when"
      ),
      rowId: (row) => row.deliverable_id
    }
  );
}

/** Who coordinates, and how often is reported. */
export function coordinationTable({coordination}: Means, page: Page): HTMLElement {
  const silent = say(page, "原文未写", "not stated");
  return table(
    coordination,
    [
      kindColumn((row) => COORDINATION[page.lang][row.kind], page),
      nameColumn(page),
      {
        head: say(page, "牵头", "Led by"),
        cell: (row) => (row.lead_zh === null ? silent : named(row, "lead", page))
      },
      {
        head: say(page, "办公室", "Office"),
        cell: (row) => (row.office_zh === null ? silent : named(row, "office", page))
      },
      {
        head: say(page, "周期", "How often"),
        cell: (row) => (row.cadence === null ? silent : CADENCES[page.lang][row.cadence])
      },
      ...placeColumns(page)
    ],
    {
      caption: say(page, "统筹机构与报告、考核的周期", "Coordinating bodies, reports and reviews"),
      rowId: (row) => row.coordination_id
    }
  );
}

function kindColumn<T>(cell: (row: T) => string, page: Page): TableColumn<T> {
  return {head: say(page, "种类", "Kind"), cell};
}

function nameColumn<T extends Cited>(page: Page): TableColumn<T> {
  return {
    head: say(page, "名称", "Name"),
    cell: (row) =>
      html`<span lang="zh-CN">${row.name_zh}</span
        >${page.lang === "en" ? html`<br /><span>${row.name_en}</span>` : null}`
  };
}

function placeColumns<T extends Cited>(page: Page): TableColumn<T>[] {
  return [
    {head: say(page, "章节", "Section"), cell: (row) => sectionTag(row.section, page)},
    {head: say(page, "原文", "Source clause"), cell: (row) => quoted(row.quote)}
  ];
}
