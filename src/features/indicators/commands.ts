// Writing an indicator: made under a sasaran, program or kinerja, and changed with everything the form knows of it.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { LabelKeys } from "#domain/formula/labelKeys.ts";
import { readFigure } from "#domain/value/read.ts";
import { readForm } from "#features/indicators/form.ts";
import { saveLinks } from "#features/indicators/links.ts";
import type { ChangeIndicator, CreateIndicator, IndicatorFields } from "#features/indicators/schema.ts";
import type { Tx } from "#lib/db.ts";
import { formatDayTime } from "#lib/format.ts";
import { Refusal } from "#lib/refusal.ts";
import { transaction } from "#lib/transaction.ts";
import type { Polarity } from "#prisma/enums.ts";

export const NOT_YOURS = "Indikator ditulis oleh perencana instansi atau pengelola.";

export type SavedIndicator = { id: string; code: string; version: number };

export const createIndicator = (actor: Actor, input: CreateIndicator): Promise<SavedIndicator> =>
  transaction(actor, "indicator.add", async (tx) => {
    const agency = await tx.agency.findFirst({
      where: { id: input.agencyId, governmentId: governmentScope(actor) },
      select: { id: true, governmentId: true },
    });
    if (!agency) throw new Refusal("not-found", "Instansi tidak ditemukan.");
    if (!can(actor, "indicator.edit", { agencyId: agency.id, governmentId: agency.governmentId }))
      throw new Refusal("forbidden", NOT_YOURS);
    const parent = await parentOf(tx, agency.id, input.parent);
    const { _max } = await tx.indicator.aggregate({ where: { agencyId: agency.id }, _max: { sortOrder: true } });
    const made = await tx.indicator.create({
      data: {
        ...columnsOf(input.fields, parent.level),
        ...parent.link,
        ...{ agencyId: agency.id, level: parent.level, validFromYear: input.validFromYear },
        ...{ code: await freeCode(tx, agency.id, input.fields.shortName), sortOrder: (_max.sortOrder ?? -1) + 1 },
      },
      select: { id: true, code: true, version: true },
    });
    await saveLinks(tx, { id: made.id, agencyId: agency.id }, input.fields);
    return made;
  });

export const changeIndicator = (actor: Actor, input: ChangeIndicator): Promise<SavedIndicator> =>
  transaction(
    actor,
    "indicator.change",
    async (tx) => {
      const row = await lockIndicator(tx, actor, input.indicatorId);
      if (!can(actor, "indicator.edit", { agencyId: row.agencyId, governmentId: row.agency.governmentId }))
        throw new Refusal("forbidden", NOT_YOURS);
      if (row.version !== input.baseVersion) throw await overtaken(tx, row);
      const columns = columnsOf(input.fields, row.level);
      await refuseBlindChange(tx, row, columns, input.reason);
      const saved = await tx.indicator.update({
        where: { id: row.id },
        data: { ...columns, version: row.version + 1 },
        select: { id: true, code: true, version: true },
      });
      await saveLinks(tx, row, input.fields);
      return saved;
    },
    { reason: input.reason },
  );

async function lockIndicator(tx: Tx, actor: Actor, indicatorId: string) {
  await tx.$queryRaw`select i.id from indicator i join agency a on a.id = i.agency_id
    where i.id = ${indicatorId}::uuid and a.government_id = ${governmentScope(actor)}::uuid for update of i`;
  const row = await tx.indicator.findFirst({
    where: { id: indicatorId, agency: { governmentId: governmentScope(actor) } },
    include: { agency: { select: { governmentId: true } } },
  });
  if (!row) throw new Refusal("not-found", "Indikator tidak ditemukan. Muat ulang halaman.");
  return row;
}

type Row = Awaited<ReturnType<typeof lockIndicator>>;

/** Both texts: what the other person saved goes back beside what this one typed. */
async function overtaken(tx: Tx, row: Row): Promise<Refusal> {
  const [last] = await tx.history.findMany({
    where: { tableName: "indicator", rowKey: row.id, agencyId: row.agencyId },
    orderBy: { id: "desc" },
    take: 1,
    select: { at: true, actor: { select: { name: true } } },
  });
  const { fields } = await readForm(tx, row);
  const { links, programIds, criteria, measuredIn, ...plain } = fields;
  return new Refusal(
    "conflict",
    "Indikator ini baru saja diubah orang lain. Bandingkan kedua tulisan, lalu simpan lagi.",
    {
      ...Object.fromEntries(
        Object.entries(plain).map(([name, value]) => [
          name,
          typeof value === "boolean" ? (value ? "ya" : "tidak") : value,
        ]),
      ),
      ...{
        measuredIn: measuredIn.join(", "),
        criteria: JSON.stringify(criteria),
        links: links.length,
        programs: programIds.length,
      },
      ...{ version: row.version, by: last?.actor.name ?? "orang lain", at: last ? formatDayTime(last.at) : "" },
    },
  );
}

const MEASURING = ["satuan", "polarity", "accumulation", "entryMode", "measuredIn", "negativeNatural"] as const;

/** What is measured does not change under a figure that is being checked, and never without a reason once one was approved. */
async function refuseBlindChange(
  tx: Tx,
  row: Row,
  columns: ReturnType<typeof columnsOf>,
  reason: string,
): Promise<void> {
  const isMeasuring = MEASURING.some((name) => JSON.stringify(row[name]) !== JSON.stringify(columns[name]));
  if (!isMeasuring) return;
  const states = await tx.realisasi.groupBy({
    by: ["state"],
    where: { indicatorId: row.id, agencyId: row.agencyId, state: { not: "draft" } },
    _count: true,
  });
  const count = (names: string[]) =>
    states.filter(({ state }) => names.includes(state)).reduce((sum, one) => sum + one._count, 0);
  const underWay = count(["submitted", "verified"]);
  if (underWay > 0)
    throw new Refusal(
      "conflict",
      `${underWay} realisasi indikator ini sedang diperiksa. Setujui atau kembalikan dahulu, baru satuan, polaritas, atau jadwalnya diubah.`,
    );
  if (count(["approved", "published"]) > 0 && reason.length < 10)
    throw new Refusal(
      "invalid",
      "Indikator ini sudah punya realisasi yang disetujui. Tulis alasan perubahan satuan, polaritas, atau jadwalnya, paling sedikit 10 huruf.",
    );
}

function columnsOf(fields: IndicatorFields, level: string) {
  const { programIds: _programs, links: _links, mode, polarity, baseline, criteria, isIku, ...same } = fields;
  return {
    ...same,
    isIku: level === "iki" ? false : isIku,
    polarity: polarity.replace("-", "_") as Polarity,
    entryMode: mode === "cumulative" ? ("cumulative" as const) : ("per_period" as const),
    baseline: baselineOf(baseline, fields.satuan),
    criteria: criteria.map(({ title, items }) => ({ title, items: items.map((text) => ({ mark: null, text })) })),
  };
}

function baselineOf(text: string, satuan: string): string | null {
  const reading = readFigure(text, { percent: satuan === "persen" });
  if (reading.kind === "number") return reading.exact;
  if (reading.kind === "empty") return null;
  throw new Refusal(
    "invalid",
    "message" in reading ? `Data awal: ${reading.message}` : "Data awal bukan bilangan. Tulis misalnya 72,50.",
  );
}

type Parent = CreateIndicator["parent"];

async function parentOf(tx: Tx, agencyId: string, { kind, id }: Parent) {
  if (kind === "sasaran") {
    const found = await tx.sasaran.findFirst({ where: { id, plan: { agencyId } }, select: { id: true } });
    if (found) return { level: "sasaran" as const, link: { sasaranId: id } };
  } else if (kind === "program") {
    const found = await tx.program.findFirst({ where: { id, agencyId }, select: { level: true } });
    if (found) return { level: found.level, link: { programId: id } };
  } else {
    const found = await tx.kinerja.findFirst({ where: { id, plan: { agencyId } }, select: { id: true } });
    if (found) return { level: "iki" as const, link: { kinerjaId: id } };
  }
  throw new Refusal(
    "not-found",
    "Sasaran, program, atau kinerja yang diukur tidak ditemukan. Mulai lagi dari halaman Rencana.",
  );
}

async function freeCode(tx: Tx, agencyId: string, shortName: string): Promise<string> {
  const base = new LabelKeys().keyOf(shortName).replaceAll("_", "-");
  const taken = await tx.indicator.findMany({
    where: { agencyId, code: { startsWith: base } },
    select: { code: true },
  });
  const codes = new Set([...taken.map(({ code }) => code), "baru"]);
  for (let number = 1; ; number += 1) {
    const code = number === 1 ? base : `${base}-${number}`;
    if (!codes.has(code)) return code;
  }
}
