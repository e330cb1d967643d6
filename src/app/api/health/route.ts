import { db } from "#lib/db.ts";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  try {
    await db().$queryRaw`select 1`;
    return Response.json({ status: "sehat" });
  } catch {
    return Response.json({ status: "basis data tidak terjangkau" }, { status: 503 });
  }
}
