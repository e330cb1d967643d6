import type { Io } from "#cli/io.ts";
import { serve } from "#cli/start.ts";

export async function run(_args: string[], io: Io): Promise<number> {
  return serve("dev", io);
}
