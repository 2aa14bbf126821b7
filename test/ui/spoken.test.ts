import {describe, expect, it} from "vitest";
import {pageOf} from "../../src/ui/page.js";
import {placeName} from "../../src/ui/spoken.js";
import {target} from "../rows.js";

const nankai = target({
  jurisdiction_zh: "天津市南开区",
  jurisdiction_en: "Nankai District, Tianjin",
  jurisdiction_short_en: "Nankai"
});

describe("placeName(place, page)", () => {
  it("is the column's short name in English, the full name in Chinese", () => {
    expect(placeName(nankai, pageOf("en", ""))).toBe("Nankai");
    expect(placeName(nankai, pageOf("zh", ""))).toBe("天津市南开区");
  });

  it("is the full name for rows of a version that was released before the column", () => {
    const {jurisdiction_zh, jurisdiction_en} = nankai;
    const released = {jurisdiction_zh, jurisdiction_en};
    expect(placeName(released, pageOf("en", ""))).toBe("Nankai District, Tianjin");
  });
});
