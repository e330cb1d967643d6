import { Button } from "#components/ui/button.tsx";
import { Message } from "#components/ui/message.tsx";
import { StateChip } from "#components/ui/state-chip.tsx";
import type { SaveState } from "./use-keyed-save.ts";

type Props = {
  state: SaveState;
  mine: string;
  theirs: (other: Record<string, string | number | null>) => string;
  onKeep: (version: number) => void;
  onTake: () => void;
};

/** What became of the last change, beside it. */
export function SaveLine({ state, mine, theirs, onKeep, onTake }: Props) {
  switch (state.kind) {
    case "rest":
      return null;
    case "typing":
      return <span className="meta">belum disimpan; tersimpan saat meninggalkan isian</span>;
    case "saving":
      return <span className="meta">menyimpan …</span>;
    case "saved":
      return <StateChip state="saved">tersimpan {state.at}</StateChip>;
    case "waiting":
      return <StateChip state="waiting">menunggu jaringan; tersimpan di perangkat ini</StateChip>;
    case "refused":
      return (
        <Message kind="refused" live small>
          {state.message}
        </Message>
      );
    case "conflict":
      return (
        <Message kind="conflict" live small>
          {state.message} Tersimpan: {theirs(state.other)}. Anda: {mine}.{" "}
          <Button small onClick={onTake}>
            Pakai yang tersimpan
          </Button>{" "}
          <Button small onClick={() => onKeep(Number(state.other.version ?? 0))}>
            Pakai punya saya
          </Button>
        </Message>
      );
  }
}
