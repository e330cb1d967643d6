import type { Route } from "next";
import type { ReactNode } from "react";
import { Facts } from "#components/page/facts.tsx";
import { PublicShell } from "#components/page/public-shell.tsx";
import { Message } from "#components/ui/message.tsx";
import { codeWords } from "#features/lhe/paper.ts";
import type { Genuine } from "#features/lhe/verification.ts";
import { formatDay } from "#lib/format.ts";
import { CodeForm } from "./code-form.tsx";

type Props = { typed: string | null; code: string | null; found: Genuine | null };

/** Whether a printed report is genuine: for anybody, and with nothing personal in the answer. */
export function VerificationView({ typed, code, found }: Props) {
  return (
    <PublicShell
      home={"/publik" as Route}
      government={found?.government ?? "instansi pemerintah"}
      links={[{ href: "/publik" as Route, label: "Instansi" }]}
      foot={<span>Kode verifikasi tercetak di kaki setiap halaman laporan hasil evaluasi.</span>}
    >
      <div className="public-width grid gap-6 py-8">
        <div>
          <h1>{headline(typed, code, found)}</h1>
          <Answer typed={typed} code={code} found={found} />
        </div>
        <section aria-labelledby="periksa-kode">
          <h2 id="periksa-kode">{typed === null ? "Periksa kode" : "Periksa kode lain"}</h2>
          <CodeForm typed={found ? "" : (typed ?? "")} />
        </section>
      </div>
    </PublicShell>
  );
}

function headline(typed: string | null, code: string | null, found: Genuine | null): string {
  if (found) return found.isWhole ? "Kode ini asli" : "Kode ini asli, tetapi isi yang disimpan berubah";
  if (typed === null) return "Periksa keaslian laporan hasil evaluasi";
  return code ? "Kode ini tidak dikenal" : "Itu bukan kode verifikasi";
}

function Answer({ typed, code, found }: Props): ReactNode {
  if (found)
    return (
      <div className="mt-4 grid gap-4">
        <p className="text-lead">{found.title}</p>
        <Facts
          facts={[
            { name: "Tanggal surat", value: formatDay(found.datedOn) },
            { name: "Ditetapkan", value: formatDay(found.finalisedAt) },
          ]}
        />
        {!found.isWhole && (
          <Message kind="refused">
            Isi dokumen di peladen tidak lagi sama dengan saat ditetapkan. Minta penjelasan kepada Inspektorat.
          </Message>
        )}
        <p className="meta break-all">
          Kode {codeWords(code ?? "")} · sidik SHA-256 {found.hash}
        </p>
      </div>
    );
  if (typed === null)
    return <p className="mt-2">Tulis kode enam belas huruf dan angka yang tercetak di kaki halaman.</p>;
  return (
    <p className="mt-2">
      {code
        ? `Tidak ada laporan final dengan kode ${codeWords(code)}. Periksa lagi huruf dan angkanya; laporan yang masih draf belum mempunyai kode.`
        : "Kode terdiri atas enam belas huruf dan angka, misalnya K7QF 2M9X 0ABC 1DEF."}
    </p>
  );
}
