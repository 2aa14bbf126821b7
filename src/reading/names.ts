import {ADDING, JOINING, REACHING} from "./words.js";

const TIME =
  "(?:较|比|相比|同比|是|为|相当于)(?:(?:19|20)\\d\\d年(?:底|末)?(?:的?(?:高峰|峰值|水平|同期|基[准数期]|低[谷点]))?|1[0-3]\\d年|上一?年度?|前一年|去年|[\u4e00-\u9fff]{2,4}末)?|(?:到|至|于|截至|截止|截止到|自)?(?:去年|今年|明年|上年|(?:19|20)\\d\\d|1[0-3]\\d(?=年)|二[〇零○][〇零○一二三四五六七八九]{2})年?(?:[-—–~至到](?:19|20)\\d\\d年?)?(?:年)?(?:年?底|年?末|初|以前|之前|前|上半年|下半年|以来|起|度|期间)*的?|(?:到|至)?“?十[一二三四五]五”?(?:规划)?(?:期末|末|期间|时期|以来)?|(?:力争)?(?:用)?[一二两三四五\\d]{1,2}年(?:左右)?(?:时间|内|来)|(?:未来|过去|今后|近|五|三|四|两)[一二两三四五\\d]*年(?=年均|新|累计|完成|将|供应|培|引|开展|组织|投资|实施)|全年|年内|今年|明年|去年|今后|未来|每年|目前|当前|当年(?!新增)|届时|往后|此后|其后|随后|最终|进而";
const PLACE_WORDS =
  "全市域?|全省|全区|全县|全州|全域|全国|本市|我市|我省|我区|我县|本区|本省|市内|区内";
const ADVERBS =
  "主导|主持|牵头|落实|力争|争取|确保|努力|预计|计划|预期|将|要|已经|已|再|滚动|并|且|还|或|共|均|都|其中|累计|新|各类|各级|各|分批|分别|逐步|加快|加速|全面|全力|积极|大力|深入|持续|不断|稳步|统筹|着力|优先|重点|首批|进一步|基本(?!医|养老|公共|农田|药|生活|殡葬)|初步|有效|有序|高标准(?!农田|厂房|蔬菜|果园|梯田)|高水平(?!大学|人才|学科|专业|医院|高职|科研|研究)|高质量(?!就业|发展|专利|数据集)|规划|完成|原则上|至少|不少于|平均|推动|推进|实现|促进|通过|使|让|把|将|减少(?=[\u4e00-\u9fff]{3})(?!量|率)";
// 在港口等场景建设, 以乡镇为单位, 为企业减税, 扣除退税因素后: where, by what, for whom, and how it was compared.
const WHERE = `在(?![用建校册岗线研编途营产售职读园])[^，]{2,24}?(?=${ADDING.split("|")
  .filter((verb) => verb.length > 1)
  .join("|")})|以[^，]{2,6}为单位`;
const WHOM = "免费|为[^，]{2,10}?(?=减税|降费|减负|提供|发放|免费|办理|安装|配备|购买|实施|开展)";
const DONE =
  "兑现|办理|上线(?=.{4})|开行|开辟|新辟|撬动|支撑(?!能力|体系)|认证(?!企业|产品|机构)|供应(?=[\u4e00-\u9fff]{3})(?![链商量]|能力|体系|保障)";
const COMPARED = "扣除[^，]{2,12}后|按?(?:同口径|可比口径|可比价格?)(?:计算)?";
// Time, place, adverbs and verbs stand before a name and are none of it.
const LEAD = new RegExp(
  `^(?:${WHERE}|\\d{1,2}[．.](?=[\u4e00-\u9fff])|[、，：；。及与以—（）□\\-\\s]|和(?![美谐睦平])|——|每[\\d十百千万]+(?:人口?|户|名)[^，]{0,2}配[备置建]|含(?=[\u4e00-\u9fff]{3})(?![量氧水税硫碳]|金量)|${WHOM}|${COMPARED}|一是|二是|三是|四是|五是|六是|${TIME}|${PLACE_WORDS}|年(?=培[养训]|接待|输送)|建成(?!区)|接入(?!能力|带宽|率|网|企业|设备|机构|业务系统|单位|用户|终端)|覆盖(?!率|面|范围|区域|人口)|${ADDING}|具备|拥有|现有|共有|建有|汇聚|开通|${DONE}|达到(?![^，]{2,12}的.{2})|超过|${ADVERBS})`
);
/** Words that open a name as often as they govern it. */
export const NOUNLIKE =
  /^(?:建成区|有效(?:灌溉|蓄洪|发明|供水|投资|注册|防护)|未来(?:社区|乡村|工厂|产业|城)|全国(?:重点|一流|文明|先进|示范|统一)|加装电梯|提升(?:机|泵)|持续时间|新增城镇就业|新增?(?:基建|创|质生产力|媒体|能源|材料|型|兴|一代|经济|标准|零售|业态|品种|产品|技术|工艺|药|装备)|建设(?:用地|专项|项目|工程$|单位)|创新|服务(?!企业|居民|群众|老年|老人|儿童|学生|农户)|发展(?:水平|指数)|开放(?:面积|测试|数据|资料|平台|指数|道路)|研发(?:经费|投入|人员|机构|平台|设计|强度)|改造(?:后|率)|培训(?:基地|机构|中心|人次)|推广应用|技术|开发区|授权专利|规划(?:面积|用地)|集聚(?:区|度)|实现率|完成率|建设率|统筹区|累计投资|新建[^，]{0,12}(?:PUE|电能)|新建住宅|新建商品|更新改造(?=$|率|工程|项目|任务|投资)|供应[链商]|共有产权|推进率|全面|统一|申请量|再生|再就业|都市|均[价衡]|共[享同]|并网|并购|还[款原]|将来|且末|重点(?!推进|培育|建设|打造|实施|支持)|平均|规划纲要|提升(?:工程|行动)|支持率|参与(?:率|度|人)|建筑|建制|新建(?:数据|大型|住宅|建筑|小区|居住|民用|公共建筑|城镇))/;
// Predicates between name and number are no part of the name.
const TRAIL = new RegExp(
  `(?:${REACHING}|(?:较|比)(?:(?:19|20)\\d\\d|上|1[0-3]\\d)年(?:底|末)?(?:的?(?:高峰|峰值|水平|同期))?|(?:达到?|为|是|相当于|由|从|于|到|至)?(?:(?:19|20)\\d\\d|1[0-3]\\d)年(?:度|底|末)?的?|(?:较|比)基[准期]年(?:（[^（）]*）)?|在(?:(?:19|20)\\d\\d年|“?十[一二三四五]五”?)(?:底|末)?的?基础之?上|(?:较|比)(?:法定|规定|承诺|现行)[^，]{0,4}(?:时限|期限|时间)|(?<=[\u4e00-\u9fff]{4})[三五]年|(?<=[\u4e00-\u9fff]{3})(?:完成|发放|安装)|(?<=.{4})(?:达到最大|压缩[至到]|相当于)[^，、；\\d]{2,14}的|(?<=.{4})[高低快慢好优]于(?:全国|全省|全市|同期|国家|经济)[^，]{0,8}|共?计有|(?:不低于|不少于|不高于|不超过|超过|高于|低于)[^，、；\\d]{2,14}的|建成|优于|好于|逐[年步月]|“十[一二三四五]五”的?|了|由|从|目标值|每[月日天周]|每(?:百?平方公里|立方米|升|公斤|吨|平方米|公顷|亩|百公里|千瓦时|公里|万人|千人|百人|人|户)|低于|高于|(?<=PUE)值|人均|户均|总|均|都|皆|全部|分别|仅|预计|预期|有望|每年|新台币|人民币|港币|约合|（|各|累计|合计|总计|共计|共|已|力争|争取|将|要|可|(?<![职功性产才智节储热光动电核风氢技机效赋碳阳])能|约|提高|提升|增加|增长|上升|扩大|成长|上涨|下跌|下滑|回落|减低|降低|下降|减少|压缩|压减|压降|精简|缩减|缩短|普遍|平均|基本|原则上|稳步|持续|不断|进一步|总体|年均|数值|日均|月均|(?<=[\u4e00-\u9fff]{2})(?:新增|净增)|[、，：；和及与□\\s])$`
);
// 规模 and 总量 belong to the name where money or little else stands before.
const KEPT = /(?:规模|保有量|总量|总数|数量)$/;

// 新建住宅覆盖率, 新增劳动力受教育年限: what is measured of the new ones, which nobody adds here.
const ATTRIBUTED =
  /(?:率|比[例重]|占比|效率|PUE值?|年限|浓度|强度|系数|能耗|成交(?:量|面积|额))(?:（[^）]*）)?$/;
const innerOf = (verbs: string) =>
  new RegExp(
    `^(?:.*(?:建成|打造|${verbs}培育|引进|引育|形成|累计|实现|(?:平台|系统|中心|网络|云|□|”)(?:接入(?!企业|设备|机构|单位|用户|终端)|汇聚|拥有)))(?=[^率度网能和与及、])(.{2,})$`
  );
const INNER = innerOf("新建|新增|");
const INNER_RATED = innerOf("");
// 支持高校开设专业, 财政每年安排资金, 港口拥有泊位: who does it stands before the verb. A noun that
// measures (发放量, 拥有率) or an own noun (安排 is none here) keeps its verb.
const DOER =
  /^(?!每).*(?:(?:企业|高校|院校|单位|机构|学校|医院|园区|部门)(?:开设|设立|组建|创建|举办|承办|购置|安装|建设|建立|引进)|财政(?:每?年|[一二三四五]年)?(?:统筹|安排|投入|筹措)+|(?<=[\u4e00-\u9fff]{2})(?:拥有|发放|建有|配有|设有|投放|新建|新增))(?![率度量额比]|面积|数(?![据字学]))(.{2,})$/;

/** The name of what is measured, from the words before its number. */
export function nameBefore(text: string, money: boolean): string {
  // 比全县平均水平高1个百分点 compares what was named before.
  if (/(?:^|，)[比较][^，]{2,16}[高低快慢多少]$/.test(text)) return "";
  // 充电桩（含快充桩300个）: the bracket names a part.
  const own = text
    .replace(/^.*（(?:其中|含|包括)(?=[^）]*$)/, "")
    // 实现县城连续覆盖、行政村通达率: what is said in words before is another promise.
    .replace(/^.*(?:全|连续|深度|有效|良好|基本)覆盖[、和及与](?=.{3})/, "");
  const words = own
    .replace(/实现零的?突破[，、并]?/, "")
    // 制造业实现营业收入, 项目完成投资: what is earned or spent is the doer's own.
    .replace(/(?<=[\u4e00-\u9fff]{2})实现(?=营业收入|销售收入|利润|增加值|总?产值|税收)/, "")
    .replace(/(?<=项目)完成(?=投资)/, "");
  const rated = ATTRIBUTED.test(stripTrail(words, money));
  let name = stripTrail(stripLead(words, rated), money);
  // Only what stands behind the last verb is named.
  const inner = (rated ? INNER_RATED : INNER).exec(name) ?? (rated ? null : DOER.exec(name));
  if (
    inner &&
    !/^(?:区|率|度|网|能力|后|就业$)/.test(inner[1]) &&
    !(name.length > inner[1].length + 2 && NOUNLIKE.test(name.slice(-inner[1].length - 2)))
  )
    name = stripLead(inner[1], rated) || name;
  // 甲、乙等基础设施: the noun behind 等 names them all.
  const listed = /^[^等]{1,40}(?<![高中初同平上劣优])等(?![级效同额级待])([^等]{4,})$/.exec(name);
  return tidy(listed ? listed[1].replace(/^(?:领域|行业|方面|场景|环节)的/, "") : name);
}

/** The name of what is counted, from the words after its number. */
export function nameAfter(text: string): string {
  const listed =
    // 12家企业入选示范名单 counts the list's companies.
    /^(?:的)?(企业|单位|项目|产品|案例|平台|园区|城市|学校|医院)(?:被)?(?:列入|入选|获评|成为|纳入|认定为|获批|进入)(.{2,})$/.exec(
      text
    );
  if (listed) return tidy(listed[2] + listed[1]);
  const name = text
    .replace(/^(?:的|□|大(?![型中小桥坝棚厦道赛件]|学(?!科)|数据|模型)|各类|[、，\s])+/, "")
    .replace(/(?:以及|和|及|与|、)(?:一批|若干|系列).*$/, "")
    // 20家企业发展, 10万名群众用上清洁水, 1亿元资金支持创新: what they do, or are for, is no part.
    .replace(
      /(?<=[\u4e00-\u9fff]{2})(?:用于|进行|喝上|用上|住上|吃上).*$|(?<=资金)支持.*$|(?<=企业)发展$|(?<=改造)任务$/,
      ""
    )
    .replace(/(?<=[\u4e00-\u9fff]{2})建设$|(?<=.{2})全部(?:出列|摘帽|脱贫|退出|达标|完成)$/, "")
    .replace(
      /(?:有效|全面|顺利|加快)?(?:落地|见效|达产|投产|运营|上线|开工|竣工|投用|建成|投入使用)+(?:实施|运行|见效|使用)?$/,
      ""
    );
  return tidy(stripTrail(name, true));
}

function stripLead(text: string, rated = false): string {
  let name = text;
  for (let i = 0; i < 12; i++) {
    if (NOUNLIKE.test(name)) return name;
    const lead = LEAD.exec(name);
    if (!lead || lead[0].length === 0) return name;
    if (rated && /^新[建增]?$/.test(lead[0])) return name;
    const rest = name.slice(lead[0].length);
    // 制定标准: what is written is an object, not the first half of a noun.
    if (/^(?:制定|制修订|发布|编制)$/.test(lead[0]) && /^标准/.test(rest)) return rest;
    // 治理率, 安置房, 投入强度: the verb is the first half of a noun.
    if (
      /^(?:[率量度点区额值型]|房(?!地产|屋)|数(?![字据控学码智])|标准(?!化|厂房|地)|面积|能力|里程|比[例重]|水平|规模(?!以[上下])|总量|强度|时[限间]|会(?!议))/.test(
        rest
      )
    )
      return name;
    name = rest;
  }
  return name;
}

function stripTrail(text: string, money: boolean): string {
  let name = text;
  for (let i = 0; i < 8; i++) {
    const trail = TRAIL.exec(name);
    if (!trail || (money && KEPT.test(name))) return name;
    if (
      (trail.index <= 2 ||
        /(?:算力|装机|招生|储能|养殖|经济|产业|能源消费|资源|汇聚)(?:总?规模|总量)$|汽车保有量$/.test(
          name
        )) &&
      KEPT.test(name)
    )
      return name;
    name = name.slice(0, trail.index);
  }
  return name;
}

// Words of the sentence that name nothing by themselves.
const NAMELESS =
  /^(?:由|或|含|了|从|区|市|县|省|其|其中|均|约|达|共|总|全|各|目标值?|数值|每[个家座所]|分别|水平|数量|总数|数|增长|成长|减少|下降|降低|提高|提升|上升|增加|低于|高于|超过|全市|全省|全县|全区|一年来|五年来|分?按?年度看?|[一二两三四五]年|全年|今年|年度|年|运营|建设|开通|较|比|占|为|是)$|^(?:低于|高于|优于|好于|超出|快于).{2,12}$/;

function tidy(name: string): string {
  return (
    name
      .replace(/（[^（）]*）|□|[（）]/g, "")
      .replace(/^(?:[、，：；。及与的—\s]|和(?![美谐睦平]))+|[、，：；和及与的\s]+$/g, "")
      // 在…中 says where, not what.
      .replace(
        /^在(?![用建校册岗线研编途营产售职读园])[^，]{2,20}?(?:中(?![心小学央部医])|内|上)(?=.{4})/,
        ""
      )
      .replace(/(?<=.)每年(?=.)/, "")
      .replace(NAMELESS, "")
      .trim()
  );
}

const MEASURE =
  /(?:(?:良种|耕种收|综合|规范|本科以上学历)+[\u4e00-\u9fff]{0,3}(?:率|比例)|[\u4e00-\u9fff]{1,2}化(?:率|比重|占比|比例|水平|程度)|接入能力|能力|水平|覆盖率|联网率|普及率|满意率|[一-龥]{2}率|班额|(?:重点工程)?(?:减排|削减)总?量|单位[\u4e00-\u9fff]{2,12}(?:能耗|强度|排放量?|水耗)|(?:装机|库)?容量|(?:碳排放|排放)?强度|(?:使用|排放|消费|利用|处理|供应|销售|交易|成交|零售|保有|吞吐|用水|用电|发电|业务|发行|申请|授权|拥有|企业|机构|床位|用户)[量额数]|(?:年?平均|年均)?浓度|(?:平均|网络)*时延|(?:平均)?时[长间]|周期|服务半径|距离|标准|价格|率|比重|占比|比例|(?:产业|行业|企业)?(?:规模|产值|收入|营收)|数量|总数|总量|面积|里程|带宽|能耗|指数|投资|增加值|销售额|交易额|零售额|[数额量度])$/;

/** The measuring word that ends a name, such as 覆盖率 or 接入能力; empty where there is none. */
export function measureOf(name: string): string {
  return MEASURE.exec(name)?.[0] ?? "";
}

/** A和B各10个: each of the nouns has the number; none where one of them is too short to be a noun. */
export function eachOf(name: string): string[] {
  const parts = name.split(JOINING);
  return parts.length > 1 && parts.every((part) => part.length > 2) ? parts : [name];
}

/**
 * Splits a name that joins several indicators under one number. What ends the
 * last part serves the others (A、B接入能力), what opens the first serves the
 * bare measures after it (A覆盖率、联网率).
 */
export function splitNames(name: string, always: boolean): string[] {
  const parts = name.split(JOINING).filter((part) => part !== "");
  if (parts.length < 2 || parts.some((part) => part.length < 2)) return [name];
  const last = measureOf(parts[parts.length - 1]);
  // Rates add up to nothing, so each of them has the number; counts may share one.
  const rates = parts.every((part) => /(?:率|比重|占比|比例|水平|度)$/.test(part));
  if (!rates && !(always && last)) return [name];
  const limited = limitedParts(parts);
  if (limited) return limited;
  // 高血压、糖尿病患者管理率: the noun for whom is shared with all that is measured of them.
  const whom = /(?<=[\u4e00-\u9fff]{2})(?:患者|病人|人群).+$/.exec(parts.at(-1)!)?.[0];
  if (whom && last && parts.slice(0, -1).every((part) => !measureOf(part)))
    return parts.map((part, i) => (i < parts.length - 1 ? part + whom : part));
  const first = parts[0].slice(0, parts[0].length - measureOf(parts[0]).length);
  // 建制村通硬化路率和通客车率: the predicate has one subject; 每千人口医师数、护士数 one divisor.
  const subject = /^(.{2,})通.+率$/.exec(parts[0])?.[1];
  if (subject && parts.slice(1).every((part) => part.startsWith("通")))
    return parts.map((part, i) => (i === 0 ? part : subject + part));
  const divisor = /^每[百千万]+(?:名[\u4e00-\u9fff]{2,4}|人口?)(?:拥有)?/.exec(parts[0])?.[0];
  if (divisor && parts.slice(1).every((part) => measureOf(part) && !part.startsWith("每")))
    return parts.map((part, i) => (i === 0 ? part : divisor + part));
  return parts.map((part, i) => {
    if (i > 0 && rates && part === measureOf(part) && first) return first + part;
    // 化学需氧量 is what is emitted, though it ends as a measure does.
    const emitted = /^(?:重点工程)?(?:减排|削减|排放)/.test(last) && !part.includes("排");
    return (measureOf(part) && !emitted) || i === parts.length - 1 ? part : part + last;
  });
}

// Whom or where a measure is about; it says nothing by itself.
const LIMIT =
  /^(?:城镇|农村|城市|乡村|城乡|市区|主城区|中心城区|县城(?:城区)?|城区|(?:重点)?乡镇|行政村|小学|初中|高中|幼儿园|男性|女性|(?:国家|省|市|区|县|镇|村)级)/;

/** 城镇、农村居民收入: the limits before the last one share what that one limits; null for other lists. */
function limitedParts(parts: string[]): string[] | null {
  const last = parts.at(-1)!;
  const limit = LIMIT.exec(last)?.[0];
  if (!limit || limit === last) return null;
  const heads = parts.slice(0, -1);
  if (!heads.every((part) => LIMIT.exec(part)?.[0] === part)) return null;
  return [...heads.map((part) => part + last.slice(limit.length)), last];
}

// A rate of nothing: 覆盖率, 达标率, 总规模.
const TOPICLESS =
  /^(?:覆盖率|普及率|达标率|完成率|合格率|满意[度率]|通达率|使用率|利用率|入住率|开工率|占比|比[例重]|总?规模|总量|总数|总投资|总产值|总面积|总长度?|增加值)$/;

/** A measure that names nothing by itself needs the topic of the clause before. */
export function withTopic(name: string, before: string, clauses: string): string {
  if (TOPICLESS.test(name)) {
    const above =
      before || nameBefore(clauses.split(/[，；]/).at(-1) ?? "", true).replace(/建设$/, "");
    // Sizes stand for the thing itself; a share is one of what was measured.
    const size = /^(?:总?规模|总量|总数|总)/.test(name);
    const topic = above.replace(
      size
        ? /年均(?:增[长速幅])$|(?:总?规模|总量|总数|数量|数|增加值)$/
        : /(?:总?规模|总量|总数|数量|数)$/,
      ""
    );
    const time = /^\d*[一二三四五]?年|期间$|时期$/.test(topic);
    return !time && topic.length > 1 && topic.length < 24 && !topic.endsWith(name)
      ? topic + name
      : name;
  }
  if (
    !/^(?:年均增[速长幅]|增[速幅]|年?(?:均|复合)*增长率|占.*比[重例]|占比|占[^，]{2,12})/.test(
      name
    ) ||
    !before
  )
    return name;
  const growth = /^年?(?:均|复合)*增/.test(name);
  return (
    (growth ? before.replace(/(?:规模|产值|总?额|(?:营业|业务|销售)?收入|总量)$/, "") : before) +
    name
  );
}
