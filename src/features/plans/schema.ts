// What comes in when the plan is kept; shared by the forms of the tree and the server.
import { z } from "zod";

export const PLANNED = ["misi", "tujuan", "sasaran", "program", "kinerja", "pohon", "indicator"] as const;
/** What stands in the tree and can be put elsewhere or retired. An indicator's own fields are kept on its page. */
export type Planned = (typeof PLANNED)[number];

const id = z.uuid("Rujukan halaman ini sudah usang. Muat ulang halaman.");
const text = z
  .string()
  .trim()
  .min(3, "Tulis kalimatnya, paling sedikit 3 huruf.")
  .max(1000, "Terlalu panjang: paling banyak 1.000 huruf.");
const mark = z.string().trim().max(12, "Tanda paling banyak 12 huruf, misalnya 1. atau a.").default("");
const YEAR = "Tulis tahunnya dengan empat angka, antara 1990 dan 2200.";
const year = z.coerce.number(YEAR).int(YEAR).min(1990, YEAR).max(2200, YEAR);
const shortName = z.string().trim().max(45, "Nama pendek paling banyak 45 huruf: ia untuk layar.").default("");
const code = z.string().trim().max(60, "Kode paling banyak 60 huruf.").default("");
const tags = z
  .array(
    z
      .string()
      .trim()
      .min(2, "Tanda anggaran paling sedikit 2 huruf.")
      .max(30, "Tanda anggaran paling banyak 30 huruf."),
  )
  .max(5, "Paling banyak 5 tanda anggaran.")
  .default([]);

export const addNode = z.strictObject({
  kind: z.enum(["misi", "tujuan", "sasaran", "program", "kinerja"]),
  agencyId: id,
  /** The plan it belongs to; a program belongs to the agency. */
  planId: id.nullable(),
  /** What it stands under; null: under the plan itself. */
  parentId: id.nullable(),
  year,
  text,
  mark,
  shortName,
  code,
  tags,
});
export type AddNode = z.output<typeof addNode>;

export const changeNode = z.strictObject({
  kind: z.enum(["misi", "tujuan", "sasaran", "program", "kinerja"]),
  id,
  /** As it was read when the form opened: whoever finds another has been overtaken. */
  version: z.int(),
  text,
  mark,
  shortName,
  code,
  tags,
});
export type ChangeNode = z.output<typeof changeNode>;

const node = { kind: z.enum(PLANNED), id };

export const moveNode = z.strictObject({ ...node, fromId: id.nullable(), toId: id.nullable() });
export type MoveNode = z.output<typeof moveNode>;

/** beforeId: the sibling it comes to stand before; null: at the end. */
export const orderNode = z.strictObject({ ...node, beforeId: id.nullable() });
export type OrderNode = z.output<typeof orderNode>;

export const retireNode = z.strictObject({
  ...node,
  version: z.int(),
  year,
  reason: z
    .string()
    .trim()
    .min(10, "Tulis alasannya, paling sedikit 10 huruf: ia tercatat di riwayat.")
    .max(1000, "Alasan paling banyak 1.000 huruf."),
});
export type RetireNode = z.output<typeof retireNode>;

export const restoreNodes = z.strictObject({
  year,
  nodes: z.array(z.strictObject(node)).min(1).max(2000),
  /** And everything under them that ended with the same year. */
  withBelow: z.boolean().optional(),
});
export type RestoreNodes = z.output<typeof restoreNodes>;

export const removeNode = z.strictObject({ ...node, version: z.int() });
export type RemoveNode = z.output<typeof removeNode>;

const planFields = {
  name: z
    .string()
    .trim()
    .min(5, "Tulis nama rencananya, paling sedikit 5 huruf.")
    .max(300, "Nama paling banyak 300 huruf."),
  visi: z.string().trim().max(2000, "Visi paling banyak 2.000 huruf.").default(""),
  yearFrom: year,
  yearUntil: year,
};
const span = { message: "Tahun akhir tidak boleh sebelum tahun mulai.", path: ["yearUntil"] };

export const addPlan = z
  .strictObject({
    agencyId: id,
    kind: z.enum(["rpjmd", "renstra"], "Pilih jenis rencananya."),
    ...planFields,
    /** What plans of years gone by still hold is ended with the first year of this one. */
    endsOlder: z.boolean().optional(),
  })
  .refine(({ yearFrom, yearUntil }) => yearUntil >= yearFrom, span);
export type AddPlan = z.output<typeof addPlan>;

export const changePlan = z
  .strictObject({ planId: id, version: z.int(), ...planFields })
  .refine(({ yearFrom, yearUntil }) => yearUntil >= yearFrom, span);
export type ChangePlan = z.output<typeof changePlan>;
