/** The folders whose pages are one template each, and the name of the id in it. */
export const TEMPLATES = {
  indicators: "indicator",
  plans: "plan",
  compare: "compare",
  cities: "city"
} as const;

/** What the last part of a path below each folder is the id of. */
const NAMES: Record<string, string> = {...TEMPLATES, notebooks: "notebook"};

/** The ids in the path of a page that stands for one plan, one indicator, one city …; without the language. */
export function fixedOf(bare: string): Record<string, string> {
  const [, folder, id] = bare.split("/");
  return id && folder in NAMES ? {[NAMES[folder]]: id} : {};
}

/**
 * The path of a page below the site's root, without the language, by its address
 * and its way to the root: all pages of a template run one script, which tells them apart by it.
 */
export function bareOf(address: string, root: string): string {
  const parts = address
    .replace(/index\.html$/, "")
    .split("/")
    .filter(Boolean);
  const depth = root.split("../").length - 1;
  // In the live preview pages lead from the root itself.
  const own = root.startsWith("/") ? parts : parts.slice(parts.length - depth);
  return `/${own.join("/")}/`.replace(/^\/en\//, "/").replace("//", "/");
}
