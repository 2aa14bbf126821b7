declare module "htl" {
  interface Tag<T> {
    (strings: TemplateStringsArray, ...values: unknown[]): T;
    fragment(strings: TemplateStringsArray, ...values: unknown[]): DocumentFragment;
  }
  export const html: Tag<HTMLElement>;
  export const svg: Tag<SVGElement>;
}
