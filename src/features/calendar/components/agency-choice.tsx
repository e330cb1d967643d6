import { Select } from "#components/form/select.tsx";
import { Button } from "#components/ui/button.tsx";

type Props = { period: string; agencies: { code: string; shortName: string }[]; chosen: string | null };

/** A plain form that asks for the page again: indicators and people are those of the chosen agency. */
export function AgencyChoice({ period, agencies, chosen }: Props) {
  return (
    <form className="grid grid-cols-[1fr_auto] items-end gap-2" action="#kerja">
      <input type="hidden" name="pengecualian" value={period} />
      <Select
        label="Instansi"
        name="instansi"
        defaultValue={chosen ?? ""}
        none={chosen ? undefined : "Pilih instansi"}
        choices={agencies.map(({ code, shortName }) => ({ value: code, label: shortName }))}
      />
      <Button type="submit">{chosen ? "Ganti" : "Pilih"}</Button>
    </form>
  );
}
