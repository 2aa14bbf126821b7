// Installs what is missing: the packages of the lockfile and, with --browser, Debian's Chromium.
import {spawnSync} from "node:child_process";
import {existsSync, statSync} from "node:fs";
import {join} from "node:path";

const ROOT = join(import.meta.dirname, "..");
const [major, minor] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node ${process.versions.node} is too old; expected 20.19 or newer`);
  process.exit(1);
}
if (packagesAreOld()) run("npm", ["ci", "--no-audit", "--no-fund"]);
if (process.argv.includes("--browser")) ensureBrowser();

/** npm leaves its own lockfile behind; an older one than ours means an older install. */
function packagesAreOld() {
  const installed = join(ROOT, "node_modules", ".package-lock.json");
  return (
    !existsSync(installed) ||
    statSync(installed).mtimeMs < statSync(join(ROOT, "package-lock.json")).mtimeMs
  );
}

function ensureBrowser() {
  if (process.env.CHROMIUM_PATH ? existsSync(process.env.CHROMIUM_PATH) : hasChromium()) return;
  const apt = spawnSync("apt-get", ["--version"]).status === 0;
  if (apt && process.getuid?.() === 0) {
    console.log("installing Debian's chromium for the browser tests");
    const quiet = {env: {...process.env, DEBIAN_FRONTEND: "noninteractive"}};
    run("apt-get", ["update", "-qq"], quiet);
    run(
      "apt-get",
      ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-cjk"],
      quiet
    );
  }
  if (!hasChromium()) {
    console.error(
      "no Chromium found: install it (Debian: sudo apt-get install chromium) or set CHROMIUM_PATH"
    );
    process.exit(1);
  }
}

function hasChromium() {
  return ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].some(
    existsSync
  );
}

function run(command, args, options = {}) {
  const {status} = spawnSync(command, args, {cwd: ROOT, stdio: "inherit", ...options});
  if (status !== 0) process.exit(status ?? 1);
}
