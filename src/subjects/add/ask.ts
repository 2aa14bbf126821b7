import {catalogueFile} from "../../queries/files.js";
import {checkJson, loadFile} from "../../queries/load.js";
import type {Standing} from "../../tables/add/standing.js";
import type {Answer, Task} from "./worker.js";

let known: Promise<Standing> | undefined;

/** What of the tables a plan's rows are made by; fetched once. */
export function standing(): Promise<Standing> {
  known ??= load().catch((error) => {
    known = undefined;
    throw error;
  });
  return known;
}

async function load(): Promise<Standing> {
  const bytes = await loadFile(catalogueFile(), checkJson);
  return JSON.parse(new TextDecoder().decode(bytes)) as Standing;
}

/** Asks a worker of its own; rejects where it does not start. */
export function inWorker(task: Task): Promise<Answer> {
  const worker = new Worker(import.meta.resolve("./worker.js"), {type: "module"});
  return new Promise<Answer>((resolve, reject) => {
    worker.addEventListener("message", (event: MessageEvent<Answer>) => resolve(event.data));
    worker.addEventListener("error", (event) =>
      reject(new Error(event.message || "the reading worker did not start"))
    );
    worker.postMessage(task);
  }).finally(() => worker.terminate());
}
