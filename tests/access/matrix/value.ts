// A value that the matrix takes to each state, and every command that touches it.
import type { Actor } from "#domain/access/actor.ts";
import type { Permission } from "#domain/access/policy.ts";
import { attachEvidence, detachEvidence, linkEvidence } from "#features/evidence/commands.ts";
import { readNotes, resolveNote, writeNote } from "#features/notes/commands.ts";
import { saveDirectValue, saveVariableValue } from "#features/realisasi/commands.ts";
import { markNotApplicable, saveExplanation } from "#features/realisasi/explaining.ts";
import * as passing from "#features/realisasi/passing.ts";
import { transaction } from "#lib/transaction.ts";
import type { PrismaClient } from "#prisma/client.ts";
import { smallPdf } from "../../support/file-store.ts";
import { openForm } from "../../support/lamongan-entry.ts";
import { sending } from "../../support/sending.ts";
import { systemActor } from "../../support/world.ts";
import { STATES, type State } from "./realisasi.ts";

/** A value that is typed itself, and one that is computed from this data dasar. */
const DIRECT = "nilai-ikm-internal";
const VARIABLE = "angkatan_kerja";

export type ValueCommand = { name: string; permission: Permission; run: (actor: Actor) => Promise<unknown> };

type People = Record<"operator" | "verifier" | "head" | "manager", Actor>;

export async function openValue(client: PrismaClient, people: People) {
  const { operator } = people;
  const form = await openForm(client);
  const entry = () => form.entry(DIRECT);
  const { id: realisasiId } = await entry();
  const { id: variableId } = await form.variable(VARIABLE);
  await form.attach(operator, DIRECT);
  await saveDirectValue(operator, { realisasiId, text: "90", baseVersion: 0 });
  const { id: noteId } = await writeNote(operator, { realisasiId, text: "Catatan untuk matriks." });
  const { evidenceId } = await client.evidenceLink.findFirstOrThrow({ where: { realisasiId } });
  const resting = await client.$queryRaw<{ id: string }[]>`
    select id::text from entries_resting_on(${variableId}::uuid, ${form.period.id}::uuid)`;
  const walked = [realisasiId, ...resting.map(({ id }) => id)];
  const reason = "Angkanya keliru, mohon dibetulkan.";
  const ids = { realisasiIds: [realisasiId] };

  const COMMANDS: ValueCommand[] = [
    {
      ...{ name: "type a data dasar", permission: "realisasi.enter" },
      run: async (actor) => {
        const baseVersion = (await form.stored(VARIABLE))?.version ?? 0;
        const text = String(744_000 + baseVersion);
        return saveVariableValue(actor, { variableId, periodId: form.period.id, text, baseVersion });
      },
    },
    {
      ...{ name: "type a value", permission: "realisasi.enter" },
      run: async (actor) => {
        const { valueVersion } = await entry();
        return saveDirectValue(actor, { realisasiId, text: `90,0${valueVersion % 10}`, baseVersion: valueVersion });
      },
    },
    {
      ...{ name: "write words", permission: "realisasi.enter" },
      run: async (actor) => {
        const before = (await entry()).faktorPendorong ?? "";
        return saveExplanation(actor, { realisasiId, field: "faktorPendorong", text: `${before}.`, before });
      },
    },
    {
      ...{ name: "mark not applicable", permission: "realisasi.enter" },
      run: async (actor) => {
        const row = await entry();
        const before = row.notApplicableReason ?? "";
        return markNotApplicable(actor, {
          realisasiId,
          reason: `${before}Ditiadakan`,
          before,
          baseVersion: row.valueVersion,
        });
      },
    },
    {
      ...{ name: "attach a file", permission: "evidence.attach" },
      run: (actor) => attachEvidence(actor, { ...ids, pageNote: "" }, { name: "LHE.pdf", content: smallPdf("LHE") }),
    },
    {
      ...{ name: "link a file", permission: "evidence.attach" },
      run: (actor) => linkEvidence(actor, { ...ids, evidenceId }),
    },
    {
      ...{ name: "take a file off", permission: "evidence.attach" },
      run: async (actor) => {
        const link = await client.evidenceLink.findFirstOrThrow({
          where: { realisasiId, evidenceId: { not: evidenceId } },
        });
        return detachEvidence(actor, { evidenceId: link.evidenceId, realisasiId });
      },
    },
    {
      ...{ name: "send", permission: "realisasi.submit" },
      run: async (actor) => passing.submitRealisasi(actor, await sending(client, [realisasiId])),
    },
    { name: "take back", permission: "realisasi.withdraw", run: (actor) => passing.withdrawRealisasi(actor, ids) },
    { name: "verify", permission: "realisasi.verify", run: (actor) => passing.verifyRealisasi(actor, ids) },
    {
      ...{ name: "return", permission: "realisasi.return" },
      run: (actor) => passing.returnRealisasi(actor, { realisasiId, reason }),
    },
    { name: "approve", permission: "realisasi.approve", run: (actor) => passing.approveRealisasi(actor, ids) },
    { name: "publish", permission: "realisasi.publish", run: (actor) => passing.publishRealisasi(actor, ids) },
    {
      ...{ name: "open again", permission: "realisasi.reopen" },
      run: (actor) => passing.reopenRealisasi(actor, { realisasiId, reason }),
    },
    {
      ...{ name: "write a note", permission: "note.write" },
      run: (actor) => writeNote(actor, { realisasiId, text: "Mohon rekap per kecamatan." }),
    },
    {
      ...{ name: "read the notes", permission: "agency.read" },
      run: (actor) => readNotes(actor, { realisasiId }),
    },
    {
      ...{ name: "settle a note", permission: "note.resolve" },
      run: async (actor) => {
        const open = await client.note.findFirst({ where: { realisasiId, resolvedAt: null } });
        return resolveNote(actor, { noteId: open?.id ?? noteId });
      },
    },
  ];

  const walk = (actor: Actor, statement: string) =>
    transaction(actor, "test.bring", (tx) =>
      tx.$executeRawUnsafe(`update realisasi set ${statement} where id = any($1::uuid[])`, walked),
    );

  /** Back to a draft as the installation, and from there in the hands of those whose step it is. */
  const bring = async (state: State) => {
    await walk(
      systemActor,
      `state = 'draft', frozen_at = null, frozen_trace = null, frozen_amount = null, frozen_capaian = null,
        frozen_formula_id = null, frozen_evidence = null, returned_reason = null`,
    );
    await transaction(systemActor, "test.bring", (tx) =>
      tx.realisasi.update({
        where: { id: realisasiId },
        data: {
          directAmount: 90,
          directAsWritten: "90",
          notApplicableReason: null,
          faktorPendorong: "Survei dua kali.",
        },
      }),
    );
    const steps = [
      { actor: people.operator, statement: "state = 'submitted'" },
      { actor: people.verifier, statement: "state = 'verified'" },
      { actor: people.head, statement: `state = 'approved', frozen_at = now(), frozen_trace = '${TRACE}'::jsonb` },
      { actor: people.manager, statement: "state = 'published'" },
    ];
    for (const { actor, statement } of steps.slice(0, STATES.indexOf(state))) await walk(actor, statement);
    // Something to take off and something to settle.
    if (state === "draft") await attachEvidence(operator, { ...ids, pageNote: "" }, SPARE);
    if ((await client.note.count({ where: { realisasiId, resolvedAt: null } })) < 5)
      for (let n = 0; n < 5; n++) await writeNote(operator, { realisasiId, text: "Catatan untuk matriks." });
  };

  /** Everything that a command could have touched. */
  const snapshot = async () => ({
    entries: await client.realisasi.findMany({ where: { id: { in: walked } }, orderBy: { id: "asc" } }),
    value: await form.stored(VARIABLE),
    links: await client.evidenceLink.findMany({ where: { realisasiId }, orderBy: { id: "asc" } }),
    editors: await client.realisasiEditor.findMany({
      where: { realisasiId: { in: walked } },
      orderBy: { userId: "asc" },
    }),
    steps: await client.workflowStep.count({ where: { realisasiId } }),
    notes: await client.note.findMany({ where: { realisasiId }, orderBy: { id: "asc" } }),
  });

  return { commands: COMMANDS, bring, snapshot, agency: form.agency };
}

const TRACE = JSON.stringify({ realisasi: { kind: "number", exact: "90" }, realisasiShown: "90,00" });
const SPARE = { name: "Lampiran.pdf", content: smallPdf("Lampiran") };
