// Builds only when what goes into the build has changed, and remembers by the content of the files.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "#cli/place.ts";
import { StartRefusal, stage } from "#cli/stage.ts";

const BUILD_MARK = join(PROJECT, ".next/tolok-build");
const CLIENT_MARK = join(PROJECT, "src/generated/prisma/.tolok-schema");

export async function generateClient(): Promise<void> {
  const wanted = fingerprint(["prisma/schema.prisma", "prisma/models", "package-lock.json"]);
  if (matches(CLIENT_MARK, wanted)) return;
  await runNode(
    ["node_modules/prisma/build/index.js", "generate", "--config", "prisma/prisma.config.ts"],
    "Membuat klien basis data",
  );
  writeFileSync(CLIENT_MARK, wanted);
}

export async function build(): Promise<void> {
  const wanted = fingerprint([
    "src",
    "public",
    "seeds/reference",
    "next.config.ts",
    "postcss.config.mjs",
    "tsconfig.json",
    "package-lock.json",
  ]);
  if (matches(BUILD_MARK, wanted) && existsSync(join(PROJECT, ".next/BUILD_ID"))) return;
  await stage("Membangun aplikasi (sekali saja, sampai sumbernya berubah)", async () => {
    await runNode(["node_modules/next/dist/bin/next", "build"], "Membangun aplikasi");
    writeFileSync(BUILD_MARK, wanted);
  });
}

function matches(mark: string, wanted: string): boolean {
  return existsSync(mark) && readFileSync(mark, "utf8") === wanted;
}

function fingerprint(paths: string[]): string {
  const hash = createHash("sha256");
  for (const path of paths) addTo(hash, path);
  return hash.digest("hex");
}

function addTo(hash: ReturnType<typeof createHash>, path: string): void {
  const full = join(PROJECT, path);
  if (!existsSync(full)) return;
  if (path.startsWith("src/generated") || path.startsWith("src/cli/") || path.endsWith(".test.ts")) return;
  const entries = readable(full);
  if (entries === null) {
    hash.update(path).update(readFileSync(full));
    return;
  }
  for (const entry of entries.sort()) addTo(hash, `${path}/${entry}`);
}

function readable(full: string): string[] | null {
  try {
    return readdirSync(full);
  } catch {
    return null;
  }
}

function runNode(args: string[], what: string): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, args, {
      cwd: PROJECT,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        output = (output + chunk.toString("utf8")).slice(-6000);
      });
    }
    child.on("error", failed);
    child.on("exit", (code) => (code === 0 ? done() : failed(new StartRefusal(`${what} gagal.\n${output.trim()}`))));
  });
}
