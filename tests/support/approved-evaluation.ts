// An evaluation that was approved, as the installation would load it: for whatever comes after the worksheet.
import type { Client } from "pg";
import type { Worksheet } from "#features/lhe/worksheet.ts";
import { resultOf } from "#features/lhe/worksheet.ts";
import { transaction } from "#lib/transaction.ts";
import type { Prisma, PrismaClient } from "#prisma/client.ts";
import { SYSTEM_ID, systemActor } from "./world.ts";

type Given = { agencyId: string; year: number; worksheet: Worksheet };

/** The id of the evaluation. */
export async function approvedEvaluation(client: PrismaClient, { agencyId, year, worksheet }: Given): Promise<string> {
  const result = resultOf(worksheet);
  if (!result) throw new Error("the worksheet is not answered in full");
  const version = await client.lkeTemplateVersion.findFirstOrThrow({
    where: { governmentId: null, template: { key: worksheet.template.key } },
  });
  const now = new Date();
  const { id } = await transaction(systemActor, "test.evaluation", (tx) =>
    tx.evaluation.create({
      data: {
        ...{ agencyId, year, templateVersionId: version.id, state: "approved", dueAt: now, startedById: SYSTEM_ID },
        ...{ submittedAt: now, reviewedAt: now, reviewedById: SYSTEM_ID, approvedAt: now, approvedById: SYSTEM_ID },
        frozen: worksheet as unknown as Prisma.InputJsonValue,
        ...{ score: result.score.score, predikat: result.predikat.key },
      },
      select: { id: true },
    }),
  );
  return id;
}

/** The same for Disnaker Lamongan by plain SQL, with one recommendation of the evaluator: for a server that runs. */
export async function approvedEvaluationBySql(sql: Client, worksheet: Worksheet, year: number): Promise<void> {
  const result = resultOf(worksheet);
  if (!result) throw new Error("the worksheet is not answered in full");
  await sql.query("begin");
  await sql.query("select set_config('tolok.actor', $1, true), set_config('tolok.action', 'test.evaluation', true)", [
    SYSTEM_ID,
  ]);
  const made = await sql.query(
    `insert into evaluation (agency_id, year, template_version_id, state, due_at, started_by_id, submitted_at,
       reviewed_at, reviewed_by_id, approved_at, approved_by_id, frozen, score, predikat)
     select a.id, $1, v.id, 'approved', now(), $2, now(), now(), $2, now(), $2, $3, $4, $5
     from agency a join government g on g.id = a.government_id, lke_template_version v join lke_template t on t.id = v.template_id
     where g.code = 'lamongan' and a.code = 'disnaker' and v.government_id is null and t.key = $6
     returning id, agency_id`,
    [year, SYSTEM_ID, JSON.stringify(worksheet), result.score.score, result.predikat.key, worksheet.template.key],
  );
  await sql.query(
    `insert into recommendation (agency_id, evaluation_id, year, number, place, text, created_by_id)
     select $1, $2, $3, 1, '2.c', 'Pakai realisasi triwulanan untuk menyesuaikan strategi.', u.id
     from "user" u where u.email = 'evaluator@lamongan.tolok.test'`,
    [made.rows[0]?.agency_id, made.rows[0]?.id, year],
  );
  await sql.query("commit");
}
