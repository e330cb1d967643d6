// The words beside a figure: kendala and solusi below the target, faktor pendorong at or above it, or the reason why an
// indicator does not apply. Each text carries the one it replaces, so that nobody's sentence is written over unseen.
import type { Actor } from "#domain/access/actor.ts";
import type { Moved } from "#features/realisasi/commands.ts";
import { enterable, entriesOver, lastChange } from "#features/realisasi/entry.ts";
import type { MarkNotApplicable, SaveExplanation } from "#features/realisasi/schema.ts";
import { Refusal } from "#lib/refusal.ts";
import { transaction } from "#lib/transaction.ts";

/** version: of the whole entry, to tell an older answer from a newer one. */
export type SavedWords = { text: string; version: number; at: string; by: string };

const WORDS = { kendala: "kendala", solusi: "solusi", faktorPendorong: "faktor pendorong" } as const;
const COLUMNS = { kendala: "kendala", solusi: "solusi", faktorPendorong: "faktor_pendorong" } as const;

export const saveExplanation = (actor: Actor, input: SaveExplanation): Promise<SavedWords> =>
  transaction(actor, "realisasi.explain", async (tx) => {
    const now = new Date();
    const entry = await enterable(tx, actor, input.realisasiId, now);
    const stored = entry[input.field] ?? "";
    const saved = { text: input.text, at: now.toISOString(), by: actor.name };
    if (stored === input.text) return { ...saved, version: entry.version };
    if (stored !== input.before) {
      const other = await lastChange(tx, entry.id, COLUMNS[input.field]);
      throw overtaken(`${other.by} menulis ${WORDS[input.field]} yang lain.`, {
        text: stored,
        version: entry.version,
        ...other,
      });
    }
    const { version } = await tx.realisasi.update({
      where: { id: entry.id },
      data: { [input.field]: input.text === "" ? null : input.text, version: { increment: 1 } },
      select: { version: true },
    });
    return { ...saved, version };
  });

/** Takes the place of a value, and is approved like one. version: the valueVersion after it. */
export const markNotApplicable = (
  actor: Actor,
  input: MarkNotApplicable,
): Promise<{ reason: string; version: number; moved: Moved[] }> =>
  transaction(actor, "realisasi.not-applicable", async (tx) => {
    const entry = await enterable(tx, actor, input.realisasiId, new Date());
    const stored = entry.notApplicableReason ?? "";
    if (stored === input.reason) return { reason: stored, version: entry.valueVersion, moved: [] };
    // A value that somebody has typed meanwhile would be lost without a word.
    const isTyped = entry.directAmount !== null && entry.valueVersion !== input.baseVersion;
    if (stored !== input.before || isTyped) {
      const other = await lastChange(tx, entry.id, isTyped ? "value_version" : "not_applicable_reason");
      const what = isTyped ? `mengisi ${entry.directAsWritten}` : stored ? "menulis alasan lain" : "mengisinya lagi";
      throw overtaken(`${other.by} ${what}.`, { text: stored, version: entry.valueVersion, ...other });
    }
    const over = await entriesOver(tx, entry);
    const saved = await tx.realisasi.update({
      where: { id: entry.id },
      data: {
        notApplicableReason: input.reason === "" ? null : input.reason,
        directAmount: null,
        directAsWritten: null,
        version: { increment: 1 },
      },
      select: { valueVersion: true },
    });
    const step = saved.valueVersion - entry.valueVersion;
    const above = over.map(({ id, version }) => ({ id, from: version, to: version + step }));
    const moved = [{ id: entry.id, from: entry.valueVersion, to: saved.valueVersion }, ...above];
    return { reason: input.reason, version: saved.valueVersion, moved };
  });

function overtaken(message: string, other: { text: string; version: number; by: string; at: string }): Refusal {
  return new Refusal("conflict", `${message} Pilih yang dipakai.`, other);
}
