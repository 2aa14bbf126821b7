import type {Lang} from "../../model/target.js";
import {isLoadError, scripts} from "../../queries/load.js";
import {failureNotice} from "../../ui/failure.js";
import {StatementError, type LabTable} from "./query.js";
import type {LocalFile, Sandbox} from "./sandbox.js";
import type {Editor} from "./editor.js";
import type {LabWords} from "./words.js";

/** The parts of the page, found once. */
export interface Parts {
  editor: HTMLElement;
  run: HTMLButtonElement;
  stop: HTMLButtonElement;
  restart: HTMLButtonElement;
  status: HTMLElement;
  fault: HTMLElement;
  answer: HTMLElement;
  schema: HTMLElement;
  drop: HTMLElement;
  pick: HTMLInputElement;
  files: HTMLElement;
}

/** The laboratory at work: its engine, once started, and the files that each start takes in. */
export interface Lab {
  lang: Lang;
  words: LabWords;
  parts: Parts;
  editor: Editor;
  sandbox: Promise<Sandbox> | null;
  files: LocalFile[];
  tables: LabTable[];
  /** Counts runs, so that an answer of an engine that was stopped is not shown. */
  turn: number;
}

/** The engine, started when it is first needed; it takes in the reader's files again. */
export function engineOf(lab: Lab): Promise<Sandbox> {
  const {words, parts} = lab;
  const {turn} = lab;
  lab.sandbox ??= (async () => {
    parts.status.textContent = words.loading;
    const {openSandbox} = await scripts(import("./sandbox.js"));
    const sandbox = await openSandbox((bytes) => {
      if (turn === lab.turn) parts.status.textContent = words.progress(bytes);
    });
    for (const file of lab.files) await sandbox.addFile(file);
    return sandbox;
  })().catch((error) => {
    lab.sandbox = null;
    throw error;
  });
  return lab.sandbox;
}

/** Names a failure, and its place where the engine says it; `again` repeats what needed an engine that did not come. */
export function showFault(error: unknown, lab: Lab, again?: () => void): void {
  const {parts, editor, words, lang} = lab;
  parts.status.textContent = "";
  if (isLoadError(error)) {
    // An engine that has ended is not asked again.
    lab.sandbox = null;
    parts.fault.replaceChildren(failureNotice({lang, what: words.unloaded, error, again}));
    parts.answer.dataset.stale = "";
    return;
  }
  const placed = error instanceof StatementError && error.from !== null ? error : null;
  const foreign = error instanceof StatementError && error.foreign;
  const said = foreign ? words.foreign : error instanceof Error ? error.message : String(error);
  const place = placed ? words.place(...lineOf(editor.text(), placed.from!)) : "";
  const box = failureNotice({lang, what: place});
  const message = document.createElement("span");
  message.textContent = said;
  if (!foreign) message.lang = "en";
  box.append(message);
  if (error instanceof StatementError && error.extension)
    box.append(" ", words.without(error.extension));
  parts.fault.replaceChildren(box);
  parts.answer.dataset.stale = "";
  if (placed) editor.mark({from: placed.from!, to: placed.to ?? placed.from!, message: said});
}

/** Takes the last failure and its mark away. */
export function clearFault({parts, editor}: Lab): void {
  parts.fault.replaceChildren();
  delete parts.answer.dataset.stale;
  editor.mark(null);
}

/** Line and column of an offset, both from 1. */
export function lineOf(text: string, offset: number): [number, number] {
  const before = text.slice(0, offset).split("\n");
  return [before.length, before.at(-1)!.length + 1];
}
