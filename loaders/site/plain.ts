/** The style of pages where no script runs; it stands in a `<noscript>` of each. */
export const PLAIN_STYLE = "noscript.css";

/** What only a script answers is not shown as if it worked, nor words that speak of it (`data-scripted`). */
export const PLAIN_CSS = `.site :is(.search, .scheme),
form.choices :is(.select, fieldset, label, button),
form.explore .facets,
.explore-tools,
.picker-find,
.code:has(> [data-formats]),
.pager:has(> [data-ask]),
[data-scripted],
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

form.explore [data-ask] {
  color: inherit;
  text-decoration: none;
  pointer-events: none;
}

body > noscript > .notice {
  max-width: none;
  margin: 0;
  padding-inline: max(clamp(1rem, 4vw, 2rem), calc(50vw - 34rem));
}
`;
