import type { Metadata } from "next";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { PUBLISHERS } from "#features/publication/address.ts";
import { PublicFrame } from "#features/publication/components/frame.tsx";

export const metadata: Metadata = { title: "Tidak ditemukan" };

export default function NotFound() {
  return (
    <PublicFrame>
      <div className="pt-6">
        <h1>Halaman ini tidak ditemukan</h1>
        <p className="public-lead mb-4">
          Alamatnya keliru, atau instansi ini belum menerbitkan capaian untuk periode itu.
        </p>
        <ButtonLink look="primary" href={PUBLISHERS}>
          Lihat semua instansi
        </ButtonLink>
      </div>
    </PublicFrame>
  );
}
