import { Select } from "#components/form/select.tsx";
import { Button } from "#components/ui/button.tsx";
import { comparisonAddress } from "#features/lke-templates/address.ts";
import type { TemplateVersion } from "#features/lke-templates/queries.ts";

type Props = {
  agency: { governmentCode: string; code: string };
  version: TemplateVersion;
  versions: readonly TemplateVersion[];
  chosen?: string | null;
};

/** A plain form: the comparison is an address that can be sent to a colleague. */
export function CompareChoice({ agency, version, versions, chosen }: Props) {
  const others = versions.filter(({ id }) => id !== version.id);
  if (others.length === 0) return null;
  return (
    <form
      className="grid grid-cols-[1fr_auto] items-end gap-2 print:hidden"
      action={comparisonAddress(agency, version.id)}
    >
      <Select
        label="Bandingkan dengan"
        name="dengan"
        defaultValue={chosen ?? version.copiedFromId ?? others[0]?.id}
        choices={others.map((one) => ({ value: one.id, label: `${one.template.name}, versi ${one.version}` }))}
      />
      <Button type="submit">Bandingkan</Button>
    </form>
  );
}
