import { ClockCounterClockwiseIcon } from "@phosphor-icons/react/dist/ssr/ClockCounterClockwise";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { isoDay } from "#lib/format.ts";

type Props = {
  /** Kept in the address beside the date. */
  periode: string;
  /** The date that is shown, if one is. */
  per?: string;
};

/** Asks for the same page as of a day. A form of the browser's own: it works before any script has arrived. */
export function AsOfForm({ periode, per }: Props) {
  return (
    <div className="print:hidden">
      <Menu
        align="end"
        caret={false}
        buttonClass="btn btn-secondary"
        label={
          <>
            <Icon of={ClockCounterClockwiseIcon} />
            Keadaan per tanggal
          </>
        }
      >
        <form method="get" className="grid gap-2 p-3">
          <input type="hidden" name="periode" value={periode} />
          <label className="meta" htmlFor="per">
            Angka sebagaimana diketahui pada akhir hari
          </label>
          <input
            className="input"
            type="date"
            id="per"
            name="per"
            required
            defaultValue={per?.slice(0, 10)}
            max={isoDay(new Date())}
          />
          <Button type="submit" look="primary" small>
            Tampilkan
          </Button>
        </form>
      </Menu>
    </div>
  );
}
