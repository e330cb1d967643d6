// The door of every command. Plain JavaScript for any Node from 20 on, because nothing is installed yet on a fresh
// clone: it brings the dependencies and hands over to the pinned Node.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ensureDependencies, PROJECT } from "./dependencies.mjs";

const [command = "bantuan", ...rest] = process.argv.slice(2);
const quiet = command !== "start" && command !== "dev";

if (Number(process.versions.node.split(".")[0]) < 20) {
  console.error(
    `Tolok perlu Node 20 atau lebih baru; yang terpasang ${process.version}. Pasang dari https://nodejs.org.`,
  );
  process.exit(1);
}

try {
  await ensureDependencies({ quiet });
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

if (Number(process.versions.node.split(".")[0]) >= 24) {
  const { main } = await import("./main.ts");
  process.exitCode = await main(command, rest);
} else {
  handOver();
}

function handOver() {
  const windows = process.platform === "win32";
  const pinned = join(PROJECT, "node_modules", "node", "bin", windows ? "node.exe" : "node");
  if (!existsSync(pinned)) {
    console.error("Node 24 bawaan proyek tidak terpasang. Hapus folder node_modules, lalu jalankan lagi.");
    process.exit(1);
  }
  const child = spawn(pinned, [join(PROJECT, "src/cli/tolok.mjs"), command, ...rest], { stdio: "inherit" });
  // A terminal sends Ctrl-C to both, a service only to this one: pass it on, the other stops once however often it is told.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
