import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import type { DeskItem } from "#features/review/desk.ts";
import type { DeskStep } from "#features/review/item.ts";

type Props = {
  step: DeskStep;
  period: string;
  items: DeskItem[];
  chosen: DeskItem[];
  isPassing: boolean;
  onPass: () => void;
};

const BUSY = { verify: "Meneruskan …", approve: "Menyetujui …", publish: "Menerbitkan …" } as const;
const MEANING = {
  approve:
    "Setelah disetujui angkanya terkunci: nilai, rumus, kebijakan, dan buktinya tersimpan sebagaimana adanya sekarang. Mengoreksinya hanya dengan membuka kembali, dengan alasan yang tercatat.",
  publish:
    "Setelah terbit angkanya terbaca siapa saja di halaman publik. Mengoreksinya hanya dengan membuka kembali, dengan alasan yang tercatat.",
} as const;

/** Stays in sight while the list is read: how many are chosen, and the one thing to do with them. */
export function PassBar({ step, period, items, chosen, isPassing, onPass }: Props) {
  const free = items.filter((item) => item.blocked === null).length;
  return (
    <div className="sticky bottom-3 z-5 mt-4 flex flex-wrap items-center justify-between gap-3 rounded-panel bg-brand-tint px-4 py-3 narrow:bottom-[calc(68px+env(safe-area-inset-bottom))] print:hidden">
      <p>
        <b>
          {chosen.length} dari {items.length}
        </b>{" "}
        dipilih{free < items.length && `, ${items.length - free} harus oleh orang lain`}
      </p>
      <Verb step={step} period={period} chosen={chosen} isPassing={isPassing} onPass={onPass} />
    </div>
  );
}

function Verb({ step, period, chosen, isPassing, onPass }: Omit<Props, "items">) {
  if (isPassing) {
    return (
      <Button look="primary" aria-disabled="true">
        {BUSY[step]}
      </Button>
    );
  }
  if (chosen.length === 0) return <p className="meta">Pilih paling sedikit satu isian.</p>;
  if (step === "verify") {
    return (
      <Button look="primary" onClick={onPass}>
        Teruskan {chosen.length} isian ke Kepala Dinas
      </Button>
    );
  }
  const verb = step === "approve" ? "Setujui" : "Terbitkan";
  return (
    <Dialog
      open={`${verb} ${chosen.length} realisasi`}
      openLook="primary"
      title={`${verb} ${chosen.length} realisasi ${period}?`}
      safe="Periksa lagi"
      action={
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onPass();
          }}
        >
          <Button look="primary" type="submit">
            {verb} {chosen.length} realisasi
          </Button>
        </form>
      }
    >
      <p>{chosen.map((item) => item.name).join("; ")}.</p>
      <p className="mt-2">{MEANING[step]}</p>
    </Dialog>
  );
}
