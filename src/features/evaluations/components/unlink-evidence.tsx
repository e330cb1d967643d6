"use client";

import { useRouter } from "next/navigation";
import { Button } from "#components/ui/button.tsx";
import { showToast } from "#components/ui/toast.ts";
import { useSubmit } from "#features/calendar/components/use-submit.ts";
import { linkCriterion, unlinkCriterion } from "#features/evaluations/actions.ts";

type Props = {
  evaluationId: string;
  place: string;
  linkId: string;
  evidenceId: string;
  name: string;
  pageNote: string | null;
};

/** Takes evidence off a criterion, with a way back; the file itself stays. */
export function UnlinkEvidence({ evaluationId, place, linkId, evidenceId, name, pageNote }: Props) {
  const router = useRouter();
  const back = useSubmit(linkCriterion, () => router.refresh());
  const { isBusy, submit } = useSubmit(unlinkCriterion, () => {
    const undo = () => back.submit({ evaluationId, key: place, evidenceId, pageNote: pageNote ?? "" });
    showToast({ text: `${name} dilepas dari ${place}.`, undo });
    router.refresh();
  });
  return (
    <Button small look="bare" aria-disabled={isBusy || undefined} onClick={() => submit({ linkId })}>
      Lepas
      <span className="sr-only">
        {" "}
        {name} dari {place}
      </span>
    </Button>
  );
}
