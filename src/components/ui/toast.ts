/** What was done, in one line, with the way back. Errors do not belong here: they stand beside their cause. */
export type Toast = { text: string; undo?: () => void };

export const toastEvent = "tolok:toast";

/** Shows a line at the bottom left for six seconds; a newer one takes its place. Browser only. */
export function showToast(toast: Toast) {
  unseen = toast;
  window.dispatchEvent(new Event(toastEvent));
}

let unseen: Toast | null = null;

/** What was said before anybody listened: on a slow line a button can work before the region does. */
export function takeUnseen(): Toast | null {
  const toast = unseen;
  unseen = null;
  return toast;
}
