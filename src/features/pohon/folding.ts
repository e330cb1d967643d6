// A large pohon opens folded, so that what is seen first fits a screen and can be read there.
import { drawPohon } from "#features/pohon/drawing.ts";
import { type Branch, inReadingOrder } from "#features/pohon/view.ts";

/** In the units of the drawing: what a desk screen shows at three quarters of its size. */
const SCREEN = 1040;

/** Nothing where it all fits; else its sasaran, then its tujuan as well, then its misi. Below that it is what it is. */
export function foldedAtFirst(root: Branch): Set<string> {
  const below = inReadingOrder(root).filter(({ level, branch }) => level > 0 && branch.children.length > 0);
  const folded = new Set<string>();
  let height = drawPohon(root, folded).height;
  for (const word of ["Sasaran", "Tujuan", "Misi"]) {
    if (height <= SCREEN) break;
    const more = new Set([...folded, ...below.flatMap(({ branch }) => (branch.word === word ? branch.key : []))]);
    const less = drawPohon(root, more).height;
    // Folding what makes it no shorter would only hide something.
    if (less >= height) continue;
    for (const key of more) folded.add(key);
    height = less;
  }
  return folded;
}
