/** The style of pages where no script runs; it stands in a `<noscript>` of each. */
export const PLAIN_STYLE = "noscript.css";

/** Controls that only a script answers are not shown as if they worked. */
export const PLAIN_CSS = `.site :is(.search, .scheme),
form.choices :is(.select, fieldset, label, button),
form.explore .facets,
.explore-tools,
.picker-find,
.code:has(> [data-formats]),
[data-save-rows],
[data-papers],
[data-exports],
[data-copy],
[data-copy-code],
[data-copy-link],
[data-lab-run],
form[data-read] {
  display: none !important;
}

form.explore .explore-main {
  grid-column: 1 / -1;
}
`;
