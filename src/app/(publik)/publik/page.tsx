import type { Metadata } from "next";
import { PublishersView } from "#features/publication/components/publishers-view.tsx";
import { listPublishers } from "#features/publication/queries.ts";

export const metadata: Metadata = { title: "Capaian yang sudah terbit" };

export default async function Page() {
  return <PublishersView governments={await listPublishers()} />;
}
