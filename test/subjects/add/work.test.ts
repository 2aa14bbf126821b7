import {readFileSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import {installDocument} from "../../../loaders/site/dom.js";
import {loadAuthored} from "../../../loaders/tables/load.js";
import {leftover, markedText} from "../../../src/subjects/add/bench.js";
import {SHOWN} from "../../../src/subjects/add/pager.js";
import {Workbench} from "../../../src/subjects/add/work.js";
import {draftOf, type Draft} from "../../../src/tables/add/draft.js";
import {planOf} from "../../../src/tables/add/plan.js";
import {standingOf, type Standing} from "../../../src/tables/add/standing.js";
import {pageOf} from "../../../src/ui/page.js";

const TEXT = readFileSync(
  join(import.meta.dirname, "../../loaders/fixtures/add/binjiang.txt"),
  "utf8"
);
const page = pageOf("en", "../");
let standing: Standing;
let draft: Draft;
beforeAll(async () => {
  installDocument();
  standing = standingOf(loadAuthored());
  draft = await read(TEXT);
});

async function read(text: string): Promise<Draft> {
  const said = {document: "plan.txt", jurisdiction: "滨江市", code: "639900", period: "2021-2025"};
  const never = () => Promise.reject(new Error("nothing is to be asked"));
  return draftOf(text, await planOf(text, said, standing, never));
}

function opened(of = draft) {
  const bench = new Workbench(of, null, standing, page, () => {});
  const {element} = bench;
  document.body.replaceChildren(element);
  const row = (i: number) => element.querySelectorAll<HTMLElement>("[data-row]")[i];
  const {defaultView: view} = document;
  const fire = (at: HTMLElement, event: Event) => void at.dispatchEvent(event);
  const press = (at: HTMLElement, key: string) =>
    fire(at, new view!.KeyboardEvent("keydown", {key, bubbles: true, cancelable: true}));
  const submit = (form: HTMLElement) =>
    fire(form, new view!.Event("submit", {bubbles: true, cancelable: true}));
  const told = () => element.querySelector("[data-bench-progress]")!.textContent!;
  return {bench, element, row, press, submit, told};
}

describe("the workbench of /add", () => {
  it("takes, drops and takes back by keyboard, and counts", () => {
    const {bench, row, press, told} = opened();
    const all = draft.tables.targets.length;
    expect(told()).toContain(`0 of ${all} rows decided`);
    press(row(0), "a");
    expect(told()).toContain(`1 of ${all} rows decided`);
    expect(document.activeElement).toBe(row(1));
    press(row(1), "d");
    expect(bench.work.tables.targets.length).toBe(all - 1);
    press(row(1), "u");
    expect(bench.work.tables.targets.length).toBe(all);
    press(row(0), "j");
    expect(document.activeElement).toBe(row(1));
  });

  it("corrects a cell in a form, and says why where the tables have no place for it", () => {
    const {bench, element, row, press, submit} = opened();
    const form = () => element.querySelector<HTMLFormElement>("[data-edit]")!;
    press(row(0), "e");
    form().querySelector<HTMLInputElement>("[name=value_low]")!.value = "123456";
    submit(form());
    expect(element.querySelector("[data-fault]")!.getAttribute("data-fault")).toBe("quote");
    expect(bench.work).toBe(draft);
    press(form().querySelector("input")!, "Escape");
    expect(form()).toBeNull();
    press(row(0), "e");
    form().querySelector<HTMLInputElement>("[name=scope]")!.value = "中心城区";
    submit(form());
    expect(bench.work.tables.targets[0].scope).toBe("中心城区");
  });

  it("gives a row to an indicator by its Chinese name", () => {
    const {bench, element, row, press, submit} = opened();
    const created = new Set(draft.tables.indicators.map((one) => one.indicator_id));
    const known = draft.tables.targets.findIndex(({indicator_id}) => !created.has(indicator_id));
    const {indicator_id} = draft.tables.targets[known];
    const {unit} = standing.indicators.find((one) => one.indicator_id === indicator_id)!;
    const other = standing.indicators.find(
      (one) => one.unit === unit && one.indicator_id !== indicator_id && one.replaced_by === null
    )!;
    press(row(known), "m");
    const form = element.querySelector<HTMLFormElement>("[data-merge]")!;
    form.querySelector<HTMLInputElement>("[name=indicator_id]")!.value = other.name_zh;
    submit(form);
    expect(bench.work.tables.targets[known].indicator_id).toBe(other.indicator_id);
  });

  it("lists what the plan lacks, with the number of rows that stand behind it", () => {
    const {element} = opened();
    for (const show of ["open", "doubt", "new", "year", "baseline", "lead"]) {
      const button = () => element.querySelector<HTMLElement>(`[data-show="${show}"]`)!;
      const count = Number(button().querySelector(".count")!.textContent);
      button().click();
      expect(element.querySelectorAll("[data-row]").length).toBe(Math.min(count, SHOWN));
    }
  });

  it("shows one page of five thousand rows at once, and leads to the last", async () => {
    const lines = Array.from({length: 5000}, (_, i) => `新建充电桩${i + 1}台。`);
    const many = await read(`滨江市数字经济发展规划\n二、任务\n${lines.join("\n")}`);
    const {element} = opened(many);
    expect(many.tables.targets.length).toBe(5000);
    expect(element.querySelectorAll("[data-row]").length).toBe(SHOWN);
    element.querySelectorAll<HTMLElement>(".read-text a")[4999].click();
    expect(document.activeElement!.id).toBe(`row-${many.tables.targets[4999].target_id}`);
    expect(element.querySelectorAll("[data-row]").length).toBe(SHOWN);
  }, 120_000);
});

describe("what is no row, on /add", () => {
  const PLAN =
    "滨江市发展“十四五”规划\n二、任务\n新增学位800个。\n推广功率不低于120千瓦的快充，给予每人500元补贴。\n";

  it("stands with line, column and reason, in both languages, and is marked in the text", async () => {
    const made = await read(PLAN);
    const items = (lang: "zh" | "en") =>
      [...leftover(made, pageOf(lang, "/")).querySelectorAll("li")].map((item) =>
        item.textContent!.replace(/\s+/g, " ").trim()
      );
    expect(items("zh")).toHaveLength(2);
    expect(items("zh")[0]).toContain("不低于120千瓦");
    expect(items("zh")[0]).toContain("第4行第5字");
    expect(items("en")[1]).toContain("line 4, column 21");
    expect(items("en")[1]).toContain("a number with a unit that states no target");
    const marks = markedText(made, page).querySelectorAll("mark.unread");
    expect([...marks].map((mark) => mark.textContent)).toEqual(["不低于120千瓦", "500元"]);
  });

  it("is folded where it is long", async () => {
    const long = await read(PLAN + "给予每人500元补贴。\n".repeat(20));
    expect(leftover(await read(PLAN), page).hasAttribute("open")).toBe(true);
    expect(leftover(long, page).hasAttribute("open")).toBe(false);
  });
});
