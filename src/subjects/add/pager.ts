import {say, type Page} from "../../ui/page.js";

/** So many rows stand on the page at once: thousands of cards would hold the browser up. */
export const SHOWN = 50;

/** Buttons to turn pages of rows and the words for where one is; `turn` hears the first row to show. */
export function turner(
  place: HTMLElement,
  {first, count}: {first: number; count: number},
  turn: (first: number) => void,
  page: Page
): void {
  place.hidden = count <= SHOWN;
  const step = (by: number, words: string) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = words;
    button.disabled = by < 0 ? first === 0 : first + SHOWN >= count;
    button.addEventListener("click", () => turn(first + by * SHOWN));
    return button;
  };
  const last = Math.min(first + SHOWN, count);
  const told = say(
    page,
    `第${first + 1}–${last}条，共${count}条`,
    `${first + 1}–${last} of ${count}`
  );
  place.replaceChildren(
    step(-1, say(page, "上一页", "Previous")),
    ` ${told} `,
    step(1, say(page, "下一页", "Next"))
  );
}
