// Passing on: send, take back, verify, return, approve. The rules are domain; here they meet the rows, all or nothing.
import type { Actor } from "#domain/access/actor.ts";
import { capacityFor } from "#domain/access/behalf.ts";
import { can, type Permission } from "#domain/access/policy.ts";
import { whatIsMissing } from "#domain/workflow/readiness.ts";
import { takeStep, type WorkflowAction } from "#domain/workflow/workflow.ts";
import { type Entry, findEntries, whyClosed } from "#features/realisasi/entry.ts";
import { evidenceToFreeze, type FrozenEvidence } from "#features/realisasi/freezing.ts";
import { readSheet } from "#features/realisasi/queries.ts";
import type { PassRealisasi, ReturnRealisasi } from "#features/realisasi/schema.ts";
import type { SheetIndicator } from "#features/realisasi/sheet.ts";
import type { Tx } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";
import { transaction } from "#lib/transaction.ts";

export type Passed = { passed: string[]; left: { id: string; name: string; why: string[] }[] };

/** Sends what is complete; what is not stays a draft and is answered with the reasons. */
export const submitRealisasi = (actor: Actor, input: PassRealisasi): Promise<Passed> =>
  transaction(actor, "realisasi.submit", async (tx) => {
    const now = new Date();
    const entries = await findEntries(tx, actor, input.realisasiIds, now);
    const indicators = await measured(tx, actor, entries);
    const left: Passed["left"] = [];
    const passed: string[] = [];
    for (const entry of entries) {
      if (!can(actor, "realisasi.submit", entry))
        throw new Refusal("forbidden", whyClosed(entry) ?? "Pengiriman hanya oleh operator instansi ini.");
      const indicator = measurementOf(indicators, entry);
      const why = whatIsMissing(readinessOf(indicator));
      if (why.length > 0) {
        left.push({ id: entry.id, name: entry.shortName, why });
        continue;
      }
      await move(tx, actor, entry, "submit", indicator.measurement.realisasiShown, {
        isLate: entry.window === "late",
        returnedReason: null,
      });
      passed.push(entry.shortName);
    }
    if (passed.length === 0) throw new Refusal("invalid", nothingToSend(left));
    return { passed, left };
  });

export const withdrawRealisasi = (actor: Actor, input: PassRealisasi): Promise<Passed> =>
  pass(actor, input.realisasiIds, "realisasi.withdraw", "withdraw");

export const verifyRealisasi = (actor: Actor, input: PassRealisasi): Promise<Passed> =>
  pass(actor, input.realisasiIds, "realisasi.verify", "verify");

/** Approval freezes what was approved: the figures, the formula version, the policy, the working. */
export const approveRealisasi = (actor: Actor, input: PassRealisasi): Promise<Passed> =>
  pass(actor, input.realisasiIds, "realisasi.approve", "approve");

/** Gives one value back with a reason; only that one unlocks. */
export const returnRealisasi = (actor: Actor, input: ReturnRealisasi): Promise<Passed> =>
  pass(actor, [input.realisasiId], "realisasi.return", "return_to_operator", input.reason);

function pass(
  actor: Actor,
  ids: readonly string[],
  permission: Permission,
  action: WorkflowAction,
  reason?: string,
): Promise<Passed> {
  const work = async (tx: Tx): Promise<Passed> => {
    const entries = await findEntries(tx, actor, ids, new Date());
    const indicators = await measured(tx, actor, entries);
    const evidence = await evidenceToFreeze(tx, action === "approve" ? entries : []);
    for (const entry of entries) {
      refuseUnlessPermitted(actor, permission, entry, action, reason);
      const indicator = measurementOf(indicators, entry);
      const kept = evidence.get(entry.id) ?? [];
      const data =
        action === "approve"
          ? frozen(indicator, kept)
          : action === "return_to_operator"
            ? { returnedReason: reason }
            : {};
      await move(tx, actor, entry, action, indicator.measurement.realisasiShown, data, reason);
    }
    return { passed: entries.map((entry) => entry.shortName), left: [] };
  };
  return transaction(actor, permission, work, { reason });
}

function refuseUnlessPermitted(
  actor: Actor,
  permission: Permission,
  entry: Entry,
  action: WorkflowAction,
  reason?: string,
): void {
  if (can(actor, permission, entry)) return;
  const step = takeStep(entry.state, action, reason);
  if (!step.ok) throw new Refusal("conflict", `${entry.shortName}: ${step.message}`);
  if (entry.editors.includes(actor.userId)) {
    throw new Refusal(
      "forbidden",
      `${entry.shortName}: Anda ikut mengisi nilai ini, jadi pemeriksaan dan persetujuannya harus oleh orang lain.`,
    );
  }
  const { onBehalfOf } = capacityFor(actor, action, entry);
  if (onBehalfOf && entry.editors.includes(onBehalfOf.fromUserId)) {
    throw new Refusal(
      "forbidden",
      `${entry.shortName}: ${onBehalfOf.fromTitle} ikut mengisi nilai ini, jadi tidak dapat diteruskan atas namanya.`,
    );
  }
  throw new Refusal("forbidden", `${entry.shortName}: peran Anda (${actor.title}) tidak melakukan langkah ini.`);
}

async function move(
  tx: Tx,
  actor: Actor,
  entry: Entry,
  action: WorkflowAction,
  shownValue: string,
  data: object,
  reason?: string,
): Promise<void> {
  const step = takeStep(entry.state, action, reason);
  if (!step.ok) throw new Refusal("conflict", `${entry.shortName}: ${step.message}`);
  const { role, onBehalfOf } = capacityFor(actor, action, entry);
  // The database is told before the state changes: it binds both pairs of eyes.
  if (onBehalfOf) await tx.$queryRaw`select set_config('tolok.on_behalf_of', ${onBehalfOf.fromUserId}, true)`;
  await tx.realisasi.update({
    where: { id: entry.id },
    data: { ...data, state: step.to, version: { increment: 1 } },
    select: { id: true },
  });
  await tx.workflowStep.create({
    data: {
      agencyId: entry.agencyId,
      realisasiId: entry.id,
      action,
      fromState: entry.state,
      toState: step.to,
      reason: reason ?? null,
      shownValue,
      actorId: actor.userId,
      actorRole: role,
      onBehalfOfId: onBehalfOf?.fromUserId ?? null,
    },
    select: { id: true },
  });
}

// One sheet per period in question (nearly always one), not one per entry.
async function measured(tx: Tx, actor: Actor, entries: readonly Entry[]): Promise<Map<string, SheetIndicator>> {
  const found = new Map<string, SheetIndicator>();
  const periods = new Map(entries.map((entry) => [`${entry.agencyId}/${entry.period.id}`, entry]));
  for (const { agencyId, period } of periods.values()) {
    const sheet = await readSheet(actor, agencyId, period, tx);
    for (const indicator of sheet.indicators) if (indicator.realisasi) found.set(indicator.realisasi.id, indicator);
  }
  return found;
}

function measurementOf(indicators: Map<string, SheetIndicator>, entry: Entry): SheetIndicator {
  const indicator = indicators.get(entry.id);
  if (!indicator)
    throw new Refusal("not-found", `${entry.shortName} tidak lagi berlaku pada periode ini. Muat ulang halaman.`);
  return indicator;
}

export function readinessOf(indicator: SheetIndicator) {
  return {
    name: indicator.shortName,
    realisasi: indicator.measurement.realisasi,
    belowTarget: indicator.measurement.capaian.belowTarget,
    kendala: indicator.realisasi?.kendala ?? "",
    solusi: indicator.realisasi?.solusi ?? "",
    evidence: indicator.realisasi?.evidence.length ?? 0,
  };
}

function frozen(indicator: SheetIndicator, frozenEvidence: FrozenEvidence[]) {
  const { measurement } = indicator;
  const amount = (value: typeof measurement.realisasi) => (value.kind === "number" ? value.exact : null);
  return {
    frozenAt: new Date(),
    frozenTrace: JSON.parse(JSON.stringify(measurement)) as object,
    frozenAmount: amount(measurement.realisasi),
    frozenCapaian: amount(measurement.capaian.raw),
    frozenFormulaId: indicator.formulaVersionId,
    frozenEvidence,
  };
}

function nothingToSend(left: Passed["left"]): string {
  const first = left[0];
  if (!first) return "Tidak ada yang dapat dikirim.";
  const others = left.length > 1 ? ` (dan ${left.length - 1} indikator lain)` : "";
  return `Belum ada yang dapat dikirim. ${first.name}: ${first.why.join("; ")}${others}.`;
}
