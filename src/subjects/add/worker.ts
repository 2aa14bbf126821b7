import {readDocument} from "../../reading/document.js";
import {draftOf, type Draft} from "../../tables/add/draft.js";
import {planOf, type Said} from "../../tables/add/plan.js";
import {publishedRows, type DraftRows} from "../../tables/add/published.js";
import type {Standing} from "../../tables/add/standing.js";

/** What the page asks of the worker. */
export type Task =
  | {kind: "read"; bytes: Uint8Array; said: Said; standing: Standing}
  | {kind: "derive"; draft: Draft; standing: Standing};

/** What it answers; `needs` is the flag of what neither the text nor the reader has said. */
export type Answer = {draft: Draft} | {rows: DraftRows} | {needs: string} | {failure: string};

/** Thrown where a person has to say something. */
class Needed extends Error {
  constructor(readonly flag: string) {
    super(flag);
  }
}

async function answerTo(task: Task): Promise<Answer> {
  if (task.kind === "derive") return {rows: publishedRows(task.draft, task.standing)};
  const {text} = await readDocument(task.bytes);
  const ask = (_question: string, flag: string) => Promise.reject(new Needed(flag));
  return {draft: draftOf(text, await planOf(text, task.said, task.standing, ask))};
}

/** Runs in a worker, so that a long text does not hold up the page. */
self.addEventListener("message", async ({data}: MessageEvent<Task>) => {
  try {
    self.postMessage(await answerTo(data));
  } catch (error) {
    if (error instanceof Needed) self.postMessage({needs: error.flag} satisfies Answer);
    else
      self.postMessage({
        failure: error instanceof Error ? error.message : String(error)
      } satisfies Answer);
  }
});
