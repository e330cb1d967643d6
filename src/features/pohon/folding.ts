// A large pohon opens folded at its sasaran: what fits a screen is seen first, and the page stays light.
import { type Branch, inReadingOrder } from "#features/pohon/view.ts";

const MANY = 60;

export function foldedAtFirst(root: Branch): Set<string> {
  const all = inReadingOrder(root);
  if (all.length <= MANY) return new Set();
  return new Set(
    all.filter(({ branch }) => branch.look === "sasaran" && branch !== root).map(({ branch }) => branch.key),
  );
}
