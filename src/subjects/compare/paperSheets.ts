import {FOOTINGS, type Denominator} from "../../model/footing.js";
import {footedBy, type Footed} from "../../model/leader.js";
import type {Shared} from "../../model/pairs.js";
import type {Footing, Target} from "../../model/target.js";
import {denominatorLine} from "../../ui/captions.js";
import type {Side} from "../../ui/choice.js";
import {say, type Page} from "../../ui/page.js";
import type {Sheet} from "../../ui/paper.js";
import {footedCell, sheetOf, sourcesSheet, targetColumns} from "../../ui/paperParts.js";
import {sideName} from "../../ui/sides.js";
import type {PaperData} from "./data.js";
import type {Apart} from "./paperApart.js";

/** Every footing that some rows can be put on. */
export function footingsOf(rows: Target[], denominators: Denominator[]): Footed[] {
  return FOOTINGS.map((footing) => footedBy(rows, footing, denominators)).filter(
    (footed) => footed !== undefined
  );
}

interface Parts {
  comparable: Shared[];
  apart: Apart[];
  alone: [Side, Target[]][];
}

/** What may be compared, what may not and why, what one side alone has, and the sources: a sheet each, whose rows are the comparison’s. */
export function sheetsOf({comparable, apart, alone}: Parts, data: PaperData, page: Page): Sheet[] {
  const columns = targetColumns(page);
  const compared = comparable.flatMap((shared) => shared.rows.map((t) => ({t, shared})));
  const reasons = apart.flatMap(({name, rows, why}) => rows.map((t) => ({t, name, why})));
  const ofOne = alone.flatMap(([side, rows]) =>
    rows.map((t) => ({t, side: sideName(side, data.plans, page)}))
  );
  const own = <T extends {t: Target}>() =>
    columns.map(({cell, ...column}) => ({...column, cell: ({t}: T) => cell(t)}));
  const per = (footing: Footing) => ({
    head: page.labels.footing[footing],
    width: 20,
    cell: ({t, shared}: (typeof compared)[number]) =>
      footedCell(t, footedBy(shared.rows, footing, data.denominators), page)
  });
  return [
    sheetOf(say(page, "可比", "Comparable"), compared, [
      ...own<(typeof compared)[number]>(),
      ...FOOTINGS.map(per),
      {
        head: say(page, "判定", "Verdict"),
        width: 16,
        cell: ({shared}) => page.labels.verdict[shared.verdict]
      },
      {
        head: say(page, "分母", "Denominators"),
        width: 60,
        cell: ({shared}) =>
          footingsOf(shared.rows, data.denominators)
            .map((footed) => denominatorLine(shared.rows, footed, page))
            .join(page.marks.semicolon) || null
      }
    ]),
    sheetOf(say(page, "不可比及原因", "Not comparable"), reasons, [
      {head: say(page, "事项", "Matter"), width: 30, cell: ({name}) => name},
      {head: say(page, "不可比的原因", "Why"), width: 40, cell: ({why}) => why},
      ...own<(typeof reasons)[number]>()
    ]),
    sheetOf(say(page, "只有一方有", "One side only"), ofOne, [
      {head: say(page, "哪一方", "Side"), width: 16, cell: ({side}) => side},
      ...own<(typeof ofOne)[number]>()
    ]),
    sourcesSheet(data.sources, page)
  ];
}
