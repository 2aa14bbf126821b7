import {column, oneOf} from "./columns.js";

/** What a plan is about, by its title: plans of one subject and overlapping periods are set side by side like for like. */
const SUBJECTS = [
  "new-infrastructure",
  "smart-city",
  "digital",
  "ict",
  "5g",
  "charging",
  "health",
  "general"
] as const;

/** The subject of a plan. */
export const SUBJECT = column(
  oneOf(...SUBJECTS),
  "主题，依标题而定：new-infrastructure 新基建，smart-city 智慧城市，digital 数字化、信息化与数字经济，ict 信息通信业及其基础设施，5g 5G，charging 充电设施，health 卫生健康，general 不限于一个主题的年度工作",
  "What it is about, by its title: new-infrastructure; smart-city; digital, digital development, informatisation and the digital economy; ict, the communications industry and its infrastructure; 5g; charging; health; general, a year's work on more than one subject"
);
