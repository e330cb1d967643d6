// Letters leave by SMTP where the installation has a server for them; without one nothing is sent and nothing is missing.
import { createTransport, type Transporter } from "nodemailer";
import { env } from "#lib/env.ts";

export type Letter = { to: string; subject: string; text: string };

export const mailIsConfigured = (): boolean => env().SMTP_URL !== undefined;

let transporter: Transporter | undefined;

/** Fails when the server does not take the letter; whoever sends tries again later. */
export async function sendMail(letter: Letter): Promise<void> {
  const { SMTP_URL, SMTP_FROM } = env();
  if (!SMTP_URL) throw new Error("SMTP_URL is not set");
  transporter ??= createTransport(SMTP_URL, { from: SMTP_FROM });
  await transporter.sendMail({ ...letter, headers: { "Auto-Submitted": "auto-generated" } });
}
