import type {Draft} from "../tables/add/draft.js";
import type {DraftRows} from "../tables/add/published.js";

/** A draft as this browser keeps it: what the reader works at, and its rows as pages read them. */
export interface Kept {
  draft: Draft;
  /** Null until the reader has set the draft beside the published plans. */
  rows: DraftRows | null;
}

/** What every page can know of a kept draft without opening the store. */
export interface Mark {
  plan_id: string;
  title: string;
  /** Words of an address that mean the draft: its plan, and its place where no plan is of it. */
  words: string[];
}

const MARK = "duibiao-draft";
const STORE = "drafts";

/** The mark of the draft that stands beside the published plans in this browser; null where there is none. */
export function draftMark(): Mark | null {
  try {
    const text = localStorage.getItem(MARK);
    return text === null ? null : (JSON.parse(text) as Mark);
  } catch {
    // A browser that keeps nothing has no draft.
    return null;
  }
}

/** Views in which a draft stands beside the published plans; every other page knows the published ones alone. */
const VIEWS = ["compare", "coverage", "periods", "explore", "lab"];

/** The mark of the draft that stands on this page; null where none does. */
export function draftHere(): Mark | null {
  const shown = VIEWS.some((name) => document.querySelector(`[data-view="${name}"]`) !== null);
  return shown ? draftMark() : null;
}

/** Keeps a draft across pages and visits. Rejects where the browser has no room or keeps nothing. */
export async function keepDraft(kept: Kept): Promise<void> {
  await inStore("readwrite", (store) => store.put(kept, MARK));
  const {draft, rows} = kept;
  if (!rows) return localStorage.removeItem(MARK);
  const {plan_id, jurisdiction_id, title_zh} = draft.plan;
  const isNew = draft.tables.jurisdictions.some((row) => row.jurisdiction_id === jurisdiction_id);
  const mark: Mark = {
    ...{plan_id, title: title_zh},
    words: isNew ? [plan_id, jurisdiction_id] : [plan_id]
  };
  localStorage.setItem(MARK, JSON.stringify(mark));
}

/** The draft that this browser keeps; null where there is none. */
export async function keptDraft(): Promise<Kept | null> {
  if (typeof indexedDB === "undefined") return null;
  return ((await inStore("readonly", (store) => store.get(MARK))) as Kept | undefined) ?? null;
}

/** Takes the draft out of this browser. */
export async function dropDraft(): Promise<void> {
  localStorage.removeItem(MARK);
  await inStore("readwrite", (store) => store.delete(MARK));
}

async function inStore<T>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>
): Promise<T> {
  const db = await settled(opening());
  try {
    const transaction = db.transaction(STORE, mode);
    const result = await settled(act(transaction.objectStore(STORE)));
    return result;
  } finally {
    db.close();
  }
}

function opening(): IDBOpenDBRequest {
  const request = indexedDB.open(MARK, 1);
  request.addEventListener("upgradeneeded", () => request.result.createObjectStore(STORE));
  return request;
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () =>
      reject(request.error ?? new Error("this browser keeps nothing"))
    );
  });
}
