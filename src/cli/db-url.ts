import type { Io } from "#cli/io.ts";
import { databaseUrl } from "#cli/place.ts";

export async function run(_args: string[], io: Io): Promise<number> {
  try {
    io.out(await databaseUrl());
    return 0;
  } catch (error) {
    io.err(error instanceof Error ? error.message : String(error));
    return 1;
  }
}
