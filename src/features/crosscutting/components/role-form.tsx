"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Select } from "#components/form/select.tsx";
import { showToast } from "#components/ui/toast.ts";
import { FormFrame } from "#features/calendar/components/form-frame.tsx";
import { useSubmit } from "#features/calendar/components/use-submit.ts";
import { proposeRoles } from "#features/crosscutting/actions.ts";
import type { FrameworkView } from "#features/crosscutting/view.ts";

type Props = {
  agencyId: string;
  year: number;
  framework: Pick<FrameworkView, "name" | "strategies">;
  roles: FrameworkView["roles"];
};

/** The document says what each agency does, not for which strategy: the planner ties them, many at once. */
export function RoleForm({ agencyId, year, framework, roles }: Props) {
  const router = useRouter();
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const links = Object.entries(chosen).flatMap(([roleId, strategyId]) => (strategyId ? [{ roleId, strategyId }] : []));
  const { errors, refusal, isBusy, submit } = useSubmit(proposeRoles, ({ proposed }) => {
    setChosen({});
    showToast({ text: `${proposed} dukungan ditautkan; milik instansi lain menunggu keputusannya.` });
    router.refresh();
  });
  const choices = framework.strategies.map(({ id, text }, index) => ({ value: id, label: `${index + 1}. ${text}` }));
  return (
    <FormFrame
      errors={errors}
      refusal={refusal}
      isBusy={isBusy}
      verb={links.length > 0 ? `Usulkan ${links.length} dukungan` : "Usulkan dukungan"}
      busyVerb="Mengusulkan …"
      onSubmit={() => submit({ agencyId, year, links })}
    >
      {roles.map(({ id, agencyName, text }) => (
        <Select
          key={id}
          name={`role-${id}`}
          label={`${agencyName}: ${text}`}
          none="Belum ditautkan"
          choices={choices}
          value={chosen[id] ?? ""}
          onChange={(event) => setChosen({ ...chosen, [id]: event.target.value })}
        />
      ))}
    </FormFrame>
  );
}
