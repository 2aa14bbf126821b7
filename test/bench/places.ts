/** An invented place, as it stands in ids, Chinese and English text. */
export interface Place {
  id: string;
  zh: string;
  en: string;
}

/** The places of one round of copies, by the id of the place that each stands for. */
export interface Round {
  number: number;
  /** Whether the round is the first of its province. */
  opens: boolean;
  places: Record<"tianjin" | "nankai" | "xiamen" | "fujian", Place>;
  /** GB/T 2260-like codes and levels; two cities and a district a round. */
  codes: Record<string, string>;
  levels: Record<string, string>;
}

/** How many rounds share a province: eight cities, as many as in a real one. */
const ROUNDS = 4;
/** No code of a place in the tables begins with this or more. */
const FIRST_PROVINCE = 36;

/** Syllables that make no name of a real city, so that no copy says something false of one. */
const FIRST = syllables(
  "东dong 南nan 西xi 中zhong 云yun 海hai 江jiang 石shi 金jin 银yin 玉yu 龙long 青qing 白bai 红hong 新xin 永yong 长chang 广guang 宝bao"
);
const SECOND = syllables(
  "岱dai 岫xiu 澜lan 桐tong 枫feng 柏bai 梧wu 棠tang 槿jin 芷zhi 苇wei 芦lu 荻di 蘅heng 淇qi 沅yuan 湄mei 涟lian 溆xu 榆yu"
);

/** The places of a round, counted from 1; throws where the invented names are used up. */
export function roundOf(number: number): Round {
  const province = Math.floor((number - 1) / ROUNDS);
  const first = 3 * (number - 1);
  const [tianjin, nankai, xiamen] = [first, first + 1, first + 2].map(placeAt);
  const fujian = placeAt(FIRST.length * SECOND.length - 1 - province);
  const inProvince = (number - 1) % ROUNDS;
  const digits = (n: number) => String(n).padStart(2, "0");
  const code = (city: number, district = 0) =>
    `${FIRST_PROVINCE + province}${digits(city)}${digits(district)}`;
  const seat = 2 * inProvince + 1;
  return {
    number,
    opens: inProvince === 0,
    places: {tianjin, nankai, xiamen, fujian},
    codes: {
      tianjin: code(seat),
      nankai: code(seat, 4),
      xiamen: code(seat + 1),
      fujian: code(0)
    },
    levels: {
      tianjin: "prefecture",
      nankai: "district",
      xiamen: inProvince === 0 ? "sub-provincial" : "prefecture",
      fujian: "province"
    }
  };
}

function placeAt(index: number): Place {
  const first = FIRST[index % FIRST.length];
  const second = SECOND[Math.floor(index / FIRST.length)];
  if (!second || index < 0) throw new Error(`no invented name is left for place ${index}`);
  const id = first.pinyin + second.pinyin;
  return {id, zh: first.zh + second.zh, en: id[0].toUpperCase() + id.slice(1)};
}

function syllables(text: string): {zh: string; pinyin: string}[] {
  return text.split(" ").map((one) => ({zh: one[0], pinyin: one.slice(1)}));
}
