// Capaian: realisasi compared with target under a policy, raw and capped, with its category and the reason in words.
import { compareExact } from "#domain/value/arithmetic.ts";
import { formatFigure, formatValue } from "#domain/value/format.ts";
import { missing, type Value } from "#domain/value/value.ts";
import { bandOf } from "./band.ts";
import type { Band, Cap, CapaianPolicy, Polarity, Target } from "./policy.ts";
import { compareWithTarget } from "./rule.ts";

export type CapaianInput = {
  /** null: no target was agreed. */
  target: Target | null;
  realisasi: Value;
  polarity: Polarity;
  policy: CapaianPolicy;
  /** Whether the indicator says that negative figures are natural (growth, balance). */
  negativeNatural?: boolean;
  /** Of the shown percentage, 2 unless told. */
  decimals?: number;
};

export type Capaian = {
  /** In percent, unrounded. */
  raw: Value;
  /** raw within the cap of the policy; what averages and scores use. */
  capped: Value;
  /** raw as people read it: "94,87", "belum diisi". */
  shown: string;
  /** Of the unrounded raw value. */
  band: Band | null;
  belowTarget: boolean | null;
  above200: boolean;
  /** The rule in words with the figures put in. */
  because: string;
};

export function computeCapaian(input: CapaianInput): Capaian {
  const { value: raw, because } = rule(input);
  const decimals = input.decimals ?? 2;
  const exact = raw.kind === "number" ? raw.exact : null;
  return {
    raw,
    capped: capValue(raw, input.policy.cap),
    shown: formatValue(raw, decimals),
    band: exact === null ? null : bandOf(exact, input.policy.bands),
    belowTarget: exact === null ? null : compareExact(exact, "100") < 0,
    above200: exact !== null && compareExact(exact, "200") > 0,
    because: because + capWords(raw, input.policy.cap),
  };
}

export function capValue(value: Value, cap: Cap | null): Value {
  if (value.kind === "none" || !cap) return value;
  if (cap.min !== null && compareExact(value.exact, cap.min) < 0) return { kind: "number", exact: cap.min };
  if (cap.max !== null && compareExact(value.exact, cap.max) > 0) return { kind: "number", exact: cap.max };
  return value;
}

function rule({ target, realisasi, polarity, policy, negativeNatural = false }: CapaianInput): {
  value: Value;
  because: string;
} {
  if (realisasi.kind === "none") return { value: realisasi, because: realisasi.reason };
  if (!target) return { value: missing("Target belum ditetapkan."), because: "Target belum ditetapkan." };
  return compareWithTarget(polarity, target, realisasi.exact, { minimise: policy.minimise, negativeNatural });
}

function capWords(raw: Value, cap: Cap | null): string {
  const capped = capValue(raw, cap);
  if (raw.kind === "none" || capped.kind === "none" || capped.exact === raw.exact) return "";
  return ` Dalam rata-rata dan skor dibatasi ${formatFigure(capped.exact)}%.`;
}
