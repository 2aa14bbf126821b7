import {spawn} from "node:child_process";
import {existsSync} from "node:fs";
import {createServer} from "node:http";
import {join} from "node:path";
import type {AddressInfo} from "node:net";
import {chromium, type Browser, type BrowserContextOptions, type Page} from "playwright-core";
import {answerFrom} from "../../scripts/answer.mjs";

export const ROOT = join(import.meta.dirname, "../..");
export const DIST = join(ROOT, "dist");

/** The built site on a free port, and a browser to look at it. */
export interface Site {
  /** Without a slash at its end; a page is `${url}/compare`. */
  url: string;
  browser: Browser;
  close(): Promise<void>;
}

interface Server {
  url: string;
  close(): Promise<void>;
}

/** Serves dist/ as `npm start` does, or with `under` below a path such as "/some/path". */
export async function openSite({under = ""}: {under?: string} = {}): Promise<Site> {
  if (!existsSync(join(DIST, "index.html"))) {
    throw new Error("dist/ is missing; run npm run build before the browser tests");
  }
  const server = under ? await serveUnder(under) : await serve();
  const browser = await openBrowser();
  return {
    url: server.url,
    browser,
    close: async () => {
      await browser.close();
      await server.close();
    }
  };
}

/**
 * The address bar's two popups, which nobody sees: each is a page that Chromium draws in a process of
 * its own for every window, and every context has one. They took a third of the processor's time.
 */
const NO_POPUPS = ["WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup"];

/** What Playwright switches off itself: Chromium heeds the last list alone. */
const PLAYWRIGHT_WITHOUT = [
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch"
];

/**
 * The installed Chromium, which may ask nobody but the site. What a page's policy
 * refuses, on whatever page of whatever test, fails when the browser is closed.
 */
export async function openBrowser(): Promise<Browser> {
  const known = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  const executablePath = process.env.CHROMIUM_PATH ?? known.find(existsSync);
  if (!executablePath) throw new Error("no Chromium found; set CHROMIUM_PATH");
  const quiet = ["background-networking", "component-update", "gpu", "quic", "sync"];
  const args = [
    "--no-sandbox",
    "--no-first-run",
    ...quiet.map((name) => `--disable-${name}`),
    `--disable-features=${[...NO_POPUPS, ...PLAYWRIGHT_WITHOUT].join(",")}`
  ];
  const browser = await chromium.launch({executablePath, args});
  const refused: string[] = [];
  const [open, close] = [browser.newContext.bind(browser), browser.close.bind(browser)];
  browser.newContext = async (options) => {
    const context = await open(options);
    context.on("console", (message) => {
      if (isRefusal(message.text())) refused.push(`${message.page()?.url()}: ${message.text()}`);
    });
    return context;
  };
  browser.close = async (options) => {
    await close(options);
    if (refused.length > 0) throw new Error(`refused by a policy:\n${refused.join("\n")}`);
  };
  return browser;
}

/** Whether the browser says that a page's policy refused something. */
export function isRefusal(text: string): boolean {
  return text.includes("Content Security Policy");
}

async function serve(): Promise<Server> {
  const child = spawn(process.execPath, [join(ROOT, "scripts/serve.mjs")], {
    env: {...process.env, PORT: "0"},
    stdio: ["ignore", "pipe", "inherit"]
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (text) => {
      const [address] = /http:\/\/\S+/.exec(String(text)) ?? [];
      if (address) resolve(address);
    });
    child.on("exit", (code) => reject(new Error(`the server ended with ${code}`)));
  });
  const ended = new Promise((resolve) => child.on("exit", resolve));
  return {
    url,
    close: async () => {
      child.kill();
      await ended;
    }
  };
}

/** A host that knows the site below a path only. */
async function serveUnder(under: string): Promise<Server> {
  const files = answerFrom(DIST);
  const server = createServer((request, response) => {
    const missing = () => {
      response.writeHead(404);
      response.end();
    };
    if (!request.url!.startsWith(`${under}/`)) return missing();
    request.url = request.url!.slice(under.length);
    files(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const {port} = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${under}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      })
  };
}

/** A page with all that went wrong on it: errors in the console, failed and foreign requests. */
export interface Visit {
  page: Page;
  faults: string[];
  requests: string[];
  close(): Promise<void>;
}

/** Opens a page of the site in a context of its own and waits until it has settled. */
export async function visit(
  {url, browser}: Site,
  path: string,
  {width = 1440, before, ...options}: VisitOptions = {}
): Promise<Visit> {
  const context = await browser.newContext({viewport: {width, height: 900}, ...options});
  const page = await context.newPage();
  const faults: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  page.on("request", (request) => {
    requests.push(request.url());
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(`${url}/`)) {
      faults.push(`foreign: ${request.url()}`);
    }
  });
  await before?.(page);
  await page.goto(`${url}${path}`, {waitUntil: "networkidle"});
  return {page, faults, requests, close: () => context.close()};
}

interface VisitOptions extends BrowserContextOptions {
  width?: number;
  /** Runs before the page is opened. */
  before?: (page: Page) => Promise<unknown>;
}

/** Opens the bar's choices on a page that folds them, as a reader does before choosing. */
export async function openChoices(page: Page): Promise<void> {
  const folded = page.locator(".bar-all:not([open]) > summary");
  if (await folded.count()) await folded.click();
}

/** Opens what /compare keeps behind its bar: sharing and saving. */
export async function openBar(page: Page): Promise<void> {
  const fold = page.locator("details.bar-fold:not(.bar-all) > summary");
  if ((await fold.count()) > 0) await fold.click();
}
