/** An address, or a part of one, as people read it; one with a broken escape, such as `#%`, as it stands. */
export function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
