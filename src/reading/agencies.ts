import type {Paragraph} from "./sections.js";

/** How a responsibility bracket names an agency. */
export type AgencyRole = "lead" | "support" | "responsible";

/** One agency of one bracket; offsets of the bracket in the cleaned text. */
export interface Responsibility {
  /** Running number of the bracket in the plan. */
  statement: number;
  role: AgencyRole;
  agency: string;
  note: string | null;
  start: number;
  end: number;
}

const ROLES: [RegExp, AgencyRole][] = [
  [/^(?:配合|协办|协同|参与|参加|协助|支持)(?:责任)?(?:单位|部门|主体)$/, "support"],
  [/^(?:第一)?(?:牵头|主办|主责|首要)(?:责任)?(?:单位|部门|主体)$/, "lead"],
  [/^(?:责任|负责|实施|落实|承办|完成)(?:单位|部门|主体)?$/, "responsible"]
];
const LABEL =
  "(?:第一)?(?:牵头|主办|主责|首要|配合|协办|协同|参与|参加|协助|支持|责任|负责|实施|落实|承办|完成)(?:责任)?(?:单位|部门|主体)";
// A label without a bracket counts only where it opens a line or sentence; elsewhere it is prose.
const BRACKET = new RegExp(`[（〔【\\[]${LABEL}(?:及分工)?：|(?:^|[。\\n])(?!主办)${LABEL}：`, "g");
const VERBAL =
  /[（〔【[](?=[^（）〔〕【】[\]。]{2,200}(?:牵头|负责|配合|落实)(?:[，,；、][^（）〔〕【】[\]。]{2,200}(?:配合|参与|负责|落实))?[）〕】\]])/g;
const LONGEST = 600;

/** Finds the responsibility brackets of a plan and the agencies named in each. */
export function readAgencies(text: string, paragraphs: Paragraph[]): Responsibility[] {
  const rows: Responsibility[] = [];
  let statement = 0;
  for (const paragraph of paragraphs) {
    for (const {start, end} of bracketsIn(text.slice(paragraph.start, paragraph.end))) {
      const inner = text.slice(paragraph.start + start, paragraph.start + end);
      const named = agenciesIn(inner.replace(/^[（〔【[。\n]+|[）〕】\]。]+$/g, ""));
      if (named.length === 0) continue;
      statement += 1;
      const place = {start: paragraph.start + start, end: paragraph.start + end};
      for (const agency of named) rows.push({statement, ...agency, ...place});
    }
  }
  return rows;
}

/** Where responsibility brackets stand in a stretch of text. */
export function bracketsIn(text: string): {start: number; end: number}[] {
  const starts = [...text.matchAll(BRACKET), ...text.matchAll(VERBAL)].map(({index}) => index);
  const found: {start: number; end: number}[] = [];
  let last = 0;
  for (const start of starts.sort((a, b) => a - b)) {
    if (start < last) continue;
    last = closing(text, start);
    found.push({start, end: last});
  }
  return found;
}

/** Brackets may hold brackets: 市发展改革委（市粮食局）. */
function closing(text: string, start: number): number {
  const bracketed = /[（〔【[]/.test(text[start]);
  let depth = 0;
  for (let i = start; i < text.length && i < start + LONGEST; i++) {
    if (/[（〔【[]/.test(text[i])) depth += 1;
    else if (/[）〕】\]]/.test(text[i]) && --depth === 0 && bracketed) return i + 1;
    // A label in open text ends with its sentence.
    if (!bracketed && i > start && /[。\n]/.test(text[i])) return i;
  }
  return Math.min(text.length, start + LONGEST);
}

type Named = Pick<Responsibility, "role" | "agency" | "note">;

function agenciesIn(inner: string): Named[] {
  // One bracket may name leads and supporters, each behind a label of its own.
  const labelled = inner.split(new RegExp(`[；;。，,、]?(?=${LABEL}(?:及分工)?：)`));
  if (inner.includes("：")) {
    return labelled.flatMap((part) => {
      const [label, ...rest] = part.split("：");
      const role = ROLES.find(([pattern]) => pattern.test(label.replace("及分工", "")))?.[1];
      return role ? namesIn(rest.join("："), role) : [];
    });
  }
  // Without labels the verb behind the names (牵头, 配合) says their part.
  return inner.split(/[；，,](?=[^；，,]+(?:牵头|配合|参与|负责|落实)$)/).flatMap((part) => {
    const role = /牵头/.test(part) ? "lead" : /配合|参与/.test(part) ? "support" : "responsible";
    return namesIn(
      part.replace(/(?:按(?:照)?职责分工|分别|共同|按职责)?(?:牵头|负责|配合|参与|落实)+$/, ""),
      role
    );
  });
}

function namesIn(list: string, role: AgencyRole): Named[] {
  // “甲区、乙区等相关区政府” leaves the word government out of each name.
  const districts = /^(.+区、.+区)等相关区(?:人民)?政府$/.exec(list);
  if (districts) {
    const named = districts[1].split("、").map((name) => `${name}人民政府`);
    return [
      ...named.map((agency) => ({role, agency, note: `印作“${list}”`})),
      {role, agency: "相关区人民政府", note: "等"}
    ];
  }
  return split(list).flatMap((item) => {
    const name = item.trim().replace(/[。.]$/, "");
    // 等 after a name says that others are meant too: it goes into the note.
    const many = /^(.+?)等((?:市|区|县|省|相关|有关|各)?[^等]*(?:部门|单位|政府|企业|机构))?$/.exec(
      name
    );
    if (!many) return name ? [{role, agency: name, note: null}] : [];
    const rest = many[2] ? [{role, agency: many[2], note: "等"}] : [];
    return [
      ...namesIn(many[1], role).map((one) => (many[2] ? one : {...one, note: "等"})),
      ...rest
    ];
  });
}

/** Splits a list of names at its marks, but not within brackets. */
function split(list: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let last = 0;
  for (let i = 0; i < list.length; i++) {
    if (list[i] === "（") depth += 1;
    else if (list[i] === "）") depth -= 1;
    else if (
      depth <= 0 &&
      (/[、，,；;]/.test(list[i]) || /^及(?:各|有关|相关)/.test(list.slice(i, i + 3)))
    ) {
      parts.push(list.slice(last, i));
      last = i + 1;
    }
  }
  return [...parts, list.slice(last)];
}
