"use client";

import { PrinterIcon } from "@phosphor-icons/react/dist/ssr/Printer";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";

/** The page itself is the document: its print styles make the sheet. */
export function PrintButton({ children = "Cetak" }: { children?: string }) {
  return (
    <Button onClick={() => window.print()}>
      <Icon of={PrinterIcon} />
      {children}
    </Button>
  );
}
