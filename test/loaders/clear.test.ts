import {existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, it} from "vitest";
import {clearCache} from "../../loaders/clear.js";

it("clearCache(root) removes what loaders made and keeps bundled packages", () => {
  const root = mkdtempSync(join(tmpdir(), "duibiao-"));
  const cache = join(root, "src/.observablehq/cache");
  mkdirSync(join(cache, "_node/d3-scale@4.0.2"), {recursive: true});
  mkdirSync(join(cache, "data"));
  writeFileSync(join(cache, "data/targets.parquet"), "old");
  clearCache(root);
  expect([
    existsSync(join(cache, "_node/d3-scale@4.0.2")),
    existsSync(join(cache, "data"))
  ]).toEqual([true, false]);
  rmSync(root, {recursive: true});
  expect(() => clearCache(root)).not.toThrow();
});
