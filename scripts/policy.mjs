// The Content-Security-Policy of the site: what its pages may load and run, and who may frame them.

/** Everything that a page shows and runs is a file of the site; nothing stands inline. */
const OWN = {
  "default-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'self'",
  "object-src": "'none'"
};

/** The one <style> that Observable Plot puts into each of its charts. */
const PLOT_STYLE = "'sha256-jSYQUrW7J0b3jPqhZP9C2Xh1PyJKHKXd4s0fpGGKrww='";

const PLOTS = {"style-src": `'self' ${PLOT_STYLE}`};

/** The editor's marks are images in its style sheet, and browsers write a style beside what is pasted into it. */
const EDITOR = {"img-src": "'self' data:", "style-src-attr": "'unsafe-inline'"};

/** The query engine is WebAssembly, read from memory by a worker that the laboratory makes itself. */
const ENGINE = {
  "script-src": "'self' 'wasm-unsafe-eval'",
  "worker-src": "'self' blob:",
  "connect-src": "'self' blob:"
};

/** A drawing becomes a PNG by way of an image that the page makes. */
const DRAWS = {"img-src": "'self' blob:"};

/** A paper holds drawings, and a large workbook is zipped by a worker that the zipping library makes. */
const PAPER = {...DRAWS, "worker-src": "'self' blob:"};

/** What pages of a kind need more, by the first part of their path without the language. */
const MORE = {
  explore: ENGINE,
  lab: {...ENGINE, ...PLOTS, ...EDITOR},
  notebooks: {...ENGINE, ...PLOTS},
  compare: PAPER,
  cities: PAPER,
  plans: PAPER,
  embed: DRAWS
};

/** What pages of released versions bear inline: the same bytes for ever. */
const RELEASED = {
  ...OWN,
  "script-src": "'self' 'sha256-nouYKkF0+YxCibG97dksRAUlX0E9YqJACp5vT2UmLfA='",
  "style-src": "'self' 'unsafe-inline'",
  "img-src": "'self' data:"
};

/** The policy that a page bears itself, by its path without the language: "/notebooks/nankai/". */
export function pagePolicy(bare) {
  return written({...OWN, ...MORE[bare.split("/")[1]]});
}

/** The policy that a host sends with what stands at a path: no page needs more, and only charts may be framed by others. */
export function hostPolicy(path) {
  if (path.startsWith("/v/")) return written(RELEASED);
  const all = written(together([OWN, ...Object.values(MORE)]));
  return /^(\/en)?\/embed\/(?!index\.html$)./.test(path) ? all : `${all}; frame-ancestors 'self'`;
}

/** The sources of several policies, by directive. */
function together(policies) {
  const all = {};
  for (const policy of policies)
    for (const [name, sources] of Object.entries(policy))
      all[name] = [...new Set([...(all[name]?.split(" ") ?? []), ...sources.split(" ")])].join(" ");
  return all;
}

function written(policy) {
  return Object.entries(policy)
    .map(([name, sources]) => `${name} ${sources}`)
    .join("; ");
}
