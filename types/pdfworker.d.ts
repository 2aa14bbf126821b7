declare module "pdfjs-dist/legacy/build/pdf.worker.mjs" {
  /** The side of the library that parses; given to the other side as it stands. */
  export const WorkerMessageHandler: unknown;
}
