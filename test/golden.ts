import {existsSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect} from "vitest";

/**
 * Compares a drawing with test/golden/<name>, numbers in attributes rounded to a tenth.
 * A drawing that differs is written beside it as `-changed`; to accept it,
 * rename it. A golden that does not exist yet fails in the same way.
 */
export function expectGolden(name: string, drawn: string): void {
  const path = join(import.meta.dirname, "golden", name);
  const changed = path.replace(/(\.\w+)$/, "-changed$1");
  const text = `${normalised(drawn)}\n`;
  const golden = existsSync(path) ? readFileSync(path, "utf8") : null;
  rmSync(changed, {force: true});
  if (golden !== text) writeFileSync(changed, text);
  expect(text, `differs from test/golden/${name}; see ${changed}`).toBe(golden);
}

function normalised(svg: string): string {
  return svg
    .replace(/^<svg (?![^>]*xmlns=)/, '<svg xmlns="http://www.w3.org/2000/svg" ')
    .replace(/="[^"]*"/g, (attribute) => attribute.replace(/\d+\.\d{2,}/g, tenth))
    .replace(/></g, ">\n<");
}

function tenth(number: string): string {
  return String(Number(Number(number).toFixed(1)));
}
