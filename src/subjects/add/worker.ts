import type {Catalogue} from "../../reading/catalogue.js";
import {readDocument} from "../../reading/document.js";
import {extract} from "../../reading/extract.js";

/** Runs in a worker, so that a long text does not hold up the page. */
self.addEventListener(
  "message",
  async (event: MessageEvent<{bytes: Uint8Array; catalogue: Catalogue}>) => {
    try {
      const {text} = await readDocument(event.data.bytes);
      self.postMessage({text, read: extract(text, {catalogue: event.data.catalogue})});
    } catch (error) {
      self.postMessage({failure: error instanceof Error ? error.message : String(error)});
    }
  }
);
