import { hash } from "node:crypto";

/** SHA-256 of the UTF-8 of a text, in hexadecimal. */
export const sha256 = (text: string): string => hash("sha256", text, "hex");

/**
 * The seal of evidence that is an address on the web. Its content is somebody else's and may change, so the seal is over
 * the address and the day ("2024-07-18") its content is dated.
 */
export const sealOfAddress = (url: string, datedOn: string): string => sha256(`${url}\n${datedOn}`);
