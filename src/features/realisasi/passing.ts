// Passing on: send, take back, verify, return, approve, publish, open again. The rules are domain; here they meet the
// rows, all or nothing.
import type { Actor } from "#domain/access/actor.ts";
import { can, type Permission } from "#domain/access/policy.ts";
import { whatIsMissing } from "#domain/workflow/readiness.ts";
import type { WorkflowAction } from "#domain/workflow/workflow.ts";
import { findEntries, whyClosed } from "#features/realisasi/entry.ts";
import { evidenceToFreeze, frozen, LET_GO } from "#features/realisasi/freezing.ts";
import { readinessOf } from "#features/realisasi/readiness.ts";
import type { PassRealisasi, ReturnRealisasi, SubmitRealisasi } from "#features/realisasi/schema.ts";
import {
  type Move,
  measured,
  measurementOf,
  moveAll,
  refuseAhead,
  refuseUnlessPermitted,
  refuseUnseen,
} from "#features/realisasi/step.ts";
import type { Tx } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";
import { transaction } from "#lib/transaction.ts";

export type Passed = { passed: string[]; left: { id: string; name: string; why: string[] }[] };

/** Sends what is complete; what is not stays a draft and is answered with the reasons. */
export const submitRealisasi = (actor: Actor, input: SubmitRealisasi): Promise<Passed> =>
  transaction(actor, "realisasi.submit", async (tx) => {
    const now = new Date();
    const seen = new Map(input.entries.map(({ id, valueVersion }) => [id, valueVersion]));
    const entries = await findEntries(tx, actor, [...seen.keys()], now);
    for (const entry of entries) {
      if (!can(actor, "realisasi.submit", entry))
        throw new Refusal("forbidden", whyClosed(entry) ?? "Pengiriman hanya oleh operator instansi ini.");
    }
    refuseUnseen(entries, seen);
    const found = await measured(tx, actor, entries);
    const left: Passed["left"] = [];
    const moves: Move[] = [];
    for (const entry of entries) {
      const { sheet, indicator } = measurementOf(found, entry);
      const why = whatIsMissing(readinessOf(sheet, indicator));
      if (why.length > 0) {
        left.push({ id: entry.id, name: entry.shortName, why });
        continue;
      }
      const data = { isLate: entry.window === "late", returnedReason: null };
      moves.push({ entry, shownValue: indicator.measurement.realisasiShown, data });
    }
    const passed = moves.map(({ entry }) => entry.shortName);
    await moveAll(tx, actor, moves, "submit");
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

/** One, some or all approved values of an agency and period: from now on the public reads them. */
export const publishRealisasi = (actor: Actor, input: PassRealisasi): Promise<Passed> =>
  pass(actor, input.realisasiIds, "realisasi.publish", "publish");

/** Gives one value back with a reason; only that one unlocks. */
export const returnRealisasi = (actor: Actor, input: ReturnRealisasi): Promise<Passed> =>
  pass(actor, [input.realisasiId], "realisasi.return", "return_to_operator", input.reason);

/** A correction: what was approved or published is a draft again, and no longer public until it has come the whole way. */
export const reopenRealisasi = (actor: Actor, input: ReturnRealisasi): Promise<Passed> =>
  pass(actor, [input.realisasiId], "realisasi.reopen", "reopen", input.reason);

function pass(
  actor: Actor,
  ids: readonly string[],
  permission: Permission,
  action: WorkflowAction,
  reason?: string,
): Promise<Passed> {
  const work = async (tx: Tx): Promise<Passed> => {
    const entries = await findEntries(tx, actor, ids, new Date());
    for (const entry of entries) refuseUnlessPermitted(actor, permission, entry, action, reason);
    const found = await measured(tx, actor, entries);
    if (action === "verify" || action === "approve") refuseAhead(entries, found, action);
    const evidence = await evidenceToFreeze(tx, action === "approve" ? entries : []);
    const moves = entries.map((entry): Move => {
      const { indicator } = measurementOf(found, entry);
      const kept = action === "approve" ? frozen(indicator, evidence.get(entry.id) ?? []) : {};
      const data = { ...kept, ...givenBack(action, reason) };
      return { entry, shownValue: indicator.measurement.realisasiShown, data };
    });
    await moveAll(tx, actor, moves, action, reason);
    return { passed: entries.map((entry) => entry.shortName), left: [] };
  };
  return transaction(actor, permission, work, { reason });
}

function givenBack(action: WorkflowAction, reason: string | undefined): object {
  if (action === "return_to_operator") return { returnedReason: reason };
  return action === "reopen" ? { ...LET_GO, returnedReason: reason } : {};
}

function nothingToSend(left: Passed["left"]): string {
  const first = left[0];
  if (!first) return "Tidak ada yang dapat dikirim.";
  const others = left.length > 1 ? ` (dan ${left.length - 1} indikator lain)` : "";
  return `Belum ada yang dapat dikirim. ${first.name}: ${first.why.join("; ")}${others}.`;
}
