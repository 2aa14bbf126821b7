import {html} from "htl";

/** An option's id, its text and, where it cannot be chosen, why. */
export type Option<T extends string = string> = [T, string, string?];

/** A labelled select whose first option is the default. */
export function select<T extends string>(
  name: string,
  label: string,
  value: T,
  options: Option<T>[]
): HTMLElement {
  return html`<label class="select"
    >${label}
    <select name="${name}">
      ${options.map(([id, text, why]) => {
        const option = html`<option value="${id}">${text}</option>`;
        if (why) option.setAttribute("disabled", "");
        if (id === value) option.setAttribute("selected", "");
        return option;
      })}
    </select></label
  >`;
}
