import {html} from "htl";
import type {Followed} from "../../model/judgement.js";
import {named, say, type Page} from "../../ui/page.js";
import {tableBelow} from "../../ui/table.js";
import {writtenValue} from "../../ui/value.js";
import {outcomeValue} from "../periods/panel.js";
import {figureDate, outcomeAnchor, publisherOf, reportDate} from "./words.js";

/** A goal with what was set against it. */
export type Judged = Pick<Followed, "target" | "findings">;

/** Every pair of a goal and a report, those that share no axis included, with the reason of the judgement. */
export function pairsTable(all: Judged[], title: string, page: Page): HTMLElement {
  const pairs = all.flatMap(({target, findings}) =>
    findings.map((finding) => ({target, ...finding}))
  );
  return tableBelow(
    pairs,
    [
      {
        head: say(page, "指标", "Indicator"),
        cell: ({target}) => [
          named(target, "jurisdiction", page),
          " · ",
          html`<a href="${page.href(`/indicators/${target.indicator_id}`)}"
            >${named(target, "indicator", page)}</a
          >`
        ]
      },
      {
        head: say(page, "目标", "Promised"),
        numeric: true,
        cell: ({target}) => [
          html`<a href="${page.href(`/plans/${target.plan_id}#${target.target_id}`)}"
            >${writtenValue(target, page)}</a
          >`,
          html`<br />`,
          page.labels.by(target.year)
        ]
      },
      {
        head: say(page, "公布的数", "Reported"),
        numeric: true,
        cell: ({outcome}) =>
          html`<a href="${page.href(`/outcomes#${outcomeAnchor(outcome)}`)}"
            >${outcomeValue(outcome, page)}</a
          >`
      },
      {head: say(page, "统计时点", "Date of the figure"), cell: (o) => figureDate(o.outcome, page)},
      {head: say(page, "公布", "Report"), cell: (o) => reportDate(o.outcome, page)},
      {head: say(page, "发布者", "Publisher"), cell: (o) => publisherOf(o.outcome, page)},
      {
        head: say(page, "审读结论", "Judgement"),
        cell: ({judgement}) => [
          html`<strong>${page.labels.judged[judgement.verdict]}</strong>`,
          html`<br />`,
          named(judgement, "reason", page)
        ]
      }
    ],
    {caption: say(page, `${title}：逐对审读`, `${title}: pair by pair`)}
  );
}
