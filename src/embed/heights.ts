/** The message by which a chart tells its parent how tall it is; the chart's id is the inner key. */
export const HEIGHT_KEY = "duibiao-height";

const TALLEST = 20_000;

/** The heights a message names, by chart id; null where it is none of ours or not well formed. */
export function readHeights(message: unknown): Map<string, number> | null {
  if (typeof message !== "object" || message === null || Array.isArray(message)) return null;
  const entries = Object.entries(message);
  if (entries.length !== 1 || entries[0][0] !== HEIGHT_KEY) return null;
  const heights: unknown = entries[0][1];
  if (typeof heights !== "object" || heights === null || Array.isArray(heights)) return null;
  const found = Object.entries(heights);
  const sound = found.every(
    ([, height]) => typeof height === "number" && height > 0 && height <= TALLEST
  );
  return sound && found.length > 0 ? new Map(found as [string, number][]) : null;
}

/** What a parent says to be told the height: it may have begun to listen after the chart had spoken. */
export const ASK = {[HEIGHT_KEY]: "?"};

/** Whether a message asks for the height. */
export function asksHeight(message: unknown): boolean {
  return (message as Record<string, unknown> | null)?.[HEIGHT_KEY] === ASK[HEIGHT_KEY];
}

/** The chart id that an embed's address names: its last part, without ".html". */
export function chartOf(address: string): string {
  const path = new URL(address).pathname;
  return decodeURIComponent(path.slice(path.lastIndexOf("/") + 1)).replace(/\.html$/, "");
}

/**
 * Fits iframes to the heights their charts post. A message counts only where it
 * comes from the window of an iframe on this page, from the origin that the
 * iframe was given, and names the chart that stands there; all else is ignored.
 * Charts that stand there already are asked. Returns how to stop.
 */
export function listen(): () => void {
  function hear({data, source, origin}: MessageEvent): void {
    const heights = readHeights(data);
    if (!heights || !source) return;
    for (const frame of document.querySelectorAll<HTMLIFrameElement>("iframe[src]")) {
      if (frame.contentWindow !== source || new URL(frame.src).origin !== origin) continue;
      const height = heights.get(chartOf(frame.src));
      if (height !== undefined) frame.style.height = `${height}px`;
    }
  }
  addEventListener("message", hear);
  for (const frame of document.querySelectorAll<HTMLIFrameElement>("iframe[src]"))
    if (/\/embed\/[^/]+$/.test(new URL(frame.src).pathname))
      frame.contentWindow?.postMessage(ASK, "*");
  return () => removeEventListener("message", hear);
}
