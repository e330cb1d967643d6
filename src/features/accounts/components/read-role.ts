import type { Role } from "#domain/access/actor.ts";
import { textIn } from "#features/calendar/components/use-submit.ts";

/** What <RoleFields> holds, in the shape of the schema. */
export const roleIn = (form: FormData) => ({
  role: textIn(form, "role") as Role,
  title: textIn(form, "title"),
  governmentId: textIn(form, "governmentId") || null,
  agencyId: textIn(form, "agencyId") || null,
  unitId: textIn(form, "unitId") || null,
  from: textIn(form, "from"),
});
