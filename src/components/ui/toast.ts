/** What was done, in one line, with the way back. Errors do not belong here: they stand beside their cause. */
export type Toast = { text: string; undo?: () => void };

export const toastEvent = "tolok:toast";

/** Shows a line at the bottom left for six seconds; a newer one takes its place. Browser only. */
export function showToast(toast: Toast) {
  window.dispatchEvent(new CustomEvent<Toast>(toastEvent, { detail: toast }));
}
