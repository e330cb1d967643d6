import { findEntrySheet } from "#features/entry/exchange.ts";
import { sheetAddress } from "#features/entry/schema.ts";
import { workbookOf } from "#features/entry/workbook.ts";
import { answerError, answerRefused } from "#lib/incoming.ts";
import { currentActor } from "#lib/session.ts";
import { writeWorkbook } from "#lib/spreadsheet/write.ts";

/** The sheet of a period as a workbook, to be filled in Excel and brought back. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return answerRefused(401, "Masuk lebih dulu.");
  const at = sheetAddress.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  try {
    const now = new Date();
    const sheet = at.success ? await findEntrySheet(actor, at.data, now) : null;
    if (!sheet) return answerRefused(404, "Lembar isian tidak ditemukan.");
    const name = `isian-${sheet.agency.code}-${sheet.period.code.toLowerCase()}.xlsx`;
    return new Response(await writeWorkbook(workbookOf(sheet, now)), {
      headers: {
        "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "Content-Disposition": `attachment; filename="${name}"`,
        "Cache-Control": "private, no-store",
      },
    });
  } catch (error) {
    return answerError(error, "entry.download.failed", "Lembar gagal dibuat");
  }
}
