"use client";

import { SignOutIcon } from "@phosphor-icons/react/dist/ssr/SignOut";
import { Icon } from "#components/ui/icon.tsx";

/** Leaves at once; the token against forged requests is fetched only then, so that no page waits for it. */
export function SignOut() {
  return (
    <button type="button" className="menu-item" onClick={leave}>
      <Icon of={SignOutIcon} />
      Keluar
    </button>
  );
}

async function leave() {
  const { csrfToken } = (await (await fetch("/api/auth/csrf")).json()) as { csrfToken: string };
  await fetch("/api/auth/signout", {
    method: "POST",
    body: new URLSearchParams({ csrfToken, callbackUrl: "/masuk", json: "true" }),
  });
  window.location.assign("/masuk");
}
