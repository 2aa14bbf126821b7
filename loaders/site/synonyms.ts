/**
 * Words that readers use for one another. A name that holds one of a group is
 * also found under the others; the tables themselves keep the official name.
 */
const GROUPS = [
  ["充电桩", "充电设施", "充电基础设施"],
  ["互联网医院", "网上医院", "在线医院"],
  ["智慧杆", "智慧灯杆", "多功能杆", "智能杆"],
  ["车联网", "智能网联汽车", "车路协同"],
  ["数据中心", "IDC"],
  ["5G", "第五代移动通信"],
  ["无线局域网", "WLAN", "WiFi", "无线网络"],
  ["政务服务", "一网通办"],
  ["GDP", "地区生产总值"],
  ["信息消费", "数字消费"],
  ["无人驾驶集装箱卡车", "无人集卡"],
  ["人脸识别", "人像识别"],
  ["智能工厂", "灯塔工厂"],
  ["占GDP比重", "比重"],
  ["每万人拥有", "人均"],
  ["医保电子凭证", "医保码"],
  ["per 10,000 residents", "per capita"],
  ["加氢站", "氢能加注站"],
  ["G网络覆盖率", "G覆盖率"],
  ["机架", "机柜"],
  ["视频监控", "摄像头"],
  ["发展改革委", "发改委"],
  ["工业和信息化局", "工信局"],
  ["交通运输委", "交委"],
  ["市场监管委", "市场监管局"],
  ["卫生健康委", "卫健委"],
  ["农业农村委", "农委"],
  ["大数据管理中心", "大数据局", "大数据管理局", "数据局"],
  ["Development and Reform Commission", "NDRC", "DRC"],
  ["Industry and Information Technology", "MIIT"],
  ["Cyberspace Affairs Commission", "CAC"],
  ["Big Data Management Centre", "Big Data Bureau"],
  ["Artificial intelligence", "AI"],
  ["Internet-of-things", "IoT"],
  ["WLAN", "WiFi", "wireless network"],
  ["lamp posts", "street lights"]
];

/** What readers call a thing whose names do not say so, by what its names hold. */
const CALLED: [held: RegExp, names: string[]][] = [
  [/充电|充换电/, ["EV charging", "electric car charger", "电动车充电", "新能源汽车充电"]],
  [/基站/, ["cell tower"]],
  [/机柜/, ["服务器", "机房"]],
  [/电源使用效率/, ["数据中心能耗", "能效"]],
  [/宽带.*(速率|接入能力)/, ["宽带速度", "网速", "broadband speed"]],
  [/视频监控/, ["CCTV"]],
  [/智慧校园/, ["数字校园"]]
];

/** The other names that the words in these names allow, without those given. */
export function synonymsOf(names: string[]): string[] {
  const others = names.flatMap((name) =>
    GROUPS.flatMap((group) => {
      const held = group.filter((word) => name.includes(word)).sort((a, b) => b.length - a.length);
      return held.length === 0
        ? []
        : group.filter((word) => !held.includes(word)).map((word) => name.replace(held[0], word));
    })
  );
  const called = CALLED.flatMap(([held, words]) =>
    names.some((name) => held.test(name)) ? words : []
  );
  return [...new Set([...others, ...called])].filter((name) => !names.includes(name));
}
