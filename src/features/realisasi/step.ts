// One step of one realisasi: whether this person may take it, and the row with the step beside it.
import type { Actor } from "#domain/access/actor.ts";
import { capacityFor } from "#domain/access/behalf.ts";
import { can, type Permission } from "#domain/access/policy.ts";
import { takeStep, type WorkflowAction, type WorkflowState } from "#domain/workflow/workflow.ts";
import type { Entry } from "#features/realisasi/entry.ts";
import { bindingsOf } from "#features/realisasi/measurement.ts";
import { readSheet } from "#features/realisasi/queries.ts";
import type { Sheet, SheetIndicator } from "#features/realisasi/sheet.ts";
import type { Tx } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";
import { actFor } from "#lib/transaction.ts";

export function refuseUnlessPermitted(
  actor: Actor,
  permission: Permission,
  entry: Entry,
  action: WorkflowAction,
  reason?: string,
): void {
  if (action === "reopen" && entry.isFromDocument && can(actor, permission, { ...entry, isOpen: true })) {
    throw new Refusal(
      "forbidden",
      `${entry.shortName}: angkanya menurut dokumen sumber, jadi tidak dibuka kembali di sini. Betulkan lewat dokumen yang baru.`,
    );
  }
  const step = takeStep(entry.state, action, reason);
  if (can(actor, permission, entry) && step.ok) return;
  if (!step.ok) throw new Refusal(stateKind(entry, action), `${entry.shortName}: ${step.message}`);
  if (action === "reopen" && !entry.isOpen && can(actor, permission, { ...entry, isOpen: true })) {
    throw new Refusal(
      "forbidden",
      `${entry.shortName}: periode ini terkunci, jadi operator tidak dapat membetulkannya. Minta atau beri dahulu pengecualian di Kalender, lalu buka kembali.`,
    );
  }
  if (action !== "publish" && action !== "reopen") refuseOwn(actor, entry, action);
  throw new Refusal("forbidden", `${entry.shortName}: peran Anda (${actor.title}) tidak melakukan langkah ini.`);
}

// A reason that is too short is the sender's to mend; anything else has changed under their hands.
const stateKind = ({ state }: Entry, action: WorkflowAction) =>
  takeStep(state, action, "x".repeat(40)).ok ? "invalid" : "conflict";

function refuseOwn(actor: Actor, entry: Entry, action: WorkflowAction): void {
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
}

/** Nobody sends a value that they have not seen: somebody else may have changed it since the page was read. */
export function refuseUnseen(entries: readonly Entry[], seen: ReadonlyMap<string, number>): void {
  const changed = entries.filter((entry) => seen.get(entry.id) !== entry.valueVersion);
  if (changed.length === 0) return;
  const names = changed.map((entry) => entry.shortName).join("; ");
  throw new Refusal(
    "conflict",
    `Nilai berubah sejak Anda membuka halaman ini: ${names}. Belum ada yang dikirim; periksa angkanya, lalu kirim lagi.`,
    { names },
  );
}

export type Move = { entry: Entry; shownValue: string; data: object };

/** The same step of many entries: what is written alike is written at once, and the steps beside them in one go. */
export async function moveAll(
  tx: Tx,
  actor: Actor,
  moves: readonly Move[],
  action: WorkflowAction,
  reason?: string,
): Promise<void> {
  const steps = moves.map((move) => stepOf(actor, move, action, reason));
  const groups = Map.groupBy(steps, ({ row }) => row.onBehalfOfId ?? "");
  for (const [onBehalfOfId, some] of groups) {
    // The database is told before the state changes: it binds both pairs of eyes.
    if (onBehalfOfId || groups.size > 1) await actFor(tx, onBehalfOfId);
    for (const alike of Map.groupBy(some, ({ data }) => JSON.stringify(data)).values()) await update(tx, alike);
    await tx.workflowStep.createMany({ data: some.map(({ row }) => row) });
  }
}

type Step = ReturnType<typeof stepOf>;

function stepOf(actor: Actor, { entry, shownValue, data }: Move, action: WorkflowAction, reason?: string) {
  const step = takeStep(entry.state, action, reason);
  if (!step.ok) throw new Refusal("conflict", `${entry.shortName}: ${step.message}`);
  const { role, onBehalfOf } = capacityFor(actor, action, entry);
  const row = {
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
  };
  return { row, data: { ...data, state: step.to } };
}

/** One statement for rows that become alike; they are locked already, in the order of their ids. */
async function update(tx: Tx, alike: readonly Step[]): Promise<void> {
  const [first] = alike;
  if (!first) return;
  await tx.realisasi.updateMany({
    where: {
      id: { in: alike.map(({ row }) => row.realisasiId) },
      agencyId: { in: alike.map(({ row }) => row.agencyId) },
    },
    data: { ...first.data, version: { increment: 1 } },
  });
}

type Measured = { sheet: Sheet; indicator: SheetIndicator };

// One sheet per period in question (nearly always one), not one per entry.
export async function measured(tx: Tx, actor: Actor, entries: readonly Entry[]): Promise<Map<string, Measured>> {
  const found = new Map<string, Measured>();
  const periods = new Map(entries.map((entry) => [`${entry.agencyId}/${entry.period.id}`, entry]));
  for (const { agencyId, period } of periods.values()) {
    const sheet = await readSheet(actor, agencyId, period, tx);
    for (const indicator of sheet.indicators)
      if (indicator.realisasi) found.set(indicator.realisasi.id, { sheet, indicator });
  }
  return found;
}

const RANK: Record<WorkflowState, number> = { draft: 0, submitted: 1, verified: 2, approved: 3, published: 4 };

/** What is computed from the realisasi of another indicator never goes before it: that one could still become another. */
export function refuseAhead(
  entries: readonly Entry[],
  found: ReadonlyMap<string, Measured>,
  action: "verify" | "approve",
): void {
  const together = new Set(entries.map(({ id }) => id));
  const goal = action === "verify" ? "verified" : "approved";
  for (const entry of entries) {
    const { sheet, indicator } = measurementOf(found, entry);
    for (const { indicator: otherId } of bindingsOf(indicator, sheet.variables)) {
      const other = sheet.indicators.find(({ id }) => id === otherId);
      const row = other?.realisasi;
      if (!other || !row || together.has(row.id) || RANK[row.state] >= RANK[goal]) continue;
      const word = action === "verify" ? "diteruskan" : "disetujui";
      throw new Refusal(
        "conflict",
        `${entry.shortName} dihitung dari realisasi "${other.shortName}" yang belum ${word}. Periksa yang itu dahulu, atau keduanya bersama.`,
      );
    }
  }
}

export function measurementOf(found: ReadonlyMap<string, Measured>, entry: Entry): Measured {
  const one = found.get(entry.id);
  if (!one)
    throw new Refusal("not-found", `${entry.shortName} tidak lagi berlaku pada periode ini. Muat ulang halaman.`);
  return one;
}
