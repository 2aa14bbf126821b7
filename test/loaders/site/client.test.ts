import {createHash} from "node:crypto";
import {describe, expect, it} from "vitest";
import {clientCode} from "../../../loaders/site/client.js";

describe("clientCode()", () => {
  it("makes one file a view, named by its content, the same at every build, without the engine", async () => {
    const {places, files} = await clientCode();
    for (const view of ["compare", "periods", "coverage", "agencies", "cascade", "explore"])
      expect(places.has(view), view).toBe(true);
    expect(new Set(places.values()).size).toBe(files.size);
    for (const [view, place] of places) {
      const code = files.get(place)!;
      const hash = createHash("sha256").update(code).digest("hex").slice(0, 8);
      expect(place).toBe(`_import/views/${view}.${hash}.js`);
      expect(code, view).not.toMatch(/AsyncDuckDB|observablehq:|import\s*["'(]/);
    }
    expect((await clientCode()).files).toEqual(files);
  }, 60_000);
});
