"use client";

import { PrinterIcon } from "@phosphor-icons/react/dist/ssr/Printer";
import { Button } from "./button.tsx";

/** The page itself is the document: its print styles make the sheet. */
export function PrintButton({ children = "Cetak" }: { children?: string }) {
  return (
    <Button onClick={() => window.print()}>
      <PrinterIcon size={16} aria-hidden="true" />
      {children}
    </Button>
  );
}
