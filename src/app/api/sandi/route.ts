import { NextResponse } from "next/server";
import { setPassword } from "#features/accounts/people-schema.ts";
import { logSurprise } from "#lib/log.ts";
import { redeemPasswordLink } from "#lib/password-link.ts";
import { Refusal } from "#lib/refusal.ts";

/** Sets a password by a link. Nobody is signed in yet: the code of the link proves who it is. */
export async function POST(request: Request): Promise<Response> {
  const input = setPassword.safeParse(await request.json().catch(() => null));
  if (!input.success) {
    const fields = Object.fromEntries(input.error.issues.map((issue) => [issue.path.join("."), issue.message]));
    return NextResponse.json({ message: input.error.issues[0]?.message, fields }, { status: 422 });
  }
  try {
    const { code, password } = input.data;
    return NextResponse.json(await redeemPasswordLink(code, password, new Date()));
  } catch (error) {
    if (error instanceof Refusal) return NextResponse.json({ message: error.message }, { status: 404 });
    const id = logSurprise(error, "password-link.failed");
    return NextResponse.json(
      { message: `Gagal disimpan karena gangguan di peladen (kode ${id}). Coba lagi.` },
      { status: 500 },
    );
  }
}
