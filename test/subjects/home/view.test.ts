import {beforeAll, describe, expect, it} from "vitest";
import type {Db} from "../../../src/queries/db.js";
import {OVERVIEW} from "../../../src/model/chart.js";
import {readState} from "../../../src/model/state.js";
import {openCharts} from "../../../src/subjects/charts.js";
import {pictureOf} from "../../../src/subjects/kinds.js";
import {home} from "../../../src/subjects/home/view.js";
import {compare} from "../../../src/subjects/compare/view.js";
import {pageOf} from "../../../src/ui/page.js";
import {corpus, engine, sources} from "../../engine.js";

let db: Db;
beforeAll(async () => {
  db = await engine();
});

const LIKE = ["tj-newinfra-2021", "xm-newinfra-2020"];

/** Indicators that the first plan promises and none of the others of the other city does, counted in SQL alone. */
async function alone(own: string[], others: string[]): Promise<number> {
  const promised = (ids: string[]) =>
    `SELECT indicator_id FROM targets WHERE role = 'target' AND restates IS NULL AND plan_id IN (${ids.map((id) => `'${id}'`).join()})`;
  const [row] = await db.rows<{n: number}>(
    `SELECT count(*)::INTEGER AS n FROM (${promised(own)} EXCEPT ${promised(others)})`
  );
  return row.n;
}

async function drawnCompare(query: string, lang: "zh" | "en"): Promise<Element> {
  const params = compare.params(new URLSearchParams(query), {});
  return compare.draw(await compare.load(sources(), params), params, pageOf(lang, "./"));
}

describe("home.draw", () => {
  it("says first what the chart of the same rows says in its headline", async () => {
    const charts = await openCharts(corpus(), () => "1.0.0");
    const data = charts.dataOf(charts.entries.find(({chart}) => chart === "5g-base-stations")!);
    for (const lang of ["zh", "en"] as const) {
      const page = pageOf(lang, "./");
      const first = home.draw(await home.load(sources(), {}), {}, page).querySelector(".headline")!;
      const {headline} = await pictureOf(data, readState(new URLSearchParams(), lang), page);
      expect(first.textContent).toBe(headline);
    }
  });

  it("counts one plan against one of its kind, and names both with their periods", async () => {
    const [tianjin, xiamen] = [
      await alone([LIKE[0]], [LIKE[1]]),
      await alone([LIKE[1]], [LIKE[0]])
    ];
    for (const lang of ["zh", "en"] as const) {
      const data = await home.load(sources(), {});
      const match = home.draw(data, {}, pageOf(lang, "./")).querySelector<HTMLElement>(".match")!;
      expect(match.dataset.like).toBe(LIKE.join("~"));
      const names = lang === "zh" ? ["天津市", "厦门市"] : ["Tianjin", "Xiamen"];
      expect(match.textContent).toContain(`${names[0]} ${tianjin}`);
      expect(match.textContent).toContain(`${names[1]} ${xiamen}`);
      for (const period of ["2021–2023", "2020–2022"]) expect(match.textContent).toContain(period);
      expect(match.querySelector("a")!.getAttribute("href")).toContain(
        `/compare/?cities=${LIKE.join("~")}`
      );
    }
  });
});

describe("compare.draw, where the sides have different numbers of plans", () => {
  it("says which plans stand on each side, and leads to the comparison like for like with its counts", async () => {
    const [tianjin, xiamen] = [
      await alone([LIKE[0]], [LIKE[1]]),
      await alone([LIKE[1]], [LIKE[0]])
    ];
    const view = await drawnCompare("", "en");
    const sides = view.querySelector<HTMLElement>(".sides-note")!;
    expect(sides.dataset.uneven).toBe("true");
    expect(sides.textContent).toMatch(/Tianjin, 3 plans: .*Xiamen, 1 plan: /s);
    const answers = view.querySelectorAll<HTMLElement>('[data-answer="only"] dd');
    expect([...answers].map((answer) => /\d plans?\)/.test(answer.textContent!))).toEqual([
      false,
      true,
      true
    ]);
    const [like] = answers;
    expect(like.textContent).toContain(`Tianjin ${tianjin}, Xiamen ${xiamen}`);
    expect(like.querySelector("a")!.getAttribute("href")).toBe(
      `./en/compare/?cities=${LIKE.join("~")}`
    );
  });

  it("says nothing of the kind where each side has one", async () => {
    const view = await drawnCompare(`cities=${LIKE.join("~")}`, "zh");
    expect(view.querySelector(".sides-note, [data-like]")).toBeNull();
    expect(view.textContent).toContain("新基建行动方案");
  });

  it("counts nothing apart where plans of one city are sides of their own", async () => {
    const view = await drawnCompare(`cities=${LIKE[0]}~tj-digital-2021~xiamen`, "zh");
    expect(view.querySelector("[data-like]")).toBeNull();
  });

  it("offers no comparison where no plan of one side is like one of the other", async () => {
    const view = await drawnCompare(
      "cities=tj-smartcity-2016~tj-digital-2021~xiamen&side=city",
      "zh"
    );
    const sides = view.querySelector(".sides-note")!;
    expect(view.querySelector("[data-like]")).toBeNull();
    expect(sides.textContent).toContain("没有主题相同");
  });
});

describe("the chart of what may be compared", () => {
  it("names the plans of each side with their number, those that its address asks for", async () => {
    const charts = await openCharts(corpus(), () => "1.0.0");
    const data = charts.dataOf(charts.entries.find(({chart}) => chart === OVERVIEW)!);
    const note = async (query: string) =>
      (await pictureOf(data, readState(new URLSearchParams(query)), pageOf("en", ""))).note;
    expect(await note("lang=en")).toMatch(/Tianjin, 3 plans: .*; Xiamen, 1 plan: /);
    expect(await note(`lang=en&cities=${LIKE.join("~")}`)).toContain(
      "Tianjin, 1 plan: New infrastructure 2021–2023; Xiamen, 1 plan: New infrastructure 2020–2022."
    );
  });
});
