// The desk: all fields of the form, what the server was told and what it still has to be told. It sends what was left,
// keeps in the browser what has not arrived, and asks again until it has. Screen, server, clock and storage come in.
import type { EntrySheet } from "#features/entry/sheet.ts";
import type { Moved } from "#features/realisasi/commands.ts";
import type { Drafts } from "./drafts.ts";
import * as steps from "./field.ts";
import { type Field, freshField, isUnsaved, type Kept, type Problem, type Theirs } from "./field.ts";
import { keptFields, problemIn } from "./kept.ts";
import { createLive, fieldsOf, type Live } from "./live.ts";
import { type Fields, isAnswered, type Matter, mattersOf } from "./matters.ts";
import { WORDS, wordsField } from "./rows.ts";
import { createSeen } from "./seen.ts";

export type Answer =
  | { kind: "saved"; kept: Kept; at: string; moved?: readonly Moved[] }
  | { kind: "refused"; problem: Problem }
  | { kind: "collided"; theirs: Theirs }
  | { kind: "signed-out" };

export type Surroundings = {
  /** Rejects when no answer came. */
  save: (field: string, text: string, state: DeskState) => Promise<Answer>;
  drafts: Drafts;
  now: () => Date;
  isOnline: () => boolean;
  /** Whether the session is still that of the person who typed here. */
  isSamePerson: () => Promise<boolean>;
  later: (work: () => void, milliseconds: number) => () => void;
  /** Something changed that only the server can lay out anew. */
  onReshaped: () => void;
};

type Connection = { kind: "online" } | { kind: "offline"; since: string } | { kind: "signed-out" };

export type DeskState = {
  sheet: EntrySheet;
  fields: Fields;
  /** The indicator in the rail. */
  chosen: string | null;
  connection: Connection;
};

/** An indicator as it stands now; the same object as long as none of its fields has changed. */
export type View = { live: Live; matters: Matter[]; isAnswered: boolean };

export type Desk = ReturnType<typeof createDesk>;

export function createDesk(first: EntrySheet, chosen: string | null, around: Surroundings) {
  let state: DeskState = { sheet: first, fields: freshFields(first), chosen, connection: { kind: "online" } };
  let look = createView(first);
  let attempts = 0;
  let isStopped = false;
  let cancelRetry: (() => void) | null = null;
  const listeners = new Set<() => void>();
  const unstored = new Set<string>();
  const seen = createSeen();

  const set = (change: Partial<DeskState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  const check = (name: string) => (text: string) => problemIn(state.sheet, name, text);

  const change = (name: string, step: (field: Field) => Field) => {
    const field = state.fields[name];
    const next = field && step(field);
    if (!next || next === field) return;
    set({ fields: { ...state.fields, [name]: next } });
    putAside(name, next, field.text);
  };

  const putAside = (name: string, field: Field, before: string) => {
    const draft = steps.draftOf(field);
    // A desk that is left puts nothing aside any more: another one may be at work on the same fields.
    if (isStopped && draft !== null) return;
    if (draft === null) around.drafts.drop(name, before);
    if (draft !== null && !around.drafts.keep(name, draft)) unstored.add(name);
    else unstored.delete(name);
  };

  const pump = () => {
    if (isStopped) return;
    if (!around.isOnline()) return setOffline();
    if (state.connection.kind === "signed-out") return;
    for (const [name, field] of Object.entries(state.fields)) if (field.phase === "queued") void send(name);
  };

  const send = async (name: string) => {
    change(name, steps.sent);
    const field = state.fields[name];
    if (!field) return;
    try {
      settle(name, await around.save(name, field.text, state));
    } catch (trouble) {
      change(name, (now) => steps.lost(now, trouble instanceof Trouble ? trouble.problem : null));
      if (!(trouble instanceof Trouble)) setOffline();
      retryLater();
    }
  };

  const settle = (name: string, answer: Answer) => {
    if (answer.kind === "signed-out") {
      change(name, (field) => steps.lost(field, null));
      return set({ connection: { kind: "signed-out" } });
    }
    attempts = 0;
    if (state.connection.kind !== "online") set({ connection: { kind: "online" } });
    if (answer.kind === "refused") {
      change(name, (field) => steps.refused(field, answer.problem));
      if (answer.problem.kind === "closed") around.onReshaped();
    }
    if (answer.kind === "collided") {
      change(name, (field) => steps.collided(field, answer.theirs, state.sheet.operator?.name ?? ""));
    }
    if (answer.kind === "saved") {
      seen.follow(answer.moved ?? []);
      change(name, (field) => steps.acknowledged(field, answer.kept, answer.at, check(name)));
      if (name.startsWith("tidakBerlaku/")) around.onReshaped();
    }
    pump();
  };

  const setOffline = () => {
    if (state.connection.kind !== "online") return;
    set({ connection: { kind: "offline", since: around.now().toISOString() } });
  };

  // 1, 2, 4, 8 … at most 30 seconds, and at once when the network says it is back.
  const retryLater = () => {
    cancelRetry?.();
    cancelRetry = around.later(pump, Math.min(30, 2 ** attempts) * 1000);
    attempts += 1;
  };

  /** Tried again at once: the network is back, the window is looked at again, somebody signed in elsewhere. */
  const retry = async () => {
    attempts = 0;
    cancelRetry?.();
    if (!around.isOnline()) return;
    if (state.connection.kind === "signed-out" && !(await around.isSamePerson())) return;
    if (state.connection.kind !== "online") set({ connection: { kind: "online" } });
    pump();
  };

  const leave = (name: string) => {
    change(name, (field) => steps.left(field, check(name)));
    pump();
  };

  return {
    get: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    type: (name: string, text: string) => change(name, (field) => steps.typed(field, text)),
    leave,
    undo: (name: string) => change(name, steps.restored),
    /** Takes one of two figures, of a conflict or of a text that can be read in two ways. */
    choose: (name: string, whose: "mine" | "theirs") => {
      change(name, (field) => steps.chosen(field, whose));
      pump();
    },
    replace: (name: string, text: string) => {
      change(name, (field) => steps.typed(field, text));
      leave(name);
    },
    discard: (name: string) => change(name, steps.discarded),
    pick: (indicatorId: string) => state.chosen !== indicatorId && set({ chosen: indicatorId }),
    /** The server has laid out the page anew. */
    receive: (sheet: EntrySheet) => {
      look = createView(sheet);
      const fields: Fields = {};
      for (const [name, kept] of Object.entries(keptFields(sheet))) {
        const field = state.fields[name];
        fields[name] = field ? steps.received(field, kept) : freshField(kept);
      }
      set({ sheet, fields });
    },
    /** Takes up what this browser still holds from before. */
    takeUpDrafts: () => {
      const fields = { ...state.fields };
      for (const [name, draft] of around.drafts.all()) {
        const field = fields[name];
        // What is typed here already is newer than what was kept before.
        if (!field || isUnsaved(field)) continue;
        const next = steps.withDraft(field, draft, check(name));
        fields[name] = next;
        if (!isUnsaved(next)) around.drafts.drop(name);
      }
      set({ fields });
      pump();
    },
    retry: () => void retry(),
    /** Back at work, or left: what is under way still gets its answer. */
    start: () => {
      isStopped = false;
    },
    stop: () => {
      isStopped = true;
      cancelRetry?.();
    },
    goOffline: setOffline,
    /** Everything that was left has its answer, or cannot get one now. */
    settled: () =>
      new Promise<void>((resolve) => {
        const isDone = () =>
          !Object.values(state.fields).some(
            ({ phase, problem }) =>
              phase === "saving" || (phase === "queued" && !problem && state.connection.kind === "online"),
          );
        if (isDone()) return resolve();
        const listener = () => {
          if (!isDone()) return;
          listeners.delete(listener);
          resolve();
        };
        listeners.add(listener);
      }),
    /** The version of a realisasi's value that stands on this screen. */
    seenVersion: (realisasiId: string): number => {
      const found = state.sheet.indicators.find(({ realisasi }) => realisasi?.id === realisasiId);
      return seen.versionOf(realisasiId, found?.realisasi?.valueVersion ?? 0);
    },
    /** Something is neither on the server nor kept here: leaving the page would lose it. */
    wouldLose: () => unstored.size > 0,
    /** null: no longer on the sheet. */
    view: (indicatorId: string): View | null => look(state, indicatorId),
  };
}

/** The server answered, but could not save: asked again, and its words are shown meanwhile. */
export class Trouble extends Error {
  readonly problem: Problem;

  constructor(message: string) {
    super(message);
    this.name = "Trouble";
    this.problem = { kind: "trouble", message, readings: [] };
  }
}

function createView(sheet: EntrySheet): (state: DeskState, indicatorId: string) => View | null {
  const measure = createLive(sheet);
  const known = new Map<string, { on: (Field | undefined)[]; view: View }>();
  const indicators = new Map(sheet.indicators.map((indicator) => [indicator.id, indicator]));
  return ({ fields }, indicatorId) => {
    const indicator = indicators.get(indicatorId);
    if (!indicator) return null;
    const on = [...fieldsOf(sheet, indicator), ...WORDS.map((words) => wordsField(indicator.id, words))].map(
      (name) => fields[name],
    );
    const before = known.get(indicator.id);
    if (before?.on.every((field, index) => field === on[index])) return before.view;
    const live = measure(indicator, (name) => fields[name]);
    const view: View = {
      live,
      matters: mattersOf(sheet, indicator, fields, live),
      isAnswered: isAnswered(sheet, indicator, fields),
    };
    known.set(indicator.id, { on, view });
    return view;
  };
}

function freshFields(sheet: EntrySheet): Fields {
  return Object.fromEntries(Object.entries(keptFields(sheet)).map(([name, kept]) => [name, freshField(kept)]));
}
