import {html} from "htl";
import {denominatorsFor, onFooting, type Denominator} from "../model/footing.js";
import {formatNumber} from "../model/format.js";
import {comparablePanel, groupBy, pointOf, type Matching, type Shared} from "../model/pairs.js";
import type {Footing, Target} from "../model/target.js";
import type {CompareData, CompareParams, Show} from "./compare.js";
import type {FigureFooting} from "./figure.js";
import {named, say, type Page} from "./page.js";

/** Each city's value in a comparable panel: its latest promise, on the footing if there is one. */
function points(panel: Target[], footed?: FigureFooting): {t: Target; value: number}[] {
  return [...groupBy(panel, (t) => t.jurisdiction_id).values()].flatMap((rows) => {
    const t = [...rows].sort((a, b) => b.year - a.year)[0];
    if (!footed) {
      const value = pointOf(t);
      return value === null ? [] : [{t, value}];
    }
    const {low, high} = onFooting(t, footed.footing, footed.denominators.get(t.target_id)!);
    const value = low ?? high;
    return value === null ? [] : [{t, value}];
  });
}

/** Which city's promise goes further, and by what ratio; null where none does or it cannot be said. */
export function leader(shared: Shared, footed?: FigureFooting): {t: Target; ratio: number} | null {
  const panel = comparablePanel(shared);
  if (!panel || panel[0].better === "none") return null;
  const sorted = points(panel, footed).sort((a, b) => b.value - a.value);
  if (panel[0].better === "lower") sorted.reverse();
  const [first, second] = sorted;
  if (!first || !second || first.value === second.value || Math.min(first.value, second.value) <= 0)
    return null;
  return {
    t: first.t,
    ratio: Math.max(first.value, second.value) / Math.min(first.value, second.value)
  };
}

/** The ratio between the two furthest promises on one axis; null where there is none. */
export function ratioOf(
  shared: Shared,
  per: Footing | "",
  denominators: Denominator[]
): number | null {
  return leader(shared, footingFor(shared, per, denominators))?.ratio ?? null;
}

function footingFor(
  shared: Shared,
  per: Footing | "",
  denominators: Denominator[]
): FigureFooting | undefined {
  if (!per) return undefined;
  const chosen = denominatorsFor(shared.rows, per, denominators);
  return typeof chosen === "string" ? undefined : {footing: per, denominators: chosen};
}

/** One sentence on who promises more in a card. */
export function leads(shared: Shared, footed: FigureFooting | undefined, page: Page): string {
  const found = leader(shared, footed);
  if (!found) return "";
  const ratio = formatNumber(Number(found.ratio.toFixed(2)), page.lang);
  const per = footed ? page.labels.footing[footed.footing] : "";
  return say(
    page,
    `${found.t.jurisdiction_zh}${per}承诺得更多，为另一方的${ratio}倍`,
    ` ${found.t.jurisdiction_en} promises more${per ? ` ${per}` : ""}: ${ratio} times as much`
  );
}

/** What the rows say, in words, computed from the matching. */
export function summary(
  matching: Matching,
  data: CompareData,
  {per}: CompareParams,
  page: Page
): HTMLElement {
  const {shared, near, only} = matching;
  const comparable = shared.filter((s) => s.verdict !== "not-comparable");
  const sentences = [
    say(
      page,
      `所选规划共同承诺的指标有${shared.length}个，其中${comparable.length}个可比。`,
      `Of ${shared.length} shared ${shared.length === 1 ? "indicator" : "indicators"}, ${comparable.length} can be compared.`
    ),
    ...whoPromisesMore(comparable, data.denominators, per, page),
    ...(near.length > 0
      ? [
          say(
            page,
            `另有${near.length}组看似相同而定义不同。`,
            `${near.length} more ${near.length === 1 ? "group looks" : "groups look"} alike but ${near.length === 1 ? "counts" : "count"} different things.`
          )
        ]
      : []),
    ...[...only.values()].map((rows) => {
      const count = new Set(rows.map((t) => t.indicator_id)).size;
      return say(
        page,
        `只有${rows[0].jurisdiction_zh}承诺的有${count}个。`,
        `${count} are promised by ${rows[0].jurisdiction_en} only.`
      );
    })
  ];
  return html`<p
    class="summary"
    data-shared="${shared.length}"
    data-comparable="${comparable.length}"
    data-near="${near.length}"
  >
    ${sentences.join(say(page, "", " "))}
  </p>`;
}

function whoPromisesMore(
  comparable: Shared[],
  denominators: Denominator[],
  per: Footing | "",
  page: Page
): string[] {
  const footings: (Footing | "")[] = per ? [per] : ["", "population"];
  return footings.flatMap((footing) => {
    const winners = comparable.flatMap((s) => {
      const footed = footingFor(s, footing, denominators);
      const found = footing && !footed ? null : leader(s, footed);
      return found ? [found.t] : [];
    });
    const how = footing
      ? page.labels.footing[footing]
      : say(page, "就总数而言", "in absolute terms");
    return [...groupBy(winners, (t) => t.jurisdiction_id).values()].map((rows) =>
      say(
        page,
        `${footing ? `按${how}计` : how}，${rows[0].jurisdiction_zh}在${rows.length}个指标上承诺更多。`,
        `${named(rows[0], "jurisdiction", page)} promises more ${how} in ${rows.length}.`
      )
    );
  });
}

/** The promises that stand on the page. */
export function shownRows({shared, near, only}: Matching, show: Show): Target[] {
  const comparable = shared.filter((s) => s.verdict !== "not-comparable");
  const both = show === "one" ? [] : show === "comparable" ? comparable : shared;
  const alone = show === "all" || show === "one" ? [...only.values()].flat() : [];
  const rows = [...both, ...(show === "all" ? near : [])].flatMap((group) => group.rows);
  return [...new Map([...rows, ...alone].map((t) => [t.target_id, t])).values()];
}
