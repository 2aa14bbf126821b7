/**
 * The address of a file that pages fetch from `_file/data/`. The page says what
 * the names of the files hold, so that no reader mixes the files of two builds;
 * the live preview has them by their bare names.
 */
export function addressOf(name: string, format: string): string {
  const {root = "/", files} = document.documentElement.dataset;
  const path = `${root}_file/data/${name}${files ? `.${files}` : ""}.${format}`;
  return new URL(path, document.baseURI).href;
}
