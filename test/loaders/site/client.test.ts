import {createHash} from "node:crypto";
import {describe, expect, it} from "vitest";
import {clientCode} from "../../../loaders/site/client.js";

describe("clientCode()", () => {
  it("makes one file a view, named by its content, the same at every build, without the engine", async () => {
    const made = await clientCode();
    const views = made.map(({view}) => view);
    expect(views).toEqual(
      expect.arrayContaining(["compare", "periods", "coverage", "agencies", "cascade", "explore"])
    );
    expect(new Set(made.map(({place}) => place)).size).toBe(made.length);
    for (const {view, place, text} of made) {
      const hash = createHash("sha256").update(text).digest("hex").slice(0, 8);
      expect(place).toBe(`_import/views/${view}.${hash}.js`);
      expect(text, view).not.toMatch(/AsyncDuckDB|observablehq:|import\s*["'(]/);
    }
    expect(await clientCode()).toEqual(made);
  }, 120_000);
});
