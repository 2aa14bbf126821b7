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

const FRAMED = /\/embed\/([a-z0-9-]+)(?:\/per-[a-z]+)?(?:\/|\.html)?$/;

/** The chart id that an embed's address names, with its footing, a slash or ".html" behind it; null where it names none. */
export function chartOf(address: string): string | null {
  return FRAMED.exec(parsed(address)?.pathname ?? "")?.[1] ?? null;
}

/** The parts of an address; null where it is none, as a host page may well hold. */
function parsed(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

/** The page's frames that show charts from `origin`, with the chart's id. */
function chartFrames(origin: string): [frame: HTMLIFrameElement, chart: string][] {
  return [...document.querySelectorAll<HTMLIFrameElement>("iframe[src]")].flatMap((frame) => {
    const chart = parsed(frame.src)?.origin === origin ? chartOf(frame.src) : null;
    return chart === null ? [] : [[frame, chart]];
  });
}

/**
 * Fits iframes to the heights their charts post. A message counts only where it
 * comes from `origin`, where this script came from, from the window of an iframe
 * that stands there too, and names the chart in it; all else is ignored.
 * Charts that stand there already are asked. Returns how to stop.
 */
export function listen(origin: string): () => void {
  // A script of no origin, as one from a file, cannot tell its own charts from others.
  if (origin === "null") return () => {};
  function hear(event: MessageEvent): void {
    const heights = event.origin === origin ? readHeights(event.data) : null;
    if (!heights || !event.source) return;
    for (const [frame, chart] of chartFrames(origin)) {
      const height = frame.contentWindow === event.source ? heights.get(chart) : undefined;
      if (height !== undefined) frame.style.height = `${height}px`;
    }
  }
  addEventListener("message", hear);
  const stop = widenOnPaper(origin);
  for (const [frame] of chartFrames(origin)) frame.contentWindow?.postMessage(ASK, "*");
  return () => {
    removeEventListener("message", hear);
    stop();
  };
}

/** About how wide a sheet's text is, in pixels: a frame that is wider wraps its words anew on it. */
const SHEET = 600;

/**
 * Gives frames room for the lines that their words take more on a sheet, which is
 * narrower than most columns; a frame cannot say its height once it is laid out
 * for paper, and would lose its last lines. Returns how to stop.
 */
function widenOnPaper(origin: string): () => void {
  const before = new Map<HTMLIFrameElement, string>();
  function widen(): void {
    for (const [frame] of chartFrames(origin)) {
      const {width, height} = frame.getBoundingClientRect();
      before.set(frame, frame.style.height);
      if (width > SHEET) frame.style.height = `${Math.ceil((height * width) / SHEET)}px`;
    }
  }
  function restore(): void {
    for (const [frame, height] of before) frame.style.height = height;
    before.clear();
  }
  addEventListener("beforeprint", widen);
  addEventListener("afterprint", restore);
  return () => {
    removeEventListener("beforeprint", widen);
    removeEventListener("afterprint", restore);
  };
}
