import type { Route } from "next";
import Link from "next/link";
import { Message } from "#components/ui/message.tsx";
import { formatDayTime } from "#lib/format.ts";

/** Above a page that shows the past: from when its figures are, and the way back. */
export function AsOfBanner({ at, back }: { at: Date; back: Route }) {
  return (
    <div className="mt-3">
      <Message kind="info">
        <b>Keadaan data per {formatDayTime(at)}.</b> Yang diisi, diubah, atau disetujui sesudahnya tidak dihitung.{" "}
        <Link href={back} className="print:hidden">
          Kembali ke keadaan sekarang
        </Link>
      </Message>
    </div>
  );
}
