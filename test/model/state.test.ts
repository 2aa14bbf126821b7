import {describe, expect, it} from "vitest";
import {readState, writeState} from "../../src/model/state.js";

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
  it("falls back to the page's language", () =>
    expect(readState(new URLSearchParams(), "en").lang).toBe("en"));
});

describe("writeState(state, lang)", () => {
  it("leaves defaults out", () => expect(writeState(read(""))).toBe(""));
  it("is the inverse of readState", () => {
    const query = "?cities=tianjin~xiamen&per=population&lang=en&theme=dark";
    expect(writeState(read(query))).toBe(query);
  });
  it("leaves out the language of the page it stands on", () =>
    expect(writeState(read("lang=en"), "en")).toBe(""));
});
