/** The seed files of this installation, read, matched with their shapes and checked against each other. */
import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { bandsProblem } from "#domain/capaian/band.ts";
import type { Template } from "#domain/evaluation/template.ts";
import { agencyProblems } from "./check-agency.ts";
import { accountProblems, calendarProblems } from "./check-installation.ts";
import { type AgencyFile, agencyFile } from "./format.ts";
import { type AccountsFile, accountsFile, type CalendarFile, calendarFile } from "./format-installation.ts";
import { type PoliciesFile, policiesFile, type SatuanFile, satuanFile } from "./format-reference.ts";
import { readTemplates } from "./lke-template.ts";
import { readYaml, refuse } from "./yaml-file.ts";

export type Demo = { agencies: AgencyFile[]; accounts: AccountsFile; calendar: CalendarFile };
export type Reference = { policies: PoliciesFile; satuan: SatuanFile["satuan"]; templates: Template[] };

/** Throws one Error in Indonesian that names the file and every place in it that is wrong. */
export function readDemo(folder: string = seeds("demo")): Demo {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".yaml") && !INSTALLATION.has(name))
    .sort();
  const agencies = names.map((name) => readAgency(join(folder, name)));
  const accounts = readYaml(join(folder, "accounts.yaml"), accountsFile);
  refuse(join(folder, "accounts.yaml"), accountProblems(accounts, agencies));
  const calendar = readYaml(join(folder, "calendar.yaml"), calendarFile);
  refuse(join(folder, "calendar.yaml"), calendarProblems(calendar, agencies));
  return { agencies, accounts, calendar };
}

/** Throws one Error in Indonesian that names the file and every place in it that is wrong. */
export function readReference(folder: string = seeds("reference")): Reference {
  const policies = readYaml(join(folder, "capaian-policies.yaml"), policiesFile);
  refuse(join(folder, "capaian-policies.yaml"), policyProblems(policies));
  const { satuan } = readYaml(join(folder, "satuan.yaml"), satuanFile);
  const names = satuan.map(({ name }) => name);
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  refuse(
    join(folder, "satuan.yaml"),
    twice.map((name) => `Satuan "${name}" tertulis dua kali.`),
  );
  return { policies, satuan, templates: readTemplates(folder) };
}

const seeds = (what: string) => join(import.meta.dirname, "../../../seeds", what);
const INSTALLATION = new Set(["accounts.yaml", "calendar.yaml"]);

function readAgency(path: string): AgencyFile {
  const file = readYaml(path, agencyFile);
  const name = `${file.government.code}-${file.agency.code}.yaml`;
  refuse(path, [...(basename(path) === name ? [] : [`Nama berkas seharusnya ${name}.`]), ...agencyProblems(file)]);
  return file;
}

function policyProblems(policies: PoliciesFile): string[] {
  const { default: chosen, bandSets, efficiency } = policies;
  return [
    ...(bandSets.some(({ key }) => key === chosen.bands)
      ? []
      : [`default › bands: kategori "${chosen.bands}" tidak ada.`]),
    ...(efficiency.some(({ key }) => key === chosen.efficiency)
      ? []
      : [`default › efficiency: "${chosen.efficiency}" tidak ada.`]),
    ...[...bandSets, ...efficiency].flatMap(({ key, bands }) => {
      const problem = bandsProblem(bands);
      return problem === null ? [] : [`${key}: ${problem}`];
    }),
  ];
}
