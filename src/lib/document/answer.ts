// A document as a file to download, in the form that was asked for.
import { Refusal } from "#lib/refusal.ts";
import { DOCX_TYPE, paperDocx } from "./docx.ts";
import type { Paper } from "./model.ts";
import { PDF_TYPE, paperPdf } from "./pdf.ts";

export type PaperForm = "docx" | "pdf";

export const isPaperForm = (text: string | null | undefined): text is PaperForm => text === "docx" || text === "pdf";

/** fileName without its ending: letters, digits and dashes. Where no PDF can be made the answer says what to do. */
export async function paperAnswer(paper: Paper, form: PaperForm, fileName: string): Promise<Response> {
  try {
    const body = form === "docx" ? await paperDocx(paper) : await paperPdf(paper);
    return new Response(body, {
      headers: {
        "Content-Type": form === "docx" ? DOCX_TYPE : PDF_TYPE,
        "Content-Disposition": `attachment; filename="${fileName}.${form}"`,
        "Cache-Control": "private, no-store",
      },
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return new Response(error.message, { status: 503, headers: { "Content-Type": "text/plain; charset=utf-8" } });
  }
}
