// What may be attached, known to the browser as well, so that nobody waits for an upload that is refused at its end.
export const MAXIMUM_BYTES = 20 * 1024 * 1024;

/** Larger files go in parts of this size, so that a broken network costs one part and not the whole. */
export const PART_BYTES = 1024 * 1024;

/** For a file picker; what counts is the content, which the server looks at. */
export const PICKED = ".pdf,.png,.jpg,.jpeg,.xlsx,.docx,.pptx";

export const tooLarge = (name: string): string =>
  `"${name}" lebih dari 20 MB. Kecilkan, atau bagi menjadi beberapa berkas.`;
