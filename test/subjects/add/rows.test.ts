import {beforeAll, describe, expect, it} from "vitest";
import {installDocument} from "../../../loaders/site/dom.js";
import type {Candidate} from "../../../src/reading/extract.js";
import {pageRows, SHOWN} from "../../../src/subjects/add/rows.js";
import {candidate, result} from "../../../src/subjects/add/view.js";
import {pageOf} from "../../../src/ui/page.js";

beforeAll(() => void installDocument());

const page = pageOf("en", "../");

/** Made-up promises; every tenth says what the one before it says. */
function promises(count: number): Candidate[] {
  return Array.from({length: count}, (_, i) => ({
    quote: `新建充电桩${i}台`,
    start: i * 10,
    end: i * 10 + 9,
    clause: `新建充电桩${i}台`,
    indicator: "充电桩",
    indicator_id: "charging-piles",
    value_low: i,
    value_high: null,
    comparator: "eq",
    unit: "台",
    year: 2026,
    year_source: "plan",
    basis: "new",
    scope: null,
    role: "target",
    section: "二",
    stated: "number",
    restates: i % 10 === 9 ? i - 1 : null,
    binding: null,
    doubts: []
  }));
}

/** A line without controls: 5,000 cards are slow to make here. */
function plain(_row: Candidate, i: number): HTMLElement {
  const line = document.createElement("li");
  line.dataset.row = String(i);
  return line;
}

function opened(count: number, draw = (row: Candidate, i: number) => candidate(row, i, page)) {
  const rows = promises(count);
  const host = document.createElement("div");
  const list = document.createElement("ol");
  host.append(list);
  const paged = pageRows(list, rows, draw, page);
  const field = (i: number, name: string) =>
    list.querySelector<HTMLInputElement>(`[data-row="${i}"] [name="${name}"]`)!;
  const [before, after] = host.querySelectorAll<HTMLButtonElement>(".pager button");
  return {rows, host, list, paged, field, before, after};
}

describe("pageRows(list, rows, draw, page)", () => {
  it("shows a hundred of 5,000 rows at once, and every one on some page", () => {
    const {host, list, before, after} = opened(5000, plain);
    const seen = new Set<string>();
    expect(before.disabled).toBe(true);
    expect(host.querySelector("[role=status]")!.textContent).toBe("1–100 of 5000");
    for (let turn = 0; turn < 60; turn++) {
      expect(list.children.length).toBe(SHOWN);
      for (const line of list.children) seen.add((line as HTMLElement).dataset.row!);
      if (after.disabled) break;
      after.click();
    }
    expect(seen.size).toBe(5000);
    expect(host.querySelector("[role=status]")!.textContent).toBe("4901–5000 of 5000");
  });

  it("keeps what was typed on pages that were left, and rows that were never shown", () => {
    const {rows, paged, field} = opened(350);
    field(0, "value_low").value = "31000";
    field(5, "keep").checked = false;
    paged.show(349);
    expect(field(349, "value_low").value).toBe("349");
    field(349, "scope").value = "全市";
    paged.show(0);
    expect(field(0, "value_low").value).toBe("31000");
    const edited = paged.edited();
    expect(edited.length).toBe(349);
    expect(edited[0].value_low).toBe(31000);
    expect(edited.at(-1)).toMatchObject({value_low: 349, scope: "全市"});
    // The third page was never shown: as it was read.
    expect(edited[250]).toEqual({...rows[251], restates: rows[251].restates});
  });

  it("leads restated rows to where the earlier one has moved, or to none", () => {
    const {paged, field} = opened(120);
    field(0, "keep").checked = false;
    field(18, "keep").checked = false;
    const edited = paged.edited();
    expect(edited.find(({value_low}) => value_low === 9)!.restates).toBe(7);
    expect(edited.find(({value_low}) => value_low === 19)!.restates).toBeNull();
    expect(edited.find(({value_low}) => value_low === 119)!.restates).toBe(116);
  });

  it("offers no pages where one is enough", () =>
    expect(opened(SHOWN).host.querySelector(".pager")).toBeNull());
});

describe("result(read, raw, page)", () => {
  it("draws no more rows than stand on a page", () => {
    const read = {
      title: null,
      period: null,
      tasks: [],
      responsibilities: [],
      unread: [],
      targets: promises(5000)
    } as unknown as Parameters<typeof result>[0];
    const drawn = result(read, "新建充电桩", page);
    expect(drawn.querySelectorAll("[data-row]").length).toBe(SHOWN);
    expect(drawn.textContent).toContain("5,000 targets or baselines");
  });
});
