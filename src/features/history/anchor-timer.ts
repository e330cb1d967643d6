// Anchors at the start of the server and once on every day that it runs. What fails is logged and tried again in an hour:
// people's work does not wait for it.
import { anchorHeads } from "#features/history/anchoring.ts";
import { findingInWords } from "#features/history/chain-words.ts";
import { db } from "#lib/db.ts";
import { env } from "#lib/env.ts";
import { isoDay } from "#lib/format.ts";
import { log, logSurprise } from "#lib/log.ts";

const HOUR = 3_600_000;

// Hot reload makes modules anew; the clock must not be started anew with them.
const kept = globalThis as unknown as { tolokAnchoring?: NodeJS.Timeout };

export function keepAnchoring(): void {
  if (kept.tolokAnchoring) return;
  let anchoredOn = "";
  const anchor = async () => {
    const now = new Date();
    if (anchoredOn === isoDay(now)) return;
    if (await anchorOnce(now)) anchoredOn = isoDay(now);
  };
  kept.tolokAnchoring = setInterval(() => void anchor(), HOUR);
  kept.tolokAnchoring.unref();
  void anchor();
}

async function anchorOnce(now: Date): Promise<boolean> {
  try {
    const anchored = await anchorHeads(db(), env().TOLOK_ANCHOR, now);
    if (anchored.kind === "anchored") {
      log("info", "history.anchored", { written: anchored.written, chains: anchored.chains });
      return true;
    }
    log("error", "history.anchor-refused", { why: anchored.findings.map(findingInWords).join(" ").slice(0, 500) });
  } catch (error) {
    logSurprise(error, "history.anchor-failed");
  }
  return false;
}
