// How each kind of field is sent, and what the server's answer means for it.
import { unstable_isUnrecognizedActionError as isUnrecognised } from "next/navigation";
import { type Answer, type DeskState, Trouble } from "#features/entry/grid/desk.ts";
import type { Kept } from "#features/entry/grid/field.ts";
import { directField } from "#features/entry/grid/rows.ts";
import { markNotApplicable, saveDirectValue, saveExplanation, saveVariableValue } from "#features/realisasi/actions.ts";
import type { Moved, Saved } from "#features/realisasi/commands.ts";
import type { ActionResult } from "#lib/action.ts";

const PATIENCE = 20_000;

/** Rejects when no answer came in time; what was sent may then have arrived or not. */
export async function saveField(name: string, text: string, state: DeskState): Promise<Answer> {
  try {
    return await withPatience(ask(name, text, state));
  } catch (error) {
    if (isUnrecognised(error)) {
      throw new Trouble("Tolok baru saja diperbarui. Muat ulang halaman ini; yang Anda ketik tetap ada.");
    }
    if (await isSignedOut()) return { kind: "signed-out" };
    throw error;
  }
}

/** Without a session a save is led to the sign-in page, which is no answer to it; so the session is asked after. */
async function isSignedOut(): Promise<boolean> {
  try {
    return (await signedInAs()) === null;
  } catch {
    return false;
  }
}

/** Whose session this browser holds now; null without one. Rejects when nobody answers. */
export async function signedInAs(): Promise<string | null> {
  const answer = await fetch("/api/auth/session", { cache: "no-store", signal: AbortSignal.timeout(PATIENCE / 4) });
  if (!answer.ok) throw new Error(`the session answered ${answer.status}`);
  const session = (await answer.json()) as { userId?: unknown };
  return typeof session.userId === "string" ? session.userId : null;
}

async function ask(name: string, text: string, { sheet, fields }: DeskState): Promise<Answer> {
  const [kind, id = ""] = name.split("/");
  const kept = fields[name]?.kept ?? { text: "", version: 0 };
  if (kind === "angka") {
    const given = { variableId: id, periodId: sheet.period.id, text, baseVersion: kept.version };
    return answerTo(await saveVariableValue(given), figureKept);
  }
  const realisasiId = sheet.indicators.find((indicator) => indicator.id === id)?.realisasi?.id ?? "";
  switch (kind) {
    case "nilai":
      return answerTo(await saveDirectValue({ realisasiId, text, baseVersion: kept.version }), figureKept);
    case "tidakBerlaku": {
      const baseVersion = fields[directField(id)]?.kept.version ?? kept.version;
      const given = { realisasiId, reason: text, before: kept.text, baseVersion };
      return answerTo(await markNotApplicable(given), ({ reason, version }) => ({ text: reason, version }));
    }
    case "kendala":
    case "solusi":
    case "faktorPendorong":
      return answerTo(await saveExplanation({ realisasiId, field: kind, text, before: kept.text }), (saved) => saved);
    default:
      throw new Error(`there is no field "${name}"`);
  }
}

const figureKept = ({ asWritten, version }: Saved): Kept => ({ text: asWritten, version });

function answerTo<T extends object>(result: ActionResult<T>, keptOf: (value: T) => Kept): Answer {
  if (result.ok) {
    const { text, version } = keptOf(result.value);
    const at = "at" in result.value ? String(result.value.at) : new Date().toISOString();
    const moved = "moved" in result.value ? (result.value.moved as Moved[]) : [];
    return { kind: "saved", kept: { text, version }, at, moved };
  }
  const { kind, message, other } = result;
  if (kind === "signed-out") return { kind: "signed-out" };
  if (kind === "surprise") throw new Trouble(message);
  if (kind === "conflict" && other) {
    const text = String(other.asWritten ?? other.text ?? "");
    const shown = other.notApplicable ? "tidak berlaku" : text || "sel kosong";
    const theirs = { text, version: Number(other.version), by: String(other.by), at: String(other.at), shown };
    return { kind: "collided", theirs };
  }
  const problem = { kind: kind === "invalid" ? ("unreadable" as const) : ("closed" as const), message, readings: [] };
  return { kind: "refused", problem };
}

function withPatience<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("no answer in time")), PATIENCE);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
