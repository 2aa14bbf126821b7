/**
 * Where the site will stand, from SITE_URL, with a slash at its end; empty where
 * it is not known at build. Then addresses are written from the site's root.
 */
export function siteUrl(written = process.env.SITE_URL ?? ""): string {
  if (!written) return "";
  const url = new URL(written);
  return `${url.origin}${url.pathname.replace(/\/*$/, "/")}`;
}

/** The full address of a path of the site; from the root where SITE_URL is not given. */
export function addressOf(path: string, site = siteUrl()): string {
  return `${site || "/"}${path.replace(/^\//, "")}`;
}

/** The full address of a path of the site, as other machines need it; null where it is not known. */
export function fullAddress(path: string, site = siteUrl()): string | null {
  return site ? addressOf(path, site) : null;
}

/** JSON that may stand in a script element. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}
