const GENERAL =
  "农村地区|农村(?!居民|人口|公路|集体|卫生|低保|自来水|供水|生活|厕所|饮水|户厕|污水)|主城区|中心城区|城区(?!居民|人口|道路)|县城(?:城区)?|城镇(?!居民|人口|登记|调查|新增|化|常住|职工|污水|生活)|其他区|其他县区|农业园区|乡镇及?以上区域、重点区域|乡镇及?以上区域|(?:重点|主要)(?:公共)?(?:区域|场所|商圈)(?:、[\\u4e00-\\u9fff]{2,6}(?:区域|地区|场所))?|热点地区|产业园区|城市家庭";
const PROPER =
  "(?!建成区|全市|全区|本市|本区|我市|我区|各区|各县|示范|开发区|园区|每|乡村|城市|新区|市区|区县|地区|社区|城区)[\\u4e00-\\u9fff]{2,4}?(?:新区|高新区|经开区|开发区|自贸区|保税区|新城|片区|生态城|港区|(?<![小社园城市地郊])区(?![域间块位])|县(?![域级乡])|(?<!城)市(?![场民值政域区级属占])|港(?![口航湾]))";
// A place that opens a name limits it.
const OPENING = new RegExp(
  `^(?:在|位于)?((?:${GENERAL})|(?:${PROPER})(?:、(?:${PROPER}))*)(?:范围)?(?:内|建成|建设(?!用地)|打造|新建(?!建筑|住宅|小区|居住)|布局|建(?!筑|制|设)|分别|实现|的|力争)?(?=.{2})`
);
// More places may follow in the same list.
const MORE = /^(?:、[\u4e00-\u9fff]{2,6}?(?:区域|地区|场所|行业|商圈|街区))+/;
const BUILT = /(?:建成|建设|打造|新建|布局|建)$/;
// 在某区建设: the place stands before the verb.
const AT = /在([^，。在]{2,16}?)(?:建成|建设|打造|新建|布局|建立|开展|部署|实现|推广|试点)/;

// 滨海片区：到2025年，… limits all that follows. 智慧社区：, 数字城市： and 特色小镇： name a topic.
const HEADING = new RegExp(
  String.raw`^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）).、．]\s*)?((?:PLACE)(?:[、和及](?:PLACE))*)[：:]`.replaceAll(
    "PLACE",
    String.raw`农村地区|主城区|中心城区|县城|(?!全市|全区|全县|本市|本区|我市|我区|各)[\u4e00-\u9fff]{1,6}?(?:片区|街道|(?<![小社园市地景校示范])区|(?<!各)县|(?<![城超上都])市|(?<![城小])镇)`
  )
);

/** The part of the jurisdiction that heads a sentence by a colon; null where none does. */
export function headingPlace(sentence: string): string | null {
  return HEADING.exec(sentence)?.[1] ?? null;
}

/** The part of the jurisdiction that a clause names, and the name without it. */
export function scopeOf(
  name: string,
  before: string,
  segment: string
): {scope: string | null; name: string} {
  const at = AT.exec(before)?.[1];
  const named = OPENING.exec(name);
  if (
    named &&
    named[1].length + 2 <= name.length &&
    !/^(?:[率度能数智化]|网(?!络))|^以[上下]/.test(name.slice(named[0].length))
  ) {
    const more = MORE.exec(name.slice(named[0].length))?.[0] ?? "";
    const rest = name.slice(named[0].length + more.length).replace(/^的/, "");
    if (rest.length >= 3) return {scope: named[1] + more, name: rest};
  }
  if (at && /区|县|市|镇|乡|村|城|港|园|片|域|场所|街/.test(at) && !/全市|全省|全区/.test(at))
    return {scope: at, name};
  const opened = OPENING.exec(segment.replace(/^(?:、|和|及|与|到?\d{4}年底?，?)+/, ""));
  if (opened && BUILT.test(opened[0]) && !name.includes(opened[1])) return {scope: opened[1], name};
  return {scope: null, name};
}
