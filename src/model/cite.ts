import type {Lang} from "./target.js";

/** What a citation of a chart names. Dates are ISO; empty where not known. */
export interface Cited {
  chart: string;
  title: string;
  version: string;
  released_on: string;
  accessed_on: string;
  url: string;
  lang: Lang;
}

/** A citation in three styles. */
export interface Citations {
  plain: string;
  /** GB/T 7714—2015, dataset online. */
  gbt: string;
  bibtex: string;
}

/** Cites a chart with the version of its data. */
export function citationsOf(cited: Cited): Citations {
  const {chart, title, version, released_on, accessed_on, url, lang} = cited;
  const name = lang === "zh" ? "对标" : "Duibiao";
  const data = lang === "zh" ? `数据版本 ${version}` : `data version ${version}`;
  const released = released_on ? `(${released_on})` : "";
  const accessed = accessed_on ? `[${accessed_on}]` : "";
  const seen = accessed_on
    ? lang === "zh"
      ? `，引用日期 ${accessed_on}`
      : `, accessed ${accessed_on}`
    : "";
  const dated = released_on ? (lang === "zh" ? `，${released_on}` : `, ${released_on}`) : "";
  const year = (released_on || accessed_on).slice(0, 4);
  const fields: [string, string][] = [
    ["author", `{${name}}`],
    ["title", title],
    ["version", version],
    ["year", year],
    ["url", url],
    ["urldate", accessed_on],
    ["note", lang === "zh" ? "CC BY 4.0" : "Dataset and chart, CC BY 4.0"]
  ];
  const lines = fields.filter(([, value]) => value).map(([key, value]) => `  ${key} = {${value}}`);
  return {
    plain:
      lang === "zh"
        ? `对标：《${title}》，${data}${dated}，${url}${seen}。`
        : `Duibiao, “${title}”, ${data}${dated}, ${url}${seen}.`,
    gbt: `${name}. ${title}[DS/OL]. ${data}. ${released}${accessed}${released || accessed ? ". " : ""}${url}.`,
    bibtex: `@misc{duibiao-${chart},\n${lines.join(",\n")}\n}`
  };
}
