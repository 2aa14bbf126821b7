import type {Candidate} from "../../reading/extract.js";
import {say, type Page} from "../../ui/page.js";

/** So many candidate rows stand on the page at once: thousands of forms would hold the browser up. */
export const SHOWN = 100;

/** Candidate rows, page by page. */
export interface Paged {
  /** Shows the page that holds a row, by its place among all. */
  show(row: number): void;
  /** The rows as the reader left them; those not kept are gone. */
  edited(): Candidate[];
}

/**
 * Shows rows in `list`, a hundred at a time, with buttons to turn pages where
 * there are more. A line that was shown once is kept with what was typed in it;
 * a row that never was is as it was read. `draw` makes the line of a row.
 */
export function pageRows(
  list: HTMLElement,
  rows: Candidate[],
  draw: (row: Candidate, i: number) => HTMLElement,
  page: Page
): Paged {
  const lines = new Map<number, HTMLElement>();
  const pager = document.createElement("p");
  pager.className = "pager";
  const [before, after] = [-1, 1].map((step) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent =
      step < 0 ? say(page, "前一百条", "Previous hundred") : say(page, "后一百条", "Next hundred");
    button.addEventListener("click", () => {
      show(first + step * SHOWN);
      list.scrollIntoView?.();
    });
    return button;
  });
  const told = document.createElement("span");
  told.setAttribute("role", "status");
  pager.append(before, " ", told, " ", after);
  let first = 0;
  function lineOf(i: number): HTMLElement {
    const line = lines.get(i) ?? draw(rows[i], i);
    lines.set(i, line);
    return line;
  }
  function show(row: number): void {
    first = Math.floor(row / SHOWN) * SHOWN;
    const last = Math.min(first + SHOWN, rows.length);
    list.replaceChildren(...rows.slice(first, last).map((_, i) => lineOf(first + i)));
    before.disabled = first === 0;
    after.disabled = last === rows.length;
    told.textContent = say(
      page,
      `第${first + 1}–${last}条，共${rows.length}条`,
      `${first + 1}–${last} of ${rows.length}`
    );
  }
  show(0);
  if (rows.length > SHOWN) list.after(pager);
  return {show, edited: () => editedRows(rows, lines)};
}

function editedRows(rows: Candidate[], lines: Map<number, HTMLElement>): Candidate[] {
  const isKept = (i: number) => {
    const line = lines.get(i);
    return !line || (control(line, "keep") as HTMLInputElement).checked;
  };
  const kept = [...rows.keys()].filter(isKept);
  const place = new Map(kept.map((i, at) => [i, at]));
  return kept.map((i) => ({
    ...rows[i],
    ...written(lines.get(i)),
    restates: rows[i].restates === null ? null : (place.get(rows[i].restates) ?? null)
  }));
}

/** What stands in the controls of a line; nothing of a row that was never shown. */
function written(line: HTMLElement | undefined): Partial<Candidate> {
  if (!line) return {};
  const text = (name: string) => control(line, name).value.trim();
  const number = (name: string) =>
    text(name) === "" || Number.isNaN(Number(text(name))) ? null : Number(text(name));
  return {
    indicator_id: text("indicator_id") || null,
    role: text("role") as Candidate["role"],
    comparator: text("comparator") as Candidate["comparator"],
    value_low: number("value_low"),
    value_high: number("value_high"),
    unit: text("unit"),
    basis: text("basis") as Candidate["basis"],
    year: number("year"),
    scope: text("scope") || null
  };
}

function control(line: HTMLElement, name: string): HTMLInputElement | HTMLSelectElement {
  return line.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`)!;
}
