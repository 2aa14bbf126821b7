/**
 * Does one stage of the build and prints a line of it: its name, its seconds, and
 * what `told` says of what it gave.
 */
export async function stage<T>(
  name: string,
  told: (result: T) => string,
  work: () => Promise<T> | T
): Promise<T> {
  const began = performance.now();
  const result = await work();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${name.padEnd(9)} ${seconds.padStart(6)} s  ${told(result)}`);
  return result;
}
