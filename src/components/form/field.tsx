import { XCircleIcon } from "@phosphor-icons/react/dist/ssr/XCircle";
import type { ReactNode } from "react";
import { Icon } from "#components/ui/icon.tsx";

export type FieldWords = {
  label: ReactNode;
  /** Why or when it must be filled: "wajib", "wajib, di bawah target". */
  must?: string;
  hint?: ReactNode;
  error?: ReactNode;
};

/** Label above, hint below, error in the hint's company; all tied to the control by id. */
export function Field({ id, label, must, hint, error, children }: FieldWords & { id: string; children: ReactNode }) {
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
        {must && <span className="field-must">{must}</span>}
      </label>
      {children}
      {error && (
        <p className="field-error" id={`${id}-galat`}>
          <Icon of={XCircleIcon} size={14} />
          <span>{error}</span>
        </p>
      )}
      {hint && (
        <p className="field-hint" id={`${id}-petunjuk`}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** What a control says about itself so that Field's words belong to it. */
export function fieldAria(id: string, { must, hint, error }: Pick<FieldWords, "must" | "hint" | "error">) {
  const described = [error && `${id}-galat`, hint && `${id}-petunjuk`].filter(Boolean).join(" ");
  return {
    id,
    "aria-invalid": error ? true : undefined,
    "aria-required": must ? true : undefined,
    "aria-describedby": described || undefined,
  };
}
