// The commands by name. Each is loaded only when asked for: `hitung` must not wait for the database client.
import type { Command } from "#cli/io.ts";

const commands: Record<string, { about: string; load: () => Promise<{ run: Command }> }> = {
  start: { about: "menyalakan Tolok (sama dengan npm start)", load: () => import("#cli/start.ts") },
  dev: { about: "menyalakan Tolok untuk pengembangan (sama dengan npm run dev)", load: () => import("#cli/dev.ts") },
  status: { about: "versi, migrasi, dan isi tiap instansi; --json untuk mesin", load: () => import("#cli/status.ts") },
  "db-url": { about: "alamat basis data yang dipakai", load: () => import("#cli/db-url.ts") },
  user: {
    about: "user create --email … --nama … --peran … [--pemda …] [--instansi …]",
    load: () => import("#cli/user.ts"),
  },
  verify: {
    about: "periksa rantai riwayat dan jangkarnya; --json untuk mesin",
    load: () => import("#cli/verify.ts"),
  },
  anchor: { about: "catat kepala rantai riwayat di luar basis data", load: () => import("#cli/anchor.ts") },
  recompute: {
    about: "hitung ulang semua nilai yang disetujui; --json untuk mesin",
    load: () => import("#cli/recompute.ts"),
  },
  files: {
    about: "files ke-s3: salin berkas bukti dari folder ke penyimpanan S3",
    load: () => import("#cli/files.ts"),
  },
  hitung: { about: "hitung --rumus … --nilai a=1 …; tanpa basis data", load: () => import("#cli/hitung.ts") },
  "nilai-lke": {
    about: "nilai-lke --json, dari masukan standar; tanpa basis data",
    load: () => import("#cli/nilai-lke.ts"),
  },
  capaian: { about: "capaian --json, dari masukan standar; tanpa basis data", load: () => import("#cli/capaian.ts") },
};

export async function main(name: string, args: string[]): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    const known = Object.entries(commands).map(([key, { about }]) => `  ${key.padEnd(9)} ${about}`);
    const text = `Pemakaian: npm run -s tolok -- <perintah>\n${known.join("\n")}`;
    if (name === "bantuan") {
      console.log(text);
      return 0;
    }
    console.error(`Perintah "${name}" tidak dikenal.\n${text}`);
    return 2;
  }
  const { run } = await command.load();
  return run(args, { stdin: readStdin, out: (text) => console.log(text), err: (text) => console.error(text) });
}

async function readStdin(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
