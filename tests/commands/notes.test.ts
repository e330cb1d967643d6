// Talking about a value without sending it back: said once, unread until seen, settled once.
import { expect, test } from "vitest";
import { readNotes, resolveNote, writeNote } from "#features/notes/commands.ts";
import { countUnread, listNotes } from "#features/notes/queries.ts";
import { readNotices } from "#features/work/notice-queries.ts";
import { act, answerTo } from "../support/acting.ts";
import { withSql } from "../support/copies.ts";
import { demoDatabase } from "../support/database.ts";
import { calendarOf } from "../support/lamongan-calendar.ts";
import { openForm, refusalOf } from "../support/lamongan-entry.ts";
import { actorOf } from "../support/world.ts";

const { client, url } = await demoDatabase();
const { agency, period, entry } = await openForm(client);
const operator = await actorOf(client, "operator@lamongan.tolok.test");
const verifier = await actorOf(client, "verifikator@lamongan.tolok.test");
const evaluator = await actorOf(client, "evaluator@lamongan.tolok.test");
const realisasiId = (await entry("nilai-ikm-internal")).id;
const lines = async () => (await listNotes(operator, agency.id, period.id)).get(realisasiId) ?? [];

test("what a verifier says is unread to the operator, and nothing is returned by it", async () => {
  await writeNote(verifier, { realisasiId, text: "Mohon lampirkan rekap per negara tujuan." });
  expect(await lines()).toMatchObject([{ by: verifier.name, isUnread: true, isMine: false, resolved: null }]);
  expect((await countUnread(operator, agency.id)).get(period.id)).toBe(1);
  expect((await countUnread(verifier, agency.id)).size).toBe(0);
  const notices = await readNotices(operator, agency, await calendarOf(operator, agency.id), new Date());
  expect(notices).toContainEqual(
    expect.objectContaining({ kind: "note", page: "pengisian", text: "1 catatan semester II 2024 belum Anda baca" }),
  );
  expect((await entry("nilai-ikm-internal")).state).toBe("draft");
});

test("seen is read, answering is seeing", async () => {
  await readNotes(operator, { realisasiId });
  expect((await lines())[0]?.isUnread).toBe(false);
  expect((await countUnread(operator, agency.id)).size).toBe(0);
  await writeNote(operator, { realisasiId, text: "Sudah dilampirkan." });
  expect((await countUnread(verifier, agency.id)).get(period.id)).toBe(1);
});

test("a note is settled once, stays as it was said, and is in the history", async () => {
  const [first] = await lines();
  const noteId = first?.id ?? "";
  await resolveNote(operator, { noteId });
  expect((await lines())[0]?.resolved).toMatchObject({ by: operator.name });
  expect((await refusalOf(resolveNote(verifier, { noteId })))?.kind).toBe("conflict");
  const written = await client.history.findMany({ where: { tableName: "note", rowKey: noteId } });
  expect(written.map(({ operation, agencyId }) => [operation, agencyId])).toEqual([
    ["INSERT", agency.id],
    ["UPDATE", agency.id],
  ]);
  await withSql(url, async (sql) => {
    const as = (who: { userId: string }, text: string, values: unknown[] = []) =>
      answerTo(act(sql, { id: who.userId }, text, values));
    const say = "insert into note (agency_id, realisasi_id, author_id, text) values ($1, $2, $3, 'x')";
    expect(await as(verifier, "update note set text = 'lain' where id = $1", [noteId])).toBe("23503");
    expect(await as(verifier, "delete from note where id = $1", [noteId])).toBe("TK007");
    expect(
      await as(verifier, "update note set resolved_at = null, resolved_by_id = null where id = $1", [noteId]),
    ).toBe("TK042");
    expect(await as(verifier, say, [agency.id, realisasiId, operator.userId])).toBe("TK042");
    expect(await as(evaluator, say, [agency.id, realisasiId, evaluator.userId])).toBe("TK042");
    expect(await as(verifier, say, [agency.id, realisasiId, verifier.userId])).toBe("done");
  });
});

test("the inspectorate reads what was said and does not take part", async () => {
  expect((await listNotes(evaluator, agency.id, period.id)).get(realisasiId)?.length).toBe(3);
  expect((await refusalOf(writeNote(evaluator, { realisasiId, text: "Bukti kurang." })))?.kind).toBe("forbidden");
  const stranger = await actorOf(client, "operator@jombang.tolok.test");
  expect((await listNotes(stranger, agency.id, period.id)).size).toBe(0);
});
