// A refusal is something a person can understand and act upon. Everything else that goes wrong is a surprise.
export type RefusalKind = "not-found" | "forbidden" | "invalid" | "conflict" | "signed-out";

export class Refusal extends Error {
  readonly kind: RefusalKind;
  /** For a conflict: what the other person saved, so that both texts can be shown. */
  readonly other?: Record<string, string | number | null>;

  constructor(kind: RefusalKind, message: string, other?: Record<string, string | number | null>) {
    super(message);
    this.name = "Refusal";
    this.kind = kind;
    this.other = other;
  }
}

// The database refuses with codes of its own (see the guards migration); its rules are spoken here in the same words.
const SPOKEN: Record<string, { kind: RefusalKind; message: string }> = {
  TK002: {
    kind: "conflict",
    message:
      "Isian ini sudah dikirim atau disetujui, jadi terkunci. Muat ulang halaman untuk melihat keadaan terakhir.",
  },
  TK003: { kind: "conflict", message: "Keadaan isian ini sudah berubah. Muat ulang halaman, lalu putuskan lagi." },
  TK004: {
    kind: "forbidden",
    message: "Anda ikut mengisi nilai ini, jadi pemeriksaan dan persetujuannya harus oleh orang lain.",
  },
  TK006: {
    kind: "forbidden",
    message: "Periode ini belum dibuka atau sudah dikunci. Muat ulang halaman untuk melihat keadaannya.",
  },
  TK007: {
    kind: "forbidden",
    message: "Wewenang untuk langkah ini tidak lagi berlaku. Muat ulang halaman untuk melihat keadaan terakhir.",
  },
};

/** The refusal behind an error of the database, or the error itself when it is a surprise. */
export function refusalBehind(error: unknown): unknown {
  const code = databaseCode(error);
  const spoken = code ? SPOKEN[code] : undefined;
  return spoken ? new Refusal(spoken.kind, spoken.message) : error;
}

function databaseCode(error: unknown): string | undefined {
  const text = error instanceof Error ? `${error.message} ${JSON.stringify(error)}` : "";
  return /\bTK\d{3}\b/.exec(text)?.[0];
}
