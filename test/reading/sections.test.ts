import {describe, expect, it} from "vitest";
import {readSections} from "../../src/reading/sections.js";
import {readTasks} from "../../src/reading/tasks.js";

function outline(text: string): string[] {
  return readSections(text).sections.map(({path, kind, title}) => `${path} ${kind} ${title}`);
}

function tasks(text: string): string[] {
  const {sections, paragraphs} = readSections(text);
  return readTasks(text, sections, paragraphs).map(
    ({section, number, title}) => `${section} ${number} ${title}`
  );
}

describe("readSections(text)", () => {
  it("gives each heading its path and tells what it is for", () => {
    const text =
      "一、发展基础\n二、发展目标\n三、主要任务\n（一）建设网络\n1.加快5G建设。正文。\n（二）发展产业\n四、保障措施\n";
    expect(outline(text)).toEqual([
      "一 baseline 发展基础",
      "二 goals 发展目标",
      "三 tasks 主要任务",
      "三（一） tasks 建设网络",
      "三（一）1 tasks 加快5G建设",
      "三（二） tasks 发展产业",
      "四 tasks 保障措施"
    ]);
  });

  it("reads chapters, decimal outlines, round numbers and Markdown", () => {
    const text =
      "第一章 总则\n第二章 主要任务\n第一节 网络\n1.1扩容\n（1）骨干网。升级。\n①出口。扩容。\n第三章 保障措施\n# 第四章 附则\n";
    expect(outline(text).map((line) => line.split(" ")[0])).toEqual([
      "第一章",
      "第二章",
      "第二章第一节",
      "第二章第一节1.1",
      "第二章第一节1.1（1）",
      "第二章第一节1.1（1）①",
      "第三章",
      "第四章"
    ]);
  });

  it("finds headings behind full stops where the document is one line", () => {
    expect(outline("一、目标。到2023年达到5万个。二、任务。建设网络。")).toHaveLength(2);
  });

  it("does not take decimals, years and lists of numbers for headings", () => {
    expect(outline("3.5万个基站\n2023年，建成\n5、10、15分钟生活圈\n")).toEqual([]);
  });

  it("gives the items of a chapter whose heading was lost the missing number", () => {
    const text = "一、总体要求\n（一）指导思想\n（二）发展目标\n（三）建设网络\n三、保障措施\n";
    expect(outline(text)[3]).toBe("二（三） tasks 建设网络");
  });
});

describe("readTasks(text, sections, paragraphs)", () => {
  it("lists the numbered items of tasks and safeguards", () => {
    const text =
      "一、总体要求\n（一）指导思想\n二、主要任务\n（一）建设网络\n1.加快5G建设，促进应用。正文。\n2.建设算力。正文。\n三、保障措施\n（一）加强领导\n正文。\n";
    expect(tasks(text)).toEqual([
      "二（一）1 1 加快5G建设，促进应用",
      "二（一）2 2 建设算力",
      "三（一） 1 加强领导"
    ]);
  });

  it("takes each titled paragraph of an item as one", () => {
    const text = "三、主要任务\n1.发展产业\n云计算。着力发展服务器。\n大数据。建设平台。\n";
    expect(tasks(text)).toEqual(["三1 1 云计算", "三1 2 大数据"]);
  });
});
