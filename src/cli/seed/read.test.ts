import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readDemo, readReference } from "./read.ts";

const SEEDS = join(import.meta.dirname, "../../../seeds");

test("the files of this checkout are read from wherever the command runs", () => {
  expect(readDemo().agencies.map(({ government, agency }) => `${government.code}-${agency.code}`)).toEqual([
    "jatim-dinsos",
    "jombang-dinsosnakertrans",
    "lamongan-disnaker",
    "malang-disnaker",
  ]);
  expect(readReference().policies.default.key).toBe("permendagri-86-2017");
});

test.each([
  [
    "a variable that nobody defined",
    "lamongan-disnaker",
    "expression: penduduk_bekerja /",
    "expression: penduduk_kerja /",
    'Indikator "penduduk-yang-bekerja": variabel "penduduk_kerja" tidak ada.',
  ],
  [
    "a variable left over",
    "jatim-dinsos",
    "expression: psks_dibina_aktif / psks ",
    "expression: psks / psks ",
    'Variabel "psks_dibina_aktif" tidak dipakai rumus mana pun.',
  ],
  [
    "an expression that is no formula",
    "jatim-dinsos",
    "psks_dibina_aktif / psks * 100",
    "psks_dibina_aktif // psks * 100",
    'Indikator "psks-dibina-aktif": ',
  ],
  [
    "an expression of another kind",
    "jatim-dinsos",
    "psks_dibina_aktif / psks * 100",
    "psks_dibina_aktif - psks",
    "rumus bukan jenis ratio.",
  ],
  [
    "a key used twice",
    "jombang-dinsosnakertrans",
    "- key: tuna-sosial",
    "- key: anak-terlantar",
    'Kunci indikator "anak-terlantar" dipakai dua kali.',
  ],
  [
    "a unit that does not exist",
    "malang-disnaker",
    "unit: bidang-transmigrasi",
    "unit: bidang-transportasi",
    'unit "bidang-transportasi" tidak ada.',
  ],
  [
    "a responsible unit that is not what is printed",
    "jatim-dinsos",
    "responsible: Bidang Pengembangan",
    "responsible: Bidang Perkembangan",
    'bukan ejaan unit "bidang-pengembangan-kesejahteraan-sosial".',
  ],
  [
    "pagu that do not add up",
    "lamongan-disnaker",
    'printed: "10.000.000", value: "10000000"',
    'printed: "11.000.000", value: "11000000"',
    "Pagu 2024: jumlah program 7647914434, tercetak 7.646.914.434.",
  ],
  [
    "a value that is not what is printed",
    "lamongan-disnaker",
    'printed: "94,54%", value: "94.54"',
    'printed: "94,54%", value: "94.45"',
    'realisasi 2023 tercetak "94,54%", nilainya 94.45.',
  ],
  [
    "a finding about nothing",
    "jombang-dinsosnakertrans",
    "indicator: eks-klien",
    "indicator: bekas-klien",
    'indikator "bekas-klien" tidak ada.',
  ],
  ["a misspelt field", "jatim-dinsos", "    satuan: persen", "    satuwan: persen", "sasaran 1 › indicators 1"],
  [
    "a name with a stray space",
    "jatim-dinsos",
    "name: 29 UPT Dinsos Jatim",
    "name: ' 29 UPT Dinsos Jatim'",
    "units 5 › name: teks tidak boleh kosong",
  ],
  [
    "a key written twice in YAML",
    "jatim-dinsos",
    "  code: jatim\n",
    "  code: jatim\n  code: jatim\n",
    "bukan YAML yang sah",
  ],
  [
    "a file named after another agency",
    "jatim-dinsos",
    "code: dinsos\n",
    "code: dinkes\n",
    "Nama berkas seharusnya jatim-dinkes.yaml.",
  ],
  [
    "an account of an agency that is not there",
    "accounts",
    "agency: dinsosnakertrans",
    "agency: dinkes",
    'Akun operator@jombang.tolok.test: instansi "dinkes" tidak ada.',
  ],
  [
    "an administrator with an agency",
    "accounts",
    "role: administrator\n    government: null",
    "role: administrator\n    government: malang",
    "administrator tidak bekerja untuk satu instansi.",
  ],
  [
    "an address used twice",
    "accounts",
    "kepala@jatim.tolok.test",
    "operator@jatim.tolok.test",
    "Akun operator@jatim.tolok.test tertulis dua kali.",
  ],
  [
    "a period that the figures need",
    "calendar",
    'code: "2023"',
    'code: "2022"',
    "lamongan: periode 2023 dipakai tetapi tidak ada di kalender.",
  ],
  [
    "a deadline before the opening",
    "calendar",
    "due: 2024-07-31",
    "due: 2024-06-30",
    "lamongan 2024-S1: dibuka, batas, dan terkunci tidak berurutan.",
  ],
])("refuses %s", (_, file, printed, changed, message) => {
  const { folder, path } = copyWith("demo", `${file}.yaml`, printed, changed);
  const refusal = refusalOf(() => readDemo(folder));
  expect(refusal).toContain(path);
  expect(refusal).toContain(message);
});

test.each([
  [
    "a default that names no bands",
    "capaian-policies.yaml",
    "bands: permendagri-86-2017",
    "bands: permendagri-99",
    'default › bands: kategori "permendagri-99" tidak ada.',
  ],
  [
    "bands that overlap",
    "capaian-policies.yaml",
    '{ above: "75", word: tinggi',
    '{ above: "95", word: tinggi',
    'permendagri-86-2017: Batas "sangat tinggi" harus di atas kategori berikutnya.',
  ],
  ["a satuan written twice", "satuan.yaml", "name: kegiatan", "name: kasus", 'Satuan "kasus" tertulis dua kali.'],
  [
    "weights that do not add up",
    "lke-permenpanrb-88-2021.json",
    '"weight": "6"',
    '"weight": "7"',
    'Komponen "Perencanaan Kinerja": jumlah bobot sub-komponen 31, seharusnya 30.',
  ],
  ["half a file", "lke-permenpanrb-88-2021.json", '"key": "permenpanrb-88-2021",', '"key": ,', "bukan JSON yang sah"],
])("refuses %s", (_, file, printed, changed, message) => {
  const { folder, path } = copyWith("reference", file, printed, changed);
  const refusal = refusalOf(() => readReference(folder));
  expect(refusal).toContain(path);
  expect(refusal).toContain(message);
});

test("all problems of a file are said together", () => {
  const { folder, path } = copyWith(
    "demo",
    "jatim-dinsos.yaml",
    "- key: psks-dibina-aktif",
    "- key: pmks-panti-sosial",
  );
  writeFileSync(path, readFileSync(path, "utf8").replace("unit: upt-dinsos-jatim", "unit: upt-lain"));
  expect(refusalOf(() => readDemo(folder)).split("\n- ").length).toBeGreaterThan(2);
});

function copyWith(kind: "demo" | "reference", file: string, printed: string, changed: string) {
  const folder = mkdtempSync(join(tmpdir(), "tolok-seeds-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(join(SEEDS, kind), folder, { recursive: true });
  const path = join(folder, file);
  const text = readFileSync(path, "utf8");
  expect(text).toContain(printed);
  writeFileSync(path, text.replace(printed, changed));
  return { folder, path };
}

function refusalOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return expect.fail("it was read without complaint");
}
