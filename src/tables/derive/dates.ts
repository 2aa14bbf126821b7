import {PRECISIONS} from "../../model/schema/columns.js";

/** The first day of a date that is known to the day, the month or the year. */
export function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

/** How precisely a date is known. */
export function precisionOf(date: string): (typeof PRECISIONS)[number] {
  return date.length === 10 ? "day" : date.length === 7 ? "month" : "year";
}
