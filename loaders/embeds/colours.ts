import {readFileSync} from "node:fs";
import {join} from "node:path";

/** The custom properties of the site's stylesheets in light and in dark. */
export function siteColours(): {light: Colours; dark: Colours} {
  const light = rootOf("style/colours.css");
  return {light, dark: {...light, ...rootOf("dark.css")}};
}

/** The custom properties of a stylesheet's first :root block, or of the first in a part of it. */
function rootOf(file: string, part = ""): Colours {
  const css = readFileSync(join(import.meta.dirname, "../..", "src", file), "utf8");
  const [, body] = /:root\s*\{([^}]*)\}/.exec(css.slice(css.indexOf(part))) ?? [];
  const found = propertiesOf(body ?? "");
  if (!found["--paper"]) throw new Error(`src/${file}: expected --paper in its :root block`);
  return found;
}

/** Custom properties by name, the two dashes included. */
export type Colours = Record<string, string>;

function propertiesOf(body: string): Colours {
  return Object.fromEntries(
    [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [
      name,
      value.replace(/\s+/g, " ").trim()
    ])
  );
}

/** The styles of an embedded chart: the site's colours on `.duibiao`, and embed.css. */
export function embedCss(): string {
  const {light, dark} = siteColours();
  const forced = rootOf("style/colours.css", "@media (forced-colors: active)");
  const changed = Object.entries(dark).filter(([name, value]) => light[name] !== value);
  const darkText = `color-scheme:dark;${written(Object.fromEntries(changed))}`;
  const own = readFileSync(join(import.meta.dirname, "../..", "src/embed/embed.css"), "utf8");
  return [
    `.duibiao{color-scheme:light;${written(light)}}`,
    // On paper no ground is printed: a hollow mark filled with the dark ground would be a solid one.
    `@media screen{.duibiao[data-theme="dark"]{${darkText}}}`,
    `@media screen and (prefers-color-scheme:dark){.duibiao[data-theme="auto"]{${darkText}}}`,
    own,
    // The last word, whatever theme the address asks for.
    `@media (forced-colors:active){.duibiao,.duibiao[data-theme]{${written(forced)}}}`
  ].join("\n");
}

function written(colours: Colours): string {
  return Object.entries(colours)
    .map(([name, value]) => `${name}:${value}`)
    .join(";");
}
