import { findVersion } from "#features/lke-templates/queries.ts";
import { templateSheets, workbookName } from "#features/lke-templates/write-workbook.ts";
import { currentActor } from "#lib/session.ts";
import { writeWorkbook } from "#lib/spreadsheet/write.ts";

/** One version of a template as a workbook. What the asker may not read looks as if it did not exist. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await currentActor();
  const { id } = await params;
  const version = actor && /^[0-9a-f-]{36}$/.test(id) ? await findVersion(actor, id) : null;
  if (!version) return Response.json({ message: "Template tidak ditemukan." }, { status: 404 });
  return new Response(await writeWorkbook(templateSheets(version.template)), {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": `attachment; filename="${workbookName(version)}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
