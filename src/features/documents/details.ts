// What the head of a decree or report says besides its title, as the loader keeps it.
import { z } from "zod";

const marked = z.object({ mark: z.string().nullable(), text: z.string() });

export const documentDetails = z.object({
  number: z.string().nullish(),
  dated: z.string().nullish(),
  place: z.string().nullish(),
  signedBy: z.string().nullish(),
  menimbang: z.array(marked).default([]),
  mengingat: z.array(marked).default([]),
  memutuskan: z.array(marked.extend({ items: z.array(marked).default([]) })).default([]),
});

export type DocumentDetails = z.output<typeof documentDetails>;

const KIND: Record<string, string> = {
  renstra: "Rencana strategis",
  "iku-decree": "Keputusan indikator kinerja utama",
  "iki-decree": "Keputusan indikator kinerja individu",
  "sakip-report": "Laporan SAKIP",
};

export const documentKind = (kind: string): string => KIND[kind] ?? kind;
