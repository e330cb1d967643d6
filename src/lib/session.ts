// Who is asking. The cookie says only which user; what they may do is read from the database on each request.
import "server-only";
import type { Route } from "next";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import NextAuth, { getServerSession, type NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { cache } from "react";
import type { Actor } from "#domain/access/actor.ts";
import { actorIn, membershipsOn } from "#lib/actors.ts";
import { db } from "#lib/db.ts";
import { env } from "#lib/env.ts";
import { checkCredentials } from "#lib/sign-in.ts";

/** Chooses among the roles of one person; it can only name a membership that the database gives them. */
const ROLE_COOKIE = "tolok-peran";

export type Membership = { id: string; title: string; agency: string | null };
export type Session = { actor: Actor; memberships: Membership[] };

export const currentSession = cache(async (): Promise<Session | null> => {
  const token = (await getServerSession(options())) as { userId?: string; epoch?: number } | null;
  if (!token?.userId) return null;
  const today = new Date();
  const user = await db().user.findUnique({
    where: { id: token.userId, isActive: true },
    select: {
      id: true,
      name: true,
      sessionEpoch: true,
      memberships: membershipsOn(today),
    },
  });
  if (!user || user.sessionEpoch !== token.epoch) return null;
  const wanted = (await cookies()).get(ROLE_COOKIE)?.value;
  const chosen = user.memberships.find((membership) => membership.id === wanted) ?? user.memberships[0];
  if (!chosen) return null;
  return {
    actor: await actorIn(user, chosen, today),
    memberships: user.memberships.map((one) => ({
      id: one.id,
      title: one.title,
      agency: one.agency?.shortName ?? null,
    })),
  };
});

/** Takes on another role that this person holds; a stranger's membership changes nothing. */
export async function rememberRole(membershipId: string): Promise<void> {
  const session = await currentSession();
  if (!session?.memberships.some((one) => one.id === membershipId)) return;
  const secure = env().NEXTAUTH_URL.startsWith("https:");
  (await cookies()).set(ROLE_COOKIE, membershipId, { httpOnly: true, sameSite: "lax", path: "/", secure });
}

export async function currentActor(): Promise<Actor | null> {
  return (await currentSession())?.actor ?? null;
}

/** For pages: whoever is not signed in is asked to, and comes back. */
export async function requireSession(): Promise<Session> {
  const session = await currentSession();
  if (!session) redirect("/masuk" as Route);
  return session;
}

export async function requireActor(): Promise<Actor> {
  return (await requireSession()).actor;
}

type RouteContext = { params: Promise<{ nextauth: string[] }> };

export function handleAuth(request: Request, context: RouteContext): Promise<Response> {
  return NextAuth(options())(request, context) as Promise<Response>;
}

let built: NextAuthOptions | undefined;

function options(): NextAuthOptions {
  built ??= {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: 12 * 60 * 60 },
    pages: { signIn: "/masuk", error: "/masuk" },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        authorize: (given) => checkCredentials(given?.email ?? "", given?.password ?? ""),
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => {
        const fresh = user as { id: string; epoch: number } | undefined;
        // Nothing about the person goes into the cookie but which row they are.
        return fresh ? { sub: fresh.id, epoch: fresh.epoch } : token;
      },
      session: ({ session, token }) => ({ expires: session.expires, userId: token.sub, epoch: token.epoch }) as never,
    },
  };
  return built;
}
