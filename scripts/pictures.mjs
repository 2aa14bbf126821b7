// Takes the pictures of docs/images from the built site: npm run build, then npm run pictures.
import {spawn} from "node:child_process";
import {existsSync} from "node:fs";
import {join} from "node:path";
import {chromium} from "playwright-core";

const ROOT = join(import.meta.dirname, "..");
const PICTURES = [
  {name: "home-zh", path: "/", width: 1200, height: 860},
  {
    name: "compare-en",
    path: "/en/compare",
    width: 1200,
    height: 900,
    to: "section:has(> .cards) > h2"
  },
  {name: "phone-zh", path: "/indicators/5g-base-stations", width: 390, height: 780}
];

const server = spawn(process.execPath, [join(ROOT, "scripts/serve.mjs")], {
  env: {...process.env, PORT: "0"},
  stdio: ["ignore", "pipe", "inherit"]
});
const url = await new Promise((resolve, reject) => {
  server.stdout.on("data", (text) => resolve(String(text).trim()));
  server.on("exit", (code) => reject(new Error(`the server ended with ${code}`)));
});
const known = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? known.find(existsSync),
  args: ["--no-sandbox", "--disable-gpu"]
});
for (const {name, path, width, height, to} of PICTURES) {
  const page = await browser.newPage({viewport: {width, height}, deviceScaleFactor: 1.5});
  await page.goto(url + path, {waitUntil: "networkidle"});
  if (to)
    await page
      .locator(to)
      .first()
      .evaluate((element) => element.scrollIntoView());
  await page.screenshot({path: join(ROOT, `docs/images/${name}.png`)});
  console.log(`docs/images/${name}.png`);
}
await browser.close();
server.kill();
