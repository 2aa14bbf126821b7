import {describe, expect, it} from "vitest";
import {readProjects} from "../../src/reading/projects.js";

const named = (text: string) => readProjects(text).map(({name, kind}) => [name, kind]);

describe("readProjects(text)", () => {
  it("takes names in quotation marks by the word for their kind, inside or behind", () => {
    expect(named("升级“滨江云脑”平台，实施“双千兆”工程，建设“城市大脑”。")).toEqual([
      ["“滨江云脑”平台", "platform"],
      ["“双千兆”工程", "programme"],
      ["“城市大脑”", "system"]
    ]);
  });

  it("takes national ones without marks", () => {
    expect(named("争创国家新一代人工智能创新发展试验区。")).toEqual([
      ["国家新一代人工智能创新发展试验区", "demonstration"]
    ]);
  });

  it("leaves slogans, counts and lists alone", () => {
    expect(named("坚持“数字赋能”理念，建设30个平台，打造“一网通办”服务。")).toEqual([]);
    expect(named("建设国家级平台、实验室等一批创新载体。")).toEqual([]);
  });

  it("names each once, with the clause in which it stands first", () => {
    const found = readProjects("一是建成“云脑”平台，二是做强。拓展“云脑”平台功能。");
    expect(found).toMatchObject([{name: "“云脑”平台", quote: "一是建成“云脑”平台", start: 4}]);
  });
});
