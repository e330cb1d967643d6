import type { Icon } from "@phosphor-icons/react";
import { CalendarBlankIcon } from "@phosphor-icons/react/dist/ssr/CalendarBlank";
import { ClipboardTextIcon } from "@phosphor-icons/react/dist/ssr/ClipboardText";
import { ClockCounterClockwiseIcon } from "@phosphor-icons/react/dist/ssr/ClockCounterClockwise";
import { CoinsIcon } from "@phosphor-icons/react/dist/ssr/Coins";
import { FilesIcon } from "@phosphor-icons/react/dist/ssr/Files";
import { FileTextIcon } from "@phosphor-icons/react/dist/ssr/FileText";
import { GearSixIcon } from "@phosphor-icons/react/dist/ssr/GearSix";
import { ListChecksIcon } from "@phosphor-icons/react/dist/ssr/ListChecks";
import { PaperclipIcon } from "@phosphor-icons/react/dist/ssr/Paperclip";
import { PencilSimpleLineIcon } from "@phosphor-icons/react/dist/ssr/PencilSimpleLine";
import { ScalesIcon } from "@phosphor-icons/react/dist/ssr/Scales";
import { SquaresFourIcon } from "@phosphor-icons/react/dist/ssr/SquaresFour";
import { TreeStructureIcon } from "@phosphor-icons/react/dist/ssr/TreeStructure";
import { UsersThreeIcon } from "@phosphor-icons/react/dist/ssr/UsersThree";
import type { Route } from "next";

export const navIcons = {
  tugas: ListChecksIcon,
  dasbor: SquaresFourIcon,
  rencana: TreeStructureIcon,
  organisasi: UsersThreeIcon,
  pengisian: PencilSimpleLineIcon,
  anggaran: CoinsIcon,
  bukti: PaperclipIcon,
  evaluasi: ScalesIcon,
  tindakLanjut: ClipboardTextIcon,
  laporan: FilesIcon,
  dokumen: FileTextIcon,
  riwayat: ClockCounterClockwiseIcon,
  kalender: CalendarBlankIcon,
  pengaturan: GearSixIcon,
} as const satisfies Record<string, Icon>;

export type NavEntry = {
  href: Route;
  /** Another part of the site that belongs under this entry. */
  also?: Route;
  label: string;
  icon: keyof typeof navIcons;
  /** How many things wait here for this person. */
  count?: number;
  /** Word on the phone's bottom bar; entries with one come there first, up to four. */
  phone?: string;
};
