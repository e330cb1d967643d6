import { WarningIcon } from "@phosphor-icons/react/dist/ssr/Warning";
import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

type Props = {
  /** "Halaman ini gagal dimuat." */
  what: ReactNode;
  /** "Isian Anda aman." */
  safe: ReactNode;
  /** What the person can do, usually with a link or a button in it. */
  next: ReactNode;
  /** The id under which the log knows this error. */
  id?: string;
};

export function ErrorNote({ what, safe, next, id }: Props) {
  return (
    <div className="message" role="alert">
      <span className="tone-refused">
        <Icon of={WarningIcon} />
      </span>
      <p>
        {what} {safe} {next}
        {id && (
          <>
            {" "}
            atau sebut kode <b>{id}</b> kepada pengelola.
          </>
        )}
      </p>
    </div>
  );
}
