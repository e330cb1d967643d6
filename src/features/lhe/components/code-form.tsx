import { TextInput } from "#components/form/text-input.tsx";
import { Button } from "#components/ui/button.tsx";

/** Works without script: the code goes into the address. */
export function CodeForm({ typed }: { typed: string }) {
  return (
    <form action="/verifikasi" className="mt-2 flex flex-wrap items-end gap-2">
      <div className="w-72">
        <TextInput name="kode" label="Kode verifikasi" defaultValue={typed} autoComplete="off" spellCheck={false} />
      </div>
      <Button look="primary" type="submit">
        Periksa
      </Button>
    </form>
  );
}
