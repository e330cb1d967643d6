import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PeoplePage } from "#features/accounts/components/people-page.tsx";
import { readFilter } from "#features/accounts/people-filter.ts";
import { listPeople, mayKeepAccounts, readRoleChoices } from "#features/accounts/people-queries.ts";
import { requireActor } from "#lib/session.ts";

export const metadata: Metadata = { title: "Pengguna" };

type Search = Promise<Record<string, string | string[] | undefined>>;

export default async function Page({ searchParams }: { searchParams: Search }) {
  const actor = await requireActor();
  if (!mayKeepAccounts(actor)) notFound();
  const filter = readFilter(await searchParams);
  const [people, choices] = await Promise.all([listPeople(actor, filter), readRoleChoices(actor)]);
  return <PeoplePage filter={filter} people={people} choices={choices} now={new Date()} />;
}
