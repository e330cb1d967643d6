// Runs once when the server starts.
export async function register(): Promise<void> {
  // Not in the edge runtime, and not while pages are built.
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { keepAnchoring } = await import("#features/history/anchor-timer.ts");
  keepAnchoring();
  const { startDigest } = await import("#features/work/daily.ts");
  await startDigest();
}
