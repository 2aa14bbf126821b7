import {html} from "htl";
import {foremost} from "../../model/finding.js";
import {counted, formatList} from "../../model/format.js";
import type {ChartDomain, ChartOf} from "../../model/chart.js";
import type {ChartState} from "../../model/state.js";
import type {Selectable} from "../../model/selection.js";
import {named, say, type Page} from "../../ui/page.js";
import type {Picture} from "../../ui/picture.js";
import {tableBelow} from "../../ui/table.js";
import {chosenPlans} from "../../ui/chosen.js";
import {domainHead, domainTotal, linePanels} from "../../ui/lines.js";
import {narrowRows} from "../../ui/narrow.js";
import {footnote, sourceOf} from "../../ui/captions.js";

/** A domain with its number of rows for each year; null where there is none. */
interface Line {
  domain: ChartDomain;
  counts: (number | null)[];
}

/** For which years plans state something on which domain: rows counted, whatever they say. */
export function yearsPicture(data: ChartOf<"years">, state: ChartState, page: Page): Picture {
  const chosen = chosenPlans(data, state, page);
  const ids = chosen.plans.map(({plan_id}) => plan_id);
  const stated = data.counted.filter((t) => ids.includes(t.plan_id));
  const {kept: rows, notices, words} = narrowRows(stated, data.counted, state.only, page);
  const years = [...new Set(rows.map(({year}) => year))].sort((a, b) => a - b);
  const countOf = (test: (t: Selectable) => boolean) => rows.filter(test).length;
  // A domain without a row is worth a line in the whole picture, not in a part of it.
  const domains = data.domains.filter(
    ({domain_id}) => words.length === 0 || rows.some((t) => t.domain_id === domain_id)
  );
  const lines = domains.map((domain): Line => ({
    domain,
    counts: years.map(
      (year) => countOf((t) => t.year === year && t.domain_id === domain.domain_id) || null
    )
  }));
  const sums = years.map((year) => countOf((t) => t.year === year));
  const most = Math.max(1, ...lines.flatMap((line) => line.counts.map((count) => count ?? 0)));
  const title = named(data, "title", page);
  const none = say(page, "无", "none");
  const drawn = lines.map((line) => ({
    ...domainHead(line.domain, page),
    cells: line.counts.map((count) =>
      count === null ? {text: "–", heat: null} : {text: String(count), heat: count / most}
    ),
    count: line.counts.reduce<number>((total, count) => total + (count ?? 0), 0),
    words: line.counts.map((count, i) => `${years[i]} ${count ?? none}`)
  }));
  const readings = years.map((year, i) =>
    say(page, `${year}年${sums[i]}行`, `${year}: ${counted(sums[i], "row")}`)
  );
  return {
    headline: yearsHeadline(years, sums, page),
    title,
    subtitle: [rowWords(state.only.restated?.join() === "first", page), ...words].join(" · "),
    ...(rows.length > 0
      ? linePanels(
          drawn,
          years.map((year) => ({group: "", name: String(year)})),
          {name: domainTotal(words.length === 0, page), sums},
          page
        )
      : {panels: []}),
    legend: [{mark: {sign: "–"}, text: say(page, "没有这一年的行", "no row for the year")}],
    notices: [...chosen.notices, ...notices],
    note: say(
      page,
      "数的是行，不是数值大小；没有行不等于零。",
      "Rows are counted, not their size; no row does not mean zero."
    ),
    source: sourceOf(
      chosen.plans.filter(({plan_id}) => rows.some((t) => t.plan_id === plan_id)),
      page
    ),
    denominators: "",
    version: footnote(data.version, page),
    alt: [title, readings.join(page.marks.comma)].join(page.marks.stop),
    home: "/explore",
    rows: [],
    table: () => linesTable(lines, years, title, page)
  };
}

/** The year for which most is stated; those that are level are said to be. */
function yearsHeadline(years: number[], sums: number[], page: Page): string {
  const all = sums.reduce((total, count) => total + count, 0);
  const first = foremost(
    years.map((year, i) => ({year, count: sums[i]})),
    ({count}) => count
  );
  if (first.length === 0)
    return say(page, "所选范围内没有数据", "No row is left of what was chosen");
  const names = formatList(
    first.map(({year}) => say(page, `${year}年`, String(year))),
    page.lang
  );
  const count = first[0].count;
  return first.length === 1
    ? say(
        page,
        `写给${names}的最多：${all}行中有${count}行`,
        `No year has more rows than ${names}: ${count} of ${all}`
      )
    : say(
        page,
        `${names}并列最多，各${count}行，共${all}行`,
        `${names} stand level with the most rows: ${count} each, of ${all}`
      );
}

/** What counts as one, with or without restatements. */
export function rowWords(firstOnly: boolean, page: Page): string {
  return firstOnly
    ? say(
        page,
        "单位：行（目标、基期值各为一行，重申不计）",
        "Unit: rows (targets and baselines each count as one, restatements left out)"
      )
    : say(
        page,
        "单位：行（目标、基期值与重申各为一行）",
        "Unit: rows (targets, baselines and restatements each count as one)"
      );
}

function linesTable(lines: Line[], years: number[], caption: string, page: Page): HTMLElement {
  return tableBelow(
    lines,
    [
      {
        head: say(page, "领域", "Domain"),
        cell: ({domain}) =>
          html`<a href="${page.href(`/explore?domain=${domain.domain_id}`)}"
            >${named(domain, "name", page)}</a
          >`
      },
      ...years.map((year, i) => ({
        head: String(year),
        numeric: true,
        cell: ({counts}: Line) => counts[i] ?? "–"
      }))
    ],
    {caption}
  );
}
