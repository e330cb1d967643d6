import type { FormEvent, ReactNode } from "react";
import { ErrorSummary, type FieldError } from "#components/form/error-summary.tsx";
import { Button } from "#components/ui/button.tsx";
import { Message } from "#components/ui/message.tsx";

type Props = {
  errors: FieldError[];
  refusal: string | null;
  isBusy: boolean;
  /** On the button, at rest and while it works. */
  verb: string;
  busyVerb: string;
  /** Beside other work: its button is not the one the screen is about. */
  quiet?: boolean;
  onSubmit: (form: FormData) => void;
  /** Something was typed or chosen in it. */
  onTyped?: () => void;
  /** Beside the button: the way back. */
  aside?: ReactNode;
  children: ReactNode;
};

/** One column of fields with one button; what was typed stays when it comes back. */
export function FormFrame({
  errors,
  refusal,
  isBusy,
  verb,
  busyVerb,
  quiet,
  onSubmit,
  onTyped,
  aside,
  children,
}: Props) {
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!isBusy) onSubmit(new FormData(event.currentTarget));
  };
  return (
    <form className="grid max-w-[480px] gap-3" onSubmit={send} onInput={onTyped} noValidate>
      <ErrorSummary errors={errors} />
      {refusal && (
        <Message kind="refused" live>
          {refusal}
        </Message>
      )}
      {children}
      <div className="flex flex-wrap items-center gap-2">
        <Button look={quiet ? undefined : "primary"} type="submit" aria-disabled={isBusy || undefined}>
          {isBusy ? busyVerb : verb}
        </Button>
        {aside}
      </div>
    </form>
  );
}
