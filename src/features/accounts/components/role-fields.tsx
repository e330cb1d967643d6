"use client";

import { useState } from "react";
import { Select } from "#components/form/select.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import type { Role } from "#domain/access/actor.ts";
import type { RoleChoices } from "#features/accounts/people-queries.ts";
import { ROLE_WORDS } from "#features/accounts/role-words.ts";

type Props = { choices: RoleChoices; fields: Record<string, string>; today: string };

/** Which role, for whom, from when: agency follows government, unit follows agency. */
export function RoleFields({ choices, fields, today }: Props) {
  const [role, setRole] = useState<string>("");
  const [government, setGovernment] = useState(choices.governments.length === 1 ? choices.governments[0]?.id : "");
  const [agency, setAgency] = useState("");
  const agencies = choices.agencies.filter((one) => one.governmentId === government);
  const units = agencies.find((one) => one.id === agency)?.units ?? [];
  const isAdministrator = role === "administrator";
  return (
    <>
      <Select
        label="Peran"
        must="wajib"
        name="role"
        none="Pilih peran"
        value={role}
        onChange={(event) => setRole(event.target.value)}
        choices={choices.roles.map((one: Role) => ({ value: one, label: ROLE_WORDS[one] }))}
        error={fields.role}
      />
      {!isAdministrator && choices.governments.length > 1 && (
        <Select
          label="Pemda"
          must="wajib"
          name="governmentId"
          none="Pilih pemda"
          value={government}
          onChange={(event) => {
            setGovernment(event.target.value);
            setAgency("");
          }}
          choices={choices.governments.map(({ id, name }) => ({ value: id, label: name }))}
          error={fields.governmentId}
        />
      )}
      {!isAdministrator && choices.governments.length === 1 && (
        <input type="hidden" name="governmentId" value={government} />
      )}
      {!isAdministrator && (
        <Select
          label="Instansi"
          name="agencyId"
          none={role === "manager" || role === "leader" ? "Seluruh pemda" : "Pilih instansi"}
          value={agency}
          onChange={(event) => setAgency(event.target.value)}
          choices={agencies.map(({ id, name }) => ({ value: id, label: name }))}
          error={fields.agencyId}
        />
      )}
      {units.length > 0 && !isAdministrator && (
        <Select
          label="Unit"
          name="unitId"
          none="Seluruh instansi"
          choices={units.map(({ id, name }) => ({ value: id, label: name }))}
          hint="Operator satu unit melihat isian unitnya lebih dahulu."
          error={fields.unitId}
        />
      )}
      <TextInput
        label="Jabatan"
        must="wajib"
        name="title"
        hint="Seperti tertulis di tanda tangan dan riwayat, misalnya Kepala Subbagian Perencanaan."
        error={fields.title}
      />
      <TextInput label="Berlaku mulai" must="wajib" type="date" name="from" defaultValue={today} error={fields.from} />
    </>
  );
}
