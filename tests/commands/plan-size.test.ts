// An agency of 300 indicators: as many questions to the database as for a small one, and pages that stay light.
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { countGaps, treeGaps } from "#domain/planning/tree-gaps.ts";
import { treeOf } from "#features/plans/tree.ts";
import { packRows } from "#features/plans/tree-pack.ts";
import { readStructure } from "#features/plans/tree-queries.ts";
import { openAtFirst, seenRows } from "#features/plans/tree-view.ts";
import { PohonSvg } from "#features/pohon/components/pohon-svg.tsx";
import { drawPohon } from "#features/pohon/drawing.ts";
import { foldedAtFirst } from "#features/pohon/folding.ts";
import { readPohon } from "#features/pohon/queries.ts";
import { growPohon } from "#features/pohon/view.ts";
import { bindDb, type connect, type Tx } from "#lib/db.ts";
import { transaction } from "#lib/transaction.ts";
import { demoDatabase } from "../support/database.ts";
import { actorOf, systemActor } from "../support/world.ts";

const { client } = await demoDatabase();
const planner = await actorOf(client, "verifikator@lamongan.tolok.test");
const small = planner.agencyId as string;
const year = 2024;

test("40 sasaran with 300 indicators: no query more, and under 300 KB", async () => {
  const large = await transaction(systemActor, "test.large", grow, { timeout: 60_000 });
  const manager = await actorOf(client, "organisasi@lamongan.tolok.test");
  const [few, many] = [
    await counted(() => readPohon(manager, small, year)),
    await counted(() => readPohon(manager, large, year)),
  ];
  expect(few).toBeGreaterThan(5);
  expect(many).toBe(few);

  const plan = (await readStructure(manager, large, year)) ?? expect.fail("not read");
  const gaps = treeGaps(plan);
  const rows = treeOf(plan, gaps);
  expect([plan.indicators.length, rows.length > 500]).toEqual([300, true]);
  expect(countGaps(gaps).some(({ gap }) => gap === "tidak-sampai-misi")).toBe(true);
  // What the island is given, as it is escaped into the page, and the rows that are open at first.
  const given = Buffer.byteLength(JSON.stringify(JSON.stringify(packRows(rows))));
  const seen = seenRows(rows, new Set(openAtFirst(rows)), { text: "", gap: null }).length * 900;
  expect(given + seen).toBeLessThan(200 * 1024);

  const view = (await readPohon(manager, large, year)) ?? expect.fail("not read");
  const root = growPohon(view, "Dinas Besar", null);
  const drawing = drawPohon(root, foldedAtFirst(root));
  const href = () => "/lamongan/dinas-besar/rencana/pohon?lipat=x&periode=2024" as never;
  const drawn = renderToStaticMarkup(PohonSvg({ drawing, chosen: null, links: { choose: href, fold: href } }));
  expect(drawing.branches.length).toBeLessThan(60);
  expect(Buffer.byteLength(drawn) * 2).toBeLessThan(200 * 1024);
});

/** How often the database is asked while something is read. */
async function counted(read: () => Promise<unknown>): Promise<number> {
  let asked = 0;
  const counting = client.$extends({
    query: {
      $allOperations: ({ args, query }) => {
        asked += 1;
        return query(args);
      },
    },
  });
  bindDb(counting as unknown as ReturnType<typeof connect>);
  try {
    await read();
  } finally {
    bindDb(client);
  }
  return asked;
}

async function grow(tx: Tx): Promise<string> {
  const { governmentId } = await tx.agency.findFirstOrThrow({ where: { id: small }, select: { governmentId: true } });
  const { id: agencyId } = await tx.agency.create({
    data: { governmentId, code: "dinas-besar", name: "Dinas Besar", shortName: "Dinas Besar" },
  });
  const plan = await tx.plan.create({
    data: {
      agencyId,
      kind: "renstra",
      name: "Renstra 2021–2026",
      yearFrom: 2021,
      yearUntil: 2026,
      visi: "Terwujudnya kabupaten yang maju",
    },
  });
  const planId = plan.id;
  const numbered = (count: number) => Array.from({ length: count }, (_, index) => index);
  const long = (word: string, index: number) =>
    `${word} ke-${index + 1} yang ditulis sepanjang kalimat dalam dokumen perencanaan`;
  const misi = await tx.misi.createManyAndReturn({
    data: numbered(5).map((index) => ({ planId, mark: `${index + 1}.`, text: long("Misi", index), sortOrder: index })),
  });
  const tujuan = await tx.tujuan.createManyAndReturn({
    data: numbered(10).map((index) => ({
      planId,
      misiId: misi[index % 5]?.id,
      text: long("Tujuan", index),
      sortOrder: index,
    })),
  });
  const sasaran = await tx.sasaran.createManyAndReturn({
    data: numbered(40).map((index) => ({
      planId,
      code: `s${index}`,
      tujuanId: index < 38 ? tujuan[index % 10]?.id : null,
      text: long("Sasaran", index),
      sortOrder: index,
    })),
  });
  const programs = await tx.program.createManyAndReturn({
    data: numbered(60).map((index) => ({
      agencyId,
      level: "program" as const,
      code: `p${index}`,
      name: long("Program", index),
      shortName: `Program ${index + 1}`,
      sortOrder: index,
    })),
  });
  const positions = await tx.position.createManyAndReturn({
    data: numbered(100).map((index) => ({
      agencyId,
      code: `j${index}`,
      name: `Jabatan ${index}`,
      shortName: `Jabatan ${index}`,
      level: "pelaksana" as const,
      sortOrder: index,
      validFrom: new Date("2020-01-01"),
    })),
  });
  const kinerja = await tx.kinerja.createManyAndReturn({
    data: positions.map(({ id }, index) => ({
      planId,
      positionId: id,
      text: long("Kinerja", index),
      sortOrder: index,
    })),
  });
  const common = {
    agencyId,
    isIku: false,
    satuan: "persen",
    polarity: "maximise" as const,
    accumulation: "last" as const,
    entryMode: "per_period" as const,
    validFromYear: 2021,
  };
  const indicators = await tx.indicator.createManyAndReturn({
    data: [
      ...numbered(120).map((index) => ({ ...common, level: "sasaran" as const, sasaranId: sasaran[index % 40]?.id })),
      ...numbered(60).map((index) => ({ ...common, level: "program" as const, programId: programs[index]?.id })),
      ...numbered(120).map((index) => ({ ...common, level: "iki" as const, kinerjaId: kinerja[index % 100]?.id })),
    ].map((one, index) => ({
      ...one,
      code: `i${index}`,
      name: long("Indikator", index),
      shortName: `Indikator nomor ${index + 1} dari dinas besar`,
      sortOrder: index,
    })),
    select: { id: true },
  });
  const at = (index: number) => indicators[index]?.id as string;
  await tx.indicatorProgram.createMany({
    data: numbered(60).map((index) => ({ indicatorId: at(index), programId: programs[index]?.id as string })),
  });
  await tx.indicatorLink.createMany({
    data: numbered(100).map((index) => ({ parentId: at(index), childId: at(180 + index), kind: "copy" as const })),
  });
  return agencyId;
}
