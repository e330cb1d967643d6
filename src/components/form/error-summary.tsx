"use client";

import { useEffect, useRef } from "react";

export type FieldError = { id: string; message: string };

/** Above a form that came back: how many things to mend, each leading to its field. Takes the focus when it appears. */
export function ErrorSummary({ errors }: { errors: FieldError[] }) {
  const box = useRef<HTMLDivElement>(null);
  const shown = errors.length > 0;

  useEffect(() => {
    if (shown) box.current?.focus();
  }, [shown]);

  if (!shown) return null;
  return (
    <div ref={box} className="error-summary" role="alert" tabIndex={-1}>
      <h2>{errors.length === 1 ? "Satu hal perlu dibereskan" : `${errors.length} hal perlu dibereskan`}</h2>
      <ul>
        {errors.map((error) => (
          <li key={error.id}>
            <a href={`#${error.id}`}>{error.message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
