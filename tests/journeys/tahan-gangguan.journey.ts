// The server dies and comes back while people work, and fifty of them work in one cell: nothing that was typed is lost,
// nothing is there twice.
import type { APIRequestContext, Page, Request } from "@playwright/test";
import { DEMO_PASSWORD } from "#cli/seed/load.ts";
import { withSql } from "../support/copies.ts";
import { expect, signIn, type Tolok, test } from "../support/journey.ts";

const PAGE = "/lamongan/disnaker/pengisian?periode=2024-S2";
const OPERATOR = "operator@lamongan.tolok.test";

test.describe.configure({ mode: "serial" });

const cell = (page: Page, name: string) => page.getByRole("textbox", { name: new RegExp(`^${name}(,|$)`) });
const sign = (page: Page, name: string) => cell(page, name).locator("xpath=following-sibling::span");

test("offline for a while, the server killed and started again in between: what was typed goes through, once", async ({
  page,
  tolok,
}) => {
  test.slow();
  await signIn(page, OPERATOR);
  await page.goto(PAGE);
  await type(page, "Nilai IKM internal", "81,25");
  await expect(sign(page, "Nilai IKM internal")).toHaveText(/^tersimpan/);
  await page.context().setOffline(true);
  await type(page, "Tenaga kerja keseluruhan", "706.214");
  await expect(sign(page, "Tenaga kerja keseluruhan")).toHaveText("menunggu jaringan");
  const { back } = await tolok.crash();
  // The network is there again before the server is: both are a save that nobody answers.
  await page.context().setOffline(false);
  await type(page, "PDRB atas dasar harga konstan", "324.500,00");
  await expect(sign(page, "PDRB atas dasar harga konstan")).not.toHaveText(/^tersimpan/);
  await back();
  for (const name of ["Tenaga kerja keseluruhan", "PDRB atas dasar harga konstan"])
    await expect(sign(page, name)).toHaveText(/^tersimpan/, { timeout: 60_000 });
  await page.reload();
  await expect(cell(page, "Nilai IKM internal")).toHaveValue("81,25");
  await expect(cell(page, "Tenaga kerja keseluruhan")).toHaveValue("706.214");
  await expect(cell(page, "PDRB atas dasar harga konstan")).toHaveValue("324.500,00");
  for (const key of ["tenaga_kerja_keseluruhan", "pdrb_adhk"]) expect(await timesWritten(tolok, key)).toBe(1);
});

test("fifty signed-in sessions save in one cell at once: one is kept, the others are shown it", async ({
  page,
  playwright,
  tolok,
}) => {
  test.slow();
  await signIn(page, OPERATOR);
  await page.goto(PAGE);
  const saving = page.waitForRequest((request) => request.method() === "POST" && "next-action" in request.headers());
  await type(page, "Angkatan kerja", "700.000");
  await expect(sign(page, "Angkatan kerja")).toHaveText(/^tersimpan/);
  const request = await saving;
  const sessions = await Promise.all(Array.from({ length: 50 }, () => playwright.request.newContext()));
  // A few at a time: to check a password costs as much as it should.
  for (let nth = 0; nth < sessions.length; nth += 5)
    await Promise.all(sessions.slice(nth, nth + 5).map((one) => enter(one, tolok)));
  const answers = await Promise.all(sessions.map((one, nth) => saveAgain(one, request, String(700_100 + nth))));
  expect(answers.filter((text) => text.includes('"ok":true')).length).toBe(1);
  const refused = answers.filter((text) => text.includes('"ok":false'));
  expect(refused.length).toBe(49);
  for (const text of refused) {
    expect(text).toContain('"kind":"conflict"');
    expect(text).toMatch(/menyimpan 700\d+\. Pilih yang dipakai\./);
  }
  expect(await timesWritten(tolok, "angkatan_kerja")).toBe(2);
  await Promise.all(sessions.map((one) => one.dispose()));
});

async function type(page: Page, name: string, text: string): Promise<void> {
  await cell(page, name).fill(text);
  await cell(page, name).press("Enter");
}

async function enter(session: APIRequestContext, { address }: Tolok): Promise<void> {
  const { csrfToken } = (await (await session.get(`${address}/api/auth/csrf`)).json()) as { csrfToken: string };
  const form = { csrfToken, email: OPERATOR, password: DEMO_PASSWORD, json: "true" };
  const answer = await session.post(`${address}/api/auth/callback/credentials`, { form });
  expect(answer.ok()).toBe(true);
}

/** The same save as the page has sent, with another figure, on top of what the page has saved. */
async function saveAgain(session: APIRequestContext, request: Request, text: string): Promise<string> {
  const [input] = JSON.parse(request.postData() ?? "[]") as [Record<string, unknown>];
  const { "next-action": action = "", "next-router-state-tree": tree = "" } = request.headers();
  const answer = await session.post(request.url(), {
    headers: { "next-action": action, "next-router-state-tree": tree, "content-type": "text/plain;charset=UTF-8" },
    data: JSON.stringify([{ ...input, text, baseVersion: Number(input.baseVersion) + 1 }]),
  });
  expect(answer.status()).toBe(200);
  return answer.text();
}

async function timesWritten({ databaseUrl }: Tolok, key: string): Promise<number> {
  return withSql(databaseUrl, async (sql) => {
    const { rows } = await sql.query<{ count: number }>(
      `select count(*)::int as count from history h where h.table_name = 'variable_value' and h.row_key in (
         select v.id::text from variable_value v join variable d on d.id = v.variable_id
         join period p on p.id = v.period_id where d.key = $1 and p.code = '2024-S2')`,
      [key],
    );
    return rows[0]?.count ?? 0;
  });
}
