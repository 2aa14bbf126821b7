/** The policy that a page bears itself, by its path without the language: "/notebooks/nankai/". */
export function pagePolicy(bare: string): string;

/** The policy that a host sends with what stands at a path: no page needs more, and only charts may be framed by others. */
export function hostPolicy(path: string): string;
