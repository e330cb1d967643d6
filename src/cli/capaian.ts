// tolok capaian --json < items.json: target and realisasi in, capaian out, in the same order; for other programs.
import { type Capaian, computeCapaian } from "#domain/capaian/capaian.ts";
import { type Cap, type CapaianPolicy, DEFAULT_POLICY, type Polarity, type Target } from "#domain/capaian/policy.ts";
import { comparePrinted, type PrintedVerdict } from "#domain/capaian/printed.ts";
import { compareExact } from "#domain/value/arithmetic.ts";
import { type Reading, readFigure } from "#domain/value/read.ts";
import { missing, notApplicable, notDue, numberValue, type Value } from "#domain/value/value.ts";
import { BadInput, type Terminal } from "./terminal.ts";

const USAGE = "Pakai: tolok capaian --json < daftar.json";

export async function run(args: string[], io: Terminal): Promise<number> {
  try {
    const unknown = args.find((arg) => arg !== "--json");
    if (unknown !== undefined) throw new BadInput(`${unknown}: tidak dikenal.\n${USAGE}`);
    const list = parseList(await io.stdin());
    for (const line of strangeFields(list)) io.err(line);
    io.out(JSON.stringify(list.map(readItem).map(answer), null, 2));
    return 0;
  } catch (problem) {
    if (!(problem instanceof BadInput)) throw problem;
    io.err(problem.message);
    return 2;
  }
}

type Item = {
  target: Target | null;
  realisasi: Value;
  polarity: Polarity;
  policy: CapaianPolicy;
  /** target, realisasi and capaian as they were written; null when there is nothing to compare. */
  printed: { target: string | { lo: string; hi: string }; realisasi: string; printed: string } | null;
};

type Answer = {
  state: "number" | Extract<Value, { kind: "none" }>["because"];
  exact: string | null;
  shown: string;
  capped: string | null;
  category: string | null;
  printed: PrintedVerdict | null;
  because: string;
};

function answer({ target, realisasi, polarity, policy, printed }: Item): Answer {
  const capaian: Capaian = computeCapaian({ target, realisasi, polarity, policy });
  const { raw, capped, shown, band, because } = capaian;
  return {
    state: raw.kind === "number" ? "number" : raw.because,
    exact: raw.kind === "number" ? raw.exact : null,
    shown,
    capped: capped.kind === "number" ? capped.exact : null,
    category: band?.word ?? null,
    printed:
      printed && realisasi.kind === "number" && target
        ? comparePrinted({ ...printed, polarity, policy }).verdict
        : null,
    because,
  };
}

function parseList(text: string): unknown[] {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    throw new BadInput(`Masukan bukan JSON.\n${USAGE}`);
  }
  if (!Array.isArray(list)) throw new BadInput("Masukan harus berupa larik JSON.");
  return list;
}

/** A field nobody reads may be a slip of the pen: said, not refused. */
function strangeFields(list: readonly unknown[]): string[] {
  return list.flatMap((raw, index) =>
    Object.keys(isRecord(raw) ? raw : {})
      .filter((field) => !FIELDS.includes(field))
      .map((field) => `Butir ${index + 1}, ${field}: bidang tidak dikenal, diabaikan.`),
  );
}

function readItem(raw: unknown, index: number): Item {
  const item = `Butir ${index + 1}`;
  if (!isRecord(raw)) throw new BadInput(`${item}: harus berupa objek.`);
  const polarity = POLARITY.get(choice(raw.polarity, [...POLARITY.keys()], `${item}, polarity`)) ?? "maximise";
  const minimise = choice(raw.policy ?? "selisih", ["selisih", "banding", "penuh"] as const, `${item}, policy`);
  const target = readTarget(raw.target, item);
  const realisasi = readRealisasi(raw.realisasi, `${item}, realisasi`);
  return {
    target,
    realisasi,
    polarity,
    policy: { ...DEFAULT_POLICY, minimise, cap: readCap(raw.cap ?? null, `${item}, cap`) },
    printed: printedOf(raw, item),
  };
}

function readTarget(raw: unknown, item: string): Target | null {
  if (raw === null || raw === undefined || raw === "") return null;
  if (!isRecord(raw)) return single(raw, `${item}, target`);
  const [lo, hi] = [number(raw.lo, `${item}, target.lo`), number(raw.hi, `${item}, target.hi`)];
  if (compareExact(lo, hi) > 0) throw new BadInput(`${item}, target: lo melebihi hi.`);
  return { kind: "range", lo, hi };
}

const single = (raw: unknown, field: string): Target => ({ kind: "single", exact: number(raw, field) });

function readRealisasi(raw: unknown, field: string): Value {
  if (raw === null || raw === undefined) return missing("Realisasi belum diisi.");
  const reading = read(raw, field);
  switch (reading.kind) {
    case "number":
      return numberValue(reading.exact);
    case "empty":
      return missing("Realisasi belum diisi.");
    case "dash":
      return notDue("Tidak diukur dalam periode ini.");
    case "not-applicable":
      return notApplicable("Dinyatakan tidak berlaku.");
    default:
      throw new BadInput(`${field}: ${reading.message}`);
  }
}

function readCap(raw: unknown, field: string): Cap | null {
  if (raw === null) return null;
  if (!isRecord(raw)) throw new BadInput(`${field}: tulis {"min": …, "max": …} atau null.`);
  const end = (value: unknown, name: string) =>
    value === null || value === undefined ? null : number(value, `${field}.${name}`);
  const cap = { min: end(raw.min, "min"), max: end(raw.max, "max") };
  if (cap.min !== null && cap.max !== null && compareExact(cap.min, cap.max) > 0) {
    throw new BadInput(`${field}: min melebihi max.`);
  }
  return cap;
}

function printedOf({ printed, target, realisasi }: Record<string, unknown>, item: string): Item["printed"] {
  if (printed === null || printed === undefined) return null;
  number(printed, `${item}, printed`);
  if (typeof realisasi !== "string" || target === null || target === undefined) return null;
  const written = isRecord(target) ? { lo: String(target.lo), hi: String(target.hi) } : String(target);
  return { target: written, realisasi, printed: String(printed) };
}

function number(raw: unknown, field: string): string {
  const reading = read(raw, field);
  if (reading.kind === "number") return reading.exact;
  const message = "message" in reading ? reading.message : `"${String(raw)}" bukan bilangan. Tulis misalnya 88,90.`;
  throw new BadInput(`${field}: ${message}`);
}

function read(raw: unknown, field: string): Reading {
  if (typeof raw !== "string") throw new BadInput(`${field}: tulis bilangan sebagai teks, misalnya "88,90".`);
  return readFigure(raw);
}

function choice<T extends string>(raw: unknown, allowed: readonly T[], field: string): T {
  const found = allowed.find((word) => word === raw);
  if (found === undefined)
    throw new BadInput(`${field}: ${JSON.stringify(raw) ?? "kosong"} tidak dikenal. Yang ada: ${allowed.join(", ")}.`);
  return found;
}

const isRecord = (raw: unknown): raw is Record<string, unknown> =>
  typeof raw === "object" && raw !== null && !Array.isArray(raw);

const FIELDS = ["target", "realisasi", "polarity", "policy", "cap", "printed"];
const POLARITY = new Map<string, Polarity>([
  ["max", "maximise"],
  ["min", "minimise"],
  ["range-up", "range-up"],
  ["range-down", "range-down"],
  ["range-in", "range-in"],
  ["stabil", "stabilise"],
]);
