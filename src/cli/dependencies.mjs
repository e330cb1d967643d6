// Installs what the lockfile says, when node_modules is missing or belongs to another lockfile. Runs on any Node ≥ 20.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const PROJECT = join(dirname(fileURLToPath(import.meta.url)), "../..");

const MARK = join(PROJECT, "node_modules", ".tolok-lockfile");
const CLAIM = join(PROJECT, ".data", "install.lock");

export async function ensureDependencies({ quiet }) {
  const wanted = fingerprint();
  if (existsSync(MARK) && readFileSync(MARK, "utf8") === wanted) return;
  const release = claim();
  try {
    await install(quiet ? "pipe" : "progress");
    writeFileSync(MARK, wanted);
  } finally {
    release();
  }
}

function fingerprint() {
  const hash = createHash("sha256");
  for (const name of ["package.json", "package-lock.json"]) hash.update(readFileSync(join(PROJECT, name)));
  return hash.update(process.platform).update(process.arch).digest("hex");
}

// Two starts at once must not install into one folder.
function claim() {
  try {
    mkdirSync(dirname(CLAIM), { recursive: true });
    if (existsSync(CLAIM) && isAlive(Number(readFileSync(CLAIM, "utf8")))) {
      throw new Error(
        `Paket sedang dipasang oleh proses lain (${readFileSync(CLAIM, "utf8")}). Tunggu sampai selesai.`,
      );
    }
    rmSync(CLAIM, { force: true });
    writeFileSync(CLAIM, String(process.pid), { flag: "wx" });
  } catch (error) {
    throw new Error(explain(error, dirname(CLAIM)));
  }
  return () => rmSync(CLAIM, { force: true });
}

function install(mode) {
  const started = Date.now();
  const seconds = () => ((Date.now() - started) / 1000).toLocaleString("id-ID", { maximumFractionDigits: 1 });
  const say = (text) => (mode === "progress" ? console.log(text) : console.error(text));
  say("• Memasang paket dari package-lock.json …");
  const ticking = setInterval(
    () => say(`  masih memasang paket, ${Math.round((Date.now() - started) / 1000)} dtk`),
    10_000,
  );
  return new Promise((done, failed) => {
    const npm = process.platform === "win32" ? "npm.cmd" : "npm";
    const child = spawn(npm, ["ci", "--no-audit", "--no-fund", "--include=dev"], {
      cwd: PROJECT,
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
      env: { ...process.env, NODE_ENV: "", npm_config_production: "" },
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        output = (output + chunk).slice(-60_000);
      });
    }
    child.on("error", (error) => failed(new Error(`npm tidak dapat dijalankan: ${error.message}`)));
    child.on("exit", (code) => {
      clearInterval(ticking);
      if (code === 0) {
        say(`✓ Paket terpasang (${seconds()} dtk)`);
        done();
      } else {
        failed(new Error(`Memasang paket gagal. ${explain({ message: output }, PROJECT)}`));
      }
    });
  });
}

function explain(error, place) {
  const text = error instanceof Error ? `${error.code ?? ""} ${error.message}` : error.message;
  if (/ENOSPC|no space left/i.test(text)) return `Disk penuh di ${place}. Kosongkan tempat, lalu jalankan lagi.`;
  if (/EROFS|read-only file system/i.test(text))
    return `Disk hanya dapat dibaca di ${place}. Pindahkan proyek ke folder yang dapat ditulis.`;
  if (/EACCES|EPERM/.test(text)) return `Tidak boleh menulis di ${place}. Ubah izin folder itu, lalu jalankan lagi.`;
  if (/ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN/.test(text))
    return "Registri npm tidak terjangkau. Periksa jaringan atau proksi, lalu jalankan lagi.";
  if (/EUSAGE/.test(text))
    return "package-lock.json tidak cocok dengan package.json. Kembalikan kedua berkas itu ke keadaan aslinya.";
  const said = text.split("\n").filter((line) => line.startsWith("npm error"));
  return (said.length > 0 ? said.slice(0, 8).join("\n") : text).trim();
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return Number.isInteger(pid) && pid > 0;
  } catch (error) {
    return error.code === "EPERM";
  }
}
