// Chromium at work for a moment: one at a time, without a network, never longer than the time it was given.
import { chromium, type Page } from "playwright-core";
import { Refusal } from "#lib/refusal.ts";
import { findChromium } from "./chromium.ts";

const TIME = 30_000;

const ARGUMENTS = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

let last: Promise<unknown> = Promise.resolve();

/** Waits for its turn. Without a browser, or out of time, it refuses in words. */
export function onSheet<T>(html: string, work: (page: Page) => Promise<T>): Promise<T> {
  const turn = last.then(() => open(html, work));
  last = turn.catch(() => undefined);
  return turn;
}

async function open<T>(html: string, work: (page: Page) => Promise<T>): Promise<T> {
  const executablePath = findChromium();
  if (!executablePath) throw new Refusal("not-found", NO_BROWSER);
  const browser = await chromium.launch({ executablePath, args: ARGUMENTS, timeout: TIME });
  const late = setTimeout(() => void browser.close(), TIME);
  try {
    const context = await browser.newContext({ offline: true, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.route("**/*", (route) => (route.request().url().startsWith("data:") ? route.continue() : route.abort()));
    await page.setContent(html, { waitUntil: "load", timeout: TIME });
    return await work(page);
  } catch (error) {
    if (!browser.isConnected()) throw new Refusal("conflict", TOO_LONG);
    throw error;
  } finally {
    clearTimeout(late);
    await browser.close();
  }
}

const OWN_PRINT = "Buka halamannya lalu pilih Cetak di peramban Anda dan simpan sebagai PDF; isinya sama.";
const NO_BROWSER = `Di peladen ini tidak ada Chromium untuk membuat PDF. ${OWN_PRINT}`;
const TOO_LONG = `Pembuatan PDF melewati batas waktu, jadi dihentikan. Coba sekali lagi. ${OWN_PRINT}`;
