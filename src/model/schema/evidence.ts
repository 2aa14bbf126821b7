import {column, maybe, oneOf, text, url} from "./columns.js";
import {CONFIDENCES, SOURCE_KINDS} from "./words.js";

/** What a plan that was not read whole says of the page that was read. */
export const PLAN_EVIDENCE = {
  part_seen: column(
    maybe(oneOf("beginning", "excerpt")),
    "未读全文时所读的部分：beginning 开头部分，excerpt 零散数句",
    "What was read where it was not the whole: beginning, its first part; excerpt, single sentences"
  ),
  publisher: column(
    maybe(text),
    "所读页面的发布者；仅未读全文的规划有",
    "Who published the page that was read; set for plans not read whole"
  ),
  publisher_en: column(
    maybe(text),
    "发布者的英文译注，与 publisher 同有同无",
    "The publisher in English, exactly where publisher is set"
  ),
  confidence: column(
    maybe(oneOf(...CONFIDENCES)),
    "可信度；仅未读全文的规划有",
    "Confidence; set for plans not read whole"
  )
};

/** What a row of such a plan says of the page that it is from. */
export const ROW_EVIDENCE = {
  source_kind: column(
    maybe(oneOf(...SOURCE_KINDS)),
    "所读页面：official 官方页面、repost 转载、news 报道；读自全文的行为空",
    "The page that was read: official, repost or news; empty for rows read from a whole document"
  ),
  publisher: column(
    maybe(text),
    "该页面的发布者，与 source_kind 同有同无",
    "Who published that page, exactly where source_kind is set"
  ),
  publisher_en: column(
    maybe(text),
    "发布者的英文译注，与 publisher 同有同无",
    "The publisher in English, exactly where publisher is set"
  ),
  source_url: column(maybe(url), "该页面的网址", "Address of that page"),
  confidence: column(
    maybe(oneOf(...CONFIDENCES)),
    "可信度，与 source_kind 同有同无",
    "Confidence, exactly where source_kind is set"
  )
};
