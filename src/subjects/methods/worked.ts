import {html} from "htl";
import type {Denominator} from "../../model/footing.js";
import type {Target} from "../../model/target.js";
import {allDenominators} from "../../queries/catalogue.js";
import {methodCounts, type MethodCounts} from "./data.js";
import {targetsById} from "../../queries/targets.js";
import type {View} from "../../ui/page.js";
import {clause} from "../../ui/value.js";
import {constructedExample} from "./workedLevel.js";
import {footedExample, pairExample} from "./workedPair.js";
import {wordsOf, type Example} from "./words.js";

/** The pairs of real rows that the rules are shown on. */
export const EXAMPLES: Record<Example, [string, string]> = {
  piles: ["tj-newinfra-2021-t033", "xm-newinfra-2020-t012"],
  hospitals: ["tj-newinfra-2021-t007", "xm-newinfra-2020-t014"],
  stations: ["tj-newinfra-2021-t009", "xm-newinfra-2020-t001"],
  coverage: ["tj-newinfra-2021-t001", "xm-newinfra-2020-t002"],
  bandwidth: ["tj-smartcity-2016-t001", "tj-smartcity-2016-t028"],
  condition: ["tj-smartcity-2016-t049", "tj-newinfra-2021-t013"]
};

interface Data {
  pairs: Map<Example, [Target, Target]>;
  denominators: Denominator[];
  counts: MethodCounts;
}

/** The rules at work: every example is drawn from the rows it speaks of. */
export const worked: View<object, Data> = {
  params: () => ({}),
  async load({corpus}) {
    const rows = await targetsById(corpus, Object.values(EXAMPLES).flat());
    const pairs = Object.entries(EXAMPLES).map(([name, ids]): [Example, [Target, Target]] => {
      const [a, b] = ids.map((id) => rows.find((row) => row.target_id === id));
      if (!a || !b) throw new Error(`worked example ${name}: no row ${ids.join(" or ")}`);
      return [name as Example, [a, b]];
    });
    return {
      pairs: new Map(pairs),
      denominators: await allDenominators(corpus),
      counts: await methodCounts(corpus)
    };
  },
  draw({pairs, denominators, counts}, _params, page) {
    const one = (name: Example) =>
      pairExample(name, pairs.get(name)!, wordsOf(name, pairs.get(name)!, page), page);
    return html`<div class="worked">
      ${one("piles")} ${one("hospitals")} ${one("stations")}
      ${footedExample(pairs.get("stations")!, denominators, page)} ${one("coverage")}
      ${one("bandwidth")} ${one("condition")}
      ${constructedExample(pairs.get("stations")![0], counts, page)}
      ${[...pairs.values()].flat().map((t) => clause(t, page))}
    </div>`;
  }
};
