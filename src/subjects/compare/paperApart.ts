import {groupBy, type Matching} from "../../model/pairs.js";
import type {Target} from "../../model/target.js";
import {named, say, type Page} from "../../ui/page.js";
import {noted, type Block, type Line} from "../../ui/paper.js";
import {tableBlock} from "../../ui/paperParts.js";
import {reasonsOf} from "../../ui/reason.js";
import {sideName} from "../../ui/sides.js";
import type {PaperData} from "./data.js";

/** What stands apart: one matter that several sides promise, and why its values may not be compared. */
export interface Apart {
  name: string;
  rows: Target[];
  why: string;
}

/** Indicators that several promise on different footings, then look-alikes with different definitions. */
export function apartOf({shared, near}: Matching, page: Page): Apart[] {
  return [
    ...shared
      .filter((s) => s.verdict === "not-comparable")
      .map(({rows, sideOf}) => ({
        name: named(rows[0], "indicator", page),
        rows,
        why: whyApart(rows, sideOf, page)
      })),
    ...near.map(({rows}) => ({
      name: [...new Set(rows.map((t) => named(t, "indicator", page)))].join(say(page, "／", " / ")),
      rows,
      why: page.labels.reason.definition
    }))
  ];
}

/** The reasons of all pairs of different sides, each once. */
function whyApart(rows: Target[], sideOf: (t: Target) => string, page: Page): string {
  const reasons = rows.flatMap((a, i) =>
    rows
      .slice(i + 1)
      .filter((b) => sideOf(a) !== sideOf(b))
      .map((b) => reasonsOf(a, b, page))
  );
  return [...new Set(reasons)].join(page.marks.semicolon);
}

/** Those matters with the values of each side and the reason, as a table. */
export function apartBlocks(apart: Apart[], data: PaperData, page: Page): Block[] {
  if (apart.length === 0) return [];
  return [
    {kind: "heading", text: say(page, "不可比，以及原因", "What may not be compared, and why")},
    tableBlock(
      apart,
      [
        ...data.sides.map((side) => ({
          head: sideName(side, data.plans, page),
          width: 40,
          cell: ({rows}: Apart) =>
            valuesOf(
              rows.filter(({plan_id}) => side.plan_ids.includes(plan_id)),
              page
            )
        })),
        {head: say(page, "不可比的原因", "Why"), width: 26, cell: ({why}: Apart) => [why]}
      ],
      say(
        page,
        `各方都有、但不能直接比较的事项：${apart.length}项`,
        `Matters of several sides whose values may not be compared: ${apart.length}`
      )
    )
  ];
}

/** Values with their indicator and year, each with its clause. */
function valuesOf(rows: Target[], page: Page): Line {
  const list = [...groupBy(rows, ({indicator_id}) => indicator_id).values()].flatMap((own) =>
    own.map((t, i): Line => [
      ...(i === 0 ? [named(t, "indicator", page), page.marks.space] : []),
      noted(t, page),
      `${page.marks.open}${t.year}${page.marks.close}`
    ])
  );
  return list.length > 0
    ? list.flatMap((line, i) => (i === 0 ? line : [page.marks.semicolon, ...line]))
    : ["—"];
}
