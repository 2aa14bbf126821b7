import {openSite, visit} from "../browser/site.js";

/** How long a reader waits: for the rows in the HTML, for the engine's first answer, for the next one. */
async function main(runs: number): Promise<void> {
  const site = await openSite();
  const times: Record<string, number[]> = {};
  const note = (name: string, ms: number) => (times[name] ??= []).push(ms);
  for (let i = 0; i < runs; i++) {
    const {page, close} = await visit(site, "/en/explore");
    note("rows in the HTML painted", await firstPaint(page));
    note("first answer of the engine", await answer(page, "xiamen"));
    note("second answer", await answer(page, "tianjin"));
    await close();
    const lab = await visit(site, "/en/lab");
    await lab.page.waitForSelector("[data-lab-run]:not([disabled])");
    const begun = performance.now();
    await lab.page.click("[data-lab-run]");
    await lab.page.waitForSelector(".lab-tools");
    note("first answer of the laboratory", performance.now() - begun);
    await lab.close();
  }
  await site.close();
  for (const [name, list] of Object.entries(times)) {
    const sorted = list.sort((a, b) => a - b);
    console.log(`${name}: median ${Math.round(sorted[sorted.length >> 1])} ms of ${runs} runs`);
  }
}

type Page = Awaited<ReturnType<typeof visit>>["page"];

function firstPaint(page: Page): Promise<number> {
  return page.evaluate(
    () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN
  );
}

/** Milliseconds from a choice to the rows that it leaves. */
async function answer(page: Page, city: string): Promise<number> {
  const begun = performance.now();
  await page.check(`input[name="city"][value="${city}"]`);
  await page.waitForFunction(
    (id) => document.querySelector(`input[value="${id}"]`)!.hasAttribute("checked"),
    city
  );
  return performance.now() - begun;
}

await main(Number(process.argv[2] ?? 5));
