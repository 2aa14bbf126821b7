import type {Cells} from "../../tables/add/draft.js";

/** What stands in the controls of a correction. */
export function cellsIn(form: HTMLFormElement): Cells {
  const text = (name: string) => textIn(form, name);
  const number = (name: string) => {
    const value = Number(text(name));
    return text(name) === "" || !Number.isFinite(value) ? null : value;
  };
  return {
    role: text("role") as Cells["role"],
    comparator: text("comparator") as Cells["comparator"],
    value_low: number("value_low"),
    value_high: number("value_high"),
    unit: text("unit"),
    basis: text("basis") as Cells["basis"],
    year: number("year") ?? 0,
    scope: text("scope") || null
  };
}

/** What stands in a control of a form. */
export function textIn(form: HTMLFormElement, name: string): string {
  return form.querySelector<HTMLInputElement>(`[name="${name}"]`)!.value.trim();
}
