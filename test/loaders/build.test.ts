import {spawnSync} from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, it} from "vitest";
import {breakData} from "../broken.js";

const ROOT = join(import.meta.dirname, "../..");

it("a build with a broken table stops with the check's text and leaves dist as it was", () => {
  const copy = mkdtempSync(join(tmpdir(), "duibiao-build-"));
  const broken = breakData({
    file: "plans/xm-newinfra-2020/targets.csv",
    column: "year",
    value: "203O"
  });
  for (const name of ["loaders", "scripts", "src", "package.json", "observablehq.config.ts"]) {
    cpSync(join(ROOT, name), join(copy, name), {
      recursive: true,
      filter: (path) => !path.includes(".observablehq")
    });
  }
  cpSync(broken.folder, join(copy, "data"), {recursive: true});
  symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"));
  mkdirSync(join(copy, "dist"));
  writeFileSync(join(copy, "dist/index.html"), "as it was");
  const tsx = join(ROOT, "node_modules/.bin/tsx");
  const {status, stderr} = spawnSync(tsx, ["loaders/build.ts"], {cwd: copy, encoding: "utf8"});
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
