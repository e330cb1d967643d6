// `npm test`: everything that must hold, from the types to a browser. Plain JavaScript for any Node from 20 on: it
// brings the dependencies and hands over to the pinned Node, as the start does.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ensureDependencies, PROJECT } from "../src/cli/dependencies.mjs";

if (Number(process.versions.node.split(".")[0]) < 20) {
  console.error(`Tolok perlu Node 20 atau lebih baru; yang terpasang ${process.version}.`);
  process.exit(1);
}

try {
  await ensureDependencies({ quiet: false });
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

const pinned = join(PROJECT, "node_modules/node/bin", process.platform === "win32" ? "node.exe" : "node");
if (Number(process.versions.node.split(".")[0]) >= 24) {
  const { runAll } = await import("./run/stages.ts");
  process.exitCode = await runAll(process.argv.slice(2));
} else if (!existsSync(pinned)) {
  console.error("Node 24 bawaan proyek tidak terpasang. Hapus folder node_modules, lalu jalankan lagi.");
  process.exitCode = 1;
} else {
  const child = spawn(pinned, [join(PROJECT, "tests/run.mjs"), ...process.argv.slice(2)], { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code) => process.exit(code ?? 1));
}
