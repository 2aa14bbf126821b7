import {html} from "htl";
import {counted} from "../../model/format.js";
import type {CellValue} from "../../model/spreadsheet.js";
import type {Db} from "../../queries/db.js";
import {EXAMPLES, type Example} from "./examples.js";
import {labTables, type LabTable, type Outcome} from "./query.js";
import {resultTable} from "./result.js";
import {say, type Page, type View} from "../../ui/page.js";

/** What the laboratory shows before any script: its tables, and an answered example. */
export interface LabData {
  tables: LabTable[];
  /** Rows of the first example, by language. */
  prepared: {zh: Outcome; en: Outcome};
}

/** The laboratory as it stands in the HTML; `labMount` makes it work. */
export const lab: View<object, LabData> = {
  params: () => ({}),
  async load(sources) {
    const db = await sources.db();
    const [example] = EXAMPLES;
    return {
      tables: await labTables(db),
      prepared: {
        zh: await answer(db, example.sql("zh")),
        en: await answer(db, example.sql("en"))
      }
    };
  },
  draw({tables, prepared}, _params, page) {
    const [example] = EXAMPLES;
    return html`<div class="lab">
      <div class="lab-main">
        ${exampleList(page)}
        <h2 id="statement">${say(page, "语句", "Statement")}</h2>
        <div class="lab-editor" data-lab-editor>
          <pre><code>${example.sql(page.lang)}</code></pre>
        </div>
        ${actions(page)}
        <div class="lab-fault" data-lab-fault role="alert"></div>
        <section class="lab-answer" data-lab-answer aria-label="${say(page, "结果", "Result")}">
          <p class="muted">
            ${say(page, "已备好的结果：", "An answer made beforehand: ")}${say(page, example.zh, example.en)}
          </p>
          ${resultTable(prepared[page.lang], page)}
        </section>
      </div>
      <aside class="lab-side">
        ${fileBox(page)}
        <h2>${say(page, "数据表", "Tables")}</h2>
        <div data-lab-schema>${schemaList(tables, page)}</div>
      </aside>
    </div>`;
  }
};

async function answer(db: Db, sql: string): Promise<Outcome> {
  const rows = await db.rows<Record<string, CellValue>>(sql);
  const names = Object.keys(rows[0] ?? {});
  return {
    columns: names.map((name) => ({
      name,
      type: typeof rows[0][name] === "number" ? "DOUBLE" : "VARCHAR"
    })),
    rows: rows.map((row) => names.map((name) => row[name])),
    total: rows.length,
    kept: false
  };
}

function exampleList(page: Page): HTMLElement {
  const link = (example: Example) =>
    html`<li>
      <a
        href="${page.href("/lab")}?sql=${encodeURIComponent(example.sql(page.lang))}"
        data-example="${example.id}"
        >${say(page, example.zh, example.en)}</a
      >
    </li>`;
  return html`<section class="lab-examples">
    <h2>${say(page, "查询示例", "Questions to begin with")}</h2>
    <ul>
      ${EXAMPLES.map(link)}
    </ul>
  </section>`;
}

function actions(page: Page): HTMLElement {
  return html`<div class="lab-actions">
    <button type="button" class="primary" data-lab-run disabled>${say(page, "运行", "Run")}</button>
    <button type="button" data-lab-stop hidden>${say(page, "停止", "Stop")}</button>
    <button type="button" data-lab-restart hidden>
      ${say(page, "恢复原表", "Restore the tables")}
    </button>
    <span class="muted lab-hint keys-only"
      >${say(page, "Ctrl/⌘ + 回车运行", "Ctrl/⌘ + Enter runs")}</span
    >
    <span class="progress" role="status" aria-live="polite" data-lab-status></span>
    <noscript
      ><p class="muted">
        ${say(page, "运行语句需要启用脚本；下面是一个例子的结果。", "Running statements needs scripts; the answer to one example is below.")}
      </p></noscript
    >
  </div>`;
}

function fileBox(page: Page): HTMLElement {
  return html`<section class="lab-files" data-lab-drop>
    <h2>${say(page, "您自己的文件", "Your own files")}</h2>
    <p>
      <label class="file-pick"
        ><span>${say(page, "选取CSV或Parquet文件", "Pick CSV or Parquet files")}</span>
        <input type="file" multiple accept=".csv,.tsv,.txt,.parquet" data-lab-pick disabled
      /></label>
    </p>
    <p class="muted">
      ${say(page, "或拖到这里；CSV的第一行是列名。文件只留在本页的内存里，可与各表连接，不会上传。", "Or drop them here; a CSV file's first line names its columns. They stay in this page's memory, can be joined with the tables, and are not sent anywhere.")}
    </p>
    <ul data-lab-files></ul>
  </section>`;
}

/** The tables with their columns and types. */
export function schemaList(tables: LabTable[], page: Page): HTMLElement {
  return html`<div class="lab-schema">
    ${tables.map(
      ({name, columns}) =>
        html`<details data-table="${name}">
          <summary>
            <code>${name}</code>
            <span class="muted"
              >${say(page, `${columns.length}列`, counted(columns.length, "column"))}</span
            >
          </summary>
          <ul>
            ${columns.map((column) => html`<li><code>${column.name}</code> <span class="muted">${column.type.toLowerCase()}</span></li>`)}
          </ul>
        </details>`
    )}
  </div>`;
}
