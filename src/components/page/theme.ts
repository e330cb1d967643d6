/** What the person asked for; without a choice the device decides. */
export type Theme = "light" | "dark" | undefined;

export const themeCookie = "tampilan";

export function readTheme(cookie: string | undefined): Theme {
  return cookie === "light" || cookie === "dark" ? cookie : undefined;
}
