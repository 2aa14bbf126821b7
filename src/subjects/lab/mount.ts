import type {Lang} from "../../model/target.js";
import {showDraft} from "../drafted.js";
import {showFailure} from "../../ui/failure.js";
import type {LabTable} from "./query.js";
import {clearFault, engineOf, showFault, type Lab, type Parts} from "./core.js";
import {LAB_WORDS} from "./words.js";

/** Brings the laboratory to life. A statement in the address is shown, never run. */
export async function mountLab(lang: Lang): Promise<void> {
  const host = document.querySelector<HTMLElement>('[data-view="lab"]');
  if (!host) return;
  const words = LAB_WORDS[lang];
  if (host.childElementCount === 0) await drawHere(host, lang);
  showDraft(host, lang);
  const parts = partsOf(host);
  const asked = await askedIn(location.search, host, lang);
  const text = asked ?? parts.editor.textContent!.trim();
  if (typeof WebAssembly === "undefined" || typeof Worker === "undefined") {
    parts.editor.querySelector("code")!.textContent = text;
    showFailure(parts.fault, {lang, what: words.missing});
    return;
  }
  const {createEditor} = await import("./editor.js");
  const editor = createEditor(parts.editor, {
    text,
    label: words.editor,
    phrases: words.phrases,
    onRun: () => void run(lab)
  });
  const tables = tablesOnPage(parts.schema);
  const lab: Lab = {lang, words, parts, editor, sandbox: null, files: [], tables, turn: 0};
  editor.setTables(tables);
  parts.run.disabled = false;
  parts.pick.disabled = false;
  listen(host, lab);
  if (asked !== null) parts.status.textContent = words.waiting;
  linkTwin();
  addEventListener("popstate", () => {
    const sql = new URLSearchParams(location.search).get("sql");
    if (sql !== null) editor.setText(sql);
  });
}

/** The statement that the address holds, or that of the chart it names; null where there is none, or it cannot be had. */
async function askedIn(search: string, host: HTMLElement, lang: Lang): Promise<string | null> {
  const query = new URLSearchParams(search);
  if (query.has("sql") || !query.has("chart")) return query.get("sql");
  try {
    return await (await import("../question.js")).chartStatement(query, lang);
  } catch (error) {
    showFailure(host, {lang, what: LAB_WORDS[lang].chart, error});
    return null;
  }
}

/** The other language is offered with the same statement. */
function linkTwin(): void {
  const twin = document.querySelector<HTMLAnchorElement>("a[data-twin]");
  if (twin) twin.search = location.search;
}

/** Draws the view where the page has not been published, as in the preview. */
async function drawHere(host: HTMLElement, lang: Lang): Promise<void> {
  const [{VIEWS}, {openDatabase}, {siteCorpus, pageOf}] = await Promise.all([
    import("../registry.js"),
    import("../../queries/open.js"),
    import("../ask.js")
  ]);
  const sources = {corpus: siteCorpus(), db: () => openDatabase(() => {})};
  const answer = await (await VIEWS.lab())(sources, new URLSearchParams(), {});
  host.replaceChildren(answer.draw(pageOf(lang, document.documentElement.dataset.root ?? "/")));
}

function partsOf(host: HTMLElement): Parts {
  const part = <T extends HTMLElement>(name: string) =>
    host.querySelector<T>(`[data-lab-${name}]`)!;
  return {
    editor: part("editor"),
    run: part("run"),
    stop: part("stop"),
    restart: part("restart"),
    status: part("status"),
    fault: part("fault"),
    answer: part("answer"),
    schema: part("schema"),
    drop: part("drop"),
    pick: part("pick"),
    files: part("files")
  };
}

/** The tables as the page already lists them, so that completion needs no engine. */
function tablesOnPage(schema: HTMLElement): LabTable[] {
  return [...schema.querySelectorAll<HTMLElement>("[data-table]")].map((table) => ({
    name: table.dataset.table!,
    columns: [...table.querySelectorAll("li")].map((item) => ({
      name: item.querySelector("code")!.textContent!,
      type: item.querySelector("span")!.textContent!.toUpperCase()
    }))
  }));
}

function listen(host: HTMLElement, lab: Lab): void {
  const {parts} = lab;
  parts.run.addEventListener("click", () => void run(lab));
  parts.stop.addEventListener("click", () => stop(lab, lab.words.stopped));
  parts.restart.addEventListener("click", () => {
    stop(lab, lab.words.restored);
    void import("./tables.js").then(({showTables}) => showTables(lab));
  });
  host.addEventListener("click", (event) => {
    const link = (event.target as Element).closest?.<HTMLAnchorElement>("a[data-example]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    lab.editor.setText(new URL(link.href).searchParams.get("sql")!);
    history.pushState(null, "", link.getAttribute("href"));
    clearFault(lab);
    parts.status.textContent = lab.words.waiting;
    parts.run.focus();
  });
  parts.pick.addEventListener("change", () => void take([...(parts.pick.files ?? [])], lab));
  for (const name of ["dragover", "dragleave", "drop"] as const)
    document.addEventListener(name, (event) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      parts.drop.classList.toggle("over", name === "dragover");
      if (name === "drop") void take([...event.dataTransfer.files], lab);
    });
}

async function take(files: File[], lab: Lab): Promise<void> {
  const {takeFiles} = await import("./tables.js");
  await takeFiles(files, lab);
  lab.parts.pick.value = "";
}

async function run(lab: Lab): Promise<void> {
  const {editor, parts, words} = lab;
  if (parts.run.disabled) return;
  const script = editor.text();
  const turn = ++lab.turn;
  history.replaceState(null, "", `?sql=${encodeURIComponent(script)}`);
  linkTwin();
  clearFault(lab);
  busy(lab, true);
  try {
    const sandbox = await engineOf(lab);
    if (turn !== lab.turn) return;
    parts.status.textContent = words.running;
    const {runScript} = await import("./query.js");
    const begun = performance.now();
    const outcome = await runScript(sandbox, script);
    if (turn !== lab.turn) return;
    const {showOutcome} = await import("./answer.js");
    showOutcome(outcome, sandbox, lab);
    parts.status.textContent = words.done(outcome.total, performance.now() - begun);
    await refreshTables(lab);
  } catch (error) {
    if (turn !== lab.turn) return;
    showFault(error, lab, () => void run(lab));
  } finally {
    if (turn === lab.turn) busy(lab, false);
  }
}

async function refreshTables(lab: Lab): Promise<void> {
  const {showTables} = await import("./tables.js");
  await showTables(lab);
}

/** Ends the engine, whatever it is doing; the next run starts a new one. */
function stop(lab: Lab, text: string): void {
  const {sandbox} = lab;
  lab.turn++;
  lab.sandbox = null;
  void sandbox?.then((engine) => engine.close()).catch(() => {});
  busy(lab, false);
  lab.parts.status.textContent = text;
}

function busy(lab: Lab, on: boolean): void {
  const {run, stop: stopButton, restart, answer} = lab.parts;
  const hadFocus = [run, stopButton].includes(document.activeElement as HTMLButtonElement);
  run.disabled = on;
  stopButton.hidden = !on;
  restart.hidden = on;
  answer.setAttribute("aria-busy", String(on));
  if (hadFocus) (on ? stopButton : run).focus();
}
