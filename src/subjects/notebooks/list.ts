import {html} from "htl";
import {NOTEBOOKS} from "../../model/notebooks.js";
import {named, say, type View} from "../../ui/page.js";

/** The notebooks as a list of questions. */
export const notebooks: View<object, null> = {
  params: () => ({}),
  load: async () => null,
  draw: (_data, _params, page) =>
    html`<ol class="notebook-list">
        ${NOTEBOOKS.map(
          (row) =>
            html`<li>
              <h2>
                <a href="${page.href(`/notebooks/${row.notebook_id}`)}"
                  >${named(row, "title", page)}</a
                >
              </h2>
              <p>${named(row, "about", page)}</p>
            </li>`
        )}
      </ol>
      <p class="muted">
        ${say(page, "文中的数字都由数据表算出，没有一个是手写的。", "Every number in a notebook is computed from the tables; none is typed.")}
      </p>`
};
