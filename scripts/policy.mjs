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

/** The query engine is WebAssembly, read from memory by a worker that the laboratory makes itself. */
const ENGINE = {
  "script-src": "'self' 'wasm-unsafe-eval'",
  "worker-src": "'self' blob:",
  "connect-src": "'self' blob:"
};

/** What pages of a kind need more, by the first part of their path without the language. */
const MORE = {
  explore: ENGINE,
  lab: ENGINE,
  notebooks: {...ENGINE, "style-src": `'self' ${PLOT_STYLE}`},
  // The builder turns a drawing into a PNG by way of an image that it makes.
  embed: {"img-src": "'self' blob:"}
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
  const all = written(Object.assign({}, OWN, ...Object.values(MORE)));
  return /^(\/en)?\/embed\/./.test(path) ? all : `${all}; frame-ancestors 'self'`;
}

function written(policy) {
  return Object.entries(policy)
    .map(([name, sources]) => `${name} ${sources}`)
    .join("; ");
}
