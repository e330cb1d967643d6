import { defineConfig } from "@playwright/test";
import { CHROMIUM_ARGS, findChromium } from "../support/chromium.ts";

const desktop = { viewport: { width: 1440, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

export default defineConfig({
  testDir: ".",
  testMatch: "**/*.journey.ts",
  outputDir: "../../test-results",
  // What a page looks like on paper; one picture for every machine, because the product brings its own letters.
  snapshotPathTemplate: "{testDir}/printed/{arg}{ext}",
  preserveOutput: "failures-only",
  globalSetup: "../support/journey-server.ts",
  // A file is one story from its first to its last test; files run beside each other, each worker on its own server.
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    browserName: "chromium",
    locale: "id-ID",
    timezoneId: "Asia/Jakarta",
    contextOptions: { reducedMotion: "reduce" },
    screenshot: "only-on-failure",
    // Recording every test in case it fails costs a good part of the run; a failed one is run again with --trace on.
    trace: "off",
    launchOptions: { executablePath: findChromium() ?? undefined, args: CHROMIUM_ARGS },
  },
  // Every journey runs on the desktop; those tagged @phone on the phone as well, those tagged @phone-only there alone.
  projects: [
    { name: "desktop", grepInvert: /@phone-only/, use: desktop },
    { name: "phone", grep: /@phone/, use: phone },
  ],
});
