// The government's own LKE: copied from the reference, written as a draft by one person, put in force by another, and
// from then on as it is. The database holds the same as the application.
import { describe, expect, test } from "vitest";
import { loadReference } from "#cli/seed/load.ts";
import { proveActor } from "#domain/access/actor.ts";
import type { Template } from "#domain/evaluation/template.ts";
import { activateVersion } from "#features/lke-templates/activation.ts";
import { copyTemplate, discardDraft, saveDraft, startVersion } from "#features/lke-templates/commands.ts";
import { findVersion, listVersions, templateInForce } from "#features/lke-templates/queries.ts";
import { act, answerTo } from "../support/acting.ts";
import { withSql } from "../support/copies.ts";
import { demoDatabase } from "../support/database.ts";
import { refusalOf } from "../support/lamongan-entry.ts";
import { actorOf, SYSTEM_ID } from "../support/world.ts";

const { client, url } = await demoDatabase();
const manager = await actorOf(client, "organisasi@lamongan.tolok.test");
const lead = await actorOf(client, "ketua.tim@lamongan.tolok.test");
const inspector = await actorOf(client, "inspektur@lamongan.tolok.test");
const evaluator = await actorOf(client, "evaluator@lamongan.tolok.test");
const leader = await actorOf(client, "bupati@lamongan.tolok.test");
const operator = await actorOf(client, "operator@lamongan.tolok.test");
const elsewhere = await actorOf(client, "operator@jombang.tolok.test");

const reference = async () => {
  const found = (await listVersions(manager)).find(({ key }) => key === "permenpanrb-88-2021");
  return found ?? expect.fail("no reference");
};
const own = async (id: string) => (await findVersion(manager, id)) ?? expect.fail("no version");
const save = async (id: string, change: (template: Template) => void, who = manager) => {
  const { template, revision } = await own(id);
  const body = structuredClone(template);
  change(body);
  return saveDraft(who, { versionId: id, revision, body });
};
const from = (year: number) => (template: Template) => {
  template.yearFrom = year;
};

test("three references come with the installation: one in force, two to be copied", async () => {
  const versions = await listVersions(manager);
  expect(versions.map(({ key, state, isReference }) => [key, state, isReference])).toEqual([
    ["contoh-poin-88-2021", "draft", true],
    ["permenpanrb-12-2015", "draft", true],
    ["permenpanrb-88-2021", "active", true],
  ]);
  expect((await templateInForce(operator, 2024))?.key).toBe("permenpanrb-88-2021");
  expect(await templateInForce(operator, 2021)).toBeNull();
});

test("those who look at the whole government read templates, an agency does not, and another government has its own", async () => {
  for (const reader of [evaluator, leader, inspector]) expect(await listVersions(reader)).toHaveLength(3);
  expect(await listVersions(operator)).toEqual([]);
  const { versionId } = await copyTemplate(manager, {
    fromVersionId: (await reference()).id,
    name: "LKE Kabupaten Lamongan",
  });
  expect((await own(versionId)).key).toBe("lke-kabupaten-lamongan");
  const stranger = proveActor({ ...lead, governmentId: elsewhere.governmentId });
  expect(await findVersion(stranger, versionId)).toBeNull();
  expect(
    (await refusalOf(saveDraft(stranger, { versionId, revision: 1, body: (await own(versionId)).template })))?.kind,
  ).toBe("not-found");
  await discardDraft(manager, { versionId, revision: 1 });
  expect(await listVersions(manager)).toHaveLength(3);
});

describe("a draft", () => {
  test("is written by manager, team lead and inspector only", async () => {
    const { id } = await reference();
    for (const other of [evaluator, leader, operator])
      expect((await refusalOf(copyTemplate(other, { fromVersionId: id, name: "LKE coba-coba" })))?.kind).toBe(
        "forbidden",
      );
  });

  test("keeps what the first saved when a second knows an older state", async () => {
    const { versionId } = await copyTemplate(lead, { fromVersionId: (await reference()).id, name: "LKE Lamongan" });
    const { template } = await own(versionId);
    expect(await saveDraft(manager, { versionId, revision: 1, body: { ...template, yearFrom: 2026 } })).toEqual({
      revision: 2,
    });
    const late = await refusalOf(saveDraft(lead, { versionId, revision: 1, body: { ...template, yearFrom: 2027 } }));
    expect(late?.kind).toBe("conflict");
    expect((await own(versionId)).yearFrom).toBe(2026);
    expect(
      (await refusalOf(saveDraft(lead, { versionId, revision: 2, body: { ...template, key: "lain" } })))?.kind,
    ).toBe("invalid");
  });

  test("may be half done, but is not put in force so", async () => {
    const { versionId } = await copyTemplate(manager, {
      fromVersionId: (await reference()).id,
      name: "LKE setengah jadi",
    });
    await save(versionId, (template) => template.components.pop());
    const refusal = await refusalOf(activateVersion(inspector, { versionId, revision: 2 }));
    expect(refusal?.message).toBe("Template belum dapat diberlakukan. Jumlah bobot komponen 75, seharusnya 100.");
    await discardDraft(manager, { versionId, revision: 2 });
  });

  test("of five components keeps saying what has to be written", async () => {
    const five = (await listVersions(manager)).find(({ key }) => key === "permenpanrb-12-2015");
    const { versionId } = await copyTemplate(manager, { fromVersionId: five?.id ?? "", name: "LKE lama" });
    const refusal = await refusalOf(activateVersion(inspector, { versionId, revision: 1 }));
    expect(refusal?.message).toContain("1 kriteria masih harus ditulis oleh pemerintah daerah");
    await discardDraft(manager, { versionId, revision: 1 });
  });
});

describe("in force", () => {
  const lke = async () =>
    (await listVersions(manager)).find(({ key }) => key === "lke-lamongan") ?? expect.fail("no LKE Lamongan");

  test("by somebody who did not write it, for its years", async () => {
    const draft = await lke();
    for (const writer of [manager, lead])
      expect((await refusalOf(activateVersion(writer, { versionId: draft.id, revision: 2 })))?.kind).toBe("forbidden");
    expect((await refusalOf(activateVersion(inspector, { versionId: draft.id, revision: 1 })))?.kind).toBe("conflict");
    expect(await activateVersion(inspector, { versionId: draft.id, revision: 2 })).toEqual({
      version: 1,
      years: "mulai 2026",
    });
    expect((await templateInForce(operator, 2026))?.key).toBe("lke-lamongan");
    expect((await templateInForce(operator, 2025))?.key).toBe("permenpanrb-88-2021");
    expect((await templateInForce(elsewhere, 2026))?.key).toBe("permenpanrb-88-2021");
  });

  test("it is not changed any more; the next version ends it, and an evaluation that points to it finds it as it was", async () => {
    const first = await lke();
    expect((await refusalOf(save(first.id, from(2030))))?.kind).toBe("conflict");
    const { versionId } = await startVersion(lead, { fromVersionId: first.id });
    expect((await refusalOf(startVersion(manager, { fromVersionId: first.id })))?.message).toContain(
      "Versi 2 masih berupa draf",
    );
    await save(
      versionId,
      (template) => {
        template.yearFrom = 2028;
        template.noteBelow = "B";
      },
      lead,
    );
    await activateVersion(manager, { versionId, revision: 2 });
    expect((await templateInForce(operator, 2028))?.version).toBe(2);
    const before = await own(first.id);
    expect([before.state, before.yearUntil, before.template.noteBelow]).toEqual(["active", 2027, "BB"]);
    expect((await templateInForce(operator, 2027))?.id).toBe(first.id);
  });

  test("one that holds before and after is not cut into two", async () => {
    const latest = await lke();
    const { versionId } = await startVersion(lead, { fromVersionId: latest.id });
    await save(
      versionId,
      (template) => {
        template.yearFrom = 2029;
        template.yearUntil = 2029;
      },
      lead,
    );
    expect((await refusalOf(activateVersion(manager, { versionId, revision: 2 })))?.message).toContain(
      "berlaku mulai 2028, jadi juga sesudah 2029",
    );
  });
});

describe("at the bare database", () => {
  const version = `select id, revision from lke_template_version where government_id is not null and state = $1 order by version`;
  const person = ({ userId }: { userId: string }) => ({ id: userId });

  test("what holds keeps its text, its first year and its row", async () => {
    await withSql(url, async (sql) => {
      const [{ id }] = (await sql.query(version, ["active"])).rows;
      const attempt = (text: string) => answerTo(act(sql, person(inspector), text, [id]));
      expect(await attempt('update lke_template_version set body = body || \'{"name": "Lain"}\' where id = $1')).toBe(
        "TK061",
      );
      expect(await attempt("update lke_template_version set year_from = 2020 where id = $1")).toBe("TK061");
      expect(await attempt("update lke_template_version set year_until = 2099 where id = $1")).toBe("TK061");
      expect(await attempt("update lke_template_version set state = 'draft' where id = $1")).toBe("TK003");
      expect(await attempt("delete from lke_template_version where id = $1")).toBe("TK061");
      expect(await attempt("update lke_template_version set editor_ids = '{}' where id = $1")).toBe("done");
      const { rows } = await sql.query("select editor_ids from lke_template_version where id = $1", [id]);
      expect(rows[0].editor_ids).toContain(lead.userId);
    });
  });

  test("a writer does not put in force what they wrote, nor does anybody in another's name", async () => {
    await withSql(url, async (sql) => {
      const [{ id }] = (await sql.query(version, ["draft"])).rows;
      await sql.query("alter table lke_template_version drop constraint lke_template_one_in_a_year");
      const activate =
        "update lke_template_version set state = 'active', activated_at = now(), activated_by_id = $2 where id = $1";
      expect(await answerTo(act(sql, person(lead), activate, [id, lead.userId]))).toBe("TK062");
      expect(await answerTo(act(sql, person(inspector), activate, [id, manager.userId]))).toBe("TK007");
      expect(await answerTo(act(sql, person(evaluator), activate, [id, evaluator.userId]))).toBe("TK007");
      expect(await answerTo(act(sql, null, activate, [id, inspector.userId]))).toBe("TK001");
    });
  });

  test("the references belong to the installation", async () => {
    await withSql(url, async (sql) => {
      const { rows } = await sql.query(
        "select id, template_id from lke_template_version where government_id is null and state = 'draft'",
      );
      const change = "update lke_template_version set year_from = 2001 where id = $1";
      expect(await answerTo(act(sql, person(manager), change, [rows[0].id]))).toBe("TK007");
      const insert = "insert into lke_template (key) values ('punya-siapa')";
      expect(await answerTo(act(sql, person(manager), insert))).toBe("TK007");
      expect(await answerTo(act(sql, { id: SYSTEM_ID }, insert))).toBe("done");
      await act(sql, { id: SYSTEM_ID }, "delete from lke_template where key = 'punya-siapa'");
      const foreign =
        "insert into lke_template_version (template_id, government_id, version, body, year_from) values ($1, $2, 9, '{}', 2022)";
      expect(await answerTo(act(sql, person(manager), foreign, [rows[0].template_id, manager.governmentId]))).toBe(
        "23503",
      );
    });
  });
});

test("a reference that changed since it was loaded becomes a new version; loading again writes nothing", async () => {
  const before = await reference();
  await withSql(url, (sql) =>
    act(
      sql,
      { id: SYSTEM_ID },
      `alter table lke_template_version disable trigger lke_version_guard;
      update lke_template_version set body = body || '{"note": "lama"}' where id = '${before.id}';
      alter table lke_template_version enable trigger lke_version_guard`,
    ),
  );
  await loadReference(client);
  const versions = (await listVersions(manager)).filter(({ key }) => key === "permenpanrb-88-2021");
  expect(versions.map(({ version, state }) => [version, state])).toEqual([
    [2, "active"],
    [1, "retired"],
  ]);
  const count = await client.history.count();
  await loadReference(client);
  expect(await client.history.count()).toBe(count);
});
