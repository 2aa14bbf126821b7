import {html} from "htl";
import {formatNumber} from "../../model/format.js";
import {joined} from "../../ui/figure.js";
import {named, say, type Page, type View} from "../../ui/page.js";
import {paperActions} from "../../ui/paper.js";
import {cityOf, type City} from "./data.js";
import {doubtsPart, leadsPart, outcomesPart, peersPart} from "./parts.js";
import {goalsPart, planLine} from "./plans.js";

interface Params {
  city: string;
}

/** One jurisdiction on one screen: plans, goals, place among peers, reports, leads, doubts. */
export const city: View<Params, City | undefined> = {
  params: (_query, fixed) => ({city: fixed.city}),
  load: ({corpus}, {city: id}) => cityOf(corpus, id),
  draw(data, {city: id}, page) {
    if (!data)
      return html`<p class="notice" role="alert">
        ${say(page, `没有代号为“${id}”的地区。`, `There is no jurisdiction “${id}”.`)}
        <a href="${page.href("/cities/")}">${say(page, "查看全部地区", "See all jurisdictions")}</a>
      </p>`;
    return html`<article class="city-page">
      <p class="eyebrow">
        <a href="${page.href("/cities/")}">${say(page, "城市", "Cities")}</a>
        ${above(data, page)}
      </p>
      <h1>${named(data.city, "name", page)}</h1>
      <p class="city-facts">${factsOf(data, page)}</p>
      ${paperActions(page)}
      <div class="city-board">
        ${data.plans.length > 0 ? planLine(data, page) : noPlan(page)} ${goalsPart(data, page)}
        ${outcomesPart(data, page)} ${peersPart(data, page)} ${leadsPart(data, page)}
        ${doubtsPart(data, page)}
      </div>
    </article>`;
  },
  rows: (data) => data?.targets ?? [],
  title(data, page) {
    if (!data) return {title: say(page, "地区", "Jurisdiction"), description: ""};
    const name = named(data.city, "name", page);
    return say(
      page,
      {
        title: `${name}：规划与目标`,
        description: `${name}的规划、各领域目标、在同级地区中的位置、后来公布的数和牵头单位。`
      },
      {
        title: `${name}: plans and promises`,
        description: `Plans of ${name}, goals by domain, its place among peers, what was reported and who leads.`
      }
    );
  }
};

/** The jurisdiction above; it leads to its page where it has one. */
function above({parent, parentKnown}: City, page: Page): HTMLElement | null {
  if (!parent) return null;
  const name = named(parent, "name", page);
  return parentKnown
    ? html` · <a href="${page.href(`/cities/${parent.jurisdiction_id}`)}">${name}</a>`
    : html` · ${name}`;
}

/** Level, residents with year and publisher, and what lies below. */
function factsOf({city: row, residents, below}: City, page: Page): (Node | string)[] {
  const links = below.map(
    (one) =>
      html`<a href="${page.href(`/cities/${one.jurisdiction_id}`)}"
        >${say(page, one.name_zh, one.short_en)}</a
      >`
  );
  const facts: (Node | string)[][] = [
    [page.labels.level[row.level]],
    ...(residents
      ? [
          [
            say(
              page,
              `常住人口${formatNumber(residents.canonical_value, "zh")}人（${residents.year}年，${residents.publisher}）`,
              `${formatNumber(residents.canonical_value, "en")} residents (${residents.year}, ${residents.publisher_en})`
            )
          ]
        ]
      : []),
    ...(links.length > 0
      ? [[say(page, "下属：", "below it: "), ...joined(links, page.marks.listed)]]
      : [])
  ];
  return facts.flatMap((fact, i) => (i === 0 ? fact : [" · ", ...fact]));
}

/** A jurisdiction that is known by reports alone. */
function noPlan(page: Page): HTMLElement {
  return html`<section class="city-plans">
    <h2>${say(page, "规划", "Plans")}</h2>
    <p class="muted">
      ${say(page, "没有收录这个地区的规划；不等于没有规划。", "No plan of this jurisdiction is in the corpus, which does not mean that it has none.")}
    </p>
  </section>`;
}
