import {html} from "htl";
import {firstRows, labTables} from "./query.js";
import {schemaList} from "./view.js";
import {readFiles} from "./files.js";
import {engineOf, showFault, type Lab} from "./core.js";
import {isLoadError} from "../../queries/load.js";
import {showFailure} from "../../ui/failure.js";
import {pageOf} from "../../ui/page.js";

/** Lists the tables as they are now, and tells completion; lists that are open stay open. */
export async function showTables(lab: Lab): Promise<void> {
  const {parts, editor, lang} = lab;
  const tables = lab.sandbox ? await labTables(await lab.sandbox) : lab.tables;
  const open = [...parts.schema.querySelectorAll<HTMLElement>("details[open]")].map(
    (table) => table.dataset.table
  );
  const page = pageOf(lang, document.documentElement.dataset.root ?? "/");
  parts.schema.replaceChildren(schemaList(tables, page));
  for (const table of parts.schema.querySelectorAll<HTMLDetailsElement>("details"))
    table.open = open.includes(table.dataset.table);
  editor.setTables(tables);
}

/** Reads files of the reader's own and makes each a table. */
export async function takeFiles(files: File[], lab: Lab): Promise<void> {
  const {parts, words} = lab;
  const taken = [...lab.tables.map(({name}) => name), ...lab.files.map(({table}) => table)];
  const {read, refused} = await readFiles(files, taken);
  try {
    const sandbox = await engineOf(lab);
    const faults = refused.map(
      ({file, why}) =>
        `${file}${words.colon}${typeof why === "string" ? words.refused[why] : words.ragged(why)}`
    );
    const added: string[] = [];
    for (const file of read) {
      try {
        await sandbox.addFile(file);
        lab.files.push(file);
        added.push(file.table);
      } catch (error) {
        if (isLoadError(error)) throw error;
        faults.push(words.unread((error as Error).message));
      }
    }
    showFiles(lab);
    await showTables(lab);
    parts.fault.replaceChildren();
    if (faults.length > 0) showFailure(parts.fault, {lang: lab.lang, what: faults.join(" ")});
    parts.status.textContent = added.length > 0 ? words.added(added.join(", ")) : "";
  } catch (error) {
    showFault(error, lab, () => void takeFiles(files, lab));
  }
}

function showFiles(lab: Lab): void {
  const {parts, words, editor} = lab;
  parts.files.replaceChildren(
    ...lab.files.map((file) => {
      const ask = html`<button type="button">${words.ask}</button>`;
      ask.onclick = () => {
        editor.setText(firstRows(file.table));
        parts.run.focus();
      };
      const remove = html`<button type="button" aria-label="${words.remove(file.table)}">
        ×
      </button>`;
      remove.onclick = () => void removeFile(file.table, lab);
      return html`<li>
        <code>${file.table}</code> <span class="muted">${file.file}</span> ${ask} ${remove}
      </li>`;
    })
  );
}

async function removeFile(table: string, lab: Lab): Promise<void> {
  lab.files = lab.files.filter((file) => file.table !== table);
  showFiles(lab);
  if (!lab.sandbox) return;
  await (await lab.sandbox).dropFile(table);
  await showTables(lab);
}
