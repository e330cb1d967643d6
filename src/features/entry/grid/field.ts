// One field of the entry grid: what stands in it, what the server has, and how far the one is on its way to the other.
// Pure: the store sends, this decides. What somebody typed is never thrown away here, only put aside by their own choice.

/** What the server has. version: orders its answers; of a text that has none of its own, the version of its entry. */
export type Kept = { text: string; version: number };

/** What somebody else put there meanwhile. shown: in words, where the text alone does not say it ("tidak berlaku"). */
export type Theirs = Kept & { by: string; at: string; shown: string };

/** unreadable: no figure · closed: the entry takes no value now · trouble: the server could not, and is asked again. */
export type Problem = { kind: "unreadable" | "closed" | "trouble"; message: string; readings: string[] };

export type Phase = "clean" | "editing" | "queued" | "saving" | "refused" | "conflict";

export type Field = {
  text: string;
  kept: Kept;
  phase: Phase;
  /** On its way now. */
  sent: string | null;
  /** Sent once without an answer: it may have arrived all the same. */
  unsure: string | null;
  /** Left once more, with another text, while the first was on its way. */
  leftAgain: boolean;
  problem: Problem | null;
  theirs: Theirs | null;
  /** When the server last took something from here. */
  savedAt: string | null;
  /** Found in this browser after a reload, typed but never left. */
  isRestored: boolean;
};

export type Check = (text: string) => Problem | null;

export function freshField(kept: Kept): Field {
  return {
    text: kept.text,
    kept,
    phase: "clean",
    sent: null,
    unsure: null,
    leftAgain: false,
    problem: null,
    theirs: null,
    savedAt: null,
    isRestored: false,
  };
}

export function typed(field: Field, text: string): Field {
  if (field.phase === "saving") return { ...field, text, leftAgain: false };
  if (field.phase === "conflict") return { ...field, text };
  const isBack = text === field.kept.text && field.unsure === null;
  return { ...field, text, phase: isBack ? "clean" : "editing", problem: null, isRestored: false };
}

/** The person is done with it for now: it is checked and waits to be sent. */
export function left(field: Field, check: Check): Field {
  if (field.phase === "saving") return { ...field, leftAgain: field.text !== field.sent };
  if (field.phase !== "editing") return field;
  const problem = check(field.text);
  return { ...field, phase: problem ? "refused" : "queued", problem, isRestored: false };
}

/** Esc: back to what the server has, unless something is already under way. */
export function restored(field: Field): Field {
  if (field.phase !== "editing" && field.phase !== "refused") return field;
  if (field.unsure !== null) return field;
  return { ...field, text: field.kept.text, phase: "clean", problem: null, isRestored: false };
}

export function sent(field: Field): Field {
  return { ...field, phase: "saving", sent: field.text, leftAgain: false, problem: null };
}

/** The server has it. What was typed meanwhile goes on from there. */
export function acknowledged(field: Field, kept: Kept, at: string, check: Check): Field {
  const next: Field = { ...field, kept, sent: null, unsure: null, problem: null, theirs: null, savedAt: at };
  if (field.text === field.sent) return { ...next, text: kept.text, phase: "clean", leftAgain: false };
  const editing: Field = { ...next, phase: "editing", leftAgain: false };
  return field.leftAgain ? left(editing, check) : editing;
}

export function refused(field: Field, problem: Problem): Field {
  const isSame = field.text === field.sent;
  return { ...field, phase: isSame ? "refused" : "editing", sent: null, problem: isSame ? problem : null };
}

/**
 * Somebody else was faster. If it was this person's own earlier save, of which no answer came back, there is nothing to
 * choose: what they typed since then goes on.
 */
export function collided(field: Field, theirs: Theirs, me: string): Field {
  const base = { ...field, sent: null, leftAgain: false };
  if (theirs.by === me && theirs.text === field.unsure) {
    const { text, version } = theirs;
    return { ...base, kept: { text, version }, unsure: null, phase: "queued" };
  }
  return { ...base, phase: "conflict", theirs, problem: null };
}

/** No answer: it stays here and is sent again. */
export function lost(field: Field, problem: Problem | null): Field {
  const goesOn = field.text === field.sent || field.leftAgain;
  const unsure = field.sent ?? field.unsure;
  return { ...field, phase: goesOn ? "queued" : "editing", sent: null, unsure, leftAgain: false, problem };
}

export function chosen(field: Field, whose: "mine" | "theirs"): Field {
  if (field.phase !== "conflict" || !field.theirs) return field;
  const { text, version } = field.theirs;
  const next: Field = { ...field, kept: { text, version }, theirs: null, unsure: null };
  return whose === "theirs" || field.text === text ? { ...next, text, phase: "clean" } : { ...next, phase: "queued" };
}

/** Gives up what was typed, by a person's own decision. */
export function discarded(field: Field): Field {
  return { ...freshField(field.kept), savedAt: field.savedAt };
}

/** News from the server, older answers set aside. Whoever is typing keeps their text and the base it started from. */
export function received(field: Field, kept: Kept): Field {
  if (kept.version < field.kept.version) return field;
  if (field.phase === "clean" || field.text === kept.text) {
    if (field.phase === "clean" && field.kept.text === kept.text && field.kept.version === kept.version) return field;
    return field.phase === "saving" ? field : { ...freshField(kept), savedAt: field.savedAt };
  }
  return field;
}

/** What is put aside in the browser until the server has it. */
export type Draft = { text: string; before: string; version: number; isLeft: boolean; unsure: string | null };

export function draftOf(field: Field): Draft | null {
  if (field.phase === "clean") return null;
  const { text, kept, phase, unsure, sent: underWay } = field;
  return {
    text,
    before: kept.text,
    version: kept.version,
    isLeft: phase !== "editing" && !(phase === "saving" && text !== underWay && !field.leftAgain),
    unsure: underWay ?? unsure,
  };
}

/** A draft found again: sent on if its person had left it, otherwise shown as they left off. */
export function withDraft(field: Field, draft: Draft, check: Check): Field {
  if (draft.text === field.kept.text) return field;
  const kept = { text: draft.before, version: draft.version };
  const editing: Field = { ...field, text: draft.text, kept, phase: "editing", unsure: draft.unsure, isRestored: true };
  return draft.isLeft ? left(editing, check) : editing;
}

/** Whether something here has not reached the server. */
export const isUnsaved = (field: Field): boolean => field.phase !== "clean";

/** Whether it goes by itself as soon as the server can be reached. */
export const isOnItsWay = ({ phase }: Field): boolean => phase === "queued" || phase === "saving";
