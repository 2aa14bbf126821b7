/** A notebook as lists and the search name it. */
export interface Notebook {
  notebook_id: string;
  title_zh: string;
  title_en: string;
  /** What it asks, in a sentence. */
  about_zh: string;
  about_en: string;
}

/** The notebooks in the order in which they are best read. */
export const NOTEBOOKS: Notebook[] = [
  {
    notebook_id: "tianjin-xiamen",
    title_zh: "天津与厦门：谁的目标更高，怎样折算？",
    title_en: "Tianjin and Xiamen: who promises more, and by what measure?",
    about_zh: "总数、人均、地均：换一个分母，领先者就换一个。",
    about_en: "In all, per head, per square kilometre: change the divisor and the leader changes."
  },
  {
    notebook_id: "carried-on",
    title_zh: "从“十三五”到2023年：天津延续、上调、下调、不再提的目标",
    title_en:
      "From the 13th Five-Year Plan to 2023: what Tianjin carried on, raised, lowered, dropped",
    about_zh: "前一份规划的数字，有多少还能在后来的规划里找到？",
    about_en: "How many numbers of the earlier plan can still be found in the later ones?"
  },
  {
    notebook_id: "not-comparable",
    title_zh: "为什么多数数字不能比？",
    title_en: "Why most numbers cannot be compared",
    about_zh: "充电桩、互联网医院、智慧杆、车联网道路：看似相同的例子。",
    about_en: "Charging piles, internet hospitals, smart poles, connected roads: look-alikes."
  },
  {
    notebook_id: "responsibility",
    title_zh: "谁来负责？",
    title_en: "Who is responsible?",
    about_zh: "牵头单位、集中程度，以及没有写明牵头单位的任务。",
    about_en: "Lead agencies, how far leads are concentrated, and tasks that name no lead."
  },
  {
    notebook_id: "nankai",
    title_zh: "南开区从市里接过了什么？",
    title_en: "What does Nankai District take up from the city?",
    about_zh: "市级任务逐条对到区级方案，看任务、措辞和数字各剩下多少。",
    about_en:
      "City task by city task: how much of the work, the wording and the numbers reaches the district."
  },
  {
    notebook_id: "among-peers",
    title_zh: "与同级地区相比，能说什么？",
    title_en: "Among peers: what can be said?",
    about_zh: "多少地区写了5G基站的目标，数值类型各是什么，以及互相不合的数为什么并列成两个。",
    about_en:
      "How many jurisdictions set a goal for 5G stations, on which basis, and why figures that disagree stand as two."
  }
];
