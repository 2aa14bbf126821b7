/** Whether what stands at a path never changes: its name holds a hash, or its folder a package's version. */
export function isImmutable(path: string): boolean;

/** The media type of a file by its name. */
export function typeOf(file: string): string;
