// What comes in when a pohon kinerja is drawn up; order, retirement and removal are those of the plan.
import { z } from "zod";
import { POHON_KINDS } from "#domain/planning/pohon.ts";

const id = z.uuid("Rujukan halaman ini sudah usang. Muat ulang halaman.");
const YEAR = "Tulis tahunnya dengan empat angka.";

const fields = {
  kind: z.enum(POHON_KINDS, "Pilih tingkatnya."),
  text: z.string().trim().min(3, "Tulis kondisinya, paling sedikit 3 huruf.").max(500, "Paling banyak 500 huruf."),
  indicatorId: id.nullable(),
  programId: id.nullable(),
  positionId: id.nullable(),
};

export const addPohonNode = z.strictObject({
  sasaranId: id,
  parentId: id.nullable(),
  year: z.coerce.number(YEAR).int(YEAR).min(1990, YEAR).max(2200, YEAR),
  ...fields,
});
export type AddPohonNode = z.output<typeof addPohonNode>;

export const changePohonNode = z.strictObject({ id, version: z.int(), ...fields });
export type ChangePohonNode = z.output<typeof changePohonNode>;
