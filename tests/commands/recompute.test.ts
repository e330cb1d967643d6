// What was approved, computed again from its snapshot; and the files it rested on, by their content.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { run } from "#cli/recompute.ts";
import { attachEvidence } from "#features/evidence/commands.ts";
import { saveDirectValue } from "#features/realisasi/commands.ts";
import { saveExplanation } from "#features/realisasi/explaining.ts";
import type { FrozenEvidence } from "#features/realisasi/freezing.ts";
import { approveRealisasi, submitRealisasi, verifyRealisasi } from "#features/realisasi/passing.ts";
import type { Recomputation } from "#features/realisasi/recomputation.ts";
import { answerTo } from "../support/acting.ts";
import { withSql } from "../support/copies.ts";
import { demoDatabase } from "../support/database.ts";
import { openFileStore, smallPdf } from "../support/file-store.ts";
import { sending } from "../support/sending.ts";
import { actorOf, SYSTEM_ID } from "../support/world.ts";

const { client, url, appUrl } = await demoDatabase();
openFileStore(appUrl);
const operator = await actorOf(client, "operator@lamongan.tolok.test");
const agencyId = operator.agencyId as string;
const sakip = await client.realisasi.findFirstOrThrow({
  where: { agencyId, indicator: { code: "nilai-sakip" }, period: { code: "2024-S2" } },
});

test("every figure of the demo is what its snapshot gives", async () => {
  const { code, found } = await recomputed();
  expect({ code, differences: found.differences }).toEqual({ code: 0, differences: [] });
  expect(found.checked).toBe(await client.realisasi.count({ where: { frozenAt: { not: null } } }));
  expect(found.checked).toBeGreaterThan(10);
});

test("approval freezes the evidence by its content, and it is found again", async () => {
  await saveDirectValue(operator, { realisasiId: sakip.id, text: "80,10", baseVersion: sakip.valueVersion });
  await saveExplanation(operator, { realisasiId: sakip.id, field: "kendala", text: "Bukti kurang", before: "" });
  await saveExplanation(operator, { realisasiId: sakip.id, field: "solusi", text: "Lengkapi", before: "" });
  const file = { name: "lhe-2024.pdf", content: smallPdf("LHE") };
  const { evidenceId } = await attachEvidence(operator, { realisasiIds: [sakip.id], pageNote: "halaman 2" }, file);
  await submitRealisasi(operator, await sending(client, [sakip.id]));
  await verifyRealisasi(await actorOf(client, "verifikator@lamongan.tolok.test"), { realisasiIds: [sakip.id] });
  await approveRealisasi(await actorOf(client, "kepala@lamongan.tolok.test"), { realisasiIds: [sakip.id] });
  const approved = await client.realisasi.findUniqueOrThrow({ where: { id: sakip.id } });
  const stored = await client.evidence.findUniqueOrThrow({ where: { id: evidenceId } });
  expect(approved.frozenEvidence).toEqual([
    { evidenceId, fileName: "lhe-2024.pdf", sha256: stored.sha256, size: stored.size, pageNote: "halaman 2" },
  ]);
  const { code, found } = await recomputed();
  expect({ code, evidence: found.evidence, differences: found.differences }).toEqual({
    ...{ code: 0, evidence: 1, differences: [] },
  });
});

test("what is frozen does not thaw", async () => {
  await withSql(url, async (sql) => {
    const change = async (to: string) => {
      await sql.query("begin");
      await sql.query("select set_config('tolok.actor', $1, true), set_config('tolok.action', 'x', true)", [SYSTEM_ID]);
      const answer = await answerTo(sql.query(`update realisasi set frozen_evidence = ${to} where id = '${sakip.id}'`));
      await sql.query("rollback");
      return answer;
    };
    expect(await change("'[]'")).toBe("TK002");
    expect(await change("null")).toBe("TK002");
  });
});

test("a file that was exchanged, and one that is gone, are named", async () => {
  const [frozen] = (await client.realisasi.findUniqueOrThrow({ where: { id: sakip.id } }))
    .frozenEvidence as unknown as FrozenEvidence[];
  const stored = await client.evidence.findUniqueOrThrow({ where: { id: frozen?.evidenceId } });
  const path = join(process.env.TOLOK_FILES as string, stored.storageKey as string);
  writeFileSync(path, smallPdf("LHE yang lain"));
  const exchanged = await recomputed();
  expect(exchanged.code).toBe(1);
  expect(exchanged.found.differences).toMatchObject([
    { indicator: "nilai-sakip", period: "2024-S2", what: 'isi bukti "lhe-2024.pdf"', frozen: stored.sha256 },
  ]);
  writeFileSync(path, smallPdf("LHE"));
  await tamper(`delete from evidence_link; delete from evidence`);
  const gone = await recomputed();
  expect(gone.found.differences).toMatchObject([{ what: 'bukti "lhe-2024.pdf"', now: "tidak ada" }]);
});

test("a stored figure that its snapshot does not give is named", async () => {
  await tamper(`update realisasi set frozen_evidence = null`);
  await tamper(`update realisasi set frozen_amount = 99.9 where id = '${sakip.id}'`);
  await tamper(`update realisasi set frozen_trace = jsonb_set(frozen_trace, '{capaian,raw,exact}', '"120"')
    where indicator_id = (select id from indicator where code = 'nilai-sakip' and agency_id = '${agencyId}')
      and period_id = (select p.id from period p where p.code = '2023' and p.government_id = '${operator.governmentId}')`);
  const { code, found } = await recomputed();
  expect(code).toBe(1);
  expect(found.differences.map(({ period, what, frozen }) => [period, what, frozen]).sort()).toEqual([
    ["2023", "capaian", "120"],
    ["2024-S2", "realisasi tersimpan", "99.9"],
  ]);
});

const tamper = (statement: string) =>
  withSql(url, async (sql) => {
    await sql.query("set session_replication_role = replica");
    await sql.query(statement);
  });

async function recomputed(): Promise<{ code: number; found: Recomputation }> {
  vi.stubEnv("DATABASE_URL", appUrl);
  const said: string[] = [];
  const say = (text: string) => void said.push(text);
  const code = await run(["--json"], { stdin: async () => "", out: say, err: say });
  return { code, found: JSON.parse(said.join("\n")) as Recomputation };
}
