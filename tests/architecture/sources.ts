// The project's own files, as the architecture checks read them.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const PROJECT = join(import.meta.dirname, "../..");

export type Source = { path: string; text: string };

/** Every file of the project that is or will be committed, except what is read by machines only. */
export function projectFiles(): string[] {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], {
    cwd: PROJECT,
    encoding: "utf8",
  });
  return [...new Set(listed.split("\0"))].filter((path) => path !== "" && existsSync(join(PROJECT, path))).sort();
}

export function sourcesMatching(pattern: RegExp): Source[] {
  return projectFiles()
    .filter((path) => pattern.test(path))
    .map((path) => ({ path, text: readFileSync(join(PROJECT, path), "utf8") }));
}

/** The text from an opening bracket to the one that closes it, both included. */
export function bracketed(text: string, from: number): string {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if ("([{".includes(text[at] as string)) depth++;
    if (")]}".includes(text[at] as string) && --depth === 0) return text.slice(from, at + 1);
  }
  return text.slice(from);
}

/** What a check has to say, less what was allowed by name; an allowance that nobody needs any more is said as well. */
export function lessAllowed(complaints: string[], allowed: Record<string, string>): string[] {
  const names = Object.keys(allowed);
  const left = complaints.filter((complaint) => !names.some((name) => complaint.startsWith(`${name}:`)));
  const idle = names.filter((name) => !complaints.some((complaint) => complaint.startsWith(`${name}:`)));
  return [...left, ...idle.map((name) => `${name}: is allowed something that it no longer does`)];
}
