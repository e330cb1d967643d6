// Rows of a world have ids made from their names, so that a page of a row can be asked for without looking it up.
import { createHash } from "node:crypto";

/** "besar/dinas-1/sasaran1": an id that is of version 7 by its form; build.ts makes the same in SQL. */
export function idOf(name: string): string {
  const digits = createHash("md5").update(name).digest("hex").split("");
  digits[12] = "7";
  digits[16] = "8";
  return digits.join("").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
