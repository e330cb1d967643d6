// What a command without database sees of the terminal, and how it says that its input cannot be used.

export type Terminal = { stdin(): Promise<string>; out(text: string): void; err(text: string): void };

/** The message goes to standard error; the command ends with code 2. */
export class BadInput extends Error {}
