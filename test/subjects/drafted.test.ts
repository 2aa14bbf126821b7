import {JSDOM} from "jsdom";
import {afterAll, beforeAll, describe, expect, it, vi} from "vitest";
import {keepFromLinks} from "../../src/subjects/drafted.js";
import {chartQuestionLinks} from "../../src/ui/question.js";
import {pageOf} from "../../src/ui/page.js";

const {window} = new JSDOM('<div data-view="compare"></div>', {url: "https://site.test/compare/"});
const {document} = window;
const host = document.querySelector<HTMLElement>("[data-view]")!;

beforeAll(() => {
  const mark = {plan_id: "draft-2025", title: "T", words: ["draft-2025"]};
  window.localStorage.setItem("duibiao-draft", JSON.stringify(mark));
  vi.stubGlobal("document", document);
  vi.stubGlobal("Node", window.Node);
  vi.stubGlobal("NodeFilter", window.NodeFilter);
  vi.stubGlobal("localStorage", window.localStorage);
});
afterAll(() => vi.unstubAllGlobals());

describe("keepFromLinks(host)", () => {
  it.each(["zh", "en"] as const)(
    "tells in %s a link that is shared from one to the laboratory",
    (lang) => {
      const query = "&cities=tianjin~draft-2025";
      const share = document.createElement("a");
      share.className = "share";
      share.href = `https://site.test/embed/x/?${query}`;
      host.replaceChildren(share, chartQuestionLinks("5g-base-stations", query, pageOf(lang, "/")));
      keepFromLinks(host, lang);
      const links = [...host.querySelectorAll<HTMLAnchorElement>("a.share")];
      expect(links.map(({href}) => /draft/.test(href))).toEqual([false, false]);
      const [shared, asked] = links.map((link) => link.nextElementSibling!.textContent);
      // The laboratory's tables hold the draft: its link must not say that it goes without.
      expect(asked).not.toBe(shared);
      expect(asked).toMatch(/实验室的表里|laboratory's tables hold/);
    }
  );
});
