import {describe, expect, it} from "vitest";
import {readAgencies} from "../../src/reading/agencies.js";

function read(text: string): string[] {
  return readAgencies(text, [{start: 0, end: text.length, section: -1}]).map(
    ({statement, role, agency, note}) => [statement, role, agency, note].filter(Boolean).join(" ")
  );
}

describe("readAgencies(text, paragraphs)", () => {
  it("splits lead and support parts of one bracket", () => {
    expect(read("建设平台。（牵头单位：市工信局、市委网信办；配合单位：各区人民政府）")).toEqual([
      "1 lead 市工信局",
      "1 lead 市委网信办",
      "1 support 各区人民政府"
    ]);
  });

  it("numbers brackets through the plan", () => {
    const text = "甲。（责任单位：市教委）乙。〔责任部门：市科技局〕丙。[责任单位：市财政局]";
    expect(read(text)).toEqual([
      "1 responsible 市教委",
      "2 responsible 市科技局",
      "3 responsible 市财政局"
    ]);
  });

  it("reads sentences that say who leads, supports or answers", () => {
    expect(read("甲。（市工信局牵头，市发改委、各区配合）乙。（市教育局负责）")).toEqual([
      "1 lead 市工信局",
      "1 support 市发改委",
      "1 support 各区",
      "2 responsible 市教育局"
    ]);
  });

  it("keeps brackets within a name and marks 等", () => {
    expect(read("（责任单位：市发展改革委（市粮食局）、市商务局等市级相关部门）")).toEqual([
      "1 responsible 市发展改革委（市粮食局）",
      "1 responsible 市商务局",
      "1 responsible 市级相关部门 等"
    ]);
  });

  it("reads a line of its own, and no website footer", () => {
    expect(read("责任单位：市发展改革委，市大数据局及各有关单位")).toHaveLength(3);
    expect(read("主办单位：市政府办公厅网站标识码：1201040001")).toEqual([]);
  });
});
