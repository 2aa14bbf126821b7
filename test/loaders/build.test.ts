import {spawnSync} from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, it} from "vitest";
import {frameworkSite} from "../../loaders/site/framework.js";
import {codeHash, hashOf} from "../../loaders/site/hash.js";
import {breakData} from "../broken.js";

const ROOT = join(import.meta.dirname, "../..");
const TSX = join(ROOT, "node_modules/.bin/tsx");

/** All that a build is made of but the tables, in another folder and of another time. */
function copyOfCode(): string {
  const copy = mkdtempSync(join(tmpdir(), "duibiao-build-"));
  for (const name of ["loaders", "scripts", "src", "package.json", "observablehq.config.ts"])
    cpSync(join(ROOT, name), join(copy, name), {
      recursive: true,
      filter: (path) => !path.includes(".observablehq")
    });
  symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"));
  return copy;
}

it("a build with a broken table stops with the check's text and leaves dist as it was", () => {
  const copy = copyOfCode();
  const broken = breakData({
    file: "plans/xm-newinfra-2020/targets.csv",
    column: "year",
    value: "203O"
  });
  cpSync(broken.folder, join(copy, "data"), {recursive: true});
  mkdirSync(join(copy, "dist"));
  writeFileSync(join(copy, "dist/index.html"), "as it was");
  const {status, stderr} = spawnSync(TSX, ["loaders/build.ts"], {cwd: copy, encoding: "utf8"});
  const left = readFileSync(join(copy, "dist/index.html"), "utf8");
  const begun = existsSync(join(copy, "dist.next"));
  rmSync(copy, {recursive: true});
  broken.remove();
  expect(status).toBe(1);
  expect(stderr).toContain(
    `${broken.places[0]}: year: invalid value "203O"; expected a year such as 2023`
  );
  expect([left, begun]).toEqual(["as it was", false]);
});

/** Every file below a folder by its path, with a hash of what it holds. */
function hashesBelow(folder: string): Record<string, string> {
  const files = readdirSync(folder, {recursive: true, encoding: "utf8"})
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
  return Object.fromEntries(files.map((path) => [path, hashOf(readFileSync(join(folder, path)))]));
}

it("Framework writes the same bytes under the same names in another folder at another time", async () => {
  const {folder} = await frameworkSite(codeHash());
  const copy = copyOfCode();
  // Packages are bundled once: they depend on the lockfile alone, and take most of the time.
  // A folder whose site came out of the cache has none.
  const bundled = "src/.observablehq/cache/_node";
  if (existsSync(join(ROOT, bundled)))
    cpSync(join(ROOT, bundled), join(copy, bundled), {recursive: true});
  writeFileSync(
    join(copy, "again.ts"),
    'import {frameworkSite} from "./loaders/site/framework.js";\nconsole.log((await frameworkSite("again")).folder);\n'
  );
  const {status, stdout, stderr} = spawnSync(TSX, ["again.ts"], {cwd: copy, encoding: "utf8"});
  expect([status, stderr]).toEqual([0, ""]);
  const again = hashesBelow(stdout.trim());
  rmSync(copy, {recursive: true});
  expect(Object.keys(again).length).toBeGreaterThan(200);
  expect(again).toEqual(hashesBelow(folder));
}, 300_000);
