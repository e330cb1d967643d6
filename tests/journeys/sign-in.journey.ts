// Coming in: who may, who may not, and back to where they wanted to go.
import { axe, expect, fillSignIn, signIn, signOut, test } from "../support/journey.ts";

const HEAD = "kepala@lamongan.tolok.test";
const OPERATOR = "operator@lamongan.tolok.test";

test("a wrong password is told, what was typed stays, and the right one leads to their own agency", {
  tag: "@phone",
}, async ({ page }) => {
  await page.goto("/masuk");
  await axe(page);
  await fillSignIn(page, HEAD, "bukan-kata-sandinya");
  await expect(page.getByText("Alamat surel atau kata sandi tidak cocok.")).toBeVisible();
  await expect(page.getByLabel("Alamat surel")).toHaveValue(HEAD);
  await expect(page).toHaveURL(/\/masuk$/);
  await axe(page);
  await signIn(page, HEAD);
  await expect(page).toHaveURL(/\/lamongan\/disnaker\/\w+(\?|$)/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await axe(page);
});

test("an unknown address is told in the same words as a wrong password", async ({ page }) => {
  await page.goto("/masuk");
  await fillSignIn(page, "tidak.ada@lamongan.tolok.test", "bukan-kata-sandinya");
  await expect(page.getByText("Alamat surel atau kata sandi tidak cocok.")).toBeVisible();
});

test("a link from a message leads to its page after signing in", async ({ page }) => {
  await page.goto("/lamongan/disnaker/rencana?periode=2024-S1");
  await expect(page).toHaveURL(/\/masuk\?lanjut=/);
  await signIn(page, OPERATOR);
  await expect(page).toHaveURL(/\/lamongan\/disnaker\/rencana\?periode=2024-S1$/);
});

test("a link that would lead to a stranger's site leads to our own first page", async ({ page, tolok }) => {
  for (const stranger of ["//lain.test/masuk", "https://lain.test", "/\\lain.test", "/%5Clain.test"]) {
    await page.context().clearCookies();
    await page.goto(`/masuk?lanjut=${encodeURIComponent(stranger)}`);
    await signIn(page, OPERATOR);
    expect(new URL(page.url()).origin).toBe(tolok.address);
  }
});

test("signed out, no page of the workspace and no route answers", async ({ page, request }) => {
  for (const path of ["/dasbor", "/lamongan/disnaker/dasbor", "/lamongan", "/lamongan/disnaker/pengisian"]) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/masuk\?lanjut=/);
  }
  for (const path of ["/api/bukti/00000000-0000-7000-8000-000000000001", "/api/v1/realisasi"])
    expect((await request.get(path)).status()).toBe(401);
});

test("an operator of Jombang finds nothing of Lamongan, not even that it is there", async ({ page }) => {
  await signIn(page, "operator@jombang.tolok.test");
  for (const path of ["/lamongan/disnaker/dasbor", "/lamongan/disnaker/rencana", "/tidak-ada/disnaker/dasbor"]) {
    const answer = await page.goto(path);
    expect(`${path} ${answer?.status()}`).toBe(`${path} 404`);
    await expect(page.getByText(/tidak ditemukan/i).first()).toBeVisible();
    await expect(page.getByText("Lamongan")).toHaveCount(0);
    await axe(page);
  }
});

test("signing out closes the workspace, also for the back button", async ({ page }) => {
  await signIn(page, OPERATOR);
  await page.goto("/lamongan/disnaker/rencana");
  await signOut(page);
  await page.goBack();
  await expect(page).toHaveURL(/\/masuk\?lanjut=/);
});
