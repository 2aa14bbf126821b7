import {createHash} from "node:crypto";
import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {brotliDecompressSync} from "node:zlib";
import * as Plot from "@observablehq/plot";
import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {hostPolicy, pagePolicy} from "../../scripts/policy.mjs";

const ROOT = join(import.meta.dirname, "../..");
const sha = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** A policy as its directives, each a set of sources. */
function directives(policy: string): Map<string, string[]> {
  return new Map(
    policy.split("; ").map((part) => {
      const [name, ...sources] = part.split(" ");
      return [name, sources];
    })
  );
}

describe("the policy", () => {
  it("that hosts send allows whatever a page of theirs asks for, and lets others frame charts alone", () => {
    const host = directives(hostPolicy("/compare/"));
    for (const bare of ["/", "/explore/", "/lab/", "/notebooks/nankai/", "/embed/"])
      for (const [name, sources] of directives(pagePolicy(bare)))
        expect(host.get(name) ?? host.get("default-src"), `${bare} ${name}`).toEqual(
          expect.arrayContaining(sources)
        );
    expect(host.get("frame-ancestors")).toEqual(["'self'"]);
    for (const path of [
      "/embed/5g-coverage/",
      "/en/embed/5g-coverage.html",
      "/v/1.0.0/embed/a.html"
    ])
      expect(directives(hostPolicy(path)).has("frame-ancestors"), path).toBe(false);
    for (const path of ["/embed", "/embed/", "/en/embed/index.html", "/en/lab/"])
      expect(directives(hostPolicy(path)).has("frame-ancestors"), path).toBe(true);
  });

  it("allows nothing inline but Plot's own style, and WebAssembly where the engine runs alone", () => {
    for (const bare of ["/", "/explore/", "/notebooks/nankai/", "/embed/"])
      expect(pagePolicy(bare)).not.toContain("unsafe-inline");
    // Browsers write a style beside what is pasted into the laboratory's editor.
    const inline = [...directives(pagePolicy("/lab/"))].filter(([, sources]) =>
      sources.includes("'unsafe-inline'")
    );
    expect(inline.map(([name]) => name)).toEqual(["style-src-attr"]);
    const {document} = new JSDOM("").window;
    const chart = Plot.plot({document, marks: [Plot.dot([{x: 1, y: 2}], {x: "x", y: "y"})]});
    const style = sha(chart.querySelector("style")!.textContent!);
    for (const bare of ["/notebooks/nankai/", "/lab/"])
      expect(directives(pagePolicy(bare)).get("style-src")).toEqual(["'self'", style]);
    for (const bare of ["/", "/add/", "/compare/", "/embed/", "/embed/5g-coverage/"])
      expect(pagePolicy(bare)).not.toContain("wasm");
  });

  it("lets no page and no host compile code from text", () => {
    const kinds = readdirSync(join(ROOT, "src"), {withFileTypes: true})
      .filter(
        (entry) => entry.isDirectory() && existsSync(join(ROOT, "src", entry.name, "index.md"))
      )
      .map(({name}) => `/${name}/`);
    expect(kinds).toContain("/add/");
    const policies = ["/", ...kinds].flatMap((path) => [
      pagePolicy(path),
      hostPolicy(path),
      hostPolicy(`${path}a/`)
    ]);
    expect(policies.filter((policy) => policy.includes("'unsafe-eval'"))).toEqual([]);
  });

  it("lets pages that offer a paper or an image draw it", () => {
    const drawing = ["/compare/", "/compare/a-b/", "/cities/tianjin/", "/plans/a/", "/embed/"];
    for (const bare of drawing)
      expect(directives(pagePolicy(bare)).get("img-src"), bare).toEqual(["'self'", "blob:"]);
    expect(directives(pagePolicy("/compare/a-b/")).get("worker-src")).toEqual(["'self'", "blob:"]);
  });

  it("of released versions allows the one script that their pages bear", () => {
    const packed = readFileSync(join(ROOT, "versions/1.0.0/files.json.br"));
    const files: Record<string, string> = JSON.parse(brotliDecompressSync(packed).toString());
    const page = files["embed/5g-coverage.html"];
    const [, script] = /<script>(.*?)<\/script>/s.exec(page)!;
    expect(directives(hostPolicy("/v/1.0.0/embed/5g-coverage.html")).get("script-src")).toEqual([
      "'self'",
      sha(script)
    ]);
  });

  it("stands in every example of docs/deploying.md as it is", () => {
    const text = readFileSync(join(ROOT, "docs/deploying.md"), "utf8");
    const examples = ["nginx", "apache"].map(
      (name) => new RegExp("```" + name + "\\n(.*?)```", "s").exec(text)![1]
    );
    for (const example of examples)
      for (const path of ["/", "/embed/5g-coverage/", "/v/1.0.0/"])
        expect(example).toContain(`"${hostPolicy(path)}"`);
  });
});
