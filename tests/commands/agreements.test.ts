// Perjanjian Kinerja of Lamongan's kepala dinas for 2024: drafted from the plan by the planner, agreed by the government's
// side, signed, and after the target was revised replaced by a Perubahan. And all of Malang's positions at once.
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { draftAgreement, draftAllAgreements } from "#features/agreements/commands.ts";
import type { AgreementContent } from "#features/agreements/content.ts";
import { agreeToAgreement, giveBackAgreement, signAgreement } from "#features/agreements/passing.ts";
import { HEAD } from "#features/agreements/plan-of-year.ts";
import { listAgreements, readAgreement } from "#features/agreements/queries.ts";
import type { AgreementForm } from "#features/agreements/schema.ts";
import { agreementStory } from "#features/agreements/story.ts";
import { discardAgreement, reloadAgreement, saveAgreement } from "#features/agreements/writing.ts";
import { approveTargetChange, proposeTargetChange, saveTargetChange } from "#features/targets/change-commands.ts";
import { bindDb, connect } from "#lib/db.ts";
import { paperDocx } from "#lib/document/docx.ts";
import { transaction } from "#lib/transaction.ts";
import { act, answerTo } from "../support/acting.ts";
import { countingDatabase } from "../support/counting.ts";
import { demoDatabase } from "../support/database.ts";
import { refusalOf } from "../support/lamongan-entry.ts";
import { actorOf, systemActor } from "../support/world.ts";

const { client, url } = await demoDatabase();
const at = (name: string) => actorOf(client, `${name}@lamongan.tolok.test`);
const [planner, head, manager, leader, operator, evaluator] = [
  await at("verifikator"),
  await at("kepala"),
  await at("organisasi"),
  await at("bupati"),
  await at("operator"),
  await at("evaluator"),
];
const stranger = await actorOf(client, "verifikator@malang.tolok.test");
const agencyId = planner.agencyId ?? "";
const sql = new pg.Client({ connectionString: url });
await sql.connect();
afterAll(() => sql.end());

const row = (id: string) => client.perjanjianKinerja.findUniqueOrThrow({ where: { id } });
const contentOf = async (id: string) => (await row(id)).content as unknown as AgreementContent;
const passing = async (id: string) => ({ agreementId: id, version: (await row(id)).version });
const raw = (actor: { userId: string }, text: string, values: unknown[] = []) =>
  answerTo(act(sql, { id: actor.userId }, text, values));
const FORM: AgreementForm = {
  ...{ promiserName: "Pejabat Satu", promiserTitle: "Kepala Dinas Tenaga Kerja Kabupaten Lamongan" },
  ...{ promiserKind: "plh", superiorName: "Pejabat Dua", superiorTitle: "Bupati Lamongan" },
  ...{ superiorKind: "definitif", place: "Lamongan", moneyNote: "APBD", reason: "" },
};

let pk = "";

test("the planner drafts the head's own from sasaran, IKU, targets and programs; the head becomes a position", async () => {
  const before = (await listAgreements(planner, agencyId, 2024, new Date())) ?? expect.fail("not read");
  expect(before.groups[0]?.rows[0]).toMatchObject({ positionId: HEAD, standing: "none", level: "kepala", holes: 0 });
  pk = (await draftAgreement(planner, { agencyId, positionId: HEAD, year: 2024, reason: "" })).id;
  const content = await contentOf(pk);
  expect(content.lines.map(({ target, satuan }) => [target, satuan])).toEqual([
    ["95,23", "persen"],
    ["86,90", "nilai"],
  ]);
  expect(content.money).toHaveLength(6);
  expect(content.total).toBe("7.646.914.434");
  const { positionId, ...one } = await row(pk);
  expect(one).toMatchObject({
    ...{ state: "draft", revision: 0, editorIds: [planner.userId], promiserName: null },
    promiserTitle: "Kepala Dinas Tenaga Kerja Kabupaten Lamongan",
    superiorTitle: "Bupati Lamongan",
  });
  expect(await client.position.findUniqueOrThrow({ where: { id: positionId } })).toMatchObject({
    ...{ level: "kepala", name: "Kepala Dinas Tenaga Kerja", agencyId },
  });
});

test("one of a position and year at a time, and only by those who plan", async () => {
  const { positionId } = await row(pk);
  const again = (actor: typeof planner) =>
    refusalOf(draftAgreement(actor, { agencyId, positionId, year: 2024, reason: "" }));
  expect(await again(planner)).toMatchObject({ kind: "conflict", message: expect.stringContaining("masih disusun") });
  expect((await again(operator))?.kind).toBe("forbidden");
  expect((await again(head))?.kind).toBe("forbidden");
  expect((await again(stranger))?.kind).toBe("not-found");
  expect(await refusalOf(draftAgreement(planner, { agencyId, positionId, year: 2031, reason: "" }))).toMatchObject({
    kind: "invalid",
    message: expect.stringContaining("Tidak ada rencana yang mencakup 2031"),
  });
});

test("somebody else's is not found, an evaluator reads it and may nothing", async () => {
  expect(await readAgreement(stranger, pk, new Date())).toBeNull();
  expect(await refusalOf(reloadAgreement(stranger, await passing(pk)))).toMatchObject({ kind: "not-found" });
  const view = (await readAgreement(evaluator, pk, new Date())) ?? expect.fail("not read");
  expect(Object.values(view.may)).not.toContain(true);
  expect(view.paper.watermark).toBe("DRAF");
  expect((await paperDocx(view.paper)).length).toBeGreaterThan(5000);
});

test("without names nobody agrees; two who write at once see both texts", async () => {
  expect(await refusalOf(agreeToAgreement(manager, await passing(pk)))).toMatchObject({
    kind: "invalid",
    message: expect.stringContaining("Pihak Pertama (Kepala Dinas Tenaga Kerja Kabupaten Lamongan) dan Pihak Kedua"),
  });
  const old = await passing(pk);
  await saveAgreement(planner, { ...old, ...FORM });
  const late = await refusalOf(saveAgreement(manager, { ...old, ...FORM, promiserName: "Nama Lain" }));
  expect(late).toMatchObject({ kind: "conflict", other: { promiserName: "Pejabat Satu", by: planner.name } });
  await saveAgreement(planner, { ...(await passing(pk)), ...FORM, promiserName: "Pejabat Satu", promiserKind: "plt" });
  expect((await row(pk)).promiserKind).toBe("plt");
});

test("four eyes: whoever wrote on it does not agree to it, in the application and past it", async () => {
  await saveAgreement(manager, { ...(await passing(pk)), ...FORM, moneyNote: "APBD 2024" });
  expect((await row(pk)).editorIds).toEqual([planner.userId, manager.userId]);
  expect(await refusalOf(agreeToAgreement(manager, await passing(pk)))).toMatchObject({
    kind: "forbidden",
    message: expect.stringContaining("Anda ikut menyusun"),
  });
  expect((await refusalOf(agreeToAgreement(head, await passing(pk))))?.message).toContain("pimpinan pemerintah daerah");
  const agree = `update perjanjian_kinerja set state = 'agreed', agreed_by_id = $2, agreed_at = now() where id = $1`;
  expect(await raw(manager, agree, [pk, manager.userId])).toBe("TK081");
  expect(await raw(head, agree, [pk, head.userId])).toBe("TK081");
  expect(await raw(manager, agree, [pk, leader.userId])).toBe("TK081");
  expect(await raw(manager, "update perjanjian_kinerja set editor_ids = '{}' where id = $1", [pk])).toBe("done");
  expect((await row(pk)).editorIds).toEqual([planner.userId, manager.userId]);
  expect(await raw(operator, "update perjanjian_kinerja set place = 'Babat' where id = $1", [pk])).toBe("TK081");
});

test("agreed by the government's side; from then on its content stays", async () => {
  await agreeToAgreement(leader, await passing(pk));
  expect(await row(pk)).toMatchObject({ state: "agreed", agreedById: leader.userId });
  expect((await readAgreement(leader, pk, new Date()))?.paper.watermark).toBeUndefined();
  expect((await refusalOf(saveAgreement(planner, { ...(await passing(pk)), ...FORM })))?.kind).toBe("conflict");
  expect((await refusalOf(reloadAgreement(planner, await passing(pk))))?.kind).toBe("conflict");
  expect((await refusalOf(discardAgreement(planner, await passing(pk))))?.kind).toBe("conflict");
  const change = (set: string) => raw(planner, `update perjanjian_kinerja set ${set} where id = $1`, [pk]);
  expect(await change("content = jsonb_set(content, '{lines,0,target}', '\"1\"')")).toBe("TK082");
  expect(await change("promiser_name = 'Lain'")).toBe("TK082");
  expect(await change("place = 'Babat'")).toBe("TK082");
  expect(await change("agreed_at = now() - interval '1 day'")).toBe("TK082");
  expect(await change("year = 2025")).toBe("23503");
  expect(await raw(planner, "delete from perjanjian_kinerja where id = $1", [pk])).toBe("TK082");
});

test("given back with a reason, written again, agreed again", async () => {
  const back = { ...(await passing(pk)), reason: "Nama bupati belum lengkap." };
  expect((await refusalOf(giveBackAgreement(planner, back)))?.kind).toBe("forbidden");
  const bare = "update perjanjian_kinerja set state = 'draft', agreed_by_id = null, agreed_at = null where id = $1";
  expect(await raw(leader, bare, [pk])).toBe("TK082");
  expect(await raw(planner, bare, [pk])).toBe("TK081");
  await giveBackAgreement(leader, back);
  expect(await row(pk)).toMatchObject({ state: "draft", agreedById: null, returnedReason: back.reason });
  await saveAgreement(planner, { ...(await passing(pk)), ...FORM, superiorName: "Pejabat Dua Lengkap" });
  await agreeToAgreement(leader, await passing(pk));
  expect(await row(pk)).toMatchObject({ state: "agreed", returnedReason: null });
});

test("noted as signed with place and day, by the head or the manager", async () => {
  const sign = async (actor: typeof head, signedOn: string) =>
    signAgreement(actor, { ...(await passing(pk)), place: "Lamongan", signedOn });
  expect((await refusalOf(sign(planner, "2024-02-05")))?.kind).toBe("forbidden");
  expect((await refusalOf(sign(head, "2999-01-01")))?.kind).toBe("invalid");
  const bare = "update perjanjian_kinerja set state = 'signed', signed_by_id = $2, signed_at = now() where id = $1";
  expect(await raw(head, bare, [pk, head.userId])).toBe("23514 perjanjian_kinerja_signed");
  await sign(head, "2024-02-05");
  expect(await row(pk)).toMatchObject({ state: "signed", place: "Lamongan", signedById: head.userId });
  expect(await raw(manager, "update perjanjian_kinerja set state = 'changed' where id = $1", [pk])).toBe("TK082");
  expect(await raw(manager, "update perjanjian_kinerja set signed_on = '2024-03-01' where id = $1", [pk])).toBe(
    "TK082",
  );
  const [first] = (await listAgreements(head, agencyId, 2024, new Date()))?.groups[0]?.rows ?? [];
  expect(first).toMatchObject({ standing: "signed", differs: 0 });
});

test("a target revised afterwards: the list asks for a PK Perubahan, whose draft says why and holds the new target", async () => {
  const { indicator } = (await contentOf(pk)).lines[0] ?? expect.fail("no line");
  await reviseTarget((await contentOf(pk)).lines[0]?.code ?? "", "95,23", "94,50");
  const [listed] = (await listAgreements(head, agencyId, 2024, new Date()))?.groups[0]?.rows ?? [];
  expect(listed).toMatchObject({ standing: "outdated", differs: 1 });
  const view = (await readAgreement(planner, pk, new Date())) ?? expect.fail("not read");
  expect(view.differs).toEqual([
    expect.objectContaining({ what: indicator, detail: "target", before: "95,23 persen", after: "94,50 persen" }),
  ]);
  expect(view.may.revise).toBe(true);
  const { positionId } = view;
  const draft = (reason: string) => draftAgreement(planner, { agencyId, positionId, year: 2024, reason });
  expect((await refusalOf(draft("")))?.message).toContain("alasan perubahan");
  const second = await draft("Target disesuaikan dengan Perubahan APBD.");
  expect((await refusalOf(draft("Sekali lagi, dengan alasan.")))?.kind).toBe("conflict");
  expect(await row(second.id)).toMatchObject({
    ...{ revision: 1, state: "draft", promiserName: "Pejabat Satu", superiorName: "Pejabat Dua Lengkap" },
    ...{ place: "Lamongan", moneyNote: "APBD" },
  });
  const changed = (await readAgreement(planner, second.id, new Date())) ?? expect.fail("not read");
  expect(changed.changes).toEqual({
    from: 0,
    differences: [expect.objectContaining({ before: "95,23 persen", after: "94,50 persen" })],
  });
});

test("past the application no revision comes out of turn, and none without its reason", async () => {
  const { positionId } = await row(pk);
  const insert = (revision: number, reason: string | null, position = positionId, year = 2024) =>
    raw(
      planner,
      `insert into perjanjian_kinerja (agency_id, position_id, year, revision, reason, promiser_title, superior_title, content, author_id)
       values ($1, $2, $3, $4, $5, 'Kepala', 'Bupati', '{"lines": [], "money": []}', $6)`,
      [agencyId, position, year, revision, reason, planner.userId],
    );
  expect(await insert(2, "Alasan yang cukup panjang.")).toBe("TK082");
  expect(await insert(1, null, positionId, 2025)).toBe("TK082");
  expect(await insert(0, null, positionId, 1800)).toBe("23514 perjanjian_kinerja_years");
  const foreign = await client.position.findFirstOrThrow({ where: { agencyId: stranger.agencyId ?? "" } });
  expect(await insert(0, null, foreign.id)).toBe("23503");
  const mine = `insert into perjanjian_kinerja (agency_id, position_id, year, promiser_title, superior_title, content, author_id)
    values ($1, $2, 2023, 'Kepala', 'Bupati', '{"lines": [], "money": []}', $3)`;
  expect(await raw(operator, mine, [agencyId, positionId, operator.userId])).toBe("TK081");
  expect(await raw(planner, mine, [agencyId, positionId, manager.userId])).toBe("TK081");
});

test("the Perubahan signed takes the place of the first; both stay readable, with their story", async () => {
  const [second] = await client.perjanjianKinerja.findMany({ where: { revision: 1, agencyId } });
  const id = second?.id ?? "";
  await agreeToAgreement(manager, await passing(id));
  const sign = async (signedOn: string) =>
    signAgreement(manager, { ...(await passing(id)), place: "Lamongan", signedOn });
  expect((await refusalOf(sign("2024-01-01")))?.message).toContain("sebelum yang diubahnya");
  await sign("2024-10-01");
  expect((await row(pk)).state).toBe("changed");
  expect((await row(id)).state).toBe("signed");
  const [listed] = (await listAgreements(head, agencyId, 2024, new Date()))?.groups[0]?.rows ?? [];
  expect(listed).toMatchObject({ standing: "signed", agreement: { id, revision: 1 } });
  const told = (await agreementStory(evaluator, agencyId, pk)).map(({ what }) =>
    String(what).replace(/ PK .*\)/, " PK"),
  );
  expect(told[0]).toBe("mengganti PK dengan Perubahan yang ditandatangani");
  expect(told.at(-1)).toBe("menyusun draf PK");
  expect(told).toContain("mengembalikan PK ke draf: Nama bupati belum lengkap.");
  expect(await agreementStory(stranger, agencyId, pk)).toEqual([]);
});

test("an indicator without a target: said in the draft, refused by name, also by the database", async () => {
  const { lines } = await contentOf(pk);
  const model = await client.indicator.findFirstOrThrow({ where: { agencyId, code: lines[0]?.code } });
  await transaction(systemActor, "test.indicator", (tx) =>
    tx.indicator.create({
      data: {
        ...{ agencyId, code: "iku-tanpa-target", level: "sasaran", isIku: true, sasaranId: model.sasaranId },
        ...{ name: "Indikator tanpa target", shortName: "Tanpa target", satuan: "persen", polarity: "maximise" },
        ...{ accumulation: "last", entryMode: "per_period", measuredIn: ["Y"], sortOrder: 99, validFromYear: 2023 },
      },
      select: { id: true },
    }),
  );
  const { positionId } = await row(pk);
  const third = await draftAgreement(planner, { agencyId, positionId, year: 2024, reason: "Ada IKU baru tahun ini." });
  const view = (await readAgreement(planner, third.id, new Date())) ?? expect.fail("not read");
  expect(view.holes).toEqual([{ code: "iku-tanpa-target", name: "Indikator tanpa target" }]);
  expect((await refusalOf(agreeToAgreement(leader, await passing(third.id))))?.message).toContain(
    "Belum ada target untuk Indikator tanpa target",
  );
  const agree = `update perjanjian_kinerja set state = 'agreed', agreed_by_id = $2, agreed_at = now() where id = $1`;
  expect(await raw(leader, agree, [third.id, leader.userId])).toBe("TK083");
  await setNewTarget("iku-tanpa-target");
  expect(await refusalOf(agreeToAgreement(leader, await passing(third.id)))).toMatchObject({ kind: "invalid" });
  await reloadAgreement(planner, await passing(third.id));
  expect((await contentOf(third.id)).lines.map(({ target }) => target)).toContain("55,00");
  expect((await row(third.id)).promiserName).toBe("Pejabat Satu");
  expect((await refusalOf(agreeToAgreement(leader, await passing(third.id))))?.message).toContain(
    "Indikator tanpa target belum ditetapkan kepala instansi",
  );
  expect(await discardAgreement(planner, await passing(third.id))).toEqual({ id: third.id });
});

test("all 46 positions of Malang in one go, each to its superior, with as many questions as for one", async () => {
  const malang = stranger.agencyId ?? "";
  const counting = await countingDatabase(url);
  afterAll(() => counting.close());
  const through = connect(counting.url);
  bindDb(through);
  afterAll(() => through.$disconnect());
  const position = await client.position.findFirstOrThrow({ where: { agencyId: malang, level: "sekretaris" } });
  counting.count();
  const one = await draftAgreement(stranger, { agencyId: malang, positionId: position.id, year: 2018, reason: "" });
  const forOne = counting.count();
  await discardAgreement(stranger, { agreementId: one.id, version: 1 });
  counting.count();
  const started = performance.now();
  const drafted = await draftAllAgreements(stranger, { agencyId: malang, year: 2018 });
  const took = performance.now() - started;
  bindDb(client);
  expect(drafted).toEqual({ drafted: 46, without: 1 });
  expect(took).toBeLessThan(5000);
  expect(Math.abs(counting.count() - forOne)).toBeLessThanOrEqual(2);
  const rows = await client.perjanjianKinerja.findMany({
    where: { agencyId: malang },
    select: { promiserTitle: true, superiorTitle: true, content: true },
  });
  const above = (title: string) => rows.find(({ promiserTitle }) => promiserTitle === title)?.superiorTitle;
  expect(above("Sekretaris Dinas")).toBe("Kepala Dinas Tenaga Kerja Kabupaten Malang");
  expect(above("Kepala Sub Bagian Keuangan dan Aset")).toBe("Sekretaris Dinas");
  expect(above("Bendahara Gaji")).toBe("Kepala Sub Bagian Keuangan dan Aset");
  expect(above("Kepala Seksi Pemindahan dan Penerahan")).toBe("Kepala Bidang Transmigrasi");
  expect(rows.flatMap(({ content }) => (content as unknown as AgreementContent).lines)).toHaveLength(67);
  expect((await refusalOf(draftAllAgreements(stranger, { agencyId: malang, year: 2018 })))?.kind).toBe("conflict");
});

test("below the head the head agrees; whoever holds a position on that day stands in the draft", async () => {
  const malang = stranger.agencyId ?? "";
  const malangHead = await actorOf(client, "kepala@malang.tolok.test");
  const position = await client.position.findFirstOrThrow({ where: { agencyId: malang, level: "sekretaris" } });
  const drafted = await client.perjanjianKinerja.findFirstOrThrow({ where: { positionId: position.id } });
  await discardAgreement(stranger, { agreementId: drafted.id, version: 1 });
  await transaction(systemActor, "test.holder", (tx) =>
    tx.positionHolder.create({
      data: { positionId: position.id, personName: "Pejabat Tiga", kind: "plt", validFrom: new Date("2018-01-01") },
      select: { id: true },
    }),
  );
  const { id } = await draftAgreement(stranger, { agencyId: malang, positionId: position.id, year: 2018, reason: "" });
  expect(await row(id)).toMatchObject({ promiserName: "Pejabat Tiga", promiserKind: "plt" });
  const view = (await readAgreement(malangHead, id, new Date())) ?? expect.fail("not read");
  expect(view.may).toMatchObject({ agree: true, write: false, sign: false });
  expect(view.holes).toHaveLength(3);
  expect((await refusalOf(agreeToAgreement(malangHead, await passing(id))))?.kind).toBe("invalid");
});

async function reviseTarget(code: string, before: string, text: string): Promise<void> {
  const [indicator, period] = await Promise.all([
    client.indicator.findFirstOrThrow({ where: { agencyId, code } }),
    client.period.findFirstOrThrow({ where: { code: "2024", governmentId: planner.governmentId ?? "" } }),
  ]);
  let saved = await saveTargetChange(planner, {
    ...{
      agencyId,
      year: 2024,
      baseVersion: 0,
      reason: "Anggaran bergeser sesudah perubahan APBD.",
      datedOn: "2024-09-15",
    },
    cells: [{ indicatorId: indicator.id, periodId: period.id, text, before }],
  });
  saved = await proposeTargetChange(planner, { changeId: saved.id, version: saved.version });
  await approveTargetChange(head, { changeId: saved.id, version: saved.version });
}

async function setNewTarget(code: string): Promise<void> {
  const [indicator, period] = await Promise.all([
    client.indicator.findFirstOrThrow({ where: { agencyId, code } }),
    client.period.findFirstOrThrow({ where: { code: "2024", governmentId: planner.governmentId ?? "" } }),
  ]);
  await transaction(planner, "target.set", (tx) =>
    tx.target.create({
      data: { indicatorId: indicator.id, periodId: period.id, amount: "55", asWritten: "55" },
      select: { id: true },
    }),
  );
}
