import type {ChartOf} from "../../model/chart.js";
import type {ChartState} from "../../model/state.js";
import {footnote, leftOut, subtitleOf} from "../../ui/captions.js";
import {unitOf} from "../../ui/figure.js";
import {named, say, type Page} from "../../ui/page.js";
import type {Picture} from "../../ui/picture.js";
import {evidenceNotes} from "../../ui/value.js";
import {askOf, shownOf, type Shown} from "./data.js";
import {benchmarkPanels, benchmarkReading} from "./panels.js";
import {
  benchmarkHeadline,
  denominatorsWords,
  fieldWords,
  positionWords,
  undividedWords
} from "./words.js";

/** Goals of many jurisdictions on one indicator, the reader's own in colour. */
export function benchmarkPicture(
  data: ChartOf<"benchmark">,
  state: ChartState,
  page: Page
): Picture {
  const shown = shownOf(askOf(state), data);
  const title = named(data, "title", page);
  const version = footnote(data.version, page);
  const home = `/benchmark?indicator=${data.rows[0]?.indicator_id ?? ""}`;
  const rows = shown?.tiers.flatMap(({goals}) => goals.map(({target}) => target)) ?? [];
  if (!shown || rows.length === 0)
    return {
      headline: `${title}${page.marks.colon}${say(page, "没有可以并列的目标", "no goal can stand here")}`,
      title,
      subtitle: "",
      panels: [],
      legend: [],
      notices: [say(page, "没有可以放在这里的目标。", "No goal can stand here.")],
      note: "",
      source: "",
      denominators: "",
      version,
      alt: title,
      home,
      rows: []
    };
  const positions = positionWords(shown, page).join(page.marks.space);
  const {per, basis} = shown.choice;
  return {
    headline: benchmarkHeadline(shown, named(rows[0], "indicator", page), page),
    title,
    subtitle: subtitleOf(
      rows,
      [unitOf(rows[0], page, per || undefined), page.labels.basis[basis]],
      page
    ),
    panels: benchmarkPanels(shown, page),
    // Every bar is named and its bound said in words.
    legend: [],
    notices: leftOut(shown.unknown, page),
    note: [positions, fieldWords(shown, page), undividedWords(shown, page)]
      .filter(Boolean)
      .join(page.marks.space),
    source: sourceOf(rows.length, page),
    denominators: [evidenceNotes(rows, page).join(page.marks.semicolon), divided(shown, page)]
      .filter(Boolean)
      .join(page.marks.stop),
    version,
    alt: [title, positions, benchmarkReading(shown, page)].filter(Boolean).join(page.marks.space),
    home,
    rows
  };
}

function sourceOf(rows: number, page: Page): string {
  return say(
    page,
    `来源：各地规划的${rows}行，逐行的规划与原文见数据表`,
    `Source: ${rows} rows of the jurisdictions' plans; the table names plan and clause of each`
  );
}

function divided(shown: Shown, page: Page): string {
  const texts = denominatorsWords(shown, page);
  return texts.length > 0
    ? `${say(page, "分母：", "Denominators: ")}${texts.join(page.marks.semicolon)}`
    : "";
}
