// The pages of the product, each as the role that works with it, and what one costs: bytes as they are sent, statements
// that the database executes for it, and time.
import { gzipSync } from "node:zlib";
import type { Counting } from "../support/counting.ts";
import { readPage, signIn } from "./visitor.ts";
import { BENCH_PASSWORD } from "./world/build.ts";
import { idOf } from "./world/ids.ts";
import { OPEN_PERIOD } from "./world/size.ts";

export type PageCost = { page: string; role: string; bytes: number; gzip: number; queries: number; ms: number };

/** People of one agency, and those above all agencies. */
const IN_AGENCY = ["operator", "verifikator", "kepala"] as const;
type Role = (typeof IN_AGENCY)[number] | "manager" | "leader" | "evaluator" | "inspector";

type WholePage = { path: string; role: Role };

const page = (role: Role, ...paths: string[]): WholePage[] => paths.map((path) => ({ path, role }));

const OPEN = `periode=${OPEN_PERIOD}`;

/** Without a first slash: of the agency. In braces the name of a row; a star: the first one that the page above it leads to. */
export const WHOLE_PAGES: readonly WholePage[] = [
  ...page("operator", "tugas", `pengisian?${OPEN}`, `bukti?${OPEN}`, "akun"),
  ...page("verifikator", `rencana?${OPEN}`, `rencana/tabel?${OPEN}`, `rencana/target?${OPEN}`, `rencana/pohon?${OPEN}`),
  ...page("verifikator", `rencana/crosscutting?${OPEN}`, `rencana/salin?${OPEN}`, `rencana/iku?${OPEN}`),
  ...page(
    "verifikator",
    `organisasi?${OPEN}`,
    `organisasi/jabatan?${OPEN}`,
    `organisasi/tugas?${OPEN}`,
    `pk?${OPEN}`,
    "pk/*",
  ),
  ...page("verifikator", `organisasi/jabatan/jabatan-7?${OPEN}`),
  ...page("verifikator", `indikator/ind-0?${OPEN}`, `indikator/ind-0/ubah?${OPEN}`, `indikator/ind-0/rumus?${OPEN}`),
  ...page(
    "verifikator",
    `indikator/ind-0/sumber?${OPEN}`,
    `indikator/baru?${OPEN}&sasaran={sasaran1}`,
    `anggaran?${OPEN}`,
    `periksa?${OPEN}`,
  ),
  ...page("kepala", `dasbor?${OPEN}`, `capaian?${OPEN}`, `periksa?${OPEN}`, "tugas", "dokumen", "riwayat"),
  ...page(
    "manager",
    `periksa?${OPEN}`,
    "tugas",
    "kalender",
    `kalender?ubah=${OPEN_PERIOD}`,
    `kalender?pengecualian=${OPEN_PERIOD}&instansi=dinas-1`,
    `rencana?${OPEN}`,
  ),
  ...page(
    "manager",
    "/pengaturan",
    "/pengaturan/pengguna",
    "/pengaturan/pengguna/baru",
    "/pengaturan/pengguna/impor",
    "/pengaturan/pengguna/{akunoperator}",
  ),
  ...page(
    "manager",
    "/pengaturan/instansi",
    "/pengaturan/kebijakan",
    "/pengaturan/satuan",
    "/pengaturan/pendelegasian",
  ),
  ...page("leader", "tugas", `dasbor?${OPEN}`),
  ...page("evaluator", "evaluasi", "evaluasi/ikhtisar", "evaluasi/template", "tindak-lanjut", "riwayat/rantai"),
  ...page("leader", "/publik", "/publik/@/dinas-1"),
];

/** One visitor at a time, each page once. */
export async function* visitPages(base: string, government: string, pages: readonly WholePage[]) {
  for await (const { address, cookie, ...page } of addressesOf(base, government, pages)) {
    yield { ...page, html: await readPage(base, address, cookie) };
  }
}

/** Measures each page in this government's first agency; one visitor at a time, so that the count is that page's own. */
export async function measurePages(
  base: string,
  counting: Counting,
  government: string,
  pattern: RegExp,
): Promise<PageCost[]> {
  const costs: PageCost[] = [];
  const pages = WHOLE_PAGES.filter(({ path }) => pattern.test(path));
  for await (const { address, cookie, ...page } of addressesOf(base, government, pages)) {
    costs.push({ ...page, ...(await costOf(base, counting, address, cookie)) });
  }
  return costs;
}

async function* addressesOf(base: string, government: string, pages: readonly WholePage[]) {
  const cookies = new Map<Role, string>();
  for (const { path, role } of pages) {
    const cookie = cookies.get(role) ?? (await signIn(base, emailOf(role, government), BENCH_PASSWORD));
    cookies.set(role, cookie);
    const address = path.startsWith("/") ? path.replace("@", government) : `/${government}/dinas-1/${path}`;
    const named = address.replace(/\{(\w+)\}/, (_, row) => idOf(`${government}/dinas-1/${row}`));
    const page = path.replace(/[?&]periode=[^&]*/, "");
    yield { page, role, cookie, address: await firstOf(base, named, cookie) };
  }
}

async function firstOf(base: string, address: string, cookie: string): Promise<string> {
  if (!address.endsWith("/*")) return address;
  const list = address.slice(0, -2);
  const found = new RegExp(`href="(${list}/[0-9a-f-]{36})`).exec(await readPage(base, list, cookie))?.[1];
  if (!found) throw new Error(`${list} tidak menyebut satu pun`);
  return found;
}

const TIMES = 10;

async function costOf(base: string, counting: Counting, address: string, cookie: string) {
  // The first one may still prepare what all later ones find.
  await readPage(base, address, cookie);
  await settled();
  counting.count();
  const html = await readPage(base, address, cookie);
  await settled();
  const queries = counting.count();
  const times: number[] = [];
  for (let nth = 0; nth < TIMES; nth++) {
    const started = performance.now();
    await readPage(base, address, cookie);
    times.push(performance.now() - started);
  }
  const ms = times.sort((a, b) => a - b)[TIMES / 2] as number;
  return { bytes: Buffer.byteLength(html), gzip: gzipSync(html).length, queries, ms };
}

// What a page leaves behind it, such as the last commit, belongs to its count.
const settled = () => new Promise((done) => setTimeout(done, 30));

const emailOf = (role: Role, government: string): string =>
  IN_AGENCY.some((one) => one === role) ? `${role}@dinas-1.${government}.test` : `${role}@${government}.test`;
