/** Tables without what reads files, which a browser's copy would look for in Node. */
declare module "arquero/src/table/index.js" {
  export {from} from "arquero";
}
