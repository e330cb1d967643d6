import { describe, expect, it } from "vitest";
import { draftsIn, type Storage } from "./drafts.ts";
import type { Draft } from "./field.ts";

const draft = (text: string): Draft => ({ text, before: "", version: 0, isLeft: true, unsure: null });
const owner = { userId: "operator", periodId: "2024-S2" };

/** As a browser keeps it; full: it takes nothing more. */
function storageOf(entries: Map<string, string> = new Map(), full = false): Storage {
  return {
    get length() {
      return entries.size;
    },
    key: (index) => [...entries.keys()][index] ?? null,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => {
      if (full) throw new DOMException("QuotaExceededError");
      entries.set(key, value);
    },
    removeItem: (key) => entries.delete(key),
  };
}

describe("drafts", () => {
  it("come back after a reload", () => {
    const storage = storageOf();
    expect(draftsIn(storage, owner).keep("angka/1", draft("6.010"))).toBe(true);
    expect(draftsIn(storage, owner).all()).toEqual(new Map([["angka/1", draft("6.010")]]));
  });

  it("are gone once dropped", () => {
    const drafts = draftsIn(storageOf(), owner);
    drafts.keep("angka/1", draft("6"));
    drafts.drop("angka/1");
    expect(drafts.all().size).toBe(0);
  });

  it("of another window stay when this one is done with its own", () => {
    const drafts = draftsIn(storageOf(), owner);
    drafts.keep("angka/1", draft("7"));
    drafts.drop("angka/1", "6");
    expect(drafts.all().size).toBe(1);
    drafts.drop("angka/1", "7");
    expect(drafts.all().size).toBe(0);
  });

  it("of another person or period are not seen, nor touched", () => {
    const storage = storageOf();
    draftsIn(storage, owner).keep("angka/1", draft("6"));
    const others = draftsIn(storage, { ...owner, userId: "rekan" });
    expect(others.all().size).toBe(0);
    others.drop("angka/1");
    expect(draftsIn(storage, { ...owner, periodId: "2024-S1" }).all().size).toBe(0);
    expect(draftsIn(storage, owner).all().size).toBe(1);
  });

  it("says when the browser did not take it", () => {
    expect(draftsIn(storageOf(new Map(), true), owner).keep("angka/1", draft("6"))).toBe(false);
    expect(draftsIn(null, owner).keep("angka/1", draft("6"))).toBe(false);
    expect(draftsIn(null, owner).all().size).toBe(0);
  });

  it("leaves alone what it did not write", () => {
    const prefix = "tolok/isian/operator/2024-S2/";
    const storage = storageOf(
      new Map([
        [`${prefix}angka/1`, "bukan json"],
        [`${prefix}angka/2`, '{"text":6}'],
        [`${prefix}angka/3`, "null"],
        ["tema", "gelap"],
      ]),
    );
    expect(draftsIn(storage, owner).all().size).toBe(0);
    expect(storage.length).toBe(4);
  });
});
