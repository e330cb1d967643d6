// Which version of a value this person has seen: the one their page was read with, moved on by their own saves and by
// nobody else's. What somebody else changed meanwhile stays unseen, and is not sent.
import type { Moved } from "#features/realisasi/commands.ts";

export type Seen = ReturnType<typeof createSeen>;

export function createSeen() {
  const moves = new Map<string, number>();
  return {
    /** Answers come in any order; each says from which version to which. */
    follow: (moved: readonly Moved[]) => {
      for (const { id, from, to } of moved) if (from !== to) moves.set(`${id}/${from}`, to);
    },
    /** read: the version on the page as the server laid it out last. */
    versionOf: (id: string, read: number): number => {
      let version = read;
      for (let next = moves.get(`${id}/${version}`); next !== undefined; next = moves.get(`${id}/${version}`))
        version = next;
      return version;
    },
  };
}
