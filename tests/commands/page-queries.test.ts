// How often a page asks the database does not depend on how much there is: an agency of 300 indicators beside one of 60,
// counted below the client, so that whatever it sends by itself is counted too.
import { afterAll, expect, test } from "vitest";
import { loadReference } from "#cli/seed/load.ts";
import type { Actor } from "#domain/access/actor.ts";
import { lastDay } from "#domain/period/period.ts";
import { listPeople } from "#features/accounts/people-queries.ts";
import { type AgencyHead, listAgencies, listKeptGovernments } from "#features/agencies/queries.ts";
import { listAgreements } from "#features/agreements/queries.ts";
import { readBudgetView } from "#features/budget/view.ts";
import { readCrosscutting, readChoices as readCrosscuttingChoices } from "#features/crosscutting/queries.ts";
import { readDashboard } from "#features/dashboard/queries.ts";
import { listDocuments, listFindings } from "#features/documents/queries.ts";
import { readEntrySheet } from "#features/entry/queries.ts";
import { listEvidenceOf, listSupportedEntries } from "#features/evidence/period-queries.ts";
import { readFormulaDesk } from "#features/formulas/queries.ts";
import { listHistory } from "#features/history/agency-queries.ts";
import { readChoices } from "#features/indicators/form.ts";
import { findForm } from "#features/indicators/form-queries.ts";
import { listIku } from "#features/indicators/iku-queries.ts";
import { findIndicator } from "#features/indicators/queries.ts";
import { listPeriods, type PeriodRow } from "#features/periods/queries.ts";
import { previewCopy } from "#features/plan-years/queries.ts";
import { readPlan } from "#features/plans/queries.ts";
import { readStructure } from "#features/plans/tree-queries.ts";
import { readPohon } from "#features/pohon/queries.ts";
import { listPositions } from "#features/positions/queries.ts";
import { readCapaianReport } from "#features/realisasi/capaian-report.ts";
import { countWaiting } from "#features/realisasi/waiting.ts";
import { readReview } from "#features/review/queries.ts";
import { countUnagreed, findOpenChange, listRevisions, readTargetSheet } from "#features/targets/queries.ts";
import { readOrganisation } from "#features/units/queries.ts";
import { readOverseen } from "#features/work/oversight-queries.ts";
import { readWork } from "#features/work/queries.ts";
import { bindDb, connect } from "#lib/db.ts";
import { buildWorld } from "../bench/world/build.ts";
import { OPEN_PERIOD } from "../bench/world/size.ts";
import { countingDatabase } from "../support/counting.ts";
import { freshDatabase } from "../support/database.ts";
import { actorOf } from "../support/world.ts";

const { url, appUrl } = await freshDatabase();
const owner = connect(url);
await loadReference(owner).finally(() => owner.$disconnect());
await buildWorld(url, [
  { government: "besar", agencies: 1, indicators: 300 },
  { government: "kecil", agencies: 1, indicators: 60 },
]);
const counting = await countingDatabase(appUrl);
const client = connect(counting.url);
bindDb(client);
afterAll(async () => {
  await client.$disconnect();
  await counting.close();
});

type Standing = { actor: Actor; agency: AgencyHead; agencies: AgencyHead[]; period: PeriodRow; periods: PeriodRow[] };
type Role = "operator" | "verifikator" | "kepala" | "manager";
type Reading = [page: string, role: Role, read: (at: Standing) => Promise<unknown>];

const now = new Date();

const READINGS: Reading[] = [
  [
    "bingkai",
    "kepala",
    ({ actor, agency }) =>
      Promise.all([listAgencies(actor), listPeriods(actor, now), countWaiting(actor, agency.id, now)]),
  ],
  ["tugas", "operator", ({ actor, agency, periods }) => readWork(actor, agency, periods, null, now)],
  ["tugas", "kepala", ({ actor, agency, periods }) => readWork(actor, agency, periods, null, now)],
  ["tugas", "manager", ({ actor, periods }) => readOverseen(actor, periods, null)],
  ["pengisian", "operator", (at) => readEntrySheet(at.actor, at, now)],
  ["periksa", "verifikator", ({ actor, agency, period, periods }) => readReview(actor, agency.id, period, periods)],
  ["periksa", "manager", ({ actor, agency, period, periods }) => readReview(actor, agency.id, period, periods)],
  ["dasbor", "kepala", ({ actor, agency, period, periods }) => readDashboard(actor, agency, period, periods, now)],
  [
    "capaian",
    "kepala",
    ({ actor, agency, period, periods }) => readCapaianReport(actor, agency.id, periods, period.year),
  ],
  [
    "bukti",
    "operator",
    ({ actor, agency, period }) =>
      Promise.all([listSupportedEntries(actor, agency.id, period.id), listEvidenceOf(actor, agency.id, period.id)]),
  ],
  [
    "dokumen",
    "kepala",
    ({ actor, agency }) => Promise.all([listDocuments(actor, agency.id), listFindings(actor, agency.id)]),
  ],
  [
    "riwayat",
    "kepala",
    ({ actor, agency }) => listHistory(actor, agency.id, { periodId: null, subject: null, actorId: null }, null),
  ],
  ["anggaran", "verifikator", ({ actor, agency, period }) => readBudgetView(actor, agency, period)],
  ["rencana", "verifikator", ({ actor, agency, period }) => readStructure(actor, agency.id, period.year)],
  ["rencana/tabel", "verifikator", ({ actor, agency, period }) => readPlan(actor, agency.id, period.year)],
  ["rencana/target", "verifikator", readTargets],
  ["rencana/pohon", "verifikator", ({ actor, agency, period }) => readPohon(actor, agency.id, period.year)],
  [
    "rencana/crosscutting",
    "verifikator",
    ({ actor, agency, period }) =>
      Promise.all([
        readCrosscutting(actor, agency.id, period.year),
        readCrosscuttingChoices(actor, agency.id, period.year),
      ]),
  ],
  ["rencana/salin", "verifikator", ({ actor, agency, period }) => previewCopy(actor, agency.id, period.year)],
  ["rencana/iku", "verifikator", ({ actor, agency, period }) => listIku(actor, agency.id, period.year)],
  [
    "indikator",
    "verifikator",
    ({ actor, agency, periods }) => findIndicator(actor, { agencyId: agency.id, code: "ind-0" }, periods),
  ],
  [
    "indikator/ubah",
    "verifikator",
    ({ actor, agency, period }) =>
      Promise.all([findForm(actor, agency.id, "ind-0"), readChoices(actor, agency.id, period.year)]),
  ],
  ["indikator/rumus", "verifikator", ({ actor, agency }) => readFormulaDesk(actor, agency.id, "ind-0")],
  [
    "organisasi",
    "verifikator",
    ({ actor, agency, period }) => readOrganisation(actor, agency.id, lastDay(period), now),
  ],
  [
    "organisasi/jabatan",
    "verifikator",
    ({ actor, agency, period }) => listPositions(actor, agency.id, lastDay(period), false),
  ],
  ["pk", "verifikator", ({ actor, agency, period }) => listAgreements(actor, agency.id, period.year, now)],
  ["pengaturan/instansi", "manager", ({ actor }) => listKeptGovernments(actor)],
  [
    "pengaturan/pengguna",
    "manager",
    ({ actor }) => listPeople(actor, { words: "", agencyId: null, role: null, state: null, page: 1 }),
  ],
];

function readTargets({ actor, agency, period: { year }, periods }: Standing) {
  return Promise.all([
    readTargetSheet(actor, agency.id, periods, [year - 1, year, year + 1]),
    findOpenChange(actor, agency.id, year),
    countUnagreed(actor, agency.id, year),
    listRevisions(actor, agency.id, { year }),
  ]);
}

const standings = new Map<string, Promise<Standing>>();

function standingOf(government: string, role: Role): Promise<Standing> {
  const email = role === "manager" ? `${role}@${government}.test` : `${role}@dinas-1.${government}.test`;
  const known = standings.get(email) ?? stand(email);
  standings.set(email, known);
  return known;
}

async function stand(email: string): Promise<Standing> {
  const actor = await actorOf(client, email);
  const [agencies, periods] = await Promise.all([listAgencies(actor), listPeriods(actor, now)]);
  const agency = agencies.find(({ code }) => code === "dinas-1") ?? expect.fail("no agency");
  const period = periods.find(({ code }) => code === OPEN_PERIOD) ?? expect.fail("no period");
  return { actor, agency, agencies, period, periods };
}

async function countedIn(government: string, role: Role, read: Reading[2]): Promise<{ count: number; found: unknown }> {
  const at = await standingOf(government, role);
  // What is kept from then on is not asked again, nor is it opened again.
  await read(at);
  counting.count();
  const found = await read(at);
  return { count: counting.count(), found };
}

test.each(READINGS)("%s asks as often for 300 indicators as for 60 (%s)", async (_page, role, read) => {
  const small = await countedIn("kecil", role, read);
  const large = await countedIn("besar", role, read);
  expect(small.found).not.toBeNull();
  expect(small.count).toBeGreaterThan(0);
  expect(large.count).toBe(small.count);
});
