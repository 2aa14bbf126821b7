import {JSDOM} from "jsdom";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {copyFrom, listenCopy} from "../../src/ui/copy.js";

const PAGE = `<html lang="en"><main id="observablehq-main"><section id="charts">
<button data-copy-link>Copy link</button></section><button data-copy-link>Copy link</button></main></html>`;
let written: string[];
let refuse = false;

beforeEach(() => {
  const {window} = new JSDOM(PAGE, {url: "https://example.org/en/compare/?per=area#old"});
  written = [];
  refuse = false;
  vi.stubGlobal("document", window.document);
  vi.stubGlobal("location", window.location);
  vi.stubGlobal("navigator", {
    clipboard: {
      writeText: async (text: string) => {
        if (refuse) throw new Error("refused");
        written.push(text);
      }
    }
  });
});
afterEach(() => vi.unstubAllGlobals());

const settled = () => new Promise((resolve) => setTimeout(resolve));
const spoken = () => document.querySelector("[role=status]")!.textContent;

describe("the button that copies a link", () => {
  it("copies the page with all its choices, and the part that the chart stands in", async () => {
    listenCopy(() => Promise.reject(new Error("no statement is asked for")));
    const [inside, outside] = [...document.querySelectorAll<HTMLElement>("button")];
    inside.click();
    outside.click();
    await settled();
    expect(written).toEqual([
      "https://example.org/en/compare/?per=area#charts",
      "https://example.org/en/compare/?per=area"
    ]);
  });

  it("says on itself, and aloud in a region that was there before, what it did", async () => {
    listenCopy(() => Promise.reject(new Error("no statement is asked for")));
    expect(spoken()).toBe("");
    const button = document.querySelector("button")!;
    button.click();
    await settled();
    expect([button.textContent, spoken()]).toEqual(["Link copied", "Link copied"]);
    refuse = true;
    button.click();
    await settled();
    expect(spoken()).toContain("Not copied");
  });

  it("tells the caller whether the text is in the clipboard", async () => {
    refuse = true;
    const words = {done: "1", failed: "0"};
    expect(await copyFrom(document.querySelector("button")!, "x", "en", words)).toBe(false);
  });
});
