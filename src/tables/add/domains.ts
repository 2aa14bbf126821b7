import type {AuthoredRow} from "../../model/schema/rows.js";
import type {Standing} from "./standing.js";

type Domain = AuthoredRow<"domains">;

/** A domain with the words that speak for it. */
interface Worded {
  row: Domain;
  words: RegExp;
}

const outside = (domain_id: string, name_zh: string, name_en: string, words: RegExp): Worded => ({
  row: {domain_id, name_zh, name_en, ndrc_class: "outside"},
  words
});

/** What five-year plans speak of and plans of infrastructure do not; a line is added when it is needed. */
const MORE: Worded[] = [
  outside(
    "employment",
    "就业与收入",
    "Employment and incomes",
    /就业|失业|劳动力|可支配收入|工资|创业/
  ),
  outside(
    "housing",
    "住房与城镇化",
    "Housing and urbanisation",
    /住房|棚户|房屋|公租房|保障性租赁|城镇化|老旧小区改造|城市更新/
  ),
  outside(
    "public-health",
    "卫生健康与养老托育",
    "Health, elderly care and childcare",
    /卫生|医师|护士|床位|寿命|死亡率|孕产|婴幼儿|托位|托育|养老|疾病|健康|疫苗|中医/
  ),
  outside(
    "schooling",
    "教育与人才",
    "Education and skills",
    /教育|入学率|入园|受教育年限|学校|学位|教师|毕业生|人才/
  ),
  outside(
    "carbon",
    "节能降碳",
    "Energy saving and carbon",
    /碳排放|二氧化碳|能耗|非化石|单位地区生产总值能|节能|碳达峰|煤炭消费|光伏|风电|储能|发电|装机/
  ),
  outside(
    "ecology",
    "生态环境质量",
    "Quality of the environment",
    /空气质量|优良天数|细颗粒物|PM2\.5|水质|断面|森林|湿地|绿地|绿化|污水|垃圾|化学需氧量|氨氮|氮氧化物|有机物|水土|生态|固废/i
  ),
  outside(
    "water",
    "水资源与水利",
    "Water resources",
    /用水|供水|自来水|水资源|水库|灌溉|堤防|河道|防洪/
  ),
  outside(
    "transport-network",
    "综合交通",
    "Transport network",
    /公路|铁路|轨道交通|高速|航道|机场|港口|吞吐量|公交|里程|客运|货运/
  ),
  outside(
    "finance",
    "财政与金融",
    "Public finance and banking",
    /财政|预算收入|税收|贷款|存款|保费|上市|金融|债券/
  ),
  outside(
    "economy",
    "经济增长与结构",
    "Growth and structure of the economy",
    /地区生产总值|GDP|增加值|固定资产投资|消费品零售|进出口|外资|工业总产值|劳动生产率|服务业|制造业/i
  ),
  outside(
    "research",
    "研发与创新",
    "Research and innovation",
    /研发|R&D|专利|高新技术企业|技术合同|科技型/i
  ),
  outside(
    "food-security",
    "粮食与农业生产",
    "Food and farm output",
    /粮食|播种|耕地|农田|生猪|水产|肉类|蔬菜|农业机械|农产品/
  ),
  outside(
    "population",
    "人口",
    "Population",
    /(?<!每[百千万])(?:常住|户籍)人口(?!城镇化)|出生|生育/
  ),
  outside(
    "tourism-culture",
    "文化与旅游",
    "Culture and tourism",
    /旅游|游客|图书馆|博物馆|文化|景区|体育场地|全民健身/
  )
];

/** The domain that words speak for, the second one, and the line that the table lacks. */
export interface Guessed {
  domain_id: string;
  runnerUp: string | null;
  added: Domain | null;
}

/** Builds the guess of a domain by the words of what the tables already place, and by those of other fields. */
export function domainGuess({domains, indicators, tasks}: Standing): (words: string) => Guessed {
  const counts = new Map<string, Map<string, number>>();
  const placed = [
    ...domains.map(({domain_id, name_zh}) => ({domain_id, words: name_zh.repeat(3)})),
    ...indicators.map((row) => ({...row, words: `${row.name_zh}${row.aliases_zh ?? ""}`})),
    ...tasks.map((row) => ({...row, words: row.title_zh}))
  ];
  for (const {domain_id, words} of placed)
    for (const pair of pairsOf(words)) {
      const own = counts.get(pair) ?? new Map<string, number>();
      counts.set(pair, own.set(domain_id, (own.get(domain_id) ?? 0) + 1));
    }
  const standing = new Set(domains.map(({domain_id}) => domain_id));
  return (words) => {
    const scores = new Map<string, number>();
    for (const pair of pairsOf(words)) {
      const own = counts.get(pair);
      const total = own ? [...own.values()].reduce((a, b) => a + b, 0) : 0;
      // A pair that stands in every field says nothing.
      own?.forEach((n, id) => scores.set(id, (scores.get(id) ?? 0) + (n / total) ** 2));
    }
    const weight = DIGITAL.test(words) ? DIGITAL_WEIGHT : SPOKEN;
    for (const {row, words: own} of MORE) {
      const said = (words.match(new RegExp(own, "gi")) ?? []).join("").length * weight;
      if (said > 0) scores.set(row.domain_id, (scores.get(row.domain_id) ?? 0) + said);
    }
    const [first, second] = [...scores].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const domain_id = first?.[0] ?? (standing.has(FALLBACK) ? FALLBACK : domains[0].domain_id);
    const added = standing.has(domain_id)
      ? null
      : MORE.find(({row}) => row.domain_id === domain_id)!.row;
    return {domain_id, runnerUp: second?.[0] ?? null, added};
  };
}

/** Each letter of a word of a field counts a little more than a pair of letters that only one domain has. */
const SPOKEN = 1.2;
/** Smart schools are of a domain of their own, and no schools. */
const DIGITAL = /智慧|智能|数字|数据|互联网|信息|网络|5G|平台|云/;
const DIGITAL_WEIGHT = 0.2;
const FALLBACK = "safeguards";

function pairsOf(text: string): string[] {
  const letters = text.match(/[A-Za-z0-9]+|[\u4e00-\u9fff]/g) ?? [];
  return letters.slice(1).map((letter, i) => letters[i] + letter);
}
