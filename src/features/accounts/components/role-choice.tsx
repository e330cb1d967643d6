"use client";

import { chooseRole } from "#features/accounts/actions.ts";

type Role = { id: string; title: string; agency: string | null };

/** One person may hold several roles (an acting head is still a secretary); they act in one of them at a time. */
export function RoleChoice({ roles, current }: { roles: Role[]; current: string }) {
  const take = async (membershipId: string) => {
    await chooseRole({ membershipId });
    window.location.assign("/");
  };
  return roles.map((role) => (
    <button
      key={role.id}
      type="button"
      className="menu-item"
      aria-pressed={role.id === current}
      onClick={() => take(role.id)}
    >
      {role.title}
      {role.agency && <small>{role.agency}</small>}
    </button>
  ));
}
