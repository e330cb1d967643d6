"use client";

import { CopyIcon } from "@phosphor-icons/react/dist/ssr/Copy";
import { DownloadSimpleIcon } from "@phosphor-icons/react/dist/ssr/DownloadSimple";
import { UploadSimpleIcon } from "@phosphor-icons/react/dist/ssr/UploadSimple";
import { useRef } from "react";
import { Icon } from "#components/ui/icon.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { showToast } from "#components/ui/toast.ts";
import { copyOf } from "#features/entry/grid/copy.ts";
import type { UploadedRow } from "#features/entry/uploaded.ts";
import { putOnClipboard } from "./clipboard.ts";
import { useDesk, useDeskState } from "./entry-context.tsx";
import { useEntryFilter } from "./entry-filter.ts";
import { usePaste } from "./entry-paste.tsx";

type Props = { mayUpload: boolean; onProblem: (problem: string | null) => void };

/** The same sheet in Excel: out by clipboard or as a workbook, and back. */
export function EntryExcel({ mayUpload, onProblem }: Props) {
  const desk = useDesk();
  const sheet = useDeskState((state) => state.sheet);
  const { isShown } = useEntryFilter();
  const openPaste = usePaste();
  const picker = useRef<HTMLInputElement>(null);
  const { agency, period } = sheet;
  const search = new URLSearchParams({
    ...{ pemda: agency.governmentCode, instansi: agency.code, periode: period.code },
  });

  const copy = async () => {
    const copied = copyOf(sheet, desk.get().fields, isShown);
    onProblem(null);
    if (await putOnClipboard(copied)) showToast({ text: `${copied.rows} baris disalin. Tempel di Excel.` });
    else onProblem("Peramban ini tidak mengizinkan menyalin. Pakai Unduh lembar.");
  };

  const upload = async (file: File | undefined) => {
    if (picker.current) picker.current.value = "";
    if (!file) return;
    onProblem(null);
    const answer = await read(file, search);
    if (typeof answer === "string") onProblem(answer);
    else openPaste({ file: file.name, rows: answer });
  };

  return (
    <>
      <Menu label="Excel">
        <button type="button" className="menu-item" onClick={copy}>
          <Icon of={CopyIcon} />
          Salin ke Excel
        </button>
        <a className="menu-item" href={`/api/unduh/isian?${search}`} download>
          <Icon of={DownloadSimpleIcon} />
          Unduh lembar
        </a>
        {mayUpload && (
          <button type="button" className="menu-item" onClick={() => picker.current?.click()}>
            <Icon of={UploadSimpleIcon} />
            Unggah lembar
          </button>
        )}
      </Menu>
      {mayUpload && (
        <input
          ref={picker}
          type="file"
          className="sr-only"
          tabIndex={-1}
          aria-label="Lembar isian dari Excel"
          accept=".xlsx"
          onChange={(event) => upload(event.currentTarget.files?.[0])}
        />
      )}
    </>
  );
}

const UNREACHABLE = "Peladen tidak terjangkau, jadi lembar belum dibaca. Periksa jaringan, lalu unggah lagi.";

/** The rows of the sheet, or why it could not be read. */
async function read(file: File, search: URLSearchParams): Promise<UploadedRow[] | string> {
  const form = new FormData();
  form.append("berkas", file);
  try {
    const response = await fetch(`/api/impor/isian?${search}`, { method: "POST", body: form });
    const { rows, message } = (await response.json()) as { rows?: UploadedRow[]; message?: string };
    return rows ?? message ?? UNREACHABLE;
  } catch {
    return UNREACHABLE;
  }
}
