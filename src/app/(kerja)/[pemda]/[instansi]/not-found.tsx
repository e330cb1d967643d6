import type { Route } from "next";
import { PageHead } from "#components/page/page-head.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Empty } from "#components/ui/empty.tsx";

export default function NotFound() {
  return (
    <>
      <PageHead finding="Halaman ini tidak ditemukan" />
      <div className="mt-4">
        <Empty action={<ButtonLink href={"/" as Route}>Ke halaman pertama</ButtonLink>}>
          Tautannya mungkin sudah lama, atau yang dicari tidak ada pada periode ini. Pilih periode lain di atas, atau
          mulai lagi dari halaman pertama.
        </Empty>
      </div>
    </>
  );
}
