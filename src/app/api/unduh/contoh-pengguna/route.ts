import { readRoleChoices } from "#features/accounts/people-queries.ts";
import { exampleWorkbook } from "#features/accounts/people-workbook.ts";
import { answerRefused } from "#lib/incoming.ts";
import { currentActor } from "#lib/session.ts";
import { writeWorkbook } from "#lib/spreadsheet/write.ts";

export async function GET(): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return answerRefused(401, "Masuk lebih dulu.");
  const choices = await readRoleChoices(actor);
  if (choices.roles.length === 0) return answerRefused(404, "Contoh tidak ditemukan.");
  return new Response(await writeWorkbook(exampleWorkbook(choices)), {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": 'attachment; filename="contoh-pengguna-tolok.xlsx"',
      "Cache-Control": "private, no-store",
    },
  });
}
