import {formatDate} from "../model/format.js";
import type {Edition} from "../ui/paper.js";
import {say, type Page} from "../ui/page.js";

/** Who made a paper, of which version of the data, and when. */
export function editionLine({version, made}: Edition, page: Page): string {
  const date = formatDate(made, page.lang);
  return say(
    page,
    `对标 · 数据版本 ${version} · ${date}制作`,
    `Duibiao · data version ${version} · made on ${date}`
  );
}
