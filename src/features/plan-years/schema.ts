// What comes in when a plan is carried into its next year.
import { z } from "zod";

const YEAR = "Tulis tahunnya dengan empat angka.";

export const carryYear = z.strictObject({
  agencyId: z.uuid("Rujukan halaman ini sudah usang. Muat ulang halaman."),
  from: z.int(YEAR).min(1990, YEAR).max(2199, YEAR),
  /** Of the copy that the preview was compared with; 0: there was none. */
  version: z.int(),
});
export type CarryYear = z.output<typeof carryYear>;
