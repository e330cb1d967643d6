// What may be attached, known to the browser as well, so that nobody waits for an upload that is refused at its end.
export const MAXIMUM_BYTES = 20 * 1024 * 1024;

/** For a file picker; what counts is the content, which the server looks at. */
export const PICKED = ".pdf,.png,.jpg,.jpeg,.xlsx,.docx,.pptx";
