// Brings the database to this checkout: migrations, reference data, and on a fresh demo the four agencies.
import pg from "pg";
import { StartRefusal, stage } from "#cli/stage.ts";
import { grantToApp, type HistoryProtection, historyProtection } from "#lib/database/app-role.ts";
import { buildAsOf } from "#lib/database/as-of.ts";
import { applyMigrations, migrationState } from "#lib/database/migrations.ts";

export type Prepared = { demoAccounts: boolean; greeting(address: string): string };

/** owner: the address that migrates and loads; app: the one that people's work goes through, often the same. */
export async function prepareDatabase(
  { owner: url, app }: { owner: string; app: string },
  { embedded }: { embedded: boolean },
): Promise<Prepared> {
  if (!embedded) {
    await stage("Menghubungi basis data", async () => {
      await refuseUnreachable(app, "DATABASE_URL");
      if (url !== app) await refuseUnreachable(url, "DATABASE_OWNER_URL");
    });
  }
  await stage(
    "Memeriksa skema",
    () => migrate(url),
    (done) => (done === 0 ? "Skema sudah mutakhir" : `Skema dimutakhirkan, ${done} migrasi`),
  );
  await stage("Menjaga riwayat", () => protectHistory(url, app), protectionInWords);
  if (process.env.SMTP_URL) await stage("Menyiapkan surat pengingat", () => prepareLetters(url, app));
  const { connect } = await import("#lib/db.ts");
  const { loadReference, loadDemo, demoGreeting } = await import("#cli/seed/load.ts");
  const client = connect(url);
  try {
    await stage("Memuat data acuan", () => loadReference(client));
    if (process.env.TOLOK_DEMO === "1") {
      await stage(
        "Memuat instansi contoh",
        () => loadDemo(client, new Date()),
        (loaded) => (loaded ? "Empat instansi contoh dimuat" : "Instansi contoh sudah ada"),
      );
    }
    const demoAccounts = (await client.user.count({ where: { isDemo: true, isActive: true } })) > 0;
    const accounts = demoAccounts ? await demoGreeting(client) : "";
    return {
      demoAccounts,
      greeting: (address) => `\nTolok menyala di ${address}\n${accounts}\nTekan Ctrl-C untuk berhenti.`,
    };
  } finally {
    await client.$disconnect();
  }
}

export function protectionInWords(protection: HistoryProtection): string {
  return protection === "privileges"
    ? "Riwayat dijaga hak akses: peran basis data aplikasi tidak dapat mengubahnya"
    : "Riwayat hanya dijaga pemicu: aplikasi masuk sebagai pemilik basis data. Isi DATABASE_OWNER_URL untuk memisahkannya";
}

async function protectHistory(owner: string, app: string): Promise<HistoryProtection> {
  if (owner !== app) await grantToApp(owner, decodeURIComponent(new URL(app).username));
  return historyProtection(app);
}

/** Only where letters can be sent: nothing else waits for a clock in the database. */
async function prepareLetters(owner: string, app: string): Promise<void> {
  const { prepareJobs } = await import("#lib/jobs.ts");
  await prepareJobs(owner, decodeURIComponent(new URL(app).username));
}

async function refuseUnreachable(url: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.end();
  } catch (error) {
    const { hostname, port, pathname } = new URL(url);
    const why = error instanceof Error ? error.message || (error as NodeJS.ErrnoException).code : String(error);
    throw new StartRefusal(
      `Basis data ${name} (${hostname}:${port || 5432}${pathname}) tidak dapat dihubungi: ${why}. Periksa alamat, kata sandi dan jaringannya.`,
    );
  }
}

async function migrate(url: string): Promise<number> {
  const state = await migrationState(url);
  if (state.kind === "newer") {
    throw new StartRefusal(
      `Basis data lebih baru daripada program ini: migrasi ${state.unknown.join(", ")} tidak dikenal. Pasang versi Tolok yang lebih baru; basis data tidak diubah.`,
    );
  }
  if (state.kind === "rewritten") {
    throw new StartRefusal(
      `Migrasi ${state.names.join(", ")} berbeda dari yang sudah diterapkan di basis data ini. Kembalikan berkasnya; basis data tidak diubah.`,
    );
  }
  if (state.kind === "current") {
    await buildAsOf(url);
    return 0;
  }
  return (await applyMigrations(url)).length;
}
