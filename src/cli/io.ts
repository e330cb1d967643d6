/** What a command hears and says; given in, so that tests can listen. */
export type Io = { stdin(): Promise<string>; out(text: string): void; err(text: string): void };

/** Answers with the exit code. */
export type Command = (args: string[], io: Io) => Promise<number>;
