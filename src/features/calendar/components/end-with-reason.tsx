"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { TextInput } from "#components/form/text-input.tsx";
import { Button } from "#components/ui/button.tsx";
import { showToast } from "#components/ui/toast.ts";
import type { ActionResult } from "#lib/action.ts";
import { FormFrame } from "./form-frame.tsx";
import { textIn, useSubmit } from "./use-submit.ts";

/** "Cabut", "mencabut", "dicabut". */
type Verb = { does: string; doing: string; done: string };

type Props = {
  id: string;
  /** "pengecualian" */
  what: string;
  /** Whose, or for what. */
  name: string;
  verb: Verb;
  end: (reason: string) => Promise<ActionResult<unknown>>;
};

/** Ends something before its day: a button that opens into a form for the reason. */
export function EndWithReason({ id, what, name, verb: { does, doing, done }, end }: Props) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const field = `alasan-${id}`;
  const { fields, refusal, isBusy, submit } = useSubmit(end, () => {
    showToast({ text: `${capital(what)} ${name} ${done}.` });
    router.refresh();
  });
  if (!isOpen) {
    return (
      <Button small onClick={() => setOpen(true)}>
        {does}
        <span className="sr-only">
          {" "}
          {what} {name}
        </span>
      </Button>
    );
  }
  return (
    <FormFrame
      errors={[]}
      refusal={refusal}
      isBusy={isBusy}
      verb={`${does} ${what}`}
      busyVerb={`${capital(doing)} …`}
      onSubmit={(form) => submit(textIn(form, field))}
      aside={
        <Button look="bare" onClick={() => setOpen(false)}>
          Batal
        </Button>
      }
    >
      <TextInput label={`Alasan ${doing} ${name}`} must="wajib" name={field} error={fields.reason} autoFocus />
    </FormFrame>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
