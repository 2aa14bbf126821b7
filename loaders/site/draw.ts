import {NOTEBOOKS} from "../../src/model/notebooks.js";
import type {Lang} from "../../src/model/target.js";
import type {BuilderChart} from "../../src/embed/stock.js";
import {scriptFiles, type Files} from "../embeds/embeds.js";
import {inkFile} from "../embeds/ink.js";
import type {Drawing} from "./mend.js";
import type {SitePage} from "./pages.js";
import type {Pool} from "./pool.js";

/** What is drawn into pages: views by the page's file and their name, numbers by notebook and language. */
export interface Drawn {
  views: Map<string, Map<string, Drawing>>;
  numbers: Map<string, Record<Lang, Record<string, string>>>;
  /** How many drawings were made anew, and how many there are. */
  made: number;
  all: number;
}

/** Draws every view of every page, the twins of the two languages from one answer. */
export async function drawPages(pages: SitePage[], pool: Pool): Promise<Drawn> {
  const views: Drawn["views"] = new Map(pages.map(({file}) => [file, new Map()]));
  let [made, all] = [0, 0];
  const drawing = twinsOf(pages).map(async ({view, twins}) => {
    const asked = twins.map(({lang, root}) => ({lang, root}));
    const task = {kind: "view", view, fixed: twins[0].fixed, pages: asked} as const;
    const result = await pool.run(task);
    twins.forEach(({file}, i) => views.get(file)!.set(view, result.drawings[i]));
    all += twins.length;
    made += result.made ? twins.length : 0;
  });
  const numbers = new Map(
    await Promise.all(
      NOTEBOOKS.map(async ({notebook_id}) => {
        const task = {kind: "numbers", notebook: notebook_id} as const;
        return [notebook_id, await pool.run(task)] as const;
      })
    )
  );
  await Promise.all(drawing);
  return {views, numbers, made, all};
}

/** The views of the site, each with the pages that show it. */
function twinsOf(pages: SitePage[]): {view: string; twins: SitePage[]}[] {
  const found = new Map<string, {view: string; twins: SitePage[]}>();
  for (const page of pages)
    for (const view of page.views) {
      const key = `${page.bare} ${view}`;
      const known = found.get(key) ?? {view, twins: []};
      known.twins.push(page);
      found.set(key, known);
    }
  return [...found.values()];
}

/** The files of every chart, and what the builder tells of each. */
export interface DrawnCharts {
  files: Files;
  told: BuilderChart[];
  made: number;
}

/** Draws every chart with an address: pages, images, JSON. */
export async function drawCharts(pool: Pool): Promise<DrawnCharts> {
  const names = await pool.run({kind: "charts"});
  const drawn = await Promise.all(names.map((chart) => pool.run({kind: "chart", chart})));
  const embeds: Files = new Map([...scriptFiles(), ...drawn.flatMap(({files}) => [...files])]);
  return {
    files: new Map([...embeds, ["embed/ink.json", inkFile(embeds)] as const]),
    told: drawn.map(({told}) => told),
    made: drawn.filter(({made}) => made).length
  };
}
