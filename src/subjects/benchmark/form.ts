import {html} from "htl";
import {TIERS, type Rung} from "../../model/benchmark.js";
import {formatList} from "../../model/format.js";
import type {IndicatorRow} from "../../queries/catalogue.js";
import {groupBy} from "../../model/pairs.js";
import {named, say, type Page} from "../../ui/page.js";
import {cityPicker} from "../../ui/picker.js";
import {select, type Option} from "../../ui/select.js";
import {DEFAULT_INDICATOR, usualFooting, type BenchmarkAsk, type Shown} from "./data.js";
import {tierName} from "./words.js";

interface Offer {
  indicator: IndicatorRow;
  indicators: IndicatorRow[];
  /** Jurisdictions with a goal on the indicator; `aliases_zh` and `pinyin` find them. */
  stated: (Rung & {code?: string; pinyin?: string; aliases_zh?: string | null})[];
  shown: Shown | null;
}

/** The choices of the benchmark as one form; every control's name is the word it has in the address. */
export function benchmarkForm(offer: Offer, {tier}: BenchmarkAsk, page: Page): HTMLElement {
  const {indicator, shown} = offer;
  const defaults = {indicator: DEFAULT_INDICATOR, per: usualFooting(indicator) || "raw"};
  return html`<form class="choices" method="get" data-choices="${JSON.stringify(defaults)}">
    <div class="selects">
      ${indicatorSelect(offer, page)}
      ${shown ? [yearSelect(shown, page), perSelect(shown, page), tierSelect(tier, page), basisSelect(shown, page), evidenceSelect(shown, page)] : null}
      <noscript
        ><p class="muted">
          ${say(page, "选择需要启用脚本；下面是默认的对标。", "Choosing needs scripts; the default benchmark is below.")}
        </p></noscript
      >
    </div>
    ${shown ? ownPicker(offer, shown, page) : null}
    <p class="progress" role="status" aria-live="polite" data-progress></p>
  </form>`;
}

/** Indicators by domain, each with the number of jurisdictions that have a goal on it. */
function indicatorSelect({indicator, indicators}: Offer, page: Page): HTMLElement {
  const groups = [...groupBy(indicators, (row) => row.domain_id).values()];
  return html`<label class="select"
    >${say(page, "指标", "Indicator")}
    <select name="indicator">
      ${groups.map(
        (rows) =>
          html`<optgroup label="${named(rows[0], "domain", page)}">
            ${rows.map((row) => {
              const option = html`<option value="${row.indicator_id}">
                ${named(row, "name", page)} (${row.jurisdictions})
              </option>`;
              if (row.indicator_id === indicator.indicator_id) option.setAttribute("selected", "");
              return option;
            })}
          </optgroup>`
      )}
    </select></label
  >`;
}

function yearSelect({choice, years}: Shown, page: Page): HTMLElement {
  const value = choice.years === "latest" ? "" : String(choice.years);
  return select("year", say(page, "目标年份", "Goals for"), value, [
    ["", say(page, "各地最近一期", "each one’s latest year")],
    ["all", say(page, "所有年份", "all years")],
    ...years.map((year): Option => [String(year), page.labels.by(year)])
  ]);
}

function perSelect({choice, footings}: Shown, page: Page): HTMLElement {
  return select("per", say(page, "折算方式", "Scale"), choice.per || "raw", [
    ["raw", say(page, "原值", "as stated")],
    ...footings.map((footing): Option => [footing, page.labels.footing[footing]])
  ]);
}

function tierSelect(tier: string, page: Page): HTMLElement {
  return select("by", say(page, "级别", "Tier"), tier, [
    ["", say(page, "与所选地区同级", "that of the chosen ones")],
    ["all", say(page, "所有级别", "all tiers")],
    ...TIERS.map((one): Option => [one, tierName(one, page)])
  ]);
}

function basisSelect({choice, bases}: Shown, page: Page): HTMLElement | null {
  if (bases.length < 2) return null;
  const value = choice.basis === bases[0] ? "" : choice.basis;
  return select("basis", say(page, "数值类型", "Basis"), value, [
    ["", page.labels.basis[bases[0]]],
    ...bases.slice(1).map((basis): Option => [basis, page.labels.basis[basis]])
  ]);
}

/** The one switch that leaves out what was not read in whole documents. */
function evidenceSelect({choice}: Shown, page: Page): HTMLElement {
  return select("evidence", say(page, "依据", "Evidence"), choice.wholeOnly ? "document" : "", [
    ["", say(page, "全部（节选†、转述‡）", "all († in part, ‡ second-hand)")],
    ["document", say(page, "只看读过全文的", "whole documents only")]
  ]);
}

function ownPicker({stated}: Offer, {own}: Shown, page: Page): HTMLElement {
  const ids = new Set(own.map(({jurisdiction_id}) => jurisdiction_id));
  const cities = [...own, ...stated.filter(({jurisdiction_id}) => !ids.has(jurisdiction_id))];
  const picker = cityPicker(
    cities.map((rung) => ({
      code: "",
      pinyin: "",
      aliases_zh: null,
      ...rung,
      name: named(rung, "name", page),
      further: !ids.has(rung.jurisdiction_id),
      boxes: [ownBox(rung, ids.has(rung.jurisdiction_id), page)]
    })),
    say(page, "标出的地区", "Jurisdictions that stand out"),
    page,
    say(page, "标出其他地区", "Mark others")
  );
  return html`<details class="further" data-keeps-open="own">
    <summary>
      ${say(page, "标出的地区：", "Standing out: ")}${formatList(
        own.map((rung) => named(rung, "name", page)),
        page.lang
      )}
    </summary>
    ${picker}
  </details>`;
}

function ownBox(rung: Rung, chosen: boolean, page: Page): HTMLElement {
  const box = html`<input type="checkbox" name="cities" value="${rung.jurisdiction_id}" />`;
  if (chosen) box.setAttribute("checked", "");
  return html`<label>${box} ${say(page, "标出", "mark")}</label>`;
}
