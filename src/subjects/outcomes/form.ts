import {html} from "htl";
import {JUDGED} from "../../model/schema/words.js";
import {named, say, type Page} from "../../ui/page.js";
import {select, type Option} from "../../ui/select.js";
import {EVERYWHERE, type OutcomesData, type OutcomesParams} from "./data.js";

/** The choices of the page as one form; every control's name is the word it has in the address. */
export function outcomesForm(
  {domains, jurisdictions, reported, unknown}: OutcomesData,
  {city, domain, verdict, wholeOnly}: OutcomesParams,
  page: Page
): HTMLElement {
  const names = new Map(jurisdictions.map((row) => [row.jurisdiction_id, row]));
  const heard = (word: string) => (unknown.includes(word) ? "" : word);
  return html`<form class="choices" data-choices method="get">
    <div class="selects">
      ${select("city", say(page, "地区", "Jurisdiction"), heard(city), [
        ["", say(page, "五份全文的城市", "cities of the five documents")],
        [EVERYWHERE, say(page, "所有地区", "all jurisdictions")],
        ...reported.map((id): Option => [id, named(names.get(id)!, "name", page)])
      ])}
      ${select("domain", say(page, "领域", "Domain"), heard(domain), [
        ["", say(page, "全部领域", "All domains")],
        ...domains.map((row): Option => [row.domain_id, named(row, "name", page)])
      ])}
      ${select("verdict", say(page, "结论", "Verdict"), verdict, [
        ["", say(page, "全部", "All")],
        ...[...JUDGED, "none" as const].map((one): Option => [one, page.labels.judged[one]])
      ])}
      ${select("evidence", say(page, "目标的来源", "Goals read in"), wholeOnly ? "document" : "", [
        ["", say(page, "全部，含†、‡", "everything, † and ‡ included")],
        ["document", say(page, "只看读过全文的", "whole documents only")]
      ])}
      <noscript
        ><p class="muted">
          ${say(page, "选择需要启用脚本；下面是五份全文的城市，表中是全部公布数。", "Choosing needs scripts; the cities of the five documents are below, and every report in the table.")}
        </p></noscript
      >
    </div>
    <p class="progress" role="status" aria-live="polite" data-progress></p>
  </form>`;
}
