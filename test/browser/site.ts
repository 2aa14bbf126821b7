import {spawn} from "node:child_process";
import {existsSync} from "node:fs";
import {join} from "node:path";
import {chromium, type Browser} from "playwright-core";

const ROOT = join(import.meta.dirname, "../..");

/** The built site on a free port, and a browser to look at it. */
export interface Site {
  /** Without a slash at its end; a page is `${url}/compare`. */
  url: string;
  browser: Browser;
  close(): Promise<void>;
}

/** Serves dist/ as `npm start` does. */
export async function openSite(): Promise<Site> {
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
  const known = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? known.find(existsSync),
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run"]
  });
  return {
    url,
    browser,
    close: async () => {
      await browser.close();
      child.kill();
    }
  };
}
