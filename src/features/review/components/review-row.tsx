import { ArrowUUpLeftIcon } from "@phosphor-icons/react/dist/ssr/ArrowUUpLeft";
import type { ReactNode } from "react";
import { Tick } from "#components/form/tick.tsx";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Message, type MessageKind } from "#components/ui/message.tsx";
import { ReturnForm } from "#features/review/components/return-form.tsx";
import type { DeskItem } from "#features/review/desk.ts";
import type { DeskStep } from "#features/review/item.ts";

type Props = {
  step: DeskStep;
  item: DeskItem;
  isChosen: boolean;
  isReturning: boolean;
  onChoose: (isChosen: boolean) => void;
  onReturning: (isOpen: boolean) => void;
  /** The value has left this list; the sentence says how. */
  onGone: (kind: MessageKind, text: string) => void;
  children: ReactNode;
};

const ALONG = { verify: "Ikut diteruskan", approve: "Ikut disetujui", publish: "Ikut diterbitkan" } as const;

/** One realisasi with its figures, and under them what this reader can do with it. */
export function ReviewRow({ step, item, isChosen, isReturning, onChoose, onReturning, onGone, children }: Props) {
  return (
    <li id={item.id} className="keep scroll-mt-16 border-b border-line py-4" aria-label={item.name}>
      {children}
      {item.blocked && (
        <div className="mt-2">
          <Message kind="info">{item.blocked}</Message>
        </div>
      )}
      {isReturning ? (
        <ReturnForm item={item} onClose={() => onReturning(false)} onGone={onGone} />
      ) : (
        <div className="mt-2 flex flex-wrap items-center gap-x-5 print:hidden">
          {item.blocked === null && (
            <Tick
              name={`pilih-${item.id}`}
              checked={isChosen}
              onChange={(event) => onChoose(event.target.checked)}
              label={
                <>
                  {ALONG[step]}
                  <span className="sr-only">: {item.name}</span>
                </>
              }
            />
          )}
          {(item.mayReturn || item.mayReopen) && (
            <Button onClick={() => onReturning(true)}>
              <Icon of={ArrowUUpLeftIcon} />
              {item.mayReturn ? "Kembalikan" : "Buka kembali"}
              <span className="sr-only"> {item.name}</span>
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
