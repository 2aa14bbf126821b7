import {writeQuery} from "../../model/query.js";
type Mark = SVGAElement & {dataset: DOMStringMap};

const MARKS = "a[data-row][data-column]";
const STEPS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1]
};

/**
 * Choosing an area of a chart's marks: by dragging over it, or by arrow keys
 * with Shift and then Enter. `go` gets the address that filters by the area.
 */
export function brush(host: HTMLElement, go: (address: string) => void): void {
  let first: Mark | null = null;
  let dragged = false;
  host.addEventListener("pointerdown", (event) => {
    // A finger scrolls the page; it chooses by tapping.
    if (event.pointerType === "touch" || event.button !== 0) return;
    first = markAt(event);
    dragged = false;
  });
  host.addEventListener("pointermove", (event) => {
    if (!first) return;
    const last = markAt(event);
    if (!last || (last === first && !dragged)) return;
    dragged = true;
    highlight(area(first, last));
  });
  addEventListener("pointerup", (event) => {
    const last = first && dragged ? (markAt(event) ?? lastOf(host)) : null;
    if (first && last) go(addressOf(area(first, last)));
    first = null;
  });
  // The link under the pointer would otherwise open when the area is let go.
  host.addEventListener(
    "click",
    (event) => {
      if (!dragged || !(event.target as Element).closest?.(MARKS)) return;
      dragged = false;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true
  );
  host.addEventListener("dragstart", (event) => {
    if (markAt(event)) event.preventDefault();
  });
  brushByKeys(host, go);
}

function brushByKeys(host: HTMLElement, go: (address: string) => void): void {
  let anchor: Mark | null = null;
  host.addEventListener("keydown", (event) => {
    const mark = (event.target as Element).closest?.<Mark>(MARKS);
    if (!mark) return;
    const step = STEPS[event.key];
    if (step) {
      const next = neighbour(mark, step);
      event.preventDefault();
      if (!next) return;
      anchor = event.shiftKey ? (anchor ?? mark) : null;
      next.focus();
      highlight(anchor ? area(anchor, next) : [], mark);
    } else if (event.key === "Enter" && anchor && anchor !== mark) {
      event.preventDefault();
      go(addressOf(area(anchor, mark)));
      anchor = null;
    } else if (event.key === "Escape") {
      anchor = null;
      highlight([], mark);
    }
  });
}

function markAt(event: MouseEvent): Mark | null {
  return document.elementFromPoint(event.clientX, event.clientY)?.closest<Mark>(MARKS) ?? null;
}

/** The marks of one drawing; the same counts may stand in a second one for narrow screens. */
function marksBeside(mark: Mark): Mark[] {
  return [...(mark.ownerSVGElement?.querySelectorAll<Mark>(MARKS) ?? [])];
}

function middle(mark: Mark): {x: number; y: number} {
  const {left, top, width, height} = mark.querySelector("rect")!.getBoundingClientRect();
  return {x: left + width / 2, y: top + height / 2};
}

function area(a: Mark, b: Mark): Mark[] {
  const [p, q] = [middle(a), middle(b)];
  return marksBeside(a).filter((mark) => {
    const {x, y} = middle(mark);
    return (
      x >= Math.min(p.x, q.x) - 1 &&
      x <= Math.max(p.x, q.x) + 1 &&
      y >= Math.min(p.y, q.y) - 1 &&
      y <= Math.max(p.y, q.y) + 1
    );
  });
}

/** The nearest mark in a direction. */
function neighbour(mark: Mark, [dx, dy]: [number, number]): Mark | null {
  const from = middle(mark);
  const ahead = marksBeside(mark)
    .map((other) => ({other, to: middle(other)}))
    .filter(({to}) => (to.x - from.x) * dx + (to.y - from.y) * dy > 1)
    .map(({other, to}) => {
      const along = Math.abs((to.x - from.x) * dx) + Math.abs((to.y - from.y) * dy);
      const aside = Math.abs((to.x - from.x) * dy) + Math.abs((to.y - from.y) * dx);
      return {other, far: along + aside * 3};
    });
  return ahead.sort((a, b) => a.far - b.far)[0]?.other ?? null;
}

function highlight(marks: Mark[], beside?: Mark): void {
  const all = beside ?? marks[0];
  for (const mark of all ? marksBeside(all) : [])
    mark.classList.toggle("brushed", marks.includes(mark));
}

function lastOf(host: HTMLElement): Mark | null {
  return [...host.querySelectorAll<Mark>(`${MARKS}.brushed`)].at(-1) ?? null;
}

/** The address of this page with the area's rows and columns in place of those chosen before. */
function addressOf(marks: Mark[]): string {
  const query = new URLSearchParams(location.search);
  query.set("domain", [...new Set(marks.map((mark) => mark.dataset.row!))].join("~"));
  query.set("year", [...new Set(marks.map((mark) => mark.dataset.column!))].sort().join("~"));
  query.delete("page");
  return writeQuery(query);
}
