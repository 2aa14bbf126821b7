/** Thrown for what the user can mend; the message names the file and the place, or the flag. */
export class UsageError extends Error {}
