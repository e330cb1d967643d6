import type { Route } from "next";
import { TextInput } from "#components/form/text-input.tsx";
import { Button } from "#components/ui/button.tsx";
import { Message } from "#components/ui/message.tsx";
import type { CodeAnswer } from "#features/history/chain-comparison.ts";

/** A form that only reads: the head printed at the foot of a report, compared with the chain as it is now. */
export function CodeForm({ action, answer }: { action: Route; answer: CodeAnswer | null }) {
  return (
    <form action={action} className="grid max-w-[480px] gap-2">
      <TextInput
        label="Kode rantai"
        name="kode"
        defaultValue={answer?.text ?? ""}
        hint="Urut dan segel di kaki laporan, misalnya 226 b64e 176e c232"
        autoComplete="off"
      />
      <Button type="submit" className="justify-self-start">
        Cocokkan
      </Button>
      {answer && <Message kind={answer.verdict === "same" ? "saved" : "refused"}>{WORDS[answer.verdict]}</Message>}
    </form>
  );
}

const WORDS: Record<CodeAnswer["verdict"], string> = {
  same: "Cocok: rantai masih melewati segel yang dicetak di laporan itu.",
  different:
    "Tidak cocok: segel di urut itu sekarang lain. Rantai ditulis ulang sesudah laporan dicetak, atau kodenya salah ketik.",
  beyond: "Tidak cocok: rantai tidak sampai ke urut itu. Ekornya terpotong, atau kodenya salah ketik.",
  unreadable: "Kode tidak terbaca. Tulis urut lalu dua belas huruf segelnya, misalnya 226 b64e 176e c232.",
};
