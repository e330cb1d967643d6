import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { PublicShell } from "#components/page/public-shell.tsx";
import { PUBLISHERS } from "#features/publication/address.ts";

type Props = {
  /** Whose performance; on the list of all: that of government agencies. */
  government?: string;
  /** This page is the list of all. */
  isList?: boolean;
  children: ReactNode;
};

/** What every public page stands in; the workspace is one link away at its foot. */
export function PublicFrame({ government, isList, children }: Props) {
  return (
    <PublicShell
      home={PUBLISHERS}
      government={government ?? "instansi pemerintah"}
      links={[{ href: PUBLISHERS, label: "Instansi", current: isList }]}
      foot={
        <>
          <span>Hanya capaian yang sudah terbit ditampilkan di sini.</span>
          <Link href={"/masuk" as Route}>Masuk untuk pegawai</Link>
        </>
      }
    >
      {children}
    </PublicShell>
  );
}
