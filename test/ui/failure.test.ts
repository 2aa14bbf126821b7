import {beforeAll, describe, expect, it, vi} from "vitest";
import {installDocument} from "../../loaders/site/dom.js";
import {LoadError, SCRIPTS, type Cause} from "../../src/queries/load.js";
import {clearFailure, failureNotice, reasonOf, showFailure} from "../../src/ui/failure.js";

beforeAll(() => {
  installDocument();
});

const CAUSES: Cause[] = [
  {kind: "status", status: 404},
  {kind: "broken"},
  {kind: "stalled", seconds: 20},
  {kind: "other"},
  {kind: "cut"}
];
const missing = new LoadError("engine.wasm", {kind: "status", status: 404});

describe("reasonOf(error, lang)", () => {
  it("names the file, and each cause in words of its own, in both languages", () => {
    for (const lang of ["zh", "en"] as const) {
      const said = CAUSES.map((cause) => reasonOf(new LoadError("engine.wasm", cause), lang));
      expect(new Set(said).size).toBe(CAUSES.length);
      for (const text of said) expect(text).toContain("engine.wasm");
      expect(said[0]).toContain("404");
      expect(said[2]).toContain("20");
      for (const text of said) expect(/\p{Script=Han}/u.test(text), text).toBe(lang === "zh");
    }
  });

  it("knows a load error of another bundle, which has a class of its own", async () => {
    vi.resetModules();
    const other = await import("../../src/queries/load.js");
    const error = new other.LoadError("rows.json", {kind: "status", status: 503});
    expect(error).not.toBeInstanceOf(LoadError);
    expect(reasonOf(error, "zh")).toBe(
      reasonOf(new LoadError("rows.json", {kind: "status", status: 503}), "zh")
    );
  });

  it("says in words what no reader knows by its name, and what others say as they say it", () => {
    const scripts = new LoadError(SCRIPTS, {kind: "broken"});
    expect(reasonOf(scripts, "zh")).not.toContain(SCRIPTS);
    expect(reasonOf(new Error("Binder Error: x"), "en")).toBe("Binder Error: x");
  });
});

describe("the notice", () => {
  it("is one, says what failed, and tries again", () => {
    const host = document.createElement("div");
    host.append(document.createElement("figure"));
    let tries = 0;
    const again = () => void tries++;
    for (let i = 0; i < 3; i++)
      showFailure(host, {lang: "en", what: "Not drawn.", error: missing, again});
    const notices = host.querySelectorAll<HTMLElement>("[data-failure]");
    expect(notices).toHaveLength(1);
    expect(host.firstElementChild).toBe(notices[0]);
    expect(notices[0].getAttribute("role")).toBe("alert");
    expect(notices[0].textContent).toContain("Not drawn. ");
    notices[0].querySelector("button")!.click();
    expect(tries).toBe(1);
    clearFailure(host);
    expect(host.innerHTML).toBe("<figure></figure>");
  });

  it("offers no second try where none can help", () => {
    const error = new LoadError("WebAssembly", {kind: "unsupported"});
    const without = failureNotice({lang: "zh", what: "没有更新。", error, again: () => {}});
    expect(without.querySelector("button")).toBeNull();
    expect(without.textContent).toContain("WebAssembly");
  });
});
