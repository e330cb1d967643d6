import { describe, expect, it } from "vitest";
import {
  acknowledged,
  type Check,
  chosen,
  collided,
  type Draft,
  discarded,
  draftOf,
  type Field,
  freshField,
  left,
  lost,
  received,
  refused,
  restored,
  sent,
  typed,
  withDraft,
} from "./field.ts";

const UNREADABLE = { kind: "unreadable" as const, message: "bukan bilangan", readings: [] };
const check: Check = (text) => (/^[\d.,]*$/.test(text) ? null : UNREADABLE);
const AT = "2024-07-18T03:42:00.000Z";
const LATER = "2024-07-18T03:43:00.000Z";

const fresh = (text = "", version = 0) => freshField({ text, version });
const queued = (text: string, from = fresh()) => left(typed(from, text), check);
const underWay = (text: string, from = fresh()) => sent(queued(text, from));
const theirs = (text: string, by = "Operator Bidang Pelatihan", version = 2) => ({
  ...{ text, by, version },
  at: AT,
  shown: text,
});

describe("typing and leaving", () => {
  it("is clean until something is typed, and again when it is typed back", () => {
    expect(typed(fresh("5", 1), "6").phase).toBe("editing");
    expect(typed(typed(fresh("5", 1), "6"), "5").phase).toBe("clean");
  });

  it("waits to be sent when it is left, but not when nothing was typed", () => {
    expect(queued("5.412").phase).toBe("queued");
    expect(left(fresh("5", 1), check).phase).toBe("clean");
  });

  it("keeps a text that cannot be read, and says why", () => {
    const field = queued("88,9o");
    expect(field).toMatchObject({ phase: "refused", text: "88,9o", problem: UNREADABLE });
    expect(typed(field, "88,9").phase).toBe("editing");
  });

  it("goes back to what the server has on Esc, not while something is under way", () => {
    expect(restored(queued("88,9o", fresh("88", 1)))).toMatchObject({ text: "88", phase: "clean" });
    expect(restored(typed(fresh("88", 1), "89")).text).toBe("88");
    expect(restored(underWay("89", fresh("88", 1))).text).toBe("89");
  });

  it("does not go back on Esc to a state the server may have left", () => {
    const unsure = typed(lost(underWay("5"), null), "6");
    expect(restored(unsure).text).toBe("6");
  });
});

describe("sending", () => {
  it("is saved when the server says so, with the hour", () => {
    const field = acknowledged(underWay(" 5.412 "), { text: "5.412", version: 1 }, AT, check);
    expect(field).toMatchObject({ phase: "clean", text: "5.412", kept: { version: 1 }, savedAt: AT, sent: null });
  });

  it("goes on with what was typed while the first was on its way", () => {
    const typing = typed(underWay("5"), "54");
    expect(acknowledged(typing, { text: "5", version: 1 }, AT, check)).toMatchObject({ phase: "editing", text: "54" });
    const leftToo = left(typing, check);
    expect(acknowledged(leftToo, { text: "5", version: 1 }, AT, check)).toMatchObject({
      ...{ phase: "queued", text: "54", kept: { text: "5", version: 1 } },
    });
  });

  it("checks what was left meanwhile before it goes", () => {
    const field = left(typed(underWay("5"), "5o"), check);
    expect(acknowledged(field, { text: "5", version: 1 }, AT, check)).toMatchObject({ phase: "refused", text: "5o" });
  });

  it("shows a refusal beside the text it is about, and not beside a newer one", () => {
    expect(refused(underWay("5"), UNREADABLE)).toMatchObject({ phase: "refused", text: "5" });
    expect(refused(typed(underWay("5"), "6"), UNREADABLE)).toMatchObject({ phase: "editing", problem: null });
  });

  it("waits and tries again when no answer came", () => {
    expect(lost(underWay("5"), null)).toMatchObject({ phase: "queued", text: "5", unsure: "5" });
    expect(lost(typed(underWay("5"), "54"), null)).toMatchObject({ phase: "editing", text: "54", unsure: "5" });
    expect(lost(left(typed(underWay("5"), "54"), check), null)).toMatchObject({ phase: "queued", text: "54" });
  });
});

describe("two people in one cell", () => {
  it("shows both and keeps both until somebody chooses", () => {
    const field = collided(underWay("19.846", fresh("", 0)), theirs("19.864"), "Operator");
    expect(field).toMatchObject({ phase: "conflict", text: "19.846", theirs: { text: "19.864" } });
    expect(typed(field, "19.847").phase).toBe("conflict");
    expect(chosen(field, "theirs")).toMatchObject({ phase: "clean", text: "19.864", kept: { version: 2 } });
    expect(chosen(field, "mine")).toMatchObject({ phase: "queued", text: "19.846", kept: { version: 2 } });
  });

  it("is nothing to choose when both typed the same", () => {
    const field = typed(collided(underWay("1"), theirs("2"), "Operator"), "2");
    expect(chosen(field, "mine").phase).toBe("clean");
  });

  it("does not make people choose between two figures of their own", () => {
    const unsure = sent(left(typed(lost(underWay("5"), null), "6"), check));
    const field = collided(unsure, theirs("5", "Operator", 1), "Operator");
    expect(field).toMatchObject({ phase: "queued", text: "6", kept: { text: "5", version: 1 }, unsure: null });
    expect(Object.keys(field.kept).sort()).toEqual(["text", "version"]);
  });

  it("makes them choose when somebody else typed what they had sent", () => {
    const unsure = sent(left(typed(lost(underWay("5"), null), "6"), check));
    expect(collided(unsure, theirs("5"), "Operator").phase).toBe("conflict");
  });
});

describe("news from the server", () => {
  it("is taken over where nobody types", () => {
    expect(received(fresh("5", 1), { text: "6", version: 2 })).toMatchObject({ text: "6", phase: "clean" });
  });

  it("leaves a text that is being typed, and the base it started from", () => {
    const field = typed(fresh("5", 1), "7");
    expect(received(field, { text: "6", version: 2 })).toBe(field);
  });

  it("is set aside when it is older than what is known", () => {
    const field = fresh("6", 2);
    expect(received(field, { text: "5", version: 1 })).toBe(field);
  });

  it("ends the waiting when the server turns out to have it", () => {
    expect(received(queued("6", fresh("5", 1)), { text: "6", version: 2 }).phase).toBe("clean");
  });

  it("is the same object when there is no news", () => {
    const field = fresh("6", 2);
    expect(received(field, { text: "6", version: 2 })).toBe(field);
  });
});

describe("drafts", () => {
  const round = (field: Field, now = fresh("5", 1)) => {
    const draft = draftOf(field);
    return draft ? withDraft(now, JSON.parse(JSON.stringify(draft)) as Draft, check) : null;
  };

  it("holds nothing of a clean field", () => {
    expect(draftOf(fresh("5", 1))).toBeNull();
  });

  it("sends on what was left, and what may not have arrived", () => {
    expect(round(queued("6", fresh("5", 1)))?.phase).toBe("queued");
    expect(round(underWay("6", fresh("5", 1)))).toMatchObject({ phase: "queued", text: "6", unsure: "6" });
  });

  it("shows what was typed but never left, and does not send it by itself", () => {
    expect(round(typed(fresh("5", 1), "6.0"))).toMatchObject({ phase: "editing", text: "6.0", isRestored: true });
    const overtyped = typed(underWay("6", fresh("5", 1)), "67");
    expect(round(overtyped)).toMatchObject({ phase: "editing", text: "67", unsure: "6" });
  });

  it("refuses again what cannot be read", () => {
    expect(round(queued("6o", fresh("5", 1)))).toMatchObject({ phase: "refused", text: "6o" });
  });

  it("is done when the server has it already", () => {
    expect(round(queued("6", fresh("5", 1)), fresh("6", 2))?.phase).toBe("clean");
  });

  it("keeps the version it was based on, so that a newer one is noticed", () => {
    expect(round(queued("6", fresh("5", 1)), fresh("9", 4))?.kept).toEqual({ text: "5", version: 1 });
  });

  it("can be thrown away by its owner", () => {
    const field = acknowledged(underWay("5"), { text: "5", version: 1 }, LATER, check);
    expect(discarded(queued("6o", field))).toMatchObject({ text: "5", phase: "clean", savedAt: LATER });
  });
});
