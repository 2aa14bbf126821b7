/** A query as addresses show it, "~" between ids left as it is; with its "?", empty where nothing is asked. */
export function writeQuery(query: URLSearchParams): string {
  const text = query.toString().replaceAll("%7E", "~");
  return text ? `?${text}` : "";
}
