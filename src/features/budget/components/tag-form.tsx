"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { TextInput } from "#components/form/text-input.tsx";
import { Button } from "#components/ui/button.tsx";
import { showToast } from "#components/ui/toast.ts";
import { tagProgram } from "#features/budget/actions.ts";
import { FormFrame } from "#features/calendar/components/form-frame.tsx";
import { textIn, useSubmit } from "#features/calendar/components/use-submit.ts";

/** What the money also serves, as words between commas. */
export function TagForm({ programId, name, tags }: { programId: string; name: string; tags: string[] }) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const { fields, refusal, isBusy, submit } = useSubmit(tagProgram, () => {
    showToast({ text: `Penanda ${name} disimpan.` });
    setOpen(false);
    router.refresh();
  });
  const field = `tags-${programId}`;
  const problem = Object.values(fields)[0];
  if (!isOpen) {
    return (
      <span className="meta print:[&_button]:hidden">
        {tags.length > 0 && `mendukung ${tags.join(", ")} `}
        <Button small look="bare" onClick={() => setOpen(true)}>
          {tags.length > 0 ? "Ubah penanda" : "Beri penanda"}
          <span className="sr-only"> {name}</span>
        </Button>
      </span>
    );
  }
  return (
    <FormFrame
      errors={[]}
      refusal={refusal}
      isBusy={isBusy}
      verb="Simpan penanda"
      busyVerb="Menyimpan …"
      onSubmit={(form) => {
        const words = textIn(form, field)
          .split(",")
          .map((word) => word.trim());
        submit({ programId, tags: words.filter(Boolean), before: tags });
      }}
      aside={
        <Button look="bare" onClick={() => setOpen(false)}>
          Batal
        </Button>
      }
    >
      <TextInput
        label={`Yang didukung ${name}`}
        name={field}
        defaultValue={tags.join(", ")}
        hint="Pisahkan dengan koma, misalnya kemiskinan, stunting."
        error={problem}
        autoFocus
      />
    </FormFrame>
  );
}
