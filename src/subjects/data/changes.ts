import {html} from "htl";
import type {Change, VersionChanges} from "../../model/changes.js";
import {counted, formatDate, formatNumber} from "../../model/format.js";
import {groupBy} from "../../model/pairs.js";
import {say, type Page} from "../../ui/page.js";

/** Versions of the data, newest first, with the rows added, changed and withdrawn. */
export function changesPart(versions: VersionChanges[], page: Page): HTMLElement {
  if (versions.length === 0)
    return html`<p>${say(page, "还没有发布过版本。", "No version has been released yet.")}</p>`;
  return html`<div class="changes">
    <p>
      ${say(page, "同样的内容：", "The same for programs: ")}<a
        href="${page.file("/data/changes.json")}"
        >changes.json</a
      >
    </p>
    ${versions.map((one) => versionSection(one, page))}
  </div>`;
}

function versionSection(one: VersionChanges, page: Page): HTMLElement {
  const {version, released_on, since, changes} = one;
  const total = Object.values(one.rows).reduce((sum, count) => sum + count, 0);
  return html`<section>
    <h2 id="v${version}">
      ${version}
      <span class="muted"
        >${released_on ? formatDate(released_on, page.lang) : say(page, "未发布", "not released")}</span
      >
    </h2>
    <p>${say(page, one.note_zh, one.note_en)}</p>
    <p class="muted">
      ${say(page, `共${formatNumber(total, "zh")}行。`, `${counted(total, "row")} in all.`)}
      ${since ? summaryOf(changes, since, page) : say(page, "首个版本，各行都是新的。", "The first version: every row is new.")}
    </p>
    ${[...groupBy(changes, (change) => change.table)].map(([name, own]) => tableChanges(name, own, page))}
  </section>`;
}

function summaryOf(changes: Change[], since: string, page: Page): string {
  const count = (kind: Change["kind"]) => changes.filter((one) => one.kind === kind).length;
  return say(
    page,
    `与${since}相比：新增${count("added")}行，修改${count("changed")}行，撤回${count("withdrawn")}行。`,
    `Against ${since}: ${counted(count("added"), "row")} added, ${count("changed")} changed, ${count("withdrawn")} withdrawn.`
  );
}

function tableChanges(name: string, changes: Change[], page: Page): HTMLElement {
  const kinds = {
    added: say(page, "新增", "added"),
    changed: say(page, "修改", "changed"),
    withdrawn: say(page, "撤回", "withdrawn")
  };
  return html`<details>
    <summary><code>${name}</code> <span class="muted">${changes.length}</span></summary>
    <ul>
      ${changes.map(
        ({row, kind, columns}) =>
          html`<li>
            <span class="badge">${kinds[kind]}</span> <code>${row}</code>
            ${Object.entries(columns).map(
              ([column, {old, new: next}]) =>
                html`<div>
                  <code>${column}</code>: <del>${textOf(old, page)}</del> →
                  <ins>${textOf(next, page)}</ins>
                </div>`
            )}
          </li>`
      )}
    </ul>
  </details>`;
}

function textOf(value: unknown, page: Page): string {
  return value === null || value === "" ? say(page, "（空）", "(empty)") : String(value);
}
