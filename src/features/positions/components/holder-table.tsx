import type { Route } from "next";
import Link from "next/link";
import { Head, NameCell, TextCell } from "#components/table/cells.tsx";
import { Dash } from "#components/table/dash.tsx";
import { Table } from "#components/table/table.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { StateChip } from "#components/ui/state-chip.tsx";
import { isOn } from "#domain/organisation/holding.ts";
import type { HoldingRow } from "#features/positions/holding-rows.ts";
import type { Holder } from "#features/positions/position.ts";
import { HOLDER_WORDS, heldInWords, onDay } from "#features/positions/words.ts";
import { capitalised } from "#lib/format.ts";

type Props = {
  rows: HoldingRow[];
  day: string;
  /** For who keeps the organisation: where each deed is done. */
  deed: ((kind: "serah" | "ubah-pejabat" | "akhiri-pejabat", holder: Holder) => Route) | null;
};

/** Who held the position from which day to which, the newest first. */
export function HolderTable({ rows, day, deed }: Props) {
  return (
    <Table label="Pejabat dari waktu ke waktu">
      <thead>
        <tr>
          <Head>Pejabat</Head>
          <Head>Sebagai</Head>
          <Head>Masa</Head>
          <Head>SK</Head>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) =>
          row.kind === "vacant" ? (
            <tr key={`kosong-${row.span.from}`}>
              <TextCell span={2} place="name">
                <StateChip state="missing">tidak ada pejabat</StateChip>
              </TextCell>
              <TextCell span={2} place="full">
                {capitalised(heldInWords(row.span))}
              </TextCell>
            </tr>
          ) : (
            <HolderRow key={row.holder.id} holder={row.holder} day={day} deed={deed} />
          ),
        )}
      </tbody>
    </Table>
  );
}

function HolderRow({ holder, day, deed }: { holder: Holder; day: string; deed: Props["deed"] }) {
  const { name, nip, kind, decreeNumber, decreeOn } = holder;
  return (
    <tr>
      <NameCell wrap after={isOn(holder, day) && <Chip tone="saved">memangku pada hari ini</Chip>}>
        {name}
        {nip && (
          <>
            <br />
            <span className="meta">NIP {nip}</span>
          </>
        )}
      </NameCell>
      <TextCell place="left">{HOLDER_WORDS[kind]}</TextCell>
      <TextCell place="full" word="masa">
        {capitalised(`${kind === "definitif" ? "" : `${HOLDER_WORDS[kind]} `}${heldInWords(holder)}`)}
        {deed && (
          <span className="flex flex-wrap gap-x-4 py-0.5 print:hidden">
            {(holder.until === null || day < holder.until) && kind !== "plh" && (
              <Deed href={deed("serah", holder)} word="Serah terima" name={name} />
            )}
            <Deed href={deed("ubah-pejabat", holder)} word="Koreksi" name={name} />
            <Deed href={deed("akhiri-pejabat", holder)} word="Akhiri" name={name} />
          </span>
        )}
      </TextCell>
      <TextCell place="full" word="SK">
        {decreeNumber || decreeOn ? (
          [decreeNumber, decreeOn && onDay(decreeOn)].filter(Boolean).join(", ")
        ) : (
          <Dash because="SK belum dicatat" />
        )}
      </TextCell>
    </tr>
  );
}

const Deed = ({ href, word, name }: { href: Route; word: string; name: string }) => (
  <Link href={href} prefetch={false}>
    {word}
    <span className="sr-only"> {name}</span>
  </Link>
);
