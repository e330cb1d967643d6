import type { Icon as Shape } from "@phosphor-icons/react";
import { FileIcon } from "@phosphor-icons/react/dist/ssr/File";
import { FileDocIcon } from "@phosphor-icons/react/dist/ssr/FileDoc";
import { FileImageIcon } from "@phosphor-icons/react/dist/ssr/FileImage";
import { FilePdfIcon } from "@phosphor-icons/react/dist/ssr/FilePdf";
import { FileXlsIcon } from "@phosphor-icons/react/dist/ssr/FileXls";
import { LinkSimpleIcon } from "@phosphor-icons/react/dist/ssr/LinkSimple";
import { SealCheckIcon } from "@phosphor-icons/react/dist/ssr/SealCheck";
import { SealWarningIcon } from "@phosphor-icons/react/dist/ssr/SealWarning";
import type { ReactNode } from "react";
import { Chip } from "#components/ui/chip.tsx";
import { Icon } from "#components/ui/icon.tsx";

export type Evidence = {
  href: string;
  name: string;
  kind: "sheet" | "pdf" | "text" | "image" | "link" | "file";
  /** Page or rows, date, "di dalam periode". */
  where: string;
  /** Where else it is used: "dipakai 2 indikator, LKE 2.b". */
  used?: string;
  seal?: "matches" | "changed";
  /** What can be done with it, under its name. */
  more?: ReactNode;
};

/** `newTab`: the page stays as it is while somebody looks into a file. */
export function EvidenceList({ evidence, newTab }: { evidence: Evidence[]; newTab?: boolean }) {
  return (
    <ul className="evidence">
      {evidence.map((item) => (
        <li key={item.href + item.where}>
          <Icon of={kinds[item.kind]} />
          <div>
            <a href={item.href} {...((newTab || item.kind === "link") && elsewhere)}>
              {item.name}
              {(newTab || item.kind === "link") && <span className="sr-only"> (tab baru)</span>}
            </a>
            <p className="meta">{item.where}</p>
            {item.more}
          </div>
          {item.used && <p className="meta">{item.used}</p>}
          {item.seal && <Seal seal={item.seal} />}
        </li>
      ))}
    </ul>
  );
}

const elsewhere = { target: "_blank", rel: "noopener noreferrer" };

/** Whether the value is still the one that it was sealed with. */
function Seal({ seal }: { seal: "matches" | "changed" }) {
  return seal === "matches" ? (
    <Chip tone="saved" icon={<Icon of={SealCheckIcon} size={14} />}>
      cocok
    </Chip>
  ) : (
    <Chip tone="refused" icon={<Icon of={SealWarningIcon} size={14} />}>
      belum diperiksa untuk nilai ini
    </Chip>
  );
}

const kinds: Record<Evidence["kind"], Shape> = {
  sheet: FileXlsIcon,
  pdf: FilePdfIcon,
  text: FileDocIcon,
  image: FileImageIcon,
  link: LinkSimpleIcon,
  file: FileIcon,
};
