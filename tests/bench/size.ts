// What every page costs where everything is as large as it gets: a government of 40 agencies with 300 indicators each,
// beside one with 60 each. Two questions: is a page light, and does it ask the database no oftener for more rows?
// `npm run bench:size`, some minutes; with a pattern behind it only the pages whose address matches.
import { measurePages, type PageCost } from "./whole-pages.ts";
import { startOnWorld } from "./world/installation.ts";

const LIMIT_KB = 300;
const pattern = new RegExp(process.argv[2] ?? "");

console.log("Membangun 40 × 300 dan 8 × 60 indikator …");
const tolok = await startOnWorld([
  { government: "besar", agencies: 40, indicators: 300 },
  { government: "kecil", agencies: 8, indicators: 60 },
]);
try {
  const large = await measurePages(tolok.address, tolok.counting, "besar", pattern);
  const small = await measurePages(tolok.address, tolok.counting, "kecil", pattern);
  const lines = large.map((page, index) => lineOf(page, small[index] as PageCost));
  console.table(lines);
  const failed = lines.filter((line) => line.catatan !== "").length;
  console.log(
    failed === 0
      ? "Semua halaman ringan, dan tidak ada yang bertanya lebih sering."
      : `${failed} halaman perlu dilihat.`,
  );
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  await tolok.end();
}

function lineOf(large: PageCost, small: PageCost) {
  const [heavy, more] = [large.bytes > LIMIT_KB * 1024, large.queries > small.queries];
  return {
    halaman: large.page,
    peran: large.role,
    "KB, 300": kb(large.bytes),
    "KB gzip": kb(large.gzip),
    "KB, 60": kb(small.bytes),
    "SQL, 300": large.queries,
    "SQL, 60": small.queries,
    "ms, 300": Math.round(large.ms),
    "ms, 60": Math.round(small.ms),
    catatan: [heavy && `di atas ${LIMIT_KB} KB`, more && "lebih banyak SQL"].filter(Boolean).join(", "),
  };
}

function kb(bytes: number): number {
  return Math.round(bytes / 1024);
}
