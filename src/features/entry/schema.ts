import { z } from "zod";

const code = z.string().regex(/^[A-Za-z0-9-]{1,60}$/);

/** Whose sheet, of which period: as it stands in the address of the page. */
export const sheetAddress = z.object({ pemda: code, instansi: code, periode: code });
