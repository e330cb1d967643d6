// The environment, read once and refused early: what is missing is named before anything is served.
import { z } from "zod";

const S3 = ["TOLOK_S3_ENDPOINT", "TOLOK_S3_BUCKET", "TOLOK_S3_REGION", "TOLOK_S3_KEY", "TOLOK_S3_SECRET"] as const;

const schema = z
  .object({
    NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
    DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, "harus berupa alamat postgresql://…"),
    NEXTAUTH_SECRET: z.string().min(32, "minimal 32 huruf acak"),
    NEXTAUTH_URL: z.url("harus berupa alamat lengkap, misalnya https://kinerja.lamongankab.go.id"),
    PORT: z.coerce.number().int().min(1).max(65535).default(3000),
    TOLOK_DEMO: z.enum(["0", "1"]).default("0"),
    TOLOK_FILES: z.string().min(1).default(".data/files"),
    TOLOK_ANCHOR: z.string().min(1).default(".data/jangkar.jsonl"),
    // An S3-compatible store instead of the folder; without an endpoint it is Amazon's own.
    TOLOK_S3_ENDPOINT: z.url({ protocol: /^https?$/, error: "harus berupa alamat https://…" }).optional(),
    TOLOK_S3_BUCKET: z.string().min(3, "minimal 3 huruf").optional(),
    TOLOK_S3_REGION: z.string().min(1).optional(),
    TOLOK_S3_KEY: z.string().min(1).optional(),
    TOLOK_S3_SECRET: z.string().min(1).optional(),
    // Letters are sent only where both are there.
    SMTP_URL: z
      .string()
      .regex(/^smtps?:\/\/./, "harus berupa alamat smtp://… atau smtps://…")
      .optional(),
    SMTP_FROM: z.string().min(3).optional(),
  })
  .refine((given) => given.SMTP_URL === undefined || given.SMTP_FROM !== undefined, {
    path: ["SMTP_FROM"],
    error: "wajib bila SMTP_URL diisi",
  })
  .superRefine((given, context) => {
    if (!S3.some((name) => given[name] !== undefined)) return;
    for (const name of S3.filter((one) => one !== "TOLOK_S3_ENDPOINT" && given[one] === undefined))
      context.addIssue({ code: "custom", path: [name], message: "wajib bila berkas disimpan di S3" });
  });

export type Env = z.infer<typeof schema>;

/** Returns the environment or throws one sentence that names each missing or wrong variable. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => {
    const name = issue.path.join(".");
    return given[name] === undefined ? `${name} belum diisi` : `${name}: ${issue.message}`;
  });
  throw new Error(`Lingkungan belum lengkap: ${problems.join("; ")}. Lihat README, bagian "Memasang di peladen".`);
}

export type ObjectStore = { endpoint?: string; bucket: string; region: string; key: string; secret: string };

/** The S3-compatible store that the environment names, or null: files are in the folder. */
export function objectStoreIn(given: { [name in (typeof S3)[number]]?: string }): ObjectStore | null {
  const { TOLOK_S3_BUCKET: bucket, TOLOK_S3_REGION: region, TOLOK_S3_KEY: key, TOLOK_S3_SECRET: secret } = given;
  if (!bucket || !region || !key || !secret) return null;
  return { bucket, region, key, secret, ...(given.TOLOK_S3_ENDPOINT ? { endpoint: given.TOLOK_S3_ENDPOINT } : {}) };
}

let cached: Env | undefined;

export function env(): Env {
  cached ??= readEnv(process.env);
  return cached;
}
