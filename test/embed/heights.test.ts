import {JSDOM} from "jsdom";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {embedCss, siteColours} from "../../loaders/embeds/colours.js";
import {chartOf, listen, readHeights} from "../../src/embed/heights.js";

describe("readHeights(message)", () => {
  it("reads a height by chart id", () =>
    expect(readHeights({"duibiao-height": {"5g-base-stations": 420}})).toEqual(
      new Map([["5g-base-stations", 420]])
    ));
  it.each([
    null,
    "duibiao-height",
    {"datawrapper-height": {a: 1}},
    {"duibiao-height": 400},
    {"duibiao-height": "?"},
    {"duibiao-height": {a: "400px"}},
    {"duibiao-height": {a: Number.NaN}},
    {"duibiao-height": {a: -1}},
    {"duibiao-height": {a: 1e9}},
    {"duibiao-height": {}},
    {"duibiao-height": {a: 400}, also: 1}
  ])("ignores %j", (message) => expect(readHeights(message)).toBeNull());
});

describe("chartOf(address)", () => {
  it.each([
    ["https://example.org/en/embed/wlan-coverage?lang=zh", "wlan-coverage"],
    ["https://example.org/en/embed/wlan-coverage/?lang=zh", "wlan-coverage"],
    ["https://example.org/v/1.0.0/embed/wlan-coverage.html", "wlan-coverage"],
    ["https://example.org/en/embed/wlan-coverage/per-population/?cities=xiamen", "wlan-coverage"],
    ["https://example.org/v/1.3.0/embed/wlan-coverage/per-gdp.html", "wlan-coverage"],
    ["https://example.org/wlan-coverage", null],
    ["https://example.org/embed/", null],
    ["https://example.org/embed/a/b/", null],
    ["https://example.org/embed/%E0%A4%A", null],
    ["https://[bad", null],
    ["about:blank", null],
    ["", null]
  ])("of %s is %s", (address, chart) => expect(chartOf(address)).toBe(chart));
});

describe("listen(origin)", () => {
  const OWN = "https://charts.example";
  let dom: JSDOM;
  beforeEach(() => {
    dom = new JSDOM(
      `<iframe src="https://[bad"></iframe><iframe src=""></iframe><iframe src="javascript:0"></iframe>
      <iframe id="own" src="${OWN}/embed/a"></iframe>
      <iframe id="foreign" src="https://other.example/embed/a"></iframe>`
    );
    vi.stubGlobal("document", dom.window.document);
    vi.stubGlobal("addEventListener", dom.window.addEventListener.bind(dom.window));
    vi.stubGlobal("removeEventListener", dom.window.removeEventListener.bind(dom.window));
  });
  afterEach(() => vi.unstubAllGlobals());

  const frame = (id: string) => dom.window.document.getElementById(id) as HTMLIFrameElement;
  const say = (data: unknown, origin: string, source: Window | null) =>
    dom.window.dispatchEvent(
      new dom.window.MessageEvent("message", {data, origin, source: source as never})
    );
  const message = {"duibiao-height": {a: 420}};

  it("fits a frame of the script's own origin, beside broken frames", () => {
    listen(OWN);
    say(message, OWN, frame("own").contentWindow);
    expect(frame("own").style.height).toBe("420px");
  });

  it("heeds no frame of another origin, whatever it is named and says", () => {
    listen(OWN);
    say(message, "https://other.example", frame("foreign").contentWindow);
    say(message, OWN, frame("foreign").contentWindow);
    // A frame that has been led elsewhere speaks from there.
    say(message, "https://other.example", frame("own").contentWindow);
    say(message, OWN, null);
    for (const id of ["own", "foreign"]) expect(frame(id).style.height).toBe("");
  });

  it("heeds nobody where the script has no origin of its own", () => {
    frame("own").src = "data:,/embed/a";
    listen("null");
    say(message, "null", frame("own").contentWindow);
    expect(frame("own").style.height).toBe("");
  });

  it("gives frames that are wider than a sheet room for more lines on paper, and takes it back", () => {
    const stop = listen(OWN);
    for (const id of ["own", "foreign"]) {
      frame(id).getBoundingClientRect = () => ({width: 900, height: 400}) as DOMRect;
      frame(id).style.height = "400px";
    }
    dom.window.dispatchEvent(new dom.window.Event("beforeprint"));
    expect(frame("own").style.height).toBe("600px");
    expect(frame("foreign").style.height).toBe("400px");
    dom.window.dispatchEvent(new dom.window.Event("afterprint"));
    expect(frame("own").style.height).toBe("400px");
    stop();
    dom.window.dispatchEvent(new dom.window.Event("beforeprint"));
    expect(frame("own").style.height).toBe("400px");
  });

  it("never throws, whatever is said", () => {
    listen(OWN);
    for (const data of [null, undefined, 1, "x", [], new Map(), {a: 1}, {"duibiao-height": null}])
      say(data, OWN, frame("own").contentWindow);
    expect(frame("own").style.height).toBe("");
  });
});

describe("the styles of a chart", () => {
  it("are dark on screens alone: on paper no ground is printed", () => {
    const css = embedCss();
    const {light, dark} = siteColours();
    expect(css).toContain(`--paper:${light["--paper"]}`);
    const shades = css.split("\n").filter((line) => line.includes(`--paper:${dark["--paper"]}`));
    expect(shades.length).toBe(2);
    for (const line of shades) expect(line).toMatch(/^@media screen\b/);
  });
});
