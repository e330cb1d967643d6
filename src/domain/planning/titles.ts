// Offices as a Perjanjian Kinerja names them. Who stands above whom is told by superior.ts.

type GovernmentKind = "kabupaten" | "kota" | "provinsi" | "kementerian";

/** "Bupati Lamongan", "Wali Kota Malang", "Gubernur Jawa Timur", "Menteri Ketenagakerjaan". */
export function leaderTitle({ kind, name }: { kind: GovernmentKind; name: string }): string {
  const title = { kabupaten: "Bupati", kota: "Wali Kota", provinsi: "Gubernur", kementerian: "Menteri" }[kind];
  return `${title} ${name.replace(/^(Kabupaten|Kota|Provinsi|Kementerian)\s+/i, "")}`;
}

/** "Kepala Dinas Tenaga Kerja", "Inspektur", "Sekretaris Daerah", "Camat Babat". */
export function headTitle(agency: string): string {
  if (/^Inspektorat\b/i.test(agency)) return agency.replace(/^Inspektorat/i, "Inspektur");
  if (/^Sekretariat\b/i.test(agency)) return agency.replace(/^Sekretariat/i, "Sekretaris");
  if (/^Kecamatan\b/i.test(agency)) return agency.replace(/^Kecamatan/i, "Camat");
  return `Kepala ${agency}`;
}

/** A decree prints its titles in capitals; a letter does not: "KEPALA SEKSI PENEMPATAN DAN PERLUASAN" → "Kepala Seksi Penempatan dan Perluasan". */
export function writtenTitle(printed: string): string {
  if (printed !== printed.toUpperCase()) return printed;
  return printed
    .toLowerCase()
    .replace(/\p{L}[\p{L}']*/gu, (word, at: number) => (at > 0 && SMALL.has(word) ? word : capitalised(word)))
    .replace(/\b(Upt|Uptd|Blk|Tki|Pmi|Hi)\b/g, (word) => word.toUpperCase());
}

const SMALL = new Set(["dan", "di", "dari", "ke", "pada", "untuk", "yang", "serta", "dengan"]);
const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
