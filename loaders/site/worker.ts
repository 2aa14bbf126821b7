import {join} from "node:path";
import {openCharts, type Charts} from "../../src/subjects/charts.js";
import type {Sources} from "../../src/queries/sources.js";
import type {Db} from "../../src/queries/db.js";
import {pageOf} from "../../src/ui/page.js";
import {VIEWS} from "../../src/subjects/registry.js";
import {chartFiles} from "../embeds/embeds.js";
import {addImages} from "../embeds/images.js";
import {corpusOf} from "../derive/corpus.js";
import {releasedCharts} from "../versions/archive.js";
import {chartVersionOf, releases, writtenVersion} from "../versions/version.js";
import {CACHE, keep} from "./cache.js";
import {htmlOf, installDocument} from "./dom.js";
import {openEngine} from "./engine.js";
import {hashOf} from "./hash.js";
import {numbersOf} from "./numbers.js";
import {recorded} from "./record.js";
import type {ChartTask, NumbersTask, Results, Start, Task, ViewTask} from "./task.js";

let start: Start;
let sources: Sources;
let charts: Promise<Charts> | undefined;

/** Draws what the build asks for, one task after the other; several processes draw side by side. */
process.on("message", async (message: Start | Task) => {
  try {
    if ("tables" in message) {
      start = message;
      installDocument();
      sources = openSources(start);
      return;
    }
    process.send!({result: await perform(message)});
  } catch (error) {
    // Another process has failed by then, and nobody listens any more.
    if (!process.connected) return;
    process.send!({error: error instanceof Error ? (error.stack ?? error.message) : String(error)});
  }
});

/** The rows at once; the engine when the first view asks SQL. */
function openSources({rows, tables}: Start): Sources {
  let opened: Promise<Db> | undefined;
  return {corpus: corpusOf(rows), db: () => (opened ??= openEngine(tables))};
}

function perform(task: Task): Promise<Results[Task["kind"]]> {
  switch (task.kind) {
    case "view":
      return drawView(task);
    case "numbers":
      return writeNumbers(task);
    case "chart":
      return drawChart(task);
    case "charts":
      return opened().then(({entries}) => entries.map(({chart}) => chart));
  }
}

/** Asks a view's question once and draws the answer on its pages, or takes what was drawn of the same answer. */
async function drawView({view, fixed, pages}: ViewTask): Promise<Results["view"]> {
  const ear = recorded(sources);
  const answer = await (await VIEWS[view]())(ear.sources, new URLSearchParams(), fixed);
  const key = hashOf(start.code, view, JSON.stringify([fixed, pages]), ear.heard());
  const {value, made} = await keep(join(CACHE, "views"), key, async () =>
    pages.map(({lang, root}) => {
      const page = pageOf(lang, root);
      return {html: htmlOf(answer.draw(page)), title: answer.title(page)};
    })
  );
  return {drawings: value, made};
}

async function writeNumbers({notebook}: NumbersTask): Promise<Results["numbers"]> {
  const {corpus} = sources;
  return {
    zh: await numbersOf(notebook, corpus, pageOf("zh", "")),
    en: await numbersOf(notebook, corpus, pageOf("en", ""))
  };
}

async function drawChart({chart}: ChartTask): Promise<Results["chart"]> {
  const {entries, dataOf} = await opened();
  const entry = entries.find((one) => one.chart === chart)!;
  const data = dataOf(entry);
  const key = hashOf(start.code, JSON.stringify([entry, data]));
  const {value, made} = await keep(join(CACHE, "charts"), key, () => chartFiles(entry, data, ""));
  return {files: await addImages(new Map(value.files)), told: value.told, made};
}

function opened(): Promise<Charts> {
  return (charts ??= openNamed());
}

async function openNamed(): Promise<Charts> {
  const release = releases().find(({version}) => version === writtenVersion());
  const released = release ? await releasedCharts(release) : {};
  return openCharts(sources.corpus, chartVersionOf(start.version, released));
}
