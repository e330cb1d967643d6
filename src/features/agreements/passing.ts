// The way of a Perjanjian Kinerja after it was drafted: agreed by the superior's side, given back with a reason, noted as
// signed on paper. Signing a Perubahan makes the one before it "changed"; the database does that.
import type { Actor } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { type AgreementDeed, afterDeed } from "#domain/planning/agreement.ts";
import type { SavedAgreement } from "#features/agreements/commands.ts";
import { contentOf, type Hole, holesIn, unagreedIn } from "#features/agreements/content.ts";
import { differencesOf } from "#features/agreements/difference.ts";
import { type FoundAgreement, findAgreement, refuseOvertaken } from "#features/agreements/one.ts";
import { readPlanOfYear } from "#features/agreements/plan-query.ts";
import type { GiveBackAgreement, PassAgreement, SignAgreement } from "#features/agreements/schema.ts";
import type { Tx } from "#lib/db.ts";
import { formatDay, isoDay, listed } from "#lib/format.ts";
import { Refusal } from "#lib/refusal.ts";
import { transaction } from "#lib/transaction.ts";

const saved = { id: true, version: true } as const;

export const agreeToAgreement = (actor: Actor, input: PassAgreement): Promise<SavedAgreement> =>
  transaction(actor, "agreement.agree", async (tx) => {
    const found = await findAgreement(tx, actor, input.agreementId);
    if (!can(actor, "agreement.agree", found.belongs)) throw notTheSuperior(actor, found);
    const state = stepped(found, "agree", input.version);
    refuseHoles(found);
    refuseUnnamed(found, "Perencana melengkapinya dahulu di draf.");
    await refuseStale(tx, actor, found);
    return tx.perjanjianKinerja.update({
      where: { id: found.id },
      data: {
        ...{ state, agreedById: actor.userId, agreedAt: new Date(), returnedReason: null, version: found.version + 1 },
      },
      select: saved,
    });
  });

export const giveBackAgreement = (actor: Actor, input: GiveBackAgreement): Promise<SavedAgreement> =>
  transaction(
    actor,
    "agreement.give_back",
    async (tx) => {
      const found = await findAgreement(tx, actor, input.agreementId);
      if (!can(actor, "agreement.give_back", found.belongs))
        throw new Refusal("forbidden", "Perjanjian kinerja dikembalikan ke draf oleh pihak atasannya atau pengelola.");
      const state = stepped(found, "give_back", input.version);
      return tx.perjanjianKinerja.update({
        where: { id: found.id },
        data: {
          ...{ state, agreedById: null, agreedAt: null, returnedReason: input.reason, version: found.version + 1 },
        },
        select: saved,
      });
    },
    { reason: input.reason },
  );

export const signAgreement = (actor: Actor, input: SignAgreement): Promise<SavedAgreement> =>
  transaction(actor, "agreement.sign", async (tx) => {
    const found = await findAgreement(tx, actor, input.agreementId);
    if (!can(actor, "agreement.sign", found.belongs))
      throw new Refusal("forbidden", "Penandatanganan dicatat oleh kepala instansi atau pengelola.");
    const state = stepped(found, "sign", input.version);
    refuseHoles(found);
    refuseUnnamed(found, "Kembalikan ke draf, lalu lengkapi.");
    const now = new Date();
    if (input.signedOn > isoDay(now))
      throw new Refusal("invalid", "Tanggal penandatanganan belum lewat. Catat sesudah kertasnya ditandatangani.");
    await refuseBeforeThePrevious(tx, found, input.signedOn);
    return tx.perjanjianKinerja.update({
      where: { id: found.id },
      data: {
        ...{ state, signedById: actor.userId, signedAt: now, version: found.version + 1 },
        ...{ place: input.place, signedOn: new Date(`${input.signedOn}T00:00:00Z`) },
      },
      select: saved,
    });
  });

function stepped(found: FoundAgreement, deed: AgreementDeed, version: number) {
  refuseOvertaken(found, version);
  const state = afterDeed(found.state, deed);
  if (!state)
    throw new Refusal("conflict", "Keadaan perjanjian kinerja ini sudah berubah. Muat ulang halaman untuk melihatnya.");
  return state;
}

function notTheSuperior(actor: Actor, { belongs }: FoundAgreement): Refusal {
  if (can(actor, "agreement.agree", { ...belongs, editors: [] }))
    return new Refusal("forbidden", "Anda ikut menyusun perjanjian kinerja ini, jadi yang menyepakatinya orang lain.");
  return new Refusal(
    "forbidden",
    belongs.ofHead
      ? "Perjanjian kinerja kepala instansi disepakati pimpinan pemerintah daerah atau pengelola."
      : "Perjanjian kinerja di bawah kepala instansi disepakati kepala instansi.",
  );
}

const named = (holes: readonly Hole[]): string =>
  listed(
    holes.map(({ name }) => name),
    5,
  );

function refuseHoles({ content }: FoundAgreement): void {
  const holes = holesIn(content);
  if (holes.length > 0)
    throw new Refusal(
      "invalid",
      `Belum ada target untuk ${named(holes)}. Tetapkan di halaman Target, lalu muat ulang draf ini dari rencana.`,
    );
}

function refuseUnnamed(
  { promiserName, promiserTitle, superiorName, superiorTitle }: FoundAgreement,
  then: string,
): void {
  const missing = [
    ...(promiserName === null ? [`Pihak Pertama (${promiserTitle})`] : []),
    ...(superiorName === null ? [`Pihak Kedua (${superiorTitle})`] : []),
  ];
  if (missing.length > 0) throw new Refusal("invalid", `Nama ${listed(missing)} belum ditulis. ${then}`);
}

/** What is agreed to is what the plan says at that moment, with targets that the head has agreed to. */
async function refuseStale(tx: Tx, actor: Actor, found: FoundAgreement): Promise<void> {
  const now = new Date();
  const plan = await readPlanOfYear(actor, found.agencyId, found.year, now, tx);
  const position = plan?.positions.find(({ id }) => id === found.positionId);
  if (!plan || !position || differencesOf(found.content, contentOf(plan, position, now)).length > 0)
    throw new Refusal(
      "conflict",
      "Rencana atau targetnya sudah berubah sejak draf ini dibuat. Perencana memuat ulang draf dari rencana dahulu.",
    );
  const unagreed = unagreedIn(found.content, plan);
  if (unagreed.length > 0)
    throw new Refusal("invalid", `Target ${named(unagreed)} belum ditetapkan kepala instansi di halaman Target.`);
}

async function refuseBeforeThePrevious(tx: Tx, found: FoundAgreement, day: string): Promise<void> {
  const before = await tx.perjanjianKinerja.findFirst({
    where: { agencyId: found.agencyId, positionId: found.positionId, year: found.year, state: "signed" },
    select: { signedOn: true },
  });
  if (before?.signedOn && day < before.signedOn.toISOString().slice(0, 10))
    throw new Refusal(
      "invalid",
      `Perubahan tidak mungkin ditandatangani sebelum yang diubahnya (${formatDay(before.signedOn)}).`,
    );
}
