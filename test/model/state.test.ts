import {describe, expect, it} from "vitest";
import {isDefault, readState, writeState} from "../../src/model/state.js";

const read = (query: string) => readState(new URLSearchParams(query));

describe("readState(query, lang)", () => {
  it("leaves all at its default where nothing is asked", () =>
    expect(read("")).toEqual({cities: "", per: "", only: {}, lang: "zh", theme: "light"}));
  it("takes cities joined by ~, by spaces, or repeated", () => {
    expect(read("cities=tianjin~xiamen").cities).toBe("tianjin~xiamen");
    expect(read("cities=tianjin+xiamen").cities).toBe("tianjin~xiamen");
    expect(read("cities=tianjin&cities=xiamen").cities).toBe("tianjin~xiamen");
  });
  it("counts words it does not know as left out", () =>
    expect(read("per=moon&lang=fr&theme=pink")).toEqual(read("")));
  it("takes words that narrow a chart, each value once", () => {
    expect(read("basis=new~stock~new&q= 5G &by=indicator").only).toEqual({
      basis: ["new", "stock"],
      q: ["5G"],
      by: ["indicator"]
    });
  });
  it("falls back to the page's language", () =>
    expect(readState(new URLSearchParams(), "en").lang).toBe("en"));
});

describe("writeState(state, lang)", () => {
  it("leaves defaults out", () => expect(writeState(read(""))).toBe(""));
  it("is the inverse of readState", () => {
    const query = "?cities=tianjin~xiamen&per=population&lang=en&theme=dark";
    expect(writeState(read(query))).toBe(query);
  });
  it("keeps what narrows a chart", () => {
    const query = "?cities=xiamen&by=indicator&domain=networks&year=2022~2023&q=5G";
    expect(writeState(read(query))).toBe(query);
    expect(isDefault(read(query))).toBe(false);
    expect(isDefault(read("lang=en"))).toBe(true);
  });
  it("leaves out the language of the page it stands on", () =>
    expect(writeState(read("lang=en"), "en")).toBe(""));
});
