import {AlignmentType, LevelFormat} from "docx";
import type {Page} from "../ui/page.js";

/** Lengths in twentieths of a point. */
const MM = 56.7;
/** The sheet and what lies between its margins. */
export const PAGE = {width: Math.round(210 * MM), height: Math.round(297 * MM)};
export const EDGE = Math.round(20 * MM);
export const INNER = PAGE.width - 2 * EDGE;

/** The list of a paper. */
export const POINTS = "points";
export const HANGING = {left: 260, hanging: 200};
/** How the items of a list begin. */
export const POINT = {
  level: 0,
  format: LevelFormat.BULLET,
  text: "•",
  alignment: AlignmentType.LEFT,
  style: {paragraph: {indent: HANGING}}
};

/** Fonts that every Word has; others are put in their place where they are missing. */
const FONTS = {
  zh: {
    text: {ascii: "Arial", hAnsi: "Arial", cs: "Arial", eastAsia: "宋体"},
    head: {ascii: "Arial", hAnsi: "Arial", cs: "Arial", eastAsia: "黑体"}
  },
  en: {
    text: {ascii: "Calibri", hAnsi: "Calibri", cs: "Calibri", eastAsia: "宋体"},
    head: {ascii: "Calibri", hAnsi: "Calibri", cs: "Calibri", eastAsia: "黑体"}
  }
};

/** How a paper is set: sizes in half points, distances in twentieths of a point. */
export function stylesOf(page: Page) {
  const {text, head} = FONTS[page.lang];
  const language = {value: page.lang === "en" ? "en-GB" : "zh-CN", eastAsia: "zh-CN"};
  const heading = (size: number, before: number, after: number) => ({
    run: {font: head, size, bold: true, color: "1A1A1A"},
    paragraph: {spacing: {before, after}, keepNext: true}
  });
  const own = (id: string, run: object, paragraph: object) => ({
    id,
    name: `duibiao ${id}`,
    basedOn: "Normal",
    run,
    paragraph
  });
  return {
    default: {
      document: {run: {font: text, size: 20, language}, paragraph: {spacing: {after: 80}}},
      title: heading(34, 0, 80),
      heading1: heading(28, 0, 120),
      heading2: heading(23, 200, 80)
    },
    paragraphStyles: [
      own("small", {size: 16, color: "595959"}, {spacing: {after: 60}}),
      own("caption", {font: head, size: 19, bold: true}, {spacing: {before: 100, after: 50}}),
      own("cell", {size: 17}, {spacing: {after: 0}}),
      own("note", {size: 15}, {spacing: {after: 0}})
    ]
  };
}
