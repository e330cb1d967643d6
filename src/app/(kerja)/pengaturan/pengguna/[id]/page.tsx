import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { PersonPage } from "#features/accounts/components/person-page.tsx";
import { readPerson, readRoleChoices } from "#features/accounts/people-queries.ts";
import { listSettingHistory } from "#features/history/setting-queries.ts";
import { requireActor } from "#lib/session.ts";

export const metadata: Metadata = { title: "Akun" };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  const id = z.uuid().safeParse((await params).id);
  const [person, choices] = await Promise.all([id.success ? readPerson(actor, id.data) : null, readRoleChoices(actor)]);
  if (!person) notFound();
  const history = await listSettingHistory(actor, ["user", "membership", "delegation"], person.id);
  return <PersonPage {...{ person, choices, history }} isSelf={person.id === actor.userId} now={new Date()} />;
}
