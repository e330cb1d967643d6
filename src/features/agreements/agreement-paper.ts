// A Perjanjian Kinerja on paper, after PermenPANRB 53/2014: the statement with both signatures, then the attachment with
// what is promised.
import type { HolderKind } from "#domain/organisation/holding.ts";
import { revisionWord } from "#domain/planning/agreement.ts";
import type { AgreementContent } from "#features/agreements/content.ts";
import type { Block, Cell, Paper, Row, Signatures } from "#lib/document/model.ts";

/** name: null while nobody is named; a dotted line waits for one. */
export type Party = { name: string | null; title: string; kind: HolderKind };

export type AgreementFacts = AgreementContent & {
  year: number;
  revision: number;
  reason: string | null;
  promiser: Party;
  superior: Party;
  /** Where the money comes from: "APBD". */
  moneyNote: string | null;
};

/** day: as written, "5 Februari 2024". */
type Given = { place: string | null; day: string | null; draft: boolean; asOf: string };

export function agreementPaper(facts: AgreementFacts, { place, day, draft, asOf }: Given): Paper {
  const { agency, government, year, revision, reason, promiser, superior } = facts;
  const word = revision === 0 ? [] : [revisionWord(revision).toUpperCase()];
  const signatures: Signatures = {
    kind: "signatures",
    // An empty line, so that both sides begin at one height under place and day.
    left: { place: "\u00a0", office: ["Pihak Kedua,", titleOf(superior)], ...named(superior) },
    right: {
      place: `${place ?? "………………"}, ${day ?? "………………"}`,
      office: ["Pihak Pertama,", titleOf(promiser)],
      ...named(promiser),
    },
  };
  return {
    title: `Perjanjian Kinerja ${year} ${promiser.title}`,
    foot: [`${agency} ${government}`, `Tahun ${year}`, asOf],
    ...(draft ? { watermark: "DRAF" } : {}),
    sections: [
      {
        blocks: [
          letterhead(facts),
          { kind: "title", lines: ["PERJANJIAN KINERJA", ...word, `TAHUN ${year}`] },
          paragraph(
            "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel serta berorientasi pada hasil, kami yang bertanda tangan di bawah ini:",
          ),
          partyFacts(promiser),
          paragraph("selanjutnya disebut Pihak Pertama;"),
          partyFacts(superior),
          paragraph("selaku atasan Pihak Pertama, selanjutnya disebut Pihak Kedua."),
          paragraph(
            "Pihak Pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam rangka mencapai target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan. Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab Pihak Pertama.",
          ),
          paragraph(
            "Pihak Kedua akan melakukan supervisi yang diperlukan serta evaluasi terhadap capaian kinerja dari perjanjian ini dan mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan dan sanksi.",
          ),
          ...(reason ? [paragraph(`Alasan perubahan: ${reason}`)] : []),
          signatures,
        ],
      },
      {
        blocks: [
          {
            kind: "title",
            lines: ["LAMPIRAN PERJANJIAN KINERJA", ...word, `TAHUN ${year}`, titleOf(promiser).toUpperCase()],
          },
          promises(facts),
          ...money(facts),
          signatures,
        ],
      },
    ],
  };
}

const paragraph = (text: string): Block => ({ kind: "paragraph", indent: true, text });

const letterhead = ({ agency, government }: AgreementFacts): Block => ({
  kind: "letterhead",
  names: [/^kementerian/i.test(government) ? government : `PEMERINTAH ${government}`, agency].map((name) =>
    name.toUpperCase(),
  ),
});

const PREFIX: Record<HolderKind, string> = { definitif: "", plt: "Plt. ", plh: "Plh. " };

const titleOf = ({ kind, title }: Party): string => `${PREFIX[kind]}${title}`;

const named = ({ name }: Party) => (name === null ? {} : { name });

const partyFacts = (party: Party): Block => ({
  kind: "table",
  lines: "none",
  columns: [{ width: 1 }, { width: 0.1 }, { width: 5 }],
  rows: [{ cells: ["Nama", ":", party.name ?? "………………"] }, { cells: ["Jabatan", ":", titleOf(party)] }],
});

const UNSET = "belum ditetapkan";

/** Rows of one sasaran stand together under its number and its text. */
function promises({ lines, ofHead }: AgreementFacts): Block {
  const groups = lines.reduce<(typeof lines)[]>((made, line) => {
    const last = made.at(-1);
    if (last?.[0]?.aim === line.aim) last.push(line);
    else made.push([line]);
    return made;
  }, []);
  const rows = groups.flatMap((group, at) =>
    group.map(({ aim, indicator, satuan, target }, index): Row => {
      const own: Cell[] = [indicator, satuan, target ?? UNSET];
      const down = group.length;
      return { cells: index === 0 ? [{ text: String(at + 1), down }, { text: aim, down }, ...own] : own };
    }),
  );
  return {
    kind: "table",
    columns: [
      { width: 0.8, align: "center" },
      { width: 4 },
      { width: 4 },
      { width: 1.4 },
      { width: 1.6, align: "right" },
    ],
    head: [
      {
        cells: [
          "No",
          ofHead ? "Sasaran" : "Kinerja",
          ofHead ? "Indikator Kinerja Utama" : "Indikator Kinerja Individu",
          "Satuan",
          "Target",
        ],
      },
    ],
    rows,
  };
}

function money({ money: lines, total, moneyNote, ofHead }: AgreementFacts): Block[] {
  if (lines.length === 0) return [];
  const sum: Row[] = total === null ? [] : [{ sum: true, cells: [{ text: "Jumlah", across: 2 }, total, ""] }];
  return [
    {
      kind: "table",
      columns: [{ width: 0.8, align: "center" }, { width: 5 }, { width: 2.4, align: "right" }, { width: 3 }],
      head: [{ cells: ["No", ofHead ? "Program" : "Program / Kegiatan", "Anggaran (Rp)", "Keterangan"] }],
      rows: [
        ...lines.map(
          ({ program, amount }, index): Row => ({
            cells: [String(index + 1), program, amount ?? UNSET, moneyNote ?? ""],
          }),
        ),
        ...sum,
      ],
    },
  ];
}
