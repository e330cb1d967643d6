/** The shape of what belongs to the demo installation rather than to a source document: people and periods. */
import { z } from "zod";
import { ROLES } from "#domain/access/actor.ts";
import { periodCode, slug, text } from "./format-scalars.ts";

/** Names are role titles, never persons; passwords are derived when the demo is loaded and never written here. */
const account = z.strictObject({
  name: text,
  email: z.email(),
  role: z.enum(ROLES),
  /** null only for the administrator of the installation. */
  government: slug.nullable(),
  /** null for roles that look at the whole government. */
  agency: slug.nullable(),
  unit: slug.nullable().default(null),
});

/** Agencies that no source document describes but people work for: the inspectorates, the secretariat. */
const supportingAgency = z.strictObject({
  government: slug,
  code: slug,
  name: text,
  shortName: text.max(30),
  units: z
    .array(z.strictObject({ key: slug, name: text, kind: z.enum(["sekretariat", "bidang", "subbag", "lainnya"]) }))
    .default([]),
});

export const accountsFile = z.strictObject({
  agencies: z.array(supportingAgency),
  accounts: z.array(account).min(1),
});

/** A fixed date, or days counted from the day the demo is loaded, so that one period is always open. */
const moment = z.union([z.iso.date(), z.strictObject({ daysFromLoad: z.int() })]);

/** Kind, name, first and last day follow from the code (domain/period). */
const period = z.strictObject({ code: periodCode, opens: moment, due: moment, locks: moment });

export const calendarFile = z.strictObject({
  governments: z.array(z.strictObject({ government: slug, periods: z.array(period).min(1) })).min(1),
});

export type AccountsFile = z.infer<typeof accountsFile>;
export type CalendarFile = z.infer<typeof calendarFile>;
export type CalendarMoment = z.infer<typeof moment>;
