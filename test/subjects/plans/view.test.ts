import {beforeAll, describe, expect, it} from "vitest";
import {portion} from "../../../src/charts/portion.js";
import {lackingOf, scorecard} from "../../../src/model/scorecard.js";
import {wholePlans} from "../../../src/queries/catalogue.js";
import {planOf, scoredRows} from "../../../src/subjects/plans/data.js";
import {LACKING, lackingRows} from "../../../src/subjects/plans/lacking.js";
import {plan} from "../../../src/subjects/plans/view.js";
import {totalsOf} from "../../../src/subjects/explore/query.js";
import {readAddress} from "../../../src/subjects/explore/data.js";
import {pageOf} from "../../../src/ui/page.js";
import {corpus, engine, sources} from "../../engine.js";

beforeAll(() => engine());

async function drawn(id: string, lang: "zh" | "en") {
  const params = {plan: id};
  const data = await plan.load(sources(), params);
  return {data, view: plan.draw(data, params, pageOf(lang, "./"))};
}

describe("the scorecard of a plan", () => {
  it("lists every row it counts over, those that keep neither rule among them", async () => {
    const {view} = await drawn("tj-digital-2021", "en");
    for (const line of view.querySelectorAll<HTMLElement>(".score[data-n]")) {
      const {n, strict, lenient} = line.dataset;
      const listed = (group: string) =>
        line.querySelectorAll(`[data-group="${group}"] a[href^="#"]`).length;
      expect(listed("strict")).toBe(Number(strict));
      expect(listed("lenient")).toBe(Number(lenient) - Number(strict));
      expect(listed("neither")).toBe(Number(n) - Number(lenient));
    }
  });

  it("leads to the same rows in the explorer, as the engine counts them", async () => {
    const db = await engine();
    for (const {plan_id} of await wholePlans(corpus())) {
      const {view} = await drawn(plan_id, "zh");
      for (const criterion of ["dated", "baseline"]) {
        const line = view.querySelector<HTMLElement>(`[data-criterion="${criterion}"]`)!;
        const href = line.querySelector('a[href*="explore"]')!.getAttribute("href")!;
        const {selection} = readAddress(new URLSearchParams(href.split("?")[1]));
        const lacking = Number(line.dataset.n) - Number(line.dataset.strict);
        expect((await totalsOf(db, selection)).rows, `${plan_id} ${criterion}`).toBe(lacking);
      }
    }
  });

  it("hands out what is open as a file, criterion by criterion", async () => {
    const row = (await planOf(corpus(), "tj-newinfra-2021"))!;
    const scored = await scoredRows(corpus(), row);
    const scores = scorecard(scored);
    const rows = lackingRows({scores, ...scored});
    for (const score of scores) {
      const {lenient, neither} = lackingOf(score);
      const own = rows.filter(({criterion}) => criterion === score.criterion);
      expect(own.map(({id}) => id)).toEqual([...neither, ...lenient]);
    }
    const {data} = await drawn("tj-newinfra-2021", "zh");
    expect(plan.rows!(data, {plan: "tj-newinfra-2021"}, LACKING)).toEqual(rows);
    expect(rows.filter(({criterion}) => criterion === "baseline").length).toBeGreaterThan(20);
    for (const {name_zh, name_en} of rows) expect([name_zh, name_en]).not.toContain("");
  });
});

describe("portion(row, options)", () => {
  it("draws 1 of 1 shorter than 42 of 42", () => {
    const width = (n: number) =>
      portion({strict: n, lenient: n, whole: n}, {label: ""})
        .querySelector("rect")!
        .getAttribute("width");
    expect([width(1), width(42)]).toEqual(["10%", "100%"]);
  });
});
