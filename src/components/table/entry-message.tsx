import type { ReactNode } from "react";
import { Message, type MessageKind } from "#components/ui/message.tsx";

type Props = { kind: MessageKind; id?: string; span: number; children: ReactNode };

/** What happened to the cell above, and what to do about it; the children are a sentence and, after it, links or buttons. */
export function EntryMessage({ kind, id, span, children }: Props) {
  return (
    <tr className="entry-message">
      <td colSpan={span}>
        <Message kind={kind} id={id} live small>
          {children}
        </Message>
      </td>
    </tr>
  );
}
