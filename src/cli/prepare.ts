// Brings the database to this checkout: migrations, reference data, and on a fresh demo the four agencies.
import pg from "pg";
import { StartRefusal, stage } from "#cli/stage.ts";
import { applyMigrations, migrationState } from "#lib/database/migrations.ts";

export type Prepared = { demoAccounts: boolean; greeting(address: string): string };

export async function prepareDatabase({ embedded }: { embedded: boolean }): Promise<Prepared> {
  const url = process.env.DATABASE_URL as string;
  if (!embedded) await stage("Menghubungi basis data", () => refuseUnreachable(url));
  await stage(
    "Memeriksa skema",
    () => migrate(url),
    (done) => (done === 0 ? "Skema sudah mutakhir" : `Skema dimutakhirkan, ${done} migrasi`),
  );
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

async function refuseUnreachable(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.end();
  } catch (error) {
    const { hostname, port, pathname } = new URL(url);
    const why = error instanceof Error ? error.message || (error as NodeJS.ErrnoException).code : String(error);
    throw new StartRefusal(
      `Basis data DATABASE_URL (${hostname}:${port || 5432}${pathname}) tidak dapat dihubungi: ${why}. Periksa alamat, kata sandi dan jaringannya.`,
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
  if (state.kind === "current") return 0;
  return (await applyMigrations(url)).length;
}
