import type { Icon } from "@phosphor-icons/react";
import { ArrowsClockwiseIcon } from "@phosphor-icons/react/dist/ssr/ArrowsClockwise";
import { ArrowUUpLeftIcon } from "@phosphor-icons/react/dist/ssr/ArrowUUpLeft";
import { CalendarBlankIcon } from "@phosphor-icons/react/dist/ssr/CalendarBlank";
import { CheckIcon } from "@phosphor-icons/react/dist/ssr/Check";
import { CircleDashedIcon } from "@phosphor-icons/react/dist/ssr/CircleDashed";
import { ClockIcon } from "@phosphor-icons/react/dist/ssr/Clock";
import { CloudArrowUpIcon } from "@phosphor-icons/react/dist/ssr/CloudArrowUp";
import { DotsThreeIcon } from "@phosphor-icons/react/dist/ssr/DotsThree";
import { FlagIcon } from "@phosphor-icons/react/dist/ssr/Flag";
import { GitDiffIcon } from "@phosphor-icons/react/dist/ssr/GitDiff";
import { HourglassIcon } from "@phosphor-icons/react/dist/ssr/Hourglass";
import { LockSimpleIcon } from "@phosphor-icons/react/dist/ssr/LockSimple";
import { ProhibitIcon } from "@phosphor-icons/react/dist/ssr/Prohibit";
import { SealCheckIcon } from "@phosphor-icons/react/dist/ssr/SealCheck";
import { WarningCircleIcon } from "@phosphor-icons/react/dist/ssr/WarningCircle";
import { XCircleIcon } from "@phosphor-icons/react/dist/ssr/XCircle";
import type { Tone } from "./chip.tsx";

/** Everything a value, a cell or a document can be besides a number: its word, its sign, its tone. */
export const stateSigns = {
  missing: { word: "belum diisi", icon: CircleDashedIcon, tone: "quiet" },
  notDue: { word: "belum waktunya diukur", icon: CalendarBlankIcon, tone: "quiet" },
  notApplicable: { word: "tidak berlaku", icon: ProhibitIcon, tone: "quiet" },
  undefinable: { word: "tidak terdefinisi", icon: WarningCircleIcon, tone: "quiet" },
  late: { word: "terlambat", icon: ClockIcon, tone: "late" },
  aboveRange: { word: "di atas 200%, periksa target", icon: FlagIcon, tone: "late" },
  unclear: { word: "jadwal belum jelas", icon: WarningCircleIcon, tone: "conflict" },
  conflict: { word: "bentrok", icon: GitDiffIcon, tone: "conflict" },
  returned: { word: "dikembalikan", icon: ArrowUUpLeftIcon, tone: "returned" },
  refused: { word: "ditolak", icon: XCircleIcon, tone: "refused" },
  editing: { word: "belum disimpan", icon: DotsThreeIcon, tone: "quiet" },
  saving: { word: "menyimpan", icon: ArrowsClockwiseIcon, tone: "quiet" },
  waiting: { word: "menunggu jaringan", icon: CloudArrowUpIcon, tone: "plain" },
  saved: { word: "tersimpan", icon: CheckIcon, tone: "saved" },
  locked: { word: "terkunci", icon: LockSimpleIcon, tone: "plain" },
  pending: { word: "menunggu persetujuan", icon: HourglassIcon, tone: "plain" },
  approved: { word: "disetujui", icon: SealCheckIcon, tone: "saved" },
} as const satisfies Record<string, { word: string; icon: Icon; tone: Tone }>;

export type State = keyof typeof stateSigns;
