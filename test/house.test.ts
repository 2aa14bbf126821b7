import {existsSync, readdirSync, readFileSync} from "node:fs";
import {dirname, join, normalize} from "node:path";
import {describe, expect, it} from "vitest";

const ROOT = join(import.meta.dirname, "..");
const files = ["docs", "loaders", "scripts", "src", "test", "types", "."]
  .flatMap((folder) =>
    existsSync(join(ROOT, folder))
      ? readdirSync(join(ROOT, folder), {recursive: folder !== ".", encoding: "utf8"}).map((file) =>
          normalize(join(folder, file)).replaceAll("\\", "/")
        )
      : []
  )
  .filter((file) => !/(^|\/)(\.observablehq|node_modules)\//.test(file));
const read = (file: string) => readFileSync(join(ROOT, file), "utf8");
const code = files.filter((file) => /\.(ts|mjs|js)$/.test(file));
const client = code.filter((file) => file.startsWith("src/") && !/\.\w+\.ts$/.test(file));
const pages = files.filter((file) => file.startsWith("src/") && file.endsWith(".md"));

/** Specifiers of a module's imports; `import type` is left out where `values` is true. */
function importsOf(file: string, values = false): string[] {
  const text = read(file);
  const found = [...text.matchAll(/^(?:import|export)\s+(type\s)?[^"'`;]*?from\s+"([^"]+)"/gm)]
    .filter(([, type]) => !(values && type))
    .map(([, , specifier]) => specifier);
  const dynamic = [...text.matchAll(/\bimport\("([^"]+)"\)/g)].map(([, specifier]) => specifier);
  const bare = [...text.matchAll(/^import\s+"([^"]+)"/gm)].map(([, specifier]) => specifier);
  return [...found, ...dynamic, ...bare];
}

/** The layer of a file or of what it imports: model, reading, queries, charts, ui, subjects, loaders … */
function layerOf(path: string): string {
  return path.startsWith("src/") ? path.split("/")[1] : path.split("/")[0];
}

function targetOf(file: string, specifier: string): string {
  return normalize(join(dirname(file), specifier)).replaceAll("\\", "/");
}

/** What each layer may import besides itself. */
const ALLOWED: Record<string, string[]> = {
  model: [],
  reading: ["model"],
  tables: ["model", "reading"],
  queries: ["model", "reading", "tables", "data"],
  charts: ["model"],
  search: ["model", "queries"],
  ui: ["model", "queries", "charts", "search"],
  subjects: ["model", "reading", "tables", "queries", "charts", "search", "ui"],
  images: ["model", "charts", "ui", "subjects"],
  embed: ["model", "queries", "charts", "ui", "subjects", "images"],
  paper: ["model", "queries", "charts", "ui", "subjects", "images"],
  loaders: [
    ...["model", "reading", "tables", "queries", "charts", "search", "ui", "subjects"],
    ...["images", "embed", "scripts"]
  ]
};

/** Modules that lead back to themselves by imports of values or types, each as its members. */
function circles(modules: string[]): string[][] {
  const leads = new Map(
    modules.map((file) => [
      file,
      importsOf(file)
        .filter((specifier) => specifier.startsWith("."))
        .map((specifier) => targetOf(file, specifier).replace(/\.js$/, ".ts"))
    ])
  );
  const reach = (start: string) => {
    const seen = new Set<string>();
    const open = [...(leads.get(start) ?? [])];
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      if (seen.has(file)) continue;
      seen.add(file);
      open.push(...(leads.get(file) ?? []));
    }
    return seen;
  };
  const reached = new Map(modules.map((file) => [file, reach(file)]));
  return modules
    .filter((file) => reached.get(file)!.has(file))
    .map((file) => [
      file,
      ...[...reached.get(file)!].filter((other) => reached.get(other)?.has(file) && other !== file)
    ]);
}

describe("imports", () => {
  it.each(Object.keys(ALLOWED))("run one way: %s", (layer) => {
    const wrong = code
      .filter((file) => layerOf(file) === layer)
      .flatMap((file) =>
        importsOf(file)
          .filter((specifier) => specifier.startsWith("."))
          .map((specifier) => targetOf(file, specifier))
          .filter((path) => ![layer, ...ALLOWED[layer]].includes(layerOf(path)))
          .map((path) => `${file} imports ${path}`)
      );
    expect(wrong).toEqual([]);
  });

  it("run in no circle, those of types included", () => {
    const modules = code.filter((file) => /^(src|loaders)\/.*\.ts$/.test(file));
    expect(circles(modules)).toEqual([]);
  });

  it("of client modules are relative .js files or packages by their bare name", () => {
    const declared = Object.keys(JSON.parse(read("package.json")).dependencies);
    const wrong = client.flatMap((file) =>
      importsOf(file, true)
        .filter((specifier) =>
          specifier.startsWith(".")
            ? !specifier.endsWith(".js")
            : specifier !== "observablehq:stdlib" &&
              !declared.some((name) => specifier === name || specifier.startsWith(`${name}/`))
        )
        .map((specifier) => `${file} imports ${specifier}`)
    );
    expect(wrong).toEqual([]);
  });

  it("of Framework's standard library stand at the edge: files in queries/ alone", () => {
    const users = code.filter((file) => importsOf(file, true).includes("observablehq:stdlib"));
    expect(users.filter((file) => layerOf(file) !== "queries")).toEqual([]);
  });

  it("of Node's library stand outside of src/, its data loaders aside", () => {
    const users = client.filter((file) => importsOf(file).some((name) => name.startsWith("node:")));
    expect(users).toEqual([]);
  });
});

describe("code", () => {
  it("nothing is imported from a CDN", () => {
    const npm = ["npm", "jsr"].map((scheme) => `"${scheme}:`);
    const users = [...code, ...pages].filter((file) =>
      npm.some((text) => read(file).includes(text))
    );
    expect(users).toEqual([]);
  });

  it("that ships names no foreign host", () => {
    const hosts = [
      ...client,
      ...pages,
      ...files.filter((file) => /^src\/.*\.css$/.test(file))
    ].flatMap((file) =>
      [...read(file).matchAll(/(?:https?:|["'`(])\/\/([a-z0-9-]+\.)+[a-z]{2,}[^\s"'`)]*/g)]
        .map(([address]) => address)
        // Names of vocabularies are not fetched.
        .filter((address) => !/^https?:\/\/(www\.w3\.org|schema\.org)\//.test(address))
        .map((address) => `${file}: ${address}`)
    );
    expect(
      hosts.filter((host) => !ALLOWED_ADDRESSES.some((allowed) => host.includes(allowed)))
    ).toEqual([]);
  });

  it("styles the site's pages by layers: every sheet stands in one", () => {
    const sheets = files.filter((file) => /^src\/.*\.css$/.test(file));
    // Embeds have a sheet of their own; the dark is linked by itself, for its media.
    const apart = ["src/style.css", "src/dark.css", "src/embed/embed.css"];
    const layered = [...read("src/style.css").matchAll(/@import "\.\/(.+)" layer\(\w+\);/g)];
    expect(layered.map(([, file]) => `src/${file}`).sort()).toEqual(
      sheets.filter((file) => !apart.includes(file)).sort()
    );
  });

  it("subjects style what is theirs: no rule of an element alone, which would reach every page", () => {
    const bare = files
      .filter((file) => /^src\/(subjects|paper|embed)\/.*\.css$/.test(file))
      .flatMap((file) =>
        [
          ...read(file)
            .replace(/\/\*.*?\*\//gs, "")
            .matchAll(/(?:^|[}{])\s*([^{}@]+)\{/g)
        ]
          .flatMap(([, selectors]) => selectors.split(/,(?![^(]*\))/))
          .map((selector) => selector.trim())
          .filter(
            (selector) => /^[a-z][a-z0-9]*(?![\w-])/.test(selector) && !/[.#[]/.test(selector)
          )
          .filter((selector) => !/^(from|to)$/.test(selector))
          .map((selector) => `${file}: ${selector}`)
      );
    expect(bare).toEqual([]);
  });

  it("modules stay readable: at most 300 lines", () => {
    const long = code
      .map((file) => [file, read(file).split("\n").length - 1] as const)
      .filter(([file, lines]) => lines > 300 && !file.startsWith("test/"));
    expect(long).toEqual([]);
  });

  it("exports by name, and keeps no note to be done later", () => {
    const modules = code.filter((file) => !/(^|\/)\w+(\.\w+)?\.config\.(ts|js)$/.test(file));
    expect(modules.filter((file) => /^export default/m.test(read(file)))).toEqual([]);
    const later = new RegExp(["TO" + "DO", "FIX" + "ME", "@ts-" + "ignore"].join("|"));
    expect(code.filter((file) => later.test(read(file)))).toEqual([]);
  });

  it("SQL stands in queries/, in a subject's query.ts and in the laboratory; pages for readers aside", () => {
    const home = (file: string) =>
      layerOf(file) === "queries" || /^src\/subjects\/(lab\/|[a-z]+\/query(\.ts$|\/))/.test(file);
    const users = client.filter(
      (file) =>
        !home(file) && /["`'\s](SELECT\s[\s\S]{1,200}?\sFROM|CREATE VIEW)\s/.test(read(file))
    );
    expect(users).toEqual([]);
  });
});

/** Addresses that a reader may follow or a licence names; nothing is fetched from them. */
const ALLOWED_ADDRESSES = ["creativecommons.org", "example.org", "example.com"];

describe("pages", () => {
  it("have a twin in the other language", () => {
    const chinese = pages.filter((file) => !file.startsWith("src/en/"));
    const english = pages.filter((file) => file.startsWith("src/en/"));
    expect(english.map((file) => file.replace("src/en/", "src/")).sort()).toEqual(
      [...chinese].sort()
    );
  });

  it("mount the same views as their twin, in their own language", () => {
    for (const file of pages) {
      const lang = file.startsWith("src/en/") ? "en" : "zh";
      const mounts = [...read(file).matchAll(/mount\("(\w+)", "(\w+)"/g)];
      for (const [, name, inLang] of mounts) {
        expect(inLang, file).toBe(lang);
        expect(read(file), file).toContain(`data-view="${name}"`);
      }
      const twin =
        lang === "en" ? file.replace("src/en/", "src/") : file.replace("src/", "src/en/");
      const views = (path: string) =>
        [...read(path).matchAll(/data-view="(\w+)"/g)].map(([, name]) => name);
      expect(views(file), file).toEqual(views(twin));
    }
  });

  it("are short: prose and a few lines of code", () => {
    const long = pages.filter((file) => read(file).split("\n").length > 150);
    expect(long).toEqual([]);
  });
});

describe("the lockfile", () => {
  const {packages} = JSON.parse(read("package-lock.json")) as {
    packages: Record<string, Record<string, Record<string, string> | undefined>>;
  };

  it("holds every package that another asks for, of every platform", () => {
    const missing = Object.entries(packages).flatMap(([path, entry]) =>
      Object.keys({...entry.dependencies, ...entry.optionalDependencies})
        .filter((name) => !placesOf(path, name).some((place) => place in packages))
        .map((name) => `${path || "the project"} asks for ${name}`)
    );
    expect(missing).toEqual([]);
  });

  it("names no host", () => {
    expect(read("package-lock.json")).not.toContain('"resolved"');
  });
});

/** Where a package that another asks for may stand: below it, or below any that it stands in. */
function placesOf(path: string, name: string): string[] {
  const above = path
    .split("/node_modules/")
    .map((_, i, all) => all.slice(0, i + 1).join("/node_modules/"));
  return [...above.map((folder) => `${folder}/node_modules/${name}`), `node_modules/${name}`];
}

describe("documents", () => {
  const documents = files.filter((file) => file.endsWith(".md") && !file.startsWith("src/"));

  it("link to files and headings that exist", () => {
    const broken = documents.flatMap((file) =>
      [...read(file).matchAll(/\]\(([^)\s]+)\)/g)]
        .map(([, link]) => link)
        .filter((link) => !/^(https?:|mailto:)/.test(link))
        .filter((link) => {
          const [path, heading] = link.split("#");
          const target = path === "" ? file : targetOf(file, path);
          if (!existsSync(join(ROOT, target))) return true;
          return heading !== undefined && !headingsOf(target).includes(heading);
        })
        .map((link) => `${file}: ${link}`)
    );
    expect(broken).toEqual([]);
  });

  it("name paths and scripts that exist", () => {
    const {scripts} = JSON.parse(read("package.json"));
    const wrong = documents.flatMap((file) =>
      [...read(file).matchAll(/`([^`\n]+)`/g)]
        .map(([, text]) => text)
        .filter((text) => {
          const script = /^npm run ([\w:-]+)/.exec(text);
          if (script) return !(script[1] in scripts);
          return (
            /^(data|docs|loaders|scripts|src|test|types)\/[\w./[\]-]*$/.test(text) &&
            !existsSync(join(ROOT, text))
          );
        })
        .map((text) => `${file}: ${text}`)
    );
    expect(wrong).toEqual([]);
  });
});

function headingsOf(file: string): string[] {
  return [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .trim()
      .replaceAll(" ", "-")
  );
}
