// What a page costs, measured on a server that runs: `node tests/bench/pages.ts http://localhost:3000`. Ratios in one
// run: the dashboard and the entry page beside the trivial dynamic page of the same server, and the script they send.
import { gzipSync } from "node:zlib";
import { readPage, signIn } from "./visitor.ts";

const base = process.argv[2] ?? "http://localhost:3000";
const SECONDS = 6;
const AT_ONCE = 8;

const password = process.argv[3] ?? "tolok-contoh";
const head = await signIn(base, "kepala@lamongan.tolok.test", password);
const operator = await signIn(base, "operator@lamongan.tolok.test", password);
const pages = [
  { name: "halaman dinamis sepele (/masuk)", path: "/masuk", cookie: "" },
  { name: "dasbor kepala dinas", path: "/lamongan/disnaker/dasbor?periode=2024-S1", cookie: head },
  { name: "pengisian operator", path: "/lamongan/disnaker/pengisian?periode=2024-S2", cookie: operator },
];

const rows = [];
for (const page of pages) rows.push({ ...page, ...(await weigh(page)), perSecond: 0 });
// Twice around, the second round counted: the first one warms every page alike.
for (const counted of [false, true]) {
  for (const row of rows) {
    const perSecond = await hammer(row, counted ? SECONDS : 2);
    if (counted) row.perSecond = perSecond;
  }
}

const trivial = rows[0]?.perSecond ?? 1;
console.table(
  rows.map((row) => ({
    halaman: row.name,
    "HTML (KB)": kb(row.html),
    "skrip gzip (KB)": kb(row.script),
    "permintaan/dtk": row.perSecond.toFixed(1),
    "terhadap sepele": (row.perSecond / trivial).toFixed(2),
  })),
);

type Page = { path: string; cookie: string };

async function weigh(page: Page): Promise<{ html: number; script: number }> {
  const html = await readPage(base, page.path, page.cookie);
  const scripts = new Set([...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map((found) => found[1] ?? ""));
  let script = 0;
  for (const path of scripts) script += gzipSync(await (await fetch(base + path)).bytes()).length;
  return { html: Buffer.byteLength(html), script };
}

async function hammer(page: Page, seconds: number): Promise<number> {
  const until = Date.now() + seconds * 1000;
  let answered = 0;
  const one = async () => {
    while (Date.now() < until) {
      await readPage(base, page.path, page.cookie);
      answered += 1;
    }
  };
  const started = Date.now();
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return answered / ((Date.now() - started) / 1000);
}

function kb(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}
