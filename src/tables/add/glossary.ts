/** Words of plans with their English: Chinese, a space, English; one after another. */
const ENTRIES = `
市 municipal；区 district；县 county；省 provincial；国家 national；机构 institutions
国民经济和社会发展 economic and social development；数字经济 digital economy
数字化发展 digital development；数字化 digitalisation；数字 digital；智慧城市 smart city
智慧 smart；智能 smart；新型基础设施 new infrastructure；新基建 new infrastructure
基础设施 infrastructure；人工智能 artificial intelligence；大数据 big data；数据 data
工业互联网 industrial internet；互联网 internet；物联网 internet of things
信息化 informatisation；信息 information；网络 network；基站 base stations；宽带 broadband
算力 computing power；电子商务 e-commerce；高质量 high-quality；现代化 modernisation
现代 modern；综合交通运输 integrated transport；综合 integrated；交通运输 transport
交通 transport；轨道交通 rail transit；公共交通 public transport；公路 roads；高速公路 motorways
铁路 railways；港口 port；机场 airport；物流 logistics；货物 freight；吞吐量 throughput
集装箱 container；通车里程 length in service；里程 length
生态环境保护 ecological and environmental protection；生态环境 ecological environment
生态 ecological；环境 environment；碳达峰 carbon peaking；碳排放 carbon emissions
二氧化碳 carbon dioxide；排放 emissions；能源消费 energy consumption；能源 energy
能耗 energy use；非化石 non-fossil；可再生 renewable；清洁 clean；绿色 green；低碳 low-carbon
节能 energy saving；用水量 water use；用水 water use；水资源 water resources
水利 water conservancy；水质 water quality；地表水 surface water；污水 sewage；供水 water supply
垃圾 waste；空气质量 air quality；优良天数 good-air days；细颗粒物 fine particles；森林 forest
湿地 wetland；绿地 green space；耕地 farmland；粮食 grain；农业 agriculture；农村 rural
乡村 rural；农产品 farm products；农民 farmers；城镇 urban；城市 urban；市场 market
市场主体 market entities；城乡 urban and rural；居民 residents；常住人口 resident population
人口 population；人均 per-head；每千人口 per 1,000 people；每万人口 per 10,000 people
每百户 per 100 households；自来水 tap water；浓度 concentration；降低 reduction；下降 decrease
减少 reduction；幅度 extent；运营 in service；公交专用道 bus lanes；保护 protection；
可支配收入 disposable income；收入 income；城镇化 urbanisation；就业 employment
新增就业 new jobs；失业 unemployment；登记 registered；调查 surveyed；社会保障 social security
社会保险 social insurance；养老保险 pension insurance；养老 elderly care
医疗保险 health insurance；基本 basic；参保 insured；保险 insurance；老年人 older people
卫生健康 health；卫生 health；医疗 medical；医院 hospitals；医师 doctors；护士 nurses；床位 beds
预期寿命 life expectancy；死亡 mortality；婴幼儿 infants；儿童 children；托位 childcare places
托育 childcare；教育 education；学校 schools；学前 pre-school；义务教育 compulsory education
高中阶段 upper secondary；劳动年龄 working-age；受教育年限 years of schooling；学生 students
教师 teachers；毛入学 gross enrolment；入园 kindergarten enrolment；文化 culture；旅游 tourism
体育 sport；住房 housing；保障性 affordable；租赁 rental；棚户区 shanty areas
老旧小区 old residential areas；小区 residential areas；改造 renewal；建筑 buildings；面积 area
财政 fiscal；金融 finance；贷款 loans；存款 deposits；税收 tax
一般公共预算 general public budget；投资 investment；固定资产 fixed assets
消费品 consumer goods；零售 retail；总额 total；进出口 foreign trade；外资 foreign investment
地区生产总值 GDP；国内生产总值 GDP；生产总值 GDP；增加值 value added；产值 output
总产值 gross output；营业收入 revenue；核心产业 core industries
战略性新兴产业 strategic emerging industries；产业 industry；工业 industrial
制造业 manufacturing；服务业 services；规模以上 above-scale；规上 above-scale；企业 enterprises
高新技术 high-tech；科技 science and technology；研发 R&D；经费 spending；投入 input
强度 intensity；创新 innovation；发明专利 invention patents；专利 patents；高价值 high-value
拥有量 stock；万人 per 10,000 people；每万人 per 10,000 people；每千人 per 1,000 people
每千 per 1,000；每百 per 100；平台 platform；系统 system；中心 centre；实验室 laboratory
基地 base；园区 park；示范 demonstration；试点 pilot；工程 project；项目 projects
应用场景 application scenarios；场景 scenarios；应用 application；服务 services；政务 government
政务服务 government services；事项 items；网上 online；办理 handling；社区 communities
公共 public；公园 parks；安全 safety；应急 emergency；事故 accidents；生产 production
充电桩 charging piles；新能源汽车 electric vehicles；汽车 vehicles；车辆 vehicles；公交 bus
电网 power grid；发电 power generation；装机容量 installed capacity；装机 installed capacity
储能 energy storage；光伏 photovoltaic；风电 wind power；天然气 natural gas；煤炭 coal
覆盖率 coverage；覆盖 coverage；普及率 penetration；利用率 utilisation rate
完成率 completion rate；达标率 compliance rate；处理率 treatment rate；占比 share；比重 share
比例 share；增长率 growth rate；年均增长 average yearly growth；年均增速 average yearly growth
增速 growth；增长 growth；规模 scale；总量 total；数量 number；总数 number；能力 capacity
水平 level；指数 index；满意度 satisfaction；建设 construction；发展 development；推进 advance
推动 advance；加快 speed up；加强 strengthen；完善 improve；提升 improve；优化 optimise
构建 build；打造 build；建立 establish；健全 complete；强化 strengthen；促进 promote
保障 safeguard；实施 carry out；培育 foster；深化 deepen；扩大 expand；组织 organisation
领导 leadership；资金 funding；支持 support；人才 talent；评估 evaluation；监督 supervision
宣传 publicity；政策 policy；体系 system；机制 mechanism；改革 reform；开放 opening-up
治理 governance；管理 management；监测 monitoring；全面 comprehensive；重点 key；主要 main
总 total；新增 new；累计 cumulative；平均 average；年均 yearly average；单位 per unit of
率 rate；数 number；量 volume；规划 plan；纲要 outline；行动计划 action programme
行动方案 action plan；实施方案 implementation plan；工作方案 work plan；三年 three-year
五年 five-year；人民政府 people's government；办公厅 general office；办公室 office
委员会 commission；管委会 administrative committee；发展改革委 development and reform commission
发改委 development and reform commission
工业和信息化局 bureau of industry and information technology
工信局 bureau of industry and information technology；卫生健康委 health commission
卫健委 health commission；住房城乡建设局 housing and urban-rural development bureau
住建局 housing and urban-rural development bureau
人力资源社会保障局 human resources and social security bureau
人社局 human resources and social security bureau；生态环境局 ecology and environment bureau
教育局 education bureau；科技局 science and technology bureau；交通运输局 transport bureau
农业农村局 agriculture and rural affairs bureau；民政局 civil affairs bureau
财政局 finance bureau；水利局 water bureau；水务局 water bureau；公安局 public security bureau
商务局 commerce bureau；文化和旅游局 culture and tourism bureau
文旅局 culture and tourism bureau；应急管理局 emergency management bureau
应急局 emergency management bureau；医保局 healthcare security bureau；统计局 statistics bureau
市场监管局 market regulation bureau；大数据局 big data bureau；数据局 data bureau
自然资源和规划局 natural resources and planning bureau；城管局 urban management bureau
税务局 tax bureau；林业局 forestry bureau；体育局 sports bureau；有关部门 departments concerned
相关部门 departments concerned；各县（市、区） all counties, cities and districts
各区 all districts；各县 all counties；集团 group；公司 company；和 and；与 and；及 and；、 ,
的 of；在 in；以上 and above；以下 and below；主城区 main urban area
中心城区 central urban area；农村地区 rural areas；县城 county towns
`;

/** Words of plans with their English, for first glosses that a person reviews. */
export const GLOSSARY: ReadonlyMap<string, string> = new Map(
  ENTRIES.trim()
    .split(/[；\n]/)
    .map((entry): [string, string] => {
      const at = entry.indexOf(" ");
      return [entry.slice(0, at), entry.slice(at + 1)];
    })
);
