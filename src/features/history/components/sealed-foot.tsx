import type { ComponentProps } from "react";
import { PrintFoot } from "#components/page/print-foot.tsx";
import { headCode } from "#features/history/chain-code.ts";
import { chainHead } from "#features/history/chain-queries.ts";
import { requireSession } from "#lib/session.ts";

/** The foot of every printed page of work: with the place and the seal to which the history has come. */
export async function SealedFoot(props: Omit<ComponentProps<typeof PrintFoot>, "code">) {
  const { actor } = await requireSession();
  const head = await chainHead(actor);
  return <PrintFoot {...props} code={head ? headCode(head) : undefined} />;
}
