/** The parts of Framework's standard library that client modules import. */
declare module "observablehq:stdlib" {
  export function FileAttachment(path: string): {url(): Promise<string>};
}
