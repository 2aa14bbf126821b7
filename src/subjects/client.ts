import type {Ask} from "./ask.js";

/** A view's question, and what its answer needs in the reader's browser. */
type Client = Pick<typeof import("./ask.js"), "siteCorpus" | "pageOf" | "saveRows"> & {view: Ask};

/**
 * The code of a view. In the built site it is one file, whose way from the root
 * the host names; in the live preview it is the modules as they are written.
 */
export async function clientOf(host: HTMLElement, name: string): Promise<Client> {
  const {code} = host.dataset;
  if (code) {
    const {root = "/"} = document.documentElement.dataset;
    return (await import(new URL(root + code, document.baseURI).href)) as Client;
  }
  const [{VIEWS}, tools] = await Promise.all([import("./registry.js"), import("./ask.js")]);
  return {...tools, view: await VIEWS[name]()};
}
