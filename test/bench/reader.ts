import {existsSync} from "node:fs";
import {chromium, type Browser, type Page} from "playwright-core";

/** How much slower than this machine a phone computes. */
const SLOWER = 4;
/** No reader waits longer. */
const PATIENCE = 600_000;

/** The installed Chromium; throws where there is none. */
export function openBrowser(): Promise<Browser> {
  const known = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  const executablePath = process.env.CHROMIUM_PATH ?? known.find(existsSync);
  if (!executablePath) throw new Error("no Chromium found; set CHROMIUM_PATH");
  return chromium.launch({executablePath, args: ["--no-sandbox", "--disable-gpu"]});
}

/** Opens a blank page of a reader who has never been here, on a processor so many times slower. */
export async function openReader(
  browser: Browser,
  rate = SLOWER
): Promise<{page: Page; close(): Promise<void>}> {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  // tsx names functions by a helper of its own, which a page does not have.
  await context.addInitScript("globalThis.__name ??= (named) => named");
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", {rate});
  return {page, close: () => context.close()};
}

/** Seconds from the way to an address until the first chart of it is drawn. */
export async function firstChart(page: Page, url: string): Promise<number> {
  await page.addInitScript(() => {
    const look = () => {
      const drawn = [...document.querySelectorAll("svg")].some((svg) => {
        const {width, height} = svg.getBoundingClientRect();
        // Icons are smaller.
        return width > 150 && height > 25;
      });
      if (drawn) performance.mark("first-chart");
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(url, {waitUntil: "commit"});
  const at = await page.waitForFunction(
    () => performance.getEntriesByName("first-chart")[0]?.startTime
  );
  return (await at.jsonValue())! / 1000;
}

/** Seconds from the asking, and from the way to the page, until the answer stood there. */
export interface Answer {
  asked: number;
  opened: number;
}

/**
 * Chooses a value of a named control of a view, and waits until another drawing
 * stands there and two frames have passed. Throws with the page's own words
 * where the view says that it failed.
 */
export async function choose(
  page: Page,
  view: string,
  name: string,
  value: string
): Promise<Answer> {
  const answer = await page.evaluate(
    async ({view, name, value}) => {
      const host = document.querySelector<HTMLElement>(`[data-view="${view}"]`)!;
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      host.firstElementChild!.setAttribute("data-before", "");
      const control =
        host.querySelector<HTMLSelectElement>(`select[name="${name}"]`) ??
        host.querySelector<HTMLInputElement>(`[name="${name}"][value="${value}"]`);
      if (!control) return `no control ${name} for ${value}`;
      const asked = performance.now();
      if (control instanceof HTMLSelectElement) {
        control.value = value;
        control.dispatchEvent(new Event("change", {bubbles: true}));
      } else control.click();
      while (host.querySelector(":scope > [data-before]")) {
        const failure = host.querySelector("[data-failure]");
        if (failure) return failure.textContent!;
        await frame();
      }
      await frame();
      await frame();
      const now = performance.now();
      return {asked: (now - asked) / 1000, opened: now / 1000};
    },
    {view, name, value}
  );
  if (typeof answer === "string") throw new Error(`${page.url()}: ${answer}`);
  return answer;
}
