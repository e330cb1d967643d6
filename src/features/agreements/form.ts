// The fields of a draft as its form holds them: an absent text is an empty field.
import type { HolderKind } from "#domain/organisation/holding.ts";
import type { AgreementForm } from "#features/agreements/schema.ts";

type Row = {
  promiserName: string | null;
  promiserTitle: string;
  promiserKind: HolderKind;
  superiorName: string | null;
  superiorTitle: string;
  superiorKind: HolderKind;
  place: string | null;
  moneyNote: string | null;
  reason: string | null;
};

export const formOf = (row: Row): AgreementForm => ({
  ...{ promiserName: row.promiserName ?? "", promiserTitle: row.promiserTitle, promiserKind: row.promiserKind },
  ...{ superiorName: row.superiorName ?? "", superiorTitle: row.superiorTitle, superiorKind: row.superiorKind },
  ...{ place: row.place ?? "", moneyNote: row.moneyNote ?? "", reason: row.reason ?? "" },
});
