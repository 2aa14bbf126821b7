/** Whether what stands at a path never changes: its name holds a hash, or its folder a package's version. */
export function isImmutable(path: string): boolean;
