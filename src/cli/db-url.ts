// As the owner: psql and pg_dump shall reach everything.
import type { Io } from "#cli/io.ts";
import { ownerUrl } from "#cli/place.ts";

export async function run(_args: string[], io: Io): Promise<number> {
  try {
    io.out(await ownerUrl());
    return 0;
  } catch (error) {
    io.err(error instanceof Error ? error.message : String(error));
    return 1;
  }
}
