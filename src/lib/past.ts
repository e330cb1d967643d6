// Whether this piece of work reads the past, and through what. A room of its own so that the database client knows of it
// and not the other way round.
import { AsyncLocalStorage } from "node:async_hooks";

// One for all copies of this module that a bundler may make.
const kept = globalThis as unknown as { tolokPast?: AsyncLocalStorage<object> };
kept.tolokPast ??= new AsyncLocalStorage<object>();
const past = kept.tolokPast;

export const readerOfPast = (): object | undefined => past.getStore();

export const readingPast = <T>(reader: object, work: () => Promise<T>): Promise<T> => past.run(reader, work);
