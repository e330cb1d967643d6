// A journey: a person in a real browser, on a real server with the demo as it looks today.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { DEMO_PASSWORD } from "#cli/seed/load.ts";
import { copyTemplate, dropDatabase, recopy } from "./copies.ts";
import { freePort, killEverything, startInstallation } from "./installation.ts";

export { expect };

/** The server of this worker: its address, and the database behind it for what only a look inside can tell. */
export type Tolok = {
  address: string;
  databaseUrl: string;
  /** SIGKILL of everything but the database; `back` starts it again at the same address. */
  crash(): Promise<{ back(): Promise<void> }>;
};

type Automatic = { freshData: undefined; quiet: undefined };

let lastFile = "";

export const test = base.extend<Automatic, { tolok: Tolok }>({
  tolok: [
    async ({ playwright: _browser }, give) => {
      const databaseUrl = await copyTemplate(process.env.JOURNEY_DATABASE_SERVER as string, "demo");
      const folder = mkdtempSync(join(tmpdir(), "tolok-peladen-"));
      const port = await freePort();
      const options = {
        data: folder,
        port,
        environment: {
          DATABASE_URL: databaseUrl,
          TOLOK_DEMO: "1",
          TOLOK_FILES: join(folder, "files"),
          NEXTAUTH_SECRET: "hanya-untuk-perjalanan-di-mesin-ini-saja",
          NEXTAUTH_URL: `http://localhost:${port}`,
        },
      };
      let installation = await startInstallation(options);
      const back = async () => {
        installation = await startInstallation(options);
        await installation.ready();
      };
      const crash = async () => {
        await killEverything(folder);
        await installation.ended();
        return { back };
      };
      try {
        await installation.ready();
        await give({ address: installation.address, databaseUrl, crash });
      } finally {
        await installation.interrupt();
        await killEverything(folder);
        await dropDatabase(databaseUrl);
        rmSync(folder, { recursive: true, force: true });
      }
    },
    { scope: "worker", timeout: 180_000 },
  ],
  baseURL: async ({ tolok }, give) => give(tolok.address),

  // Each file begins with the demo as it was loaded, whatever another file did to it.
  freshData: [
    async ({ tolok }, give, info) => {
      if (lastFile !== "" && lastFile !== info.file) await recopy(tolok.databaseUrl, "demo");
      lastFile = info.file;
      await give(undefined);
    },
    { auto: true },
  ],

  // A page that complains in the console is broken even where it looks right.
  quiet: [
    async ({ page }, give) => {
      const complaints: string[] = [];
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error" && !/Failed to load resource/.test(message.text()))
          complaints.push(message.text());
      });
      await give(undefined);
      expect(complaints, "the browser's console").toEqual([]);
    },
    { auto: true },
  ],
});

/** Signs in by the form, as a person would; afterwards the page is where the form has led. */
export async function signIn(page: Page, email: string, password: string = DEMO_PASSWORD): Promise<void> {
  if (!new URL(page.url(), "http://none").pathname.startsWith("/masuk")) await page.goto("/masuk");
  await fillSignIn(page, email, password);
  await page.waitForURL((url) => !url.pathname.startsWith("/masuk"));
}

export async function signOut(page: Page): Promise<void> {
  await page.locator("summary", { hasText: "menu akun" }).click();
  await page.getByRole("button", { name: "Keluar" }).click();
  await page.waitForURL(/\/masuk$/);
}

export async function fillSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("Alamat surel").fill(email);
  await page.getByLabel("Kata sandi").fill(password);
  await page.getByRole("button", { name: "Masuk" }).click();
}

/** Fails on any violation of WCAG 2.x A or AA on the page as it stands now. */
export async function axe(page: Page): Promise<void> {
  // A page that is being refreshed has no title for a moment.
  await expect(page).toHaveTitle(/./);
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  const told = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      (node) => `${id}: ${help}: ${node.target.join(" ")}\n  ${node.html.slice(0, 200)}\n  ${node.failureSummary}`,
    ),
  );
  expect(told.join("\n"), `axe on ${page.url()}`).toBe("");
}
