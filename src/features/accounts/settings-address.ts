import type { Route } from "next";

/** Addresses of the settings: they belong to no agency. */
export const SETTINGS = "/pengaturan" as Route;
export const PEOPLE = "/pengaturan/pengguna" as Route;
export const PEOPLE_IMPORT = "/pengaturan/pengguna/impor" as Route;
export const NEW_PERSON = "/pengaturan/pengguna/baru" as Route;

export const personAddress = (id: string): Route => `/pengaturan/pengguna/${id}` as Route;

export const SETTINGS_CRUMBS = [{ label: "Pengaturan", href: SETTINGS }];
