// A Chromium to drive: an installed one, else Playwright's, else Debian's when we may install it.
import { execFileSync, spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

const COMMANDS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ...[process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA].flatMap((folder) =>
    folder
      ? [join(folder, "Google/Chrome/Application/chrome.exe"), join(folder, "Chromium/Application/chrome.exe")]
      : [],
  ),
];

/** No sandbox for root, and nothing that calls home or waits for a network that is not there. */
export const CHROMIUM_ARGS = [
  ...(process.getuid?.() === 0 || process.env.CI ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

export function findChromium(): string | null {
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => COMMANDS.map((name) => join(folder, name)));
  const candidates = [process.env.CHROME_PATH ?? "", ...onPath, ...PLACES, chromium.executablePath()];
  return candidates.find((path) => path !== "" && canRun(path)) ?? null;
}

export async function findOrInstallChromium(): Promise<string> {
  const found = findChromium() ?? (installFromDebian() ? findChromium() : null);
  if (found) return found;
  throw new Error(
    [
      "Chromium tidak ada, padahal perjalanan di peramban memerlukannya. Pasang salah satu:",
      "  Debian, Ubuntu:  sudo apt-get install -y chromium",
      "  mesin lain:      npx playwright install chromium, atau pasang Google Chrome",
      "atau sebut programnya lewat CHROME_PATH, lalu jalankan npm test lagi.",
    ].join("\n"),
  );
}

function installFromDebian(): boolean {
  if (process.getuid?.() !== 0 || spawnSync("apt-get", ["--version"]).status !== 0) return false;
  console.log("  memasang Chromium dari paket Debian …");
  const quietly = { stdio: "pipe", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } } as const;
  try {
    execFileSync("apt-get", ["update", "-q"], quietly);
    execFileSync("apt-get", ["install", "-yq", "--no-install-recommends", "chromium"], quietly);
    return true;
  } catch (error) {
    console.log(
      `  apt-get gagal: ${String((error as { stderr?: Buffer }).stderr ?? error)
        .trim()
        .slice(-1500)}`,
    );
    return false;
  }
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
