import {readHeights} from "./heights.js";

/** The usual width of an article's column, in pixels. */
export const ARTICLE = 600;
let gauged: HTMLIFrameElement | undefined;
let heard: (event: MessageEvent) => void = () => {};

/**
 * Tells how tall a chart stands in an article: a frame whose page has no script of
 * ours keeps the height that the code gives it.
 */
export function gauge(address: string, width: number, tell: (height: number) => void): void {
  gauged ??= hiddenFrame();
  gauged.style.width = `${width}px`;
  removeEventListener("message", heard);
  heard = ({source, data}) => {
    const height = source === gauged?.contentWindow ? readHeights(data)?.values().next().value : 0;
    if (height) tell(height);
  };
  addEventListener("message", heard);
  gauged.src = address;
}

function hiddenFrame(): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  frame.className = "unseen";
  frame.tabIndex = -1;
  frame.ariaHidden = "true";
  document.body.append(frame);
  return frame;
}
