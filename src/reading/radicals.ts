// Radicals that PDF programs write in place of the letters they look like; Unicode gives these no letter.
const SUPPLEMENT: Record<string, string> = {
  ...{
    "⺁": "厂",
    "⺟": "母",
    "⺠": "民",
    "⻁": "虎",
    "⻄": "西",
    "⻅": "见",
    "⻆": "角",
    "⻉": "贝"
  },
  ...{
    "⻊": "足",
    "⻋": "车",
    "⻑": "長",
    "⻓": "长",
    "⻔": "门",
    "⻘": "青",
    "⻙": "韦",
    "⻚": "页"
  },
  ...{
    "⻛": "风",
    "⻜": "飞",
    "⻝": "食",
    "⻢": "马",
    "⻣": "骨",
    "⻤": "鬼",
    "⻥": "鱼",
    "⻦": "鸟"
  },
  ...{
    "⻨": "麦",
    "⻩": "黄",
    "⻬": "齐",
    "⻮": "齿",
    "⻰": "龙",
    "⻳": "龟",
    "⺝": "月",
    "⺩": "王"
  }
};

/** Radicals as letters, character by character: ⼈⼝ is 人口. */
export function lettersOf(text: string): string {
  return text.replace(/[\u2e80-\u2fdf]/g, (radical) => SUPPLEMENT[radical] ?? single(radical));
}

function single(radical: string): string {
  const letter = radical.normalize("NFKC");
  return letter.length === 1 ? letter : radical;
}
