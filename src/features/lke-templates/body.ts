// The body of a template as it is stored, imported and given to the command line: exactly domain/evaluation's Template.
import { z } from "zod";
import type { Template } from "#domain/evaluation/template.ts";

const text = z.string().trim().min(1);
const key = z.string().regex(/^[A-Za-z0-9_+-]{1,20}$/, "kunci: huruf, angka, dan tanda hubung, tanpa titik atau spasi");
const decimal = z
  .string()
  .regex(/^(?:0|[1-9]\d{0,8})(?:\.\d{0,11}[1-9])?$/, 'bilangan ditulis sebagai teks kanonik, misalnya "4.5"');
const year = z.int().min(2000).max(2100);
const place = z
  .string()
  .regex(/^[A-Za-z0-9_+-]+(?:\.[A-Za-z0-9_+-]+){1,2}$/, 'kunci sub-komponen atau kriteria, misalnya "1.b"');

const criterion = z.strictObject({
  no: key,
  text,
  points: decimal.nullable().default(null),
  scale: key.nullable().default(null),
  facts: z.array(z.string().regex(/^[a-z-]+$/)).default([]),
  toFill: z.boolean().default(false),
});

const subComponent = z.strictObject({
  no: key,
  name: text,
  weight: decimal,
  kind: text.nullable().default(null),
  criteria: z.array(criterion).max(60),
});

export const templateBody = z.strictObject({
  key: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "kunci template: huruf kecil, angka, dan tanda hubung"),
  name: text,
  regime: text,
  legalBasis: text,
  note: text.nullable().default(null),
  yearFrom: year,
  yearUntil: year.nullable().default(null),
  mode: z.enum(["sub_answer", "criterion_points", "criterion_average"]),
  scales: z
    .array(
      z.strictObject({
        key,
        name: text,
        answers: z.array(z.strictObject({ key, value: decimal, word: text.nullable().default(null) })).max(20),
      }),
    )
    .min(1)
    .max(20),
  scale: key,
  noteBelow: key.nullable().default(null),
  gradation: z
    .strictObject({
      partly: decimal,
      steps: z.array(z.strictObject({ answer: key, limit: decimal.nullable(), inclusive: z.boolean().default(false) })),
      conditions: z.array(z.strictObject({ kind: text.nullable(), answer: key, text })),
    })
    .nullable(),
  bands: z.array(
    z.strictObject({ key, word: text, meaning: text.nullable().default(null), above: decimal.nullable() }),
  ),
  components: z
    .array(z.strictObject({ no: key, name: text, weight: decimal, subs: z.array(subComponent).max(20) }))
    .max(20),
  prerequisites: z
    .array(
      z.strictObject({
        subject: place,
        rule: z.enum(["not_above", "not_above_average"]),
        of: z.array(place),
        message: z.string(),
      }),
    )
    .default([]),
});

export type TemplateReading = { ok: true; template: Template } | { ok: false; problems: string[] };

/** Whatever does not have the shape of a template is said with its place, in Indonesian. */
export function readTemplateBody(data: unknown): TemplateReading {
  const result = templateBody.safeParse(data, { error: z.locales.id().localeError });
  if (result.success) return { ok: true, template: result.data };
  return { ok: false, problems: result.error.issues.map(({ path, message }) => `${placeOf(path)}: ${message}`) };
}

/** ["components", 0, "subs", 1, "weight"] → components 1 › subs 2 › weight */
function placeOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return "seluruh template";
  const steps = path.map((step) => (typeof step === "number" ? ` ${step + 1}` : ` › ${String(step)}`));
  return steps.join("").replace(/^ › /, "");
}
