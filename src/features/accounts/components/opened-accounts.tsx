"use client";

import { useState } from "react";
import { Head, NameCell, TextCell } from "#components/table/cells.tsx";
import { Table } from "#components/table/table.tsx";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Message } from "#components/ui/message.tsx";
import type { OpenedAccount } from "#features/accounts/people-import.ts";
import { PEOPLE } from "#features/accounts/settings-address.ts";

/** The links of accounts that were just opened: shown once, to be handed over to each. */
export function OpenedAccounts({ opened }: { opened: OpenedAccount[] }) {
  const [isCopied, setCopied] = useState(false);
  const linkOf = ({ code }: OpenedAccount) => `${window.location.origin}/masuk/sandi?kode=${code}`;
  const copy = async () => {
    const lines = opened.map((one) => [one.name, one.email, linkOf(one)].join("\t"));
    await navigator.clipboard.writeText(lines.join("\n")).catch(() => undefined);
    setCopied(true);
  };
  return (
    <div className="mt-4 grid gap-4">
      <Message kind="saved" live>
        {opened.length} akun dibuka. Serahkan tautannya kepada masing-masing pemilik; tautan hanya tampil sekarang,
        berlaku tiga hari, dan hanya sekali pakai.
      </Message>
      <p className="flex gap-3">
        <Button look="primary" onClick={copy}>
          {isCopied ? "Tersalin" : "Salin semua untuk ditempel ke Excel"}
        </Button>
        <ButtonLink href={PEOPLE} look="bare">
          Ke daftar pengguna
        </ButtonLink>
      </p>
      <Table label="Tautan penetapan kata sandi">
        <thead>
          <tr>
            <Head>Nama</Head>
            <Head>Alamat surel</Head>
            <Head>Tautan</Head>
          </tr>
        </thead>
        <tbody>
          {opened.map((one) => (
            <tr key={one.email}>
              <NameCell wrap>{one.name}</NameCell>
              <TextCell place="full">{one.email}</TextCell>
              <TextCell place="full" className="wrap-anywhere">
                {linkOf(one)}
              </TextCell>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
