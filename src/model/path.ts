/**
 * The address of a page with the slash that every page's ends with: each page is
 * the index of a folder, which any host answers. What ends with a file's name stays.
 */
export function withSlash(path: string): string {
  const at = path.search(/[?#]|$/);
  const place = path.slice(0, at);
  return place === "" || place.endsWith("/") || /[^./]\.\w+$/.test(place)
    ? path
    : `${place}/${path.slice(at)}`;
}
