import {describe, expect, it} from "vitest";
import {clauseText, insideQuotes} from "../../src/model/quote.js";

describe("a clause as it is shown", () => {
  it("clauseText(quote) parts the cells of a table's row by points", () => {
    expect(clauseText("“津心办”日活跃用户数|万人|70")).toBe("“津心办”日活跃用户数 · 万人 · 70");
    expect(clauseText("5G网络实现全覆盖")).toBe("5G网络实现全覆盖");
  });

  it("insideQuotes(quote) puts its own marks one level down", () => {
    expect(insideQuotes("“无障碍出行”、“敬老‘一键通’”6个")).toBe("‘无障碍出行’、‘敬老“一键通”’6个");
    expect(insideQuotes("应用场景数|个|61")).toBe("应用场景数 · 个 · 61");
  });
});
